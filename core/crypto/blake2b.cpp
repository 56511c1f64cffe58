// SPDX-License-Identifier: Apache-2.0
#include "core/crypto/blake2b.h"

#include <sodium.h>

namespace bw::crypto {

static_assert(kDigestSize == crypto_generichash_BYTES);
static_assert(kKeySize == crypto_generichash_KEYBYTES);

void blake2b_detail::hash(ByteView key, ByteView message, MutableByteView out) {
    const int outcome =
        crypto_generichash(u8(out), out.size(), u8(message), message.size(), u8(key), key.size());
    BW_CHECK(outcome == 0);  // only a length out of range, which is ours to keep
}

Digest32 digest(ByteView message) {
    Digest32 out{};
    blake2b_detail::hash({}, message, out);
    return out;
}

Digest32 authenticate(const Key32& key, ByteView message) {
    Digest32 out{};
    blake2b_detail::hash(key.view(), message, out);
    return out;
}

Status check_authentic(const Key32& key, ByteView message, ByteView tag) {
    const Digest32 expected = authenticate(key, message);
    if (!equal_constant_time(expected, tag)) {
        return fail(ErrorCode::kCorrupt, "authentication tag does not match");
    }
    return {};
}

Key32 derive_key(const Key32& parent, std::string_view label) {
    Key32 key;
    blake2b_detail::hash(parent.view(), as_byte_view(label), key.writable());
    return key;
}

}  // namespace bw::crypto
