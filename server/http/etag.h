// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/base/bytes.h"

namespace bw::server::http {

// The strong validator of some bytes: quoted hexadecimal of 16 bytes of BLAKE2b. The same bytes
// have the same tag on every server and after every start, so caches survive an upgrade.
//
// Source: RFC 9110 section 8.8.3.
std::string etag_of(ByteView bytes);

// Whether If-None-Match says that the client has this representation already.
//
// Requires: `etag` is what `etag_of` returned.
// Source:   RFC 9110 section 13.1.2; the comparison there is the weak one.
bool etag_matches(std::string_view if_none_match, std::string_view etag);

}  // namespace bw::server::http
