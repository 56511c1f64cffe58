// SPDX-License-Identifier: Apache-2.0
#pragma once

// Ed25519 signatures.

#include <array>
#include <cstddef>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/crypto/secret.h"
#include "core/port/random.h"

namespace bw::crypto {

inline constexpr std::size_t kSignPublicKeySize = 32;
inline constexpr std::size_t kSignSecretKeySize = 64;
inline constexpr std::size_t kSignatureSize = 64;

struct SignPublicKey {
    std::array<std::byte, kSignPublicKeySize> bytes{};
    friend bool operator==(const SignPublicKey&, const SignPublicKey&) = default;
};

struct Signature {
    std::array<std::byte, kSignatureSize> bytes{};
    friend bool operator==(const Signature&, const Signature&) = default;
};

struct SignKeyPair {
    SignPublicKey public_key;
    Secret<kSignSecretKeySize> secret_key;
};

// The seed is what is stored; the pair follows from it.
SignKeyPair sign_keys_from_seed(const Key32& seed);

// Source:   RFC 8032, Ed25519 without prehash.
Signature sign(const SignKeyPair& keys, ByteView message);

// Errors:   kCorrupt when the signature is not of this message by this key.
Status check_signature(const SignPublicKey& key, ByteView message, const Signature& signature);

}  // namespace bw::crypto
