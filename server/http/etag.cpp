// SPDX-License-Identifier: Apache-2.0
#include "server/http/etag.h"

#include <array>
#include <cstddef>
#include <cstdint>

#include <sodium/crypto_generichash.h>

#include "core/base/check.h"
#include "server/http/text.h"

namespace bw::server::http {
namespace {

constexpr std::size_t kDigestSize = 16;
static_assert(kDigestSize >= crypto_generichash_BYTES_MIN);

}  // namespace

std::string etag_of(ByteView bytes) {
    std::array<std::uint8_t, kDigestSize> digest{};
    BW_CHECK(
        crypto_generichash(
            digest.data(), digest.size(), u8(bytes), bytes.size(), /*key=*/nullptr, /*keylen=*/0
        ) == 0
    );
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string tag = "\"";
    for (const std::uint8_t byte : digest) {
        tag += kDigits[byte >> 4U];
        tag += kDigits[byte & 0x0fU];
    }
    return tag + '"';
}

bool etag_matches(std::string_view if_none_match, std::string_view etag) {
    // Our tags hold no comma, so a foreign tag that does can only fail to match.
    while (!if_none_match.empty()) {
        std::string_view candidate = trim(take_until(if_none_match, ','));
        if (candidate == "*") {
            return true;
        }
        if (candidate.starts_with("W/")) {
            candidate.remove_prefix(2);
        }
        if (candidate == etag) {
            return true;
        }
    }
    return false;
}

}  // namespace bw::server::http
