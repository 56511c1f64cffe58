// SPDX-License-Identifier: Apache-2.0
#pragma once

// The questions around a vault's secrets that several subcommands share.

#include "cli/command.h"
#include "core/crypto/secret.h"

namespace bw::cli {

// A new passphrase: typed twice at a terminal, one line from --passphrase-fd. What is easy to guess
// is refused and, at a terminal, asked for again.
// Errors: kInvalid when it is too easy or the two differ; as Terminal::secret.
OrStop<crypto::SecretBytes> choose_passphrase(Context& context);

// Shows a recovery code once, on the terminal and nowhere else, and has it typed back. Only then it
// opens the vault.
// Requires: the vault is open, and the last reply of the core carried the code.
// Errors:   kNobodyToAsk, kStopped; the code then opens nothing.
OrStop<void> confirm_shown_code(Context& context);

// A fresh code, then as above.
OrStop<void> make_recovery_code(Context& context);

// Whether a way to open the vault is there.
bool has_slot(const app::VaultState& state, app::SlotKind kind);

}  // namespace bw::cli
