// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"

namespace bw::server::http {

// The decoded path of a request target: `/a%20b?x=1` is `/a b`, and `http://host/a` is `/a`.
//
// The result is only ever looked up in a table. It is not made into a file name, so `..` needs no
// special care here; it simply names nothing.
//
// Errors: kInvalidArgument when the target is no path, or is escaped wrongly, or holds a control
//         character after decoding.
// Source: RFC 9112 section 3.2, RFC 3986 section 2.1.
Result<std::string> path_of_target(std::string_view target);

}  // namespace bw::server::http
