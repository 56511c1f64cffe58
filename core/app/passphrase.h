// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

#include "core/app/api/vault_api.h"
#include "core/base/bytes.h"

namespace bw::app {

inline constexpr std::size_t kPassphraseSizeMin = 8;

// How hard a passphrase is to guess, from its length, the variety of its characters, repetition,
// runs (`1234`, `abcd`) and a short list of what everybody tries first. A floor, not a promise:
// Argon2id makes each guess slow, this keeps the first million guesses from being enough. Nothing
// is refused but what is shorter than kPassphraseSizeMin or on the list; the choice is the
// person's.
// Limit: looks at the first kPassphraseSizeMax bytes.
PassphraseStrength passphrase_strength(ByteView passphrase);

}  // namespace bw::app
