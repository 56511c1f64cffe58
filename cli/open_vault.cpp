// SPDX-License-Identifier: Apache-2.0
// How a subcommand gets at what is private.
#include "cli/command.h"
#include "cli/device_key.h"
#include "cli/vault_secrets.h"

namespace bw::cli {

namespace {

constexpr int kTriesAtATerminal = 3;

using app::SlotKind;

OrStop<app::VaultState> open_with(Context& context, SlotKind kind, crypto::SecretBytes& secret) {
    return context.call<&app::vault_open>(
        {.kind = kind, .read_only = context.options.read_only}, secret.writable()
    );
}

OrStop<app::VaultState> open_with_passphrase(Context& context) {
    Terminal& terminal = context.terminal;
    for (int tries = 1;; ++tries) {
        auto secret = BW_GO(terminal.secret(context.words("open.passphrase")));
        auto opened = open_with(context, SlotKind::kPassphrase, secret);
        const bool may_try_again = !opened && opened.error().exit == Exit::kWrongKey &&
                                   !terminal.has_secret_fd() && tries < kTriesAtATerminal;
        if (!may_try_again) {
            return opened;
        }
        terminal.note(context.words("open.try_again"));
    }
}

OrStop<app::VaultState> open_somehow(Context& context, const app::VaultState& state) {
    if (has_slot(state, SlotKind::kDevice)) {
        if (auto key = read_device_key(context.options.vault)) {
            return open_with(context, SlotKind::kDevice, *key);
        }
        if (!has_slot(state, SlotKind::kPassphrase)) {
            return stop_with(
                Exit::kLocked,
                "device_key_gone",
                {{.name = "file", .value = device_key_path(context.options.vault)}}
            );
        }
    }
    return open_with_passphrase(context);
}

// A change of the vault key that an earlier run did not finish.
OrStop<void> finish_rotation(Context& context) {
    while (true) {
        const auto progress = BW_GO(context.call<&app::vault_rotate_step>());
        context.terminal.progress(context.words("rotate.goes_on"), progress.done_permille);
        if (progress.done) {
            return {};
        }
    }
}

OrStop<void> tell_what_was_found(Context& context, const app::VaultState& state) {
    Terminal& terminal = context.terminal;
    if (state.previous_header_used) {
        terminal.note(context.words("open.header_copy"));
    }
    if (state.opened_read_only) {
        terminal.note(context.words("open.read_only"));
        return {};
    }
    if (state.card_was_altered) {
        terminal.note(context.words("open.card_altered"));
    }
    if (state.inbox_opened > 0) {
        terminal.note(context.words.count("open.inbox", state.inbox_opened));
    }
    if (state.inbox_unreadable > 0) {
        terminal.note(context.words.count("open.inbox_unreadable", state.inbox_unreadable));
    }
    if (state.rotation_pending && !state.rotation_needs_code) {
        BW_GO(finish_rotation(context));
    }
    return {};
}

}  // namespace

OrStop<app::VaultState> Context::openable_state() {
    auto state = BW_GO(call<&app::vault_state>());
    switch (state.status) {
        case app::VaultStatus::kDamaged:
            return stop_with(Exit::kDamaged, "damaged");
        case app::VaultStatus::kNewerFormat:
            return stop_with(Exit::kNewer, "newer");
        case app::VaultStatus::kBusy:
            return stop_with(Exit::kBusy, "busy");
        default:
            return state;
    }
}

OrStop<void> Context::settle(OrStop<app::VaultState> opened) {
    if (!opened && opened.error().exit == Exit::kDamaged) {
        return stop_with(Exit::kDamaged, options.read_only ? "damaged" : "damaged_part");
    }
    if (!opened && opened.error().exit == Exit::kNewer) {
        return stop_with(Exit::kNewer, "newer");
    }
    const auto state = BW_GO(std::move(opened));
    is_open_ = true;
    return tell_what_was_found(*this, state);
}

OrStop<void> Context::open_vault() {
    if (is_open_) {
        return {};
    }
    BW_GO(hold_vault());
    const auto before = BW_GO(openable_state());
    return settle(open_somehow(*this, before));
}

OrStop<void> Context::open_vault_with(SlotKind kind, crypto::SecretBytes& secret) {
    BW_GO(hold_vault());
    BW_GO(openable_state());
    return settle(open_with(*this, kind, secret));
}

}  // namespace bw::cli
