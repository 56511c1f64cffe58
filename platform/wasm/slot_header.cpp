// SPDX-License-Identifier: Apache-2.0
#include "platform/wasm/slot_header.h"

#include <algorithm>

#include "core/base/check.h"
#include "core/port/file_name.h"

namespace bw::platform {

namespace {

constexpr std::string_view kMagic = "BWSLOT01";
constexpr std::size_t kGenerationOffset = 8;
constexpr std::size_t kNameSizeOffset = 16;
constexpr std::size_t kNameOffset = 17;
constexpr std::size_t kChecksumOffset = 88;
// Counting never gets here. A forged header that did would let the next one begin at zero again.
constexpr std::uint64_t kGenerationMax = std::uint64_t{1} << 62U;

// Source: Fowler, Noll, Vo; draft-eastlake-fnv. Against torn writes only: whoever can write here
// can also write whatever checksum is wanted, and the contents authenticate themselves.
std::uint64_t fnv1a(ByteView bytes) {
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const std::byte each : bytes) {
        hash = (hash ^ std::to_integer<std::uint64_t>(each)) * 0x100000001B3U;
    }
    return hash;
}

void put_u64(SlotHeaderBytes& bytes, std::size_t offset, std::uint64_t value) {
    for (std::size_t i = 0; i < sizeof(value); ++i) {
        bytes[offset + i] = static_cast<std::byte>((value >> (8 * i)) & 0xFFU);
    }
}

std::uint64_t get_u64(ByteView bytes, std::size_t offset) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < sizeof(value); ++i) {
        value |= std::to_integer<std::uint64_t>(bytes[offset + i]) << (8 * i);
    }
    return value;
}

}  // namespace

SlotHeaderBytes encode_slot_header(const SlotHeader& header) {
    BW_CHECK(header.name.size() <= port::kFileNameSizeMax);
    SlotHeaderBytes bytes{};
    std::ranges::copy(as_byte_view(kMagic), bytes.begin());
    put_u64(bytes, kGenerationOffset, header.generation);
    bytes[kNameSizeOffset] = static_cast<std::byte>(header.name.size());
    std::ranges::copy(as_byte_view(header.name), bytes.begin() + kNameOffset);
    put_u64(bytes, kChecksumOffset, fnv1a(ByteView(bytes).first(kChecksumOffset)));
    return bytes;
}

std::optional<SlotHeader> decode_slot_header(ByteView bytes) {
    if (bytes.size() < kSlotHeaderSize || as_text_view(bytes.first(kMagic.size())) != kMagic ||
        get_u64(bytes, kChecksumOffset) != fnv1a(bytes.first(kChecksumOffset))) {
        return std::nullopt;
    }
    const auto name_size = std::to_integer<std::size_t>(bytes[kNameSizeOffset]);
    if (name_size > port::kFileNameSizeMax || get_u64(bytes, kGenerationOffset) > kGenerationMax) {
        return std::nullopt;
    }
    SlotHeader header{
        .generation = get_u64(bytes, kGenerationOffset),
        .name = to_text(bytes.subspan(kNameOffset, name_size)),
    };
    if (!header.name.empty() && !port::check_file_name(header.name)) {
        return std::nullopt;
    }
    return header;
}

}  // namespace bw::platform
