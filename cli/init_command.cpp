// SPDX-License-Identifier: Apache-2.0
// Makes the vault.
#include "cli/device_key.h"
#include "cli/vault_secrets.h"

namespace bw::cli {

namespace {

using app::SlotKind;

struct InitWishes {
    bool no_passphrase = false;
    bool no_recovery_code = false;
};

// Said before anything is made, as ADR 7 wants it.
OrStop<bool> wants_passphrase(Context& context, const InitWishes& wishes) {
    if (wishes.no_passphrase) {
        return false;
    }
    Terminal& terminal = context.terminal;
    if (terminal.has_secret_fd()) {
        return true;
    }
    if (!terminal.can_ask()) {
        return stop_with(Exit::kNobodyToAsk, "init_needs_choice");
    }
    terminal.note(context.words("init.about_passphrase"));
    return terminal.confirm(context.words("init.want_passphrase"), true, "--no-passphrase");
}

OrStop<void> create_with_passphrase(Context& context) {
    crypto::SecretBytes passphrase = BW_GO(choose_passphrase(context));
    BW_GO(context.call<&app::vault_create>({.kind = SlotKind::kPassphrase}, passphrase.writable()));
    return {};
}

OrStop<void> create_with_device_key(Context& context) {
    const std::string& vault = context.options.vault;
    // One that opens nothing: there is no vault it could belong to.
    BW_GO(remove_device_key(vault));
    crypto::SecretBytes key = BW_GO(make_device_key(vault, context.door.random()));
    const auto created =
        context.call<&app::vault_create>({.kind = SlotKind::kDevice}, key.writable());
    if (!created) {
        (void)remove_device_key(vault);
        return std::unexpected(created.error());
    }
    context.terminal.note(context.words("init.about_device_key", "file", device_key_path(vault)));
    return {};
}

OrStop<void> keep_region(Context& context) {
    if (context.options.region.empty()) {
        return {};
    }
    app::Settings settings = BW_GO(context.call<&app::settings_get>()).settings;
    settings.region = context.options.region;
    BW_GO(context.call<&app::settings_put>(settings));
    return {};
}

OrStop<void> offer_recovery_code(Context& context, const InitWishes& wishes) {
    if (wishes.no_recovery_code || !context.terminal.can_ask()) {
        context.terminal.note(context.words("init.no_code"));
        return {};
    }
    const auto confirmed = make_recovery_code(context);
    if (!confirmed && confirmed.error().exit != Exit::kStopped) {
        return confirmed;
    }
    if (!confirmed) {
        context.terminal.note(context.words("init.no_code"));
    }
    return {};
}

OrStop<Exit> run_init(Context& context, const InitWishes& wishes) {
    const auto before = BW_GO(context.call<&app::vault_state>());
    if (before.status != app::VaultStatus::kNone) {
        return stop_with(
            Exit::kConflict, "vault_is_there", {{.name = "folder", .value = context.options.vault}}
        );
    }
    const bool with_passphrase = BW_GO(wants_passphrase(context, wishes));
    BW_GO(context.hold_folder());
    if (with_passphrase) {
        BW_GO(create_with_passphrase(context));
    } else {
        BW_GO(create_with_device_key(context));
    }
    context.is_made();
    BW_GO(keep_region(context));
    BW_GO(offer_recovery_code(context, wishes));
    const auto state = BW_GO(context.call<&app::vault_state>());
    if (context.options.json) {
        return context.answer_json(state);
    }
    context.terminal.say(context.words("init.done", "folder", context.options.vault));
    return Exit::kDone;
}

}  // namespace

void add_init_command(Registry& registry) {
    const auto wishes = std::make_shared<InitWishes>();
    CLI::App& app =
        registry.add("init", [wishes](Context& context) { return run_init(context, *wishes); });
    app.add_flag("--no-passphrase", wishes->no_passphrase, registry.about("init.no_passphrase"));
    app.add_flag(
        "--no-recovery-code", wishes->no_recovery_code, registry.about("init.no_recovery_code")
    );
}

}  // namespace bw::cli
