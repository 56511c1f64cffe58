// SPDX-License-Identifier: Apache-2.0
#pragma once

// What several fields ask of a text.

#include <string>
#include <string_view>

namespace bw {

// Whether nothing can be read in it: spaces, tabs and ends of lines only, or nothing at all.
bool is_blank(std::string_view text);

// Appends the text percent-encoded for the value of a URI query.
// Source: RFC 3986, sections 2.1 and 2.3.
void append_percent_encoded(std::string& out, std::string_view text);

}  // namespace bw
