// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "core/base/result.h"

namespace bw::port {

inline constexpr std::size_t kFileNameSizeMax = 64;

// Whether `part` may stand on one side of the slash.
constexpr bool is_file_name_part(std::string_view part) {
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
    };
    return !part.empty() && part != "." && part != ".." && std::ranges::all_of(part, allowed);
}

// The rule for names that file_store.h states, in one place for all implementations.
// Errors: kInvalidArgument.
constexpr Status check_file_name(std::string_view name) {
    const std::size_t slash = name.find('/');
    const bool folder_fits =
        slash == std::string_view::npos || is_file_name_part(name.substr(0, slash));
    const std::string_view last = slash == std::string_view::npos ? name : name.substr(slash + 1);
    if (name.size() > kFileNameSizeMax || !folder_fits || !is_file_name_part(last)) {
        return fail(ErrorCode::kInvalidArgument, "not a file name of the vault");
    }
    return {};
}

}  // namespace bw::port
