// SPDX-License-Identifier: Apache-2.0
#include "core/crypto/sign.h"

#include <sodium.h>

namespace bw::crypto {

static_assert(kSignPublicKeySize == crypto_sign_PUBLICKEYBYTES);
static_assert(kSignSecretKeySize == crypto_sign_SECRETKEYBYTES);
static_assert(kSignatureSize == crypto_sign_BYTES);
static_assert(kKeySize == crypto_sign_SEEDBYTES);

SignKeyPair sign_keys_from_seed(const Key32& seed) {
    SignKeyPair keys{};
    crypto_sign_seed_keypair(
        u8(MutableByteView(keys.public_key.bytes)),
        u8(MutableByteView(keys.secret_key.writable())),
        u8(ByteView(seed.view()))
    );
    return keys;
}

Signature sign(const SignKeyPair& keys, ByteView message) {
    Signature signature;
    crypto_sign_detached(
        u8(MutableByteView(signature.bytes)),
        nullptr,
        u8(message),
        message.size(),
        u8(ByteView(keys.secret_key.view()))
    );
    return signature;
}

Status check_signature(const SignPublicKey& key, ByteView message, const Signature& signature) {
    const int outcome = crypto_sign_verify_detached(
        u8(ByteView(signature.bytes)), u8(message), message.size(), u8(ByteView(key.bytes))
    );
    if (outcome != 0) {
        return fail(ErrorCode::kCorrupt, "signature does not verify");
    }
    return {};
}

}  // namespace bw::crypto
