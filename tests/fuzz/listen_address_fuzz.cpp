// SPDX-License-Identifier: Apache-2.0

// Any bytes as the address that breakwaterd is told to listen on.

#include <cstdint>

#include "core/base/bytes.h"
#include "core/base/check.h"
#include "server/main/listen_address.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = bw::as_text_view(std::as_bytes(std::span(data, size)));
    const auto address = bw::server::parse_listen_address(text);
    if (!address) {
        return 0;
    }
    const std::string written = bw::server::text_of(*address);
    const auto again = bw::server::parse_listen_address(written);
    BW_CHECK(again.has_value() && again->host == address->host && again->port == address->port);
    BW_CHECK(bw::server::url_of(*address).starts_with("http://"));
    return 0;
}
