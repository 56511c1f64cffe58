// SPDX-License-Identifier: Apache-2.0
#pragma once

// The open card: what the person marked as reachable while the vault is locked. One JSON text in
// clear, so that a page can read it without a key and without WebAssembly, and a line that lets the
// unlocked vault find out whether somebody else has changed it.
// Format: docs/formats/vault.md, "Card".

#include <optional>
#include <string>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/crypto/secret.h"
#include "core/port/file_store.h"

namespace bw::store {

inline constexpr std::size_t kCardSizeMax = 256 << 10;  // of the file

// Lifetime: a view into the file.
struct ParsedCard {
    std::string_view json;
    std::string_view mac_hex;
};

// Errors: kCorrupt when it is too long, not UTF-8 JSON text on one line, or has no MAC line.
Result<ParsedCard> parse_card(ByteView file);

// Errors: kInvalidArgument when `json` is no JSON object on one line; kLimit when it is too long.
Result<Bytes> encode_card(std::string_view json, const crypto::Key32& vault_key);

// Errors: kCorrupt when it was changed without the vault's key.
Status check_card(const ParsedCard& card, const crypto::Key32& vault_key);

// The JSON of the card, without any key. Nothing when there is no card.
// Errors: as parse_card and FileStore.
Result<std::optional<std::string>> read_card(port::FileStore& files);

}  // namespace bw::store
