// SPDX-License-Identifier: Apache-2.0
#include "core/interop/base64.h"

#include <algorithm>
#include <cstdint>

namespace bw::interop {

namespace {

constexpr std::string_view kAlphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::uint32_t kNoDigit = 64;

std::uint32_t digit_of(char c) {
    if (c >= 'A' && c <= 'Z') {
        return static_cast<std::uint32_t>(c - 'A');
    }
    if (c >= 'a' && c <= 'z') {
        return static_cast<std::uint32_t>(c - 'a') + 26;
    }
    if (c >= '0' && c <= '9') {
        return static_cast<std::uint32_t>(c - '0') + 52;
    }
    return c == '+' ? 62 : c == '/' ? 63 : kNoDigit;
}

}  // namespace

void append_base64(ByteView bytes, std::string& out) {
    out.reserve(out.size() + (bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const std::size_t count = std::min<std::size_t>(3, bytes.size() - i);
        std::uint32_t group = 0;
        for (std::size_t j = 0; j < 3; ++j) {
            group = (group << 8U) | (j < count ? std::to_integer<std::uint32_t>(bytes[i + j]) : 0U);
        }
        for (std::size_t j = 0; j < 4; ++j) {
            out += j <= count ? kAlphabet[(group >> (18 - 6 * j)) & 0x3FU] : '=';
        }
    }
}

Result<Bytes> decode_base64(std::string_view text) {
    if (text.size() % 4 != 0) {
        return fail(ErrorCode::kInvalidArgument, "base64: the length is no multiple of four");
    }
    std::size_t padding = 0;
    while (padding < 2 && padding < text.size() && text[text.size() - 1 - padding] == '=') {
        ++padding;
    }
    Bytes bytes;
    bytes.reserve(text.size() / 4 * 3);
    std::uint32_t group = 0;
    const std::size_t digits = text.size() - padding;
    for (std::size_t i = 0; i < digits; ++i) {
        const std::uint32_t digit = digit_of(text[i]);
        if (digit == kNoDigit) {
            return fail(ErrorCode::kInvalidArgument, "base64: a character does not belong there");
        }
        group = (group << 6U) | digit;
        if (i % 4 != 0) {
            const std::size_t shift = 6 - 2 * (i % 4);
            bytes.push_back(static_cast<std::byte>((group >> shift) & 0xFFU));
        }
    }
    const std::uint32_t stray_bits = padding == 1 ? 0x3U : padding == 2 ? 0xFU : 0U;
    if ((group & stray_bits) != 0) {
        return fail(ErrorCode::kInvalidArgument, "base64: bits are left over");
    }
    return bytes;
}

}  // namespace bw::interop
