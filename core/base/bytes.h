// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bw {

using Bytes = std::vector<std::byte>;
using ByteView = std::span<const std::byte>;
using MutableByteView = std::span<std::byte>;

// Views of the same memory; nothing is copied.
inline ByteView as_byte_view(std::string_view text) {
    return {reinterpret_cast<const std::byte*>(text.data()), text.size()};
}
inline std::string_view as_text_view(ByteView bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}
inline const std::uint8_t* u8(ByteView bytes) {
    return reinterpret_cast<const std::uint8_t*>(bytes.data());
}
inline std::uint8_t* u8(MutableByteView bytes) {
    return reinterpret_cast<std::uint8_t*>(bytes.data());
}

inline Bytes to_bytes(ByteView view) {
    return {view.begin(), view.end()};
}
inline std::string to_text(ByteView view) {
    return std::string(as_text_view(view));
}

}  // namespace bw
