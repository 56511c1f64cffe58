// SPDX-License-Identifier: Apache-2.0
#pragma once

// Notes written while the vault is locked: each is a file sealed to the vault's public key, which
// only the unlocked vault can open again. Format: docs/formats/vault.md, "Inbox entry".

#include <cstddef>
#include <string>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/crypto/seal.h"
#include "core/port/file_store.h"
#include "core/port/random.h"
#include "core/store/header.h"

namespace bw::store {

inline constexpr std::uint16_t kInboxVersion = 1;
inline constexpr std::size_t kInboxEntrySizeMax = 64 << 10;  // of the file
inline constexpr std::size_t kInboxEntriesMax = 1'000;
inline constexpr std::size_t kInboxEntryOverhead = 8 + 2 + 16 + crypto::kSealOverhead;
inline constexpr std::size_t kInboxPayloadSizeMax = kInboxEntrySizeMax - kInboxEntryOverhead;

// What the header tells without a key.
struct InboxAddress {
    VaultId vault_id{};
    crypto::SealPublicKey seal_public_key;
};

// Returns: when the note survives a crash.
// Limit:   kInboxPayloadSizeMax, kInboxEntriesMax.
// Errors:  kLimit; as FileStore and Random; nothing is then kept of it.
Status write_inbox_entry(
    port::FileStore& files, port::Random& random, const InboxAddress& to, ByteView payload
);

// File names of the entries, sorted. Their order is chance: a note carries its own time.
Result<std::vector<std::string>> list_inbox(port::FileStore& files);

// The sealed part of an entry.
// Lifetime: a view into `file`.
// Errors:   kCorrupt; kUnsupported when whole in its beginning but of a newer version; kConflict
//           when it was written for another vault.
Result<ByteView> parse_inbox_entry(ByteView file, const VaultId& vault_id);

Bytes encode_inbox_entry(const VaultId& vault_id, ByteView sealed);

}  // namespace bw::store
