// SPDX-License-Identifier: Apache-2.0

// Any bytes as base64, and as bytes to write in it. There is one spelling for each content.

#include <algorithm>
#include <cstdint>

#include "core/base/check.h"
#include "core/interop/base64.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const bw::ByteView bytes = std::as_bytes(std::span(data, size));
    const auto decoded = bw::interop::decode_base64(bw::as_text_view(bytes));
    std::string text;
    if (decoded) {
        bw::interop::append_base64(*decoded, text);
        BW_CHECK(text == bw::as_text_view(bytes));
    }
    text.clear();
    bw::interop::append_base64(bytes, text);
    const auto again = bw::interop::decode_base64(text);
    BW_CHECK(again.has_value() && std::ranges::equal(*again, bytes));
    return 0;
}
