// SPDX-License-Identifier: Apache-2.0
#include "core/crypto/seal.h"

#include <algorithm>

#include <sodium.h>

#include "core/crypto/random.h"

namespace bw::crypto {

static_assert(kSealPublicKeySize == crypto_box_PUBLICKEYBYTES);
static_assert(kKeySize == crypto_box_SECRETKEYBYTES);
static_assert(kSealOverhead == crypto_box_SEALBYTES);
static_assert(kNonceSize == crypto_box_NONCEBYTES);

Result<SealKeyPair> make_seal_keys(port::Random& random) {
    return seal_keys_from_secret(BW_TRY(random_key(random)));
}

SealKeyPair seal_keys_from_secret(Key32 secret_key) {
    SealKeyPair keys{.public_key = {}, .secret_key = std::move(secret_key)};
    const int outcome = crypto_scalarmult_base(
        u8(MutableByteView(keys.public_key.bytes)), u8(ByteView(keys.secret_key.view()))
    );
    BW_CHECK(outcome == 0);  // never fails for the base point
    return keys;
}

Result<Bytes> seal_to(const SealPublicKey& to, ByteView plain, port::Random& random) {
    const SealKeyPair once = BW_TRY(make_seal_keys(random));
    Bytes both = to_bytes(once.public_key.bytes);
    both.insert(both.end(), to.bytes.begin(), to.bytes.end());
    Nonce24 nonce;
    crypto_generichash(
        u8(MutableByteView(nonce.bytes)), kNonceSize, u8(ByteView(both)), both.size(), nullptr, 0
    );
    Bytes sealed(plain.size() + kSealOverhead);
    std::ranges::copy(once.public_key.bytes, sealed.begin());
    const int outcome = crypto_box_easy(
        u8(MutableByteView(sealed).subspan(kSealPublicKeySize)),
        u8(plain),
        plain.size(),
        u8(ByteView(nonce.bytes)),
        u8(ByteView(to.bytes)),
        u8(ByteView(once.secret_key.view()))
    );
    if (outcome != 0) {
        return fail(ErrorCode::kInvalidArgument, "public key to seal to is weak");
    }
    return sealed;
}

Result<SecretBytes> open_sealed(const SealKeyPair& keys, ByteView sealed) {
    if (sealed.size() < kSealOverhead) {
        return fail(ErrorCode::kCorrupt, "sealed bytes are shorter than their overhead");
    }
    SecretBytes plain(sealed.size() - kSealOverhead);
    const int outcome = crypto_box_seal_open(
        u8(plain.writable()),
        u8(sealed),
        sealed.size(),
        u8(ByteView(keys.public_key.bytes)),
        u8(ByteView(keys.secret_key.view()))
    );
    if (outcome != 0) {
        return fail(ErrorCode::kCorrupt, "sealed bytes do not open with this key");
    }
    return plain;
}

Result<Key32> shared_secret(const Key32& secret_key, const SealPublicKey& public_key) {
    Key32 shared;
    const int outcome = crypto_scalarmult(
        u8(MutableByteView(shared.writable())),
        u8(ByteView(secret_key.view())),
        u8(ByteView(public_key.bytes))
    );
    if (outcome != 0) {
        return fail(ErrorCode::kInvalidArgument, "public key is weak");
    }
    return shared;
}

}  // namespace bw::crypto
