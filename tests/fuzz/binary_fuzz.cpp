// SPDX-License-Identifier: Apache-2.0

// Any bytes as fields of the binary codec: the first byte of each round says what is read next. And
// as the frame of a call, which is a method's number, JSON of a size, and the rest. Never a byte is
// read that is not there, and what was read is written again the same.

#include <algorithm>
#include <cstdint>

#include "core/base/check.h"
#include "core/base/limits.h"
#include "core/codec/binary.h"

namespace {

using bw::codec::BinaryReader;
using bw::codec::BinaryWriter;

// Returns: whether there was another field.
bool copy_field(BinaryReader& in, BinaryWriter& out) {
    const auto kind = in.get<std::uint8_t>();
    if (!kind) {
        return false;
    }
    out.put(*kind);
    const auto copy = [&](auto number) {
        if (number) {
            out.put(*number);
        }
        return number.has_value();
    };
    switch (*kind % 6) {
        case 0:
            return copy(in.get<std::uint8_t>());
        case 1:
            return copy(in.get<std::uint16_t>());
        case 2:
            return copy(in.get<std::uint32_t>());
        case 3:
            return copy(in.get<std::uint64_t>());
        case 4: {
            const auto raw = in.get_raw(*kind);
            out.put_raw(raw.value_or(bw::ByteView()));
            return raw.has_value();
        }
        default: {
            const auto sized = in.get_sized(1'000);
            if (sized) {
                out.put_sized(*sized);
            }
            return sized.has_value();
        }
    }
}

void try_frame(bw::ByteView bytes) {
    BinaryReader reader(bytes);
    const auto method = reader.get<std::uint32_t>();
    const auto json = reader.get_sized(bw::kRequestJsonSizeMax);
    if (!method || !json) {
        return;
    }
    BW_CHECK(json->data() >= bytes.data());
    BW_CHECK(8 + json->size() + reader.remaining() == bytes.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const bw::ByteView bytes = std::as_bytes(std::span(data, size));
    try_frame(bytes);
    BinaryReader in(bytes);
    BinaryWriter out;
    while (copy_field(in, out)) {
    }
    if (in.expect_end()) {
        BW_CHECK(out.view().size() <= size);
        BW_CHECK(std::ranges::equal(out.view(), bytes.first(out.view().size())));
    }
    return 0;
}
