// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace bw::fault {

// How often a test repeats: the environment's number, for long runs, or what fits a normal run.
inline std::uint64_t repetitions(const char* variable, std::uint64_t normal) {
    const char* text = std::getenv(variable);
    if (text == nullptr) {
        return normal;
    }
    const std::string_view view(text);
    std::uint64_t number = normal;
    std::from_chars(view.data(), view.data() + view.size(), number);
    return number;
}

}  // namespace bw::fault
