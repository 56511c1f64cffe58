// SPDX-License-Identifier: Apache-2.0
#pragma once

// BLAKE2b with 256 bits of output: checksums, keys from keys, and message authentication.

#include <array>
#include <cstddef>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/crypto/secret.h"

namespace bw::crypto {

inline constexpr std::size_t kDigestSize = 32;
using Digest32 = std::array<std::byte, kDigestSize>;

// Finds damage, not forgery: everybody can compute it.
// Source:   RFC 7693.
Digest32 digest(ByteView message);

// Finds forgery by anyone without the key.
Digest32 authenticate(const Key32& key, ByteView message);

// Errors:   kCorrupt when `tag` is not authenticate(key, message). Compared in constant time.
Status check_authentic(const Key32& key, ByteView message, ByteView tag);

// A key for one purpose, from which neither the parent nor a sibling can be found.
// Requires: `label` names the purpose and its version, for example "breakwater db v1".
Key32 derive_key(const Key32& parent, std::string_view label);

namespace blake2b_detail {
// Any key and output of up to 64 bytes, for published test vectors only.
void hash(ByteView key, ByteView message, MutableByteView out);
}  // namespace blake2b_detail

}  // namespace bw::crypto
