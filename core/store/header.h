// SPDX-License-Identifier: Apache-2.0
#pragma once

// The vault's header: who may open it (key slots), which database file is current, and the public
// key for notes written while it is locked. In clear, with a checksum that tells damage from a
// wrong key without any key, and a MAC that tells forgery once the vault key is known.
// Format: docs/formats/vault.md, "Header".

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/base/time.h"
#include "core/crypto/aead.h"
#include "core/crypto/argon2.h"
#include "core/crypto/seal.h"

namespace bw::store {

inline constexpr std::uint16_t kHeaderVersion = 1;
inline constexpr std::size_t kHeaderSizeMax = 16 << 10;
inline constexpr std::size_t kSlotsMax = 16;
inline constexpr std::size_t kWrappedKeySize = crypto::kKeySize + crypto::kAeadTagSize;

using VaultId = std::array<std::byte, 16>;
using SlotId = std::array<std::byte, 16>;

// Append only. A kind this version does not know is kept and never tried.
enum class SlotKind : std::uint8_t {
    kPassphrase = 1,
    kRecoveryCode = 2,
    kDevice = 3,   // 32 bytes that the platform keeps for this device
    kPasskey = 4,  // 32 bytes from a passkey's PRF
};

struct HeaderSlot {
    SlotId slot_id{};
    SlotKind kind = SlotKind::kPassphrase;
    crypto::Argon2Params argon2{.passes = 0, .memory_kib = 0, .lanes = 0};  // zero where not used
    crypto::Argon2Salt salt{};
    crypto::Nonce24 nonce;
    std::array<std::byte, kWrappedKeySize> wrapped_key{};
    UtcMillis created_at_ms = 0;
};

struct VaultHeader {
    VaultId vault_id{};
    std::uint64_t generation = 1;     // grows with every header that is written
    std::uint32_t db_generation = 1;  // the database is `vault-<db_generation>.db`
    crypto::SealPublicKey seal_public_key;
    std::uint32_t flags = 0;  // none yet; kept as found
    std::vector<HeaderSlot> slots;
};

struct ParsedHeader {
    VaultHeader header;
    Bytes bytes;  // as stored, for the MAC and for copies
};

// What the MAC is made with.
crypto::Key32 header_key(const crypto::Key32& vault_key);

// Requires: 1 to kSlotsMax slots.
Bytes encode_header(const VaultHeader& header, const crypto::Key32& vault_key);

// Limit:  kHeaderSizeMax, kSlotsMax.
// Errors: kCorrupt when damaged; kUnsupported when whole but written by a newer version.
Result<ParsedHeader> parse_header(ByteView bytes);

// Errors: kCorrupt when somebody without the vault key has changed it.
Status check_header(const ParsedHeader& parsed, const crypto::Key32& vault_key);

}  // namespace bw::store
