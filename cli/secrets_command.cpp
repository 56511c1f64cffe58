// SPDX-License-Identifier: Apache-2.0
// Ways to open the vault: another passphrase, a new recovery code, a new key for everything, and
// the way back in with the recovery code.
#include "cli/device_key.h"
#include "cli/vault_secrets.h"

namespace bw::cli {

namespace {

using app::SlotKind;
using crypto::SecretBytes;

OrStop<Exit> tell_ways(Context& context, std::string_view words_key) {
    const auto state = BW_GO(context.call<&app::vault_state>());
    if (context.options.json) {
        return context.answer_json(state);
    }
    context.terminal.say(context.words(words_key));
    return Exit::kDone;
}

// Old and new on one lane: u32 length and bytes, twice.
SecretBytes two_secrets(const SecretBytes& first, const SecretBytes& second) {
    constexpr std::size_t kLengthSize = 4;
    SecretBytes lane(2 * kLengthSize + first.size() + second.size());
    std::size_t at = 0;
    for (const SecretBytes* each : {&first, &second}) {
        for (std::size_t i = 0; i < kLengthSize; ++i) {
            lane.writable()[at++] = static_cast<std::byte>((each->size() >> (8 * i)) & 0xFFU);
        }
        for (const std::byte byte : each->view()) {
            lane.writable()[at++] = byte;
        }
    }
    return lane;
}

// A vault that opened by itself gets its first passphrase.
OrStop<void> set_first_passphrase(Context& context) {
    SecretBytes next = BW_GO(choose_passphrase(context));
    BW_GO(context.call<&app::vault_add_slot>({.kind = SlotKind::kPassphrase}, next.writable()));
    BW_GO(remove_device_key(context.options.vault));
    return {};
}

OrStop<Exit> run_passphrase(Context& context) {
    BW_GO(context.hold_vault());
    const auto state = BW_GO(context.call<&app::vault_state>());
    if (!state.has_passphrase) {
        BW_GO(context.open_vault());
        BW_GO(set_first_passphrase(context));
        return tell_ways(context, "passphrase.set");
    }
    SecretBytes current = BW_GO(context.terminal.secret(context.words("secret.current")));
    BW_GO(context.open_vault_with(SlotKind::kPassphrase, current));
    const SecretBytes next = BW_GO(choose_passphrase(context));
    SecretBytes lane = two_secrets(current, next);
    BW_GO(context.call<&app::vault_change_passphrase>({}, lane.writable()));
    BW_GO(remove_device_key(context.options.vault));
    return tell_ways(context, "passphrase.changed");
}

OrStop<Exit> run_recovery_code(Context& context) {
    BW_GO(context.open_vault());
    BW_GO(make_recovery_code(context));
    return tell_ways(context, "code.done");
}

// The new passphrase first, then the old ones go: at no moment is there no way in.
OrStop<Exit> run_recover(Context& context) {
    BW_GO(context.hold_vault());
    SecretBytes code = BW_GO(context.terminal.secret(context.words("recover.code")));
    BW_GO(context.open_vault_with(SlotKind::kRecoveryCode, code));
    const auto before = BW_GO(context.call<&app::vault_state>());
    SecretBytes next = BW_GO(choose_passphrase(context));
    BW_GO(context.call<&app::vault_add_slot>({.kind = SlotKind::kPassphrase}, next.writable()));
    for (const app::SlotView& slot : before.slots) {
        if (slot.kind == SlotKind::kPassphrase) {
            BW_GO(context.call<&app::vault_remove_slot>({.slot_id = slot.slot_id}));
        }
    }
    BW_GO(remove_device_key(context.options.vault));
    return tell_ways(context, "recover.done");
}

OrStop<void> rotate_to_the_end(Context& context) {
    while (true) {
        const auto progress = BW_GO(context.call<&app::vault_rotate_step>());
        context.terminal.progress(context.words("rotate.progress"), progress.done_permille);
        if (progress.done) {
            return {};
        }
    }
}

OrStop<Exit> run_new_key(Context& context) {
    BW_GO(context.hold_vault());
    const auto state = BW_GO(context.call<&app::vault_state>());
    SlotKind kind = SlotKind::kPassphrase;
    SecretBytes secret;
    if (!state.has_passphrase && has_slot(state, SlotKind::kDevice)) {
        kind = SlotKind::kDevice;
        secret = BW_GO(read_device_key(context.options.vault));
    } else {
        secret = BW_GO(context.terminal.secret(context.words("open.passphrase")));
    }
    BW_GO(context.open_vault_with(kind, secret));
    BW_GO(context.call<&app::vault_rotate_begin>({.kind = kind}, secret.writable()));
    BW_GO(rotate_to_the_end(context));
    // The code of before opens nothing any more.
    if (state.has_recovery_code && context.terminal.can_ask()) {
        const auto made = make_recovery_code(context);
        if (!made && made.error().exit != Exit::kStopped) {
            return std::unexpected(made.error());
        }
    } else if (state.has_recovery_code) {
        context.terminal.note(context.words("rotate.no_code"));
    }
    return tell_ways(context, "rotate.done");
}

}  // namespace

void add_passphrase_command(Registry& registry) {
    registry.add("passphrase", run_passphrase);
}

void add_recovery_code_command(Registry& registry) {
    registry.add("recovery-code", run_recovery_code);
}

void add_recover_command(Registry& registry) {
    registry.add("recover", run_recover);
}

void add_new_key_command(Registry& registry) {
    registry.add("new-key", run_new_key);
}

}  // namespace bw::cli
