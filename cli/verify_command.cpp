// SPDX-License-Identifier: Apache-2.0
// Reads every byte of the vault once and says what is whole. Changes nothing.
#include "cli/device_key.h"
#include "cli/vault_secrets.h"
#include "core/app/vault_check.h"

namespace bw::cli {

namespace {

using crypto::SecretBytes;

struct Secret {
    store::SlotKind kind = store::SlotKind::kPassphrase;
    SecretBytes bytes;
};

OrStop<Secret> secret_of_vault(Context& context) {
    const auto state = BW_GO(context.openable_state());
    if (has_slot(state, app::SlotKind::kDevice)) {
        if (auto key = read_device_key(context.options.vault)) {
            return Secret{.kind = store::SlotKind::kDevice, .bytes = *std::move(key)};
        }
    }
    return Secret{.bytes = BW_GO(context.terminal.secret(context.words("open.passphrase")))};
}

void show_check(Terminal& terminal, const app::VaultCheck& check) {
    const Words& words = terminal.words();
    Table table;
    for (const app::CheckedPart& each : check.parts) {
        const std::string name(enum_name(each.part));
        table.rows.push_back(
            {words("verify.part." + name),
             words.count("verify.checked", each.checked_count),
             each.fault_count == 0 ? words("verify.whole")
                                   : words.count("verify.faults", each.fault_count)}
        );
    }
    terminal.table(table);
    terminal.gap();
    terminal.say(words(check.sound ? "verify.sound" : "verify.not_sound"));
}

OrStop<Exit> run_verify(Context& context) {
    BW_GO(context.hold_vault());
    const Secret secret = BW_GO(secret_of_vault(context));
    Terminal& terminal = context.terminal;
    const auto progress = [&](app::VaultPart part, int done_permille) {
        if (terminal.shape().err_is_terminal && !context.options.json) {
            terminal.progress(
                context.words("verify.part." + std::string(enum_name(part))), done_permille
            );
        }
    };
    const auto check = app::check_vault(
        context.door.place(), {.kind = secret.kind, .bytes = secret.bytes.view()}, progress
    );
    if (!check && check.error().code() == ErrorCode::kCorrupt) {
        return stop_with(Exit::kDamaged, "damaged");
    }
    BW_GO(check);
    if (context.options.json) {
        context.answer_json(*check);
    } else {
        show_check(terminal, *check);
    }
    return check->sound ? Exit::kDone : Exit::kDamaged;
}

}  // namespace

void add_verify_command(Registry& registry) {
    registry.add("verify", run_verify);
}

}  // namespace bw::cli
