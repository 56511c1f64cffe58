// SPDX-License-Identifier: Apache-2.0
#include "core/base/id.h"

#include <algorithm>

namespace bw {

namespace {
constexpr std::string_view kHexDigits = "0123456789abcdef";
constexpr std::size_t kIdSizeMax = 64;
}  // namespace

std::string to_hex(ByteView bytes) {
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const std::byte byte : bytes) {
        const auto value = std::to_integer<unsigned>(byte);
        text += kHexDigits[value >> 4U];
        text += kHexDigits[value & 0xFU];
    }
    return text;
}

bool is_valid_id(std::string_view text) {
    if (text.empty() || text.size() > kIdSizeMax) {
        return false;
    }
    return std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

}  // namespace bw
