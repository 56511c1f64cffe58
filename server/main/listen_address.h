// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace bw::server {

// Where to listen: a numeric address and a port. Names are not looked up, but for `localhost`.
struct ListenAddress {
    std::string host;  // without brackets
    bool is_v6 = false;
    std::uint16_t port = 0;  // 0: any free one
};

// `127.0.0.1:8420`, `[::1]:0`, `localhost:8420`.
//
// Errors: kInvalidArgument.
Result<ListenAddress> parse_listen_address(std::string_view text);

// The address as a person types it into a browser on the same machine.
std::string url_of(const ListenAddress& address);

// The form that `parse_listen_address` reads.
std::string text_of(const ListenAddress& address);

}  // namespace bw::server
