// SPDX-License-Identifier: Apache-2.0
#pragma once

// The recovery code: 140 random bits on paper, for a person who has forgotten their passphrase.
//
//     7F3KQ-M2X9D-…      seven groups of four data symbols and one check symbol
//
// Symbols are Crockford's base32 (no I, L, O, U). Reading takes either case, spaces, hyphens and
// line breaks anywhere, O for 0, and I or L for 1. The check symbol of a group is a weighted sum
// over GF(32): one wrong symbol, two symbols of a group swapped, or two whole groups swapped are
// always found, and the person is told in which group, before any key is tried.
// Format: docs/formats/vault.md, "Recovery code".

#include <cstddef>
#include <optional>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/crypto/secret.h"
#include "core/port/random.h"

namespace bw::crypto {

inline constexpr std::size_t kRecoveryGroups = 7;
inline constexpr std::size_t kRecoveryGroupData = 4;
inline constexpr std::size_t kRecoverySymbols = kRecoveryGroups * kRecoveryGroupData;
inline constexpr std::size_t kRecoveryTextSize = kRecoveryGroups * (kRecoveryGroupData + 1) + 6;
inline constexpr std::size_t kRecoveryTypedSizeMax = 256;

// The data symbols, one value in [0, 31] a byte. This is the secret that opens the slot.
using RecoverySecret = Secret<kRecoverySymbols>;

// Errors:   as Random::fill.
Result<RecoverySecret> make_recovery_secret(port::Random& random);

// The code as it is shown and printed, kRecoveryTextSize ASCII characters.
SecretBytes recovery_text(const RecoverySecret& secret);

// What a person typed.
// Limit:    kRecoveryTypedSizeMax bytes.
// Errors:   kInvalidArgument when it cannot be a code: length, symbol or check symbol.
Result<RecoverySecret> read_recovery_code(ByteView typed);

// For the form: the first group (from 0) whose symbols do not fit together, if any. A group that is
// not complete yet is not wrong.
std::optional<std::size_t> first_wrong_recovery_group(ByteView typed);

}  // namespace bw::crypto
