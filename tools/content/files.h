// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/codec/json.h"

namespace bw::tools {

inline constexpr std::size_t kContentFileSizeMax = 1U << 20U;

// Errors: kNotFound, kLimit for a file larger than kContentFileSizeMax.
Result<std::string> read_text_file(const std::filesystem::path& path);

// Errors: kStorageFailed.
Status write_text_file(const std::filesystem::path& path, std::string_view text);

// The *.json files of a folder by name; empty when there is no such folder.
std::vector<std::filesystem::path> json_files(const std::filesystem::path& folder);

}  // namespace bw::tools
