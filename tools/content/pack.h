// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace bw::tools {

// One locale of the content folder as the one file that the program reads. The same folder gives
// the same bytes: files by name, fields in their order.
//
// Errors: kNotFound or kInvalidArgument for a file that cannot be read, with its name in `failed`;
//         kInvalidArgument or kLimit when the program would refuse the result.
Result<std::string> pack(
    const std::filesystem::path& content, std::string_view locale, std::string& failed
);

}  // namespace bw::tools
