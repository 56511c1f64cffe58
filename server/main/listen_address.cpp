// SPDX-License-Identifier: Apache-2.0
#include "server/main/listen_address.h"

#include <charconv>
#include <cstddef>
#include <format>
#include <system_error>

#include <arpa/inet.h>
#include <netinet/in.h>

namespace bw::server {
namespace {

Result<std::uint16_t> parse_port(std::string_view text) {
    std::uint16_t port = 0;
    const char* const first = text.data();
    const char* const last = first + text.size();
    const std::from_chars_result read = std::from_chars(first, last, port);
    if (read.ec != std::errc() || read.ptr != last) {
        return fail(ErrorCode::kInvalidArgument, "the port is a number from 0 to 65535");
    }
    return port;
}

bool is_address(int family, const std::string& host) {
    in6_addr address{};
    return inet_pton(family, host.c_str(), &address) == 1;
}

}  // namespace

Result<ListenAddress> parse_listen_address(std::string_view text) {
    const std::size_t colon = text.rfind(':');
    if (colon == std::string_view::npos) {
        return fail(ErrorCode::kInvalidArgument, "the port is missing");
    }
    ListenAddress address;
    address.port = BW_TRY(parse_port(text.substr(colon + 1)));
    std::string_view host = text.substr(0, colon);
    if (host.starts_with('[') && host.ends_with(']')) {
        address.is_v6 = true;
        host = host.substr(1, host.size() - 2);
    }
    address.host = host == "localhost" && !address.is_v6 ? "127.0.0.1" : std::string(host);
    if (!is_address(address.is_v6 ? AF_INET6 : AF_INET, address.host)) {
        return fail(ErrorCode::kInvalidArgument, "the address is not numeric");
    }
    return address;
}

std::string url_of(const ListenAddress& address) {
    if (address.host == "127.0.0.1" || address.host == "0.0.0.0" || address.host == "::") {
        return std::format("http://localhost:{}", address.port);
    }
    return "http://" + text_of(address);
}

std::string text_of(const ListenAddress& address) {
    return std::format(
        "{}{}{}:{}", address.is_v6 ? "[" : "", address.host, address.is_v6 ? "]" : "", address.port
    );
}

}  // namespace bw::server
