// SPDX-License-Identifier: Apache-2.0

// Any bytes as the values that a client sends: a target, Accept-Encoding, If-None-Match.

#include <algorithm>
#include <cstdint>

#include "core/base/bytes.h"
#include "core/base/check.h"
#include "server/http/encoding.h"
#include "server/http/etag.h"
#include "server/http/target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = bw::as_text_view(std::as_bytes(std::span(data, size)));
    if (const auto path = bw::server::http::path_of_target(text)) {
        BW_CHECK(path->starts_with('/') && path->size() <= text.size() + 1);
        const bool is_plain = std::ranges::none_of(*path, [](char c) {
            return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
        });
        BW_CHECK(is_plain);
    }
    bw::server::http::AcceptedEncodings whole;
    whole.add(text);
    bw::server::http::AcceptedEncodings halves;
    halves.add(text.substr(0, size / 2));
    halves.add(text.substr(size / 2));
    (void)halves.choose({true, true, true});
    using enum bw::server::http::Encoding;
    BW_CHECK(whole.choose({false, false, true}) == kIdentity);
    BW_CHECK(whole.choose({false, true, true}) != kBrotli);
    const std::string etag = bw::server::http::etag_of(std::as_bytes(std::span(data, size)));
    (void)bw::server::http::etag_matches(text, etag);
    BW_CHECK(bw::server::http::etag_matches("W/" + etag + "," + etag, etag));
    return 0;
}
