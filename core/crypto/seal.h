// SPDX-License-Identifier: Apache-2.0
#pragma once

// Sealing to a public key: whoever seals cannot open it again. Bytes are those of libsodium's
// crypto_box_seal, made here so that the randomness comes from the given port::Random.

#include <array>
#include <cstddef>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/crypto/secret.h"
#include "core/port/random.h"

namespace bw::crypto {

inline constexpr std::size_t kSealPublicKeySize = 32;
inline constexpr std::size_t kSealOverhead = 48;  // one-time public key, tag

struct SealPublicKey {
    std::array<std::byte, kSealPublicKeySize> bytes{};
    friend bool operator==(const SealPublicKey&, const SealPublicKey&) = default;
};

struct SealKeyPair {
    SealPublicKey public_key;
    Key32 secret_key;
};

// Errors:   as Random::fill.
Result<SealKeyPair> make_seal_keys(port::Random& random);

// The pair that belongs to a stored secret key.
SealKeyPair seal_keys_from_secret(Key32 secret_key);

// Returns:  plain.size() + kSealOverhead bytes.
// Errors:   as Random::fill; kInvalidArgument when the public key is a weak point.
// Wipes:    the one-time secret key.
Result<Bytes> seal_to(const SealPublicKey& to, ByteView plain, port::Random& random);

// Errors:   kCorrupt when it was sealed to another key, or a bit has changed.
Result<SecretBytes> open_sealed(const SealKeyPair& keys, ByteView sealed);

// X25519.
// Errors:   kInvalidArgument when the point is weak (the result would be zero).
// Source:   RFC 7748.
Result<Key32> shared_secret(const Key32& secret_key, const SealPublicKey& public_key);

}  // namespace bw::crypto
