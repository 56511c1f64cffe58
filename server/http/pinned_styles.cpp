// SPDX-License-Identifier: Apache-2.0
#include "server/http/pinned_styles.h"

#include <array>
#include <cstdint>

#include <sodium/crypto_hash_sha256.h>
#include <sodium/utils.h>

#include "core/base/bytes.h"
#include "core/base/check.h"
#include "server/http/security_headers.h"

namespace bw::server::http {
namespace {

constexpr std::string_view kStyleSource = "style-src 'self'";
constexpr std::string_view kOpening = "<style>";
constexpr std::string_view kClosing = "</style>";
constexpr std::size_t kBase64SizeMax =
    sodium_base64_ENCODED_LEN(crypto_hash_sha256_BYTES, sodium_base64_VARIANT_ORIGINAL);

std::string hash_source(std::string_view style) {
    std::array<std::uint8_t, crypto_hash_sha256_BYTES> digest{};
    const ByteView bytes = as_byte_view(style);
    BW_CHECK(crypto_hash_sha256(digest.data(), u8(bytes), bytes.size()) == 0);
    std::array<char, kBase64SizeMax> text{};
    sodium_bin2base64(
        text.data(), text.size(), digest.data(), digest.size(), sodium_base64_VARIANT_ORIGINAL
    );
    return std::string(" 'sha256-") + text.data() + "'";
}

}  // namespace

std::string security_headers_of_page(std::string_view html) {
    std::string sources;
    for (std::size_t at = html.find(kOpening); at != std::string_view::npos;
         at = html.find(kOpening, at)) {
        at += kOpening.size();
        const std::size_t end = html.find(kClosing, at);
        if (end == std::string_view::npos) {
            break;
        }
        sources += hash_source(html.substr(at, end - at));
        at = end;
    }
    std::string headers(kSecurityHeaders);
    const std::size_t place = headers.find(kStyleSource);
    BW_CHECK(place != std::string::npos);
    return headers.insert(place + kStyleSource.size(), sources);
}

}  // namespace bw::server::http
