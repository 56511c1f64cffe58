// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace bw::server::http {

// The media type of a file by the end of its name, `application/octet-stream` when unknown.
// `nosniff` goes with every reply, so a wrong answer shows a download, never a script.
std::string_view content_type_of(std::string_view path);

}  // namespace bw::server::http
