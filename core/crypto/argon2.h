// SPDX-License-Identifier: Apache-2.0
#pragma once

// Argon2id: makes guessing a passphrase expensive.

#include <array>
#include <cstddef>
#include <cstdint>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/crypto/secret.h"
#include "core/port/clock.h"

namespace bw::crypto {

inline constexpr std::uint32_t kArgon2PassesMin = 3;
inline constexpr std::uint32_t kArgon2PassesMax = 64;
inline constexpr std::uint32_t kArgon2MemoryKibMin = 64U << 10;
inline constexpr std::uint32_t kArgon2MemoryKibMax = 1U << 20;
inline constexpr std::uint32_t kArgon2Lanes = 1;  // libsodium has no other
inline constexpr std::size_t kArgon2SaltSize = 16;
inline constexpr MonotonicMillis kArgon2TargetMs = 500;

using Argon2Salt = std::array<std::byte, kArgon2SaltSize>;

struct Argon2Params {
    std::uint32_t passes = kArgon2PassesMin;
    std::uint32_t memory_kib = kArgon2MemoryKibMin;
    std::uint32_t lanes = kArgon2Lanes;
    friend bool operator==(const Argon2Params&, const Argon2Params&) = default;
};

// The bounds keep a forged file from choosing a guessable key, or from taking all memory and time.
// Errors: kLimit outside of them.
Status check_argon2(const Argon2Params& params);

// Limit:    memory_kib of working memory and time in proportion to passes, both checked first.
// Errors:   kLimit outside the bounds, or when this device cannot give the memory.
// Source:   RFC 9106, type 2, version 0x13.
Result<Key32> argon2id(const Argon2Params& params, const Argon2Salt& salt, ByteView secret);

// Parameters that take about `target_ms` on this device, never less than the minimum. Only passes
// are raised: memory that this device has, another one on which the vault must open may not have.
//
// Limit:    one derivation at the minimum.
// Errors:   as argon2id.
Result<Argon2Params> calibrate_argon2(port::Clock& clock, MonotonicMillis target_ms);

namespace argon2_detail {
// Without bounds and with any length of output, for published test vectors only.
Status derive(
    const Argon2Params& params, const Argon2Salt& salt, ByteView secret, MutableByteView out
);
}  // namespace argon2_detail

}  // namespace bw::crypto
