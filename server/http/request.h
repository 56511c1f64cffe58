// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

#include "server/http/encoding.h"

namespace bw::server::http {

enum class Method : std::uint8_t { kGet, kHead, kOther };

// The few things of a request that this server looks at. Everything else a client sends, among it
// all that could tell people apart, is dropped while it is parsed.
struct Request {
    Method method = Method::kOther;
    std::string target;
    AcceptedEncodings encodings;
    std::string if_none_match;
    bool keep_alive = false;
    bool has_body = false;
};

}  // namespace bw::server::http
