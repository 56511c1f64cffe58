// SPDX-License-Identifier: Apache-2.0
#include "cli/vault_secrets.h"

#include <algorithm>

namespace bw::cli {

namespace {

constexpr int kTries = 5;

using crypto::SecretBytes;

OrStop<bool> is_acceptable(Context& context, SecretBytes& passphrase) {
    const auto strength =
        BW_GO(context.call<&app::vault_passphrase_strength>({}, passphrase.writable()));
    return strength.acceptable;
}

// Nothing in the value: ask again.
OrStop<std::optional<SecretBytes>> choose_once(Context& context) {
    Terminal& terminal = context.terminal;
    SecretBytes first = BW_GO(terminal.secret(context.words("secret.new")));
    if (!BW_GO(is_acceptable(context, first))) {
        if (terminal.has_secret_fd()) {
            return stop_with(Exit::kInvalid, "weak_passphrase");
        }
        terminal.note(context.words("secret.weak"));
        return std::nullopt;
    }
    if (terminal.has_secret_fd()) {
        return first;
    }
    const SecretBytes second = BW_GO(terminal.secret(context.words("secret.again")));
    if (!(first == second)) {
        terminal.note(context.words("secret.differ"));
        return std::nullopt;
    }
    return first;
}

}  // namespace

bool has_slot(const app::VaultState& state, app::SlotKind kind) {
    return std::ranges::find(state.slots, kind, &app::SlotView::kind) != state.slots.end();
}

OrStop<SecretBytes> choose_passphrase(Context& context) {
    for (int tries = 0; tries < kTries; ++tries) {
        auto chosen = BW_GO(choose_once(context));
        if (chosen) {
            return *std::move(chosen);
        }
    }
    return stop_with(Exit::kInvalid, "weak_passphrase");
}

OrStop<void> confirm_shown_code(Context& context) {
    Terminal& terminal = context.terminal;
    if (!terminal.can_ask()) {
        return stop_with(Exit::kNobodyToAsk, "no_terminal_for_code");
    }
    {
        const SecretBytes code = SecretBytes::copy_of(context.door.reply_blob());
        terminal.note(context.words("code.show"));
        std::string shown = "    " + std::string(as_text_view(code.view()));
        terminal.note(shown);
        crypto::wipe({reinterpret_cast<std::byte*>(shown.data()), shown.size()});
    }
    for (int tries = 0; tries < kTries; ++tries) {
        std::string typed =
            BW_GO(terminal.ask(context.words("code.type_back"), "--no-recovery-code"));
        const MutableByteView bytes{reinterpret_cast<std::byte*>(typed.data()), typed.size()};
        const auto state = context.call<&app::vault_recovery_confirm>({}, bytes);
        crypto::wipe(bytes);
        if (state) {
            terminal.note(context.words("code.kept"));
            return {};
        }
        if (state.error().exit != Exit::kInvalid && state.error().exit != Exit::kWrongKey) {
            return std::unexpected(state.error());
        }
        terminal.note(
            context.words(state.error().exit == Exit::kInvalid ? "code.slip" : "code.other")
        );
    }
    return stop_with(Exit::kStopped, "code_not_confirmed");
}

OrStop<void> make_recovery_code(Context& context) {
    if (!context.terminal.can_ask()) {
        return stop_with(Exit::kNobodyToAsk, "no_terminal_for_code");
    }
    BW_GO(context.call<&app::vault_recovery_make>());
    return confirm_shown_code(context);
}

}  // namespace bw::cli
