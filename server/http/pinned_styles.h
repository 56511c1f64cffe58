// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace bw::server::http {

// kSecurityHeaders for one file. A page that brings its own style sheet (`<style>`, without
// attributes) may use that one and no other: its SHA-256 stands in `style-src` (Content Security
// Policy 3, section 2.3.1, hash-source). Everything else that is inline stays forbidden.
//
// `html`: the bytes of the page as a browser parses them, without a content coding.
std::string security_headers_of_page(std::string_view html);

}  // namespace bw::server::http
