// SPDX-License-Identifier: Apache-2.0
#pragma once

// XChaCha20-Poly1305: secrecy, and proof that neither the bytes nor what they belong to changed.

#include <cstddef>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/crypto/random.h"
#include "core/crypto/secret.h"

namespace bw::crypto {

inline constexpr std::size_t kAeadTagSize = 16;

// Lifetime: all three must outlive the call.
struct AeadInput {
    const Key32& key;
    const Nonce24& nonce;
    ByteView associated_data;  // in clear, but authenticated with the rest
};

// Requires: the nonce is used for nothing else under this key.
// Returns:  plain.size() + kAeadTagSize bytes.
// Source:   draft-irtf-cfrg-xchacha-03, AEAD_XChaCha20_Poly1305.
Bytes aead_seal(const AeadInput& input, ByteView plain);

// Returns:  sealed.size() - kAeadTagSize bytes.
// Errors:   kCorrupt when anything differs: key, nonce, associated data or a single bit.
Result<SecretBytes> aead_open(const AeadInput& input, ByteView sealed);

}  // namespace bw::crypto
