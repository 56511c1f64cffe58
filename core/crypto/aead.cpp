// SPDX-License-Identifier: Apache-2.0
#include "core/crypto/aead.h"

#include <sodium.h>

namespace bw::crypto {

static_assert(kKeySize == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
static_assert(kNonceSize == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
static_assert(kAeadTagSize == crypto_aead_xchacha20poly1305_ietf_ABYTES);

Bytes aead_seal(const AeadInput& input, ByteView plain) {
    Bytes sealed(plain.size() + kAeadTagSize);
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        u8(MutableByteView(sealed)),
        nullptr,
        u8(plain),
        plain.size(),
        u8(input.associated_data),
        input.associated_data.size(),
        nullptr,
        u8(ByteView(input.nonce.bytes)),
        u8(ByteView(input.key.view()))
    );
    return sealed;
}

Result<SecretBytes> aead_open(const AeadInput& input, ByteView sealed) {
    if (sealed.size() < kAeadTagSize) {
        return fail(ErrorCode::kCorrupt, "sealed bytes are shorter than their tag");
    }
    SecretBytes plain(sealed.size() - kAeadTagSize);
    const int outcome = crypto_aead_xchacha20poly1305_ietf_decrypt(
        u8(plain.writable()),
        nullptr,
        nullptr,
        u8(sealed),
        sealed.size(),
        u8(input.associated_data),
        input.associated_data.size(),
        u8(ByteView(input.nonce.bytes)),
        u8(ByteView(input.key.view()))
    );
    if (outcome != 0) {
        return fail(ErrorCode::kCorrupt, "sealed bytes do not verify");
    }
    return plain;
}

}  // namespace bw::crypto
