// SPDX-License-Identifier: Apache-2.0

// Any bytes as the browser's slots: for each slot three bytes that say how many bytes of which copy
// of its header follow, put right by their checksum when the third says so. Whatever lies there,
// the pool opens, names every file once, and opening it again finds the same files.

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>

#include "core/base/check.h"
#include "core/port/file_name.h"
#include "platform/wasm/memory_slot_device.h"
#include "platform/wasm/slot_pool.h"

namespace {

using bw::platform::MemorySlotDevice;
using bw::platform::SlotPool;

constexpr std::size_t kSlots = 6;
constexpr std::size_t kChecksumAt = 88;  // platform/wasm/slot_header.h

// A forger has the checksum right: everybody can compute it.
void put_right(bw::Bytes& header) {
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const std::byte each : bw::ByteView(header).first(kChecksumAt)) {
        hash = (hash ^ std::to_integer<std::uint64_t>(each)) * 0x100000001B3U;
    }
    for (std::size_t i = 0; i < sizeof(hash); ++i) {
        header[kChecksumAt + i] = static_cast<std::byte>((hash >> (8 * i)) & 0xFFU);
    }
}

bw::ByteView fill_slot(MemorySlotDevice& device, std::size_t slot, bw::ByteView bytes) {
    for (std::size_t copy = 0; copy < bw::platform::kSlotHeaderCopies && bytes.size() >= 2;
         ++copy) {
        const std::size_t size = std::min(std::to_integer<std::size_t>(bytes[0]), bytes.size() - 2);
        const bool is_put_right = (std::to_integer<unsigned>(bytes[1]) & 1U) != 0;
        bw::Bytes header(bw::platform::kSlotHeaderSize);
        std::ranges::copy(bw::as_byte_view("BWSLOT01"), header.begin());
        const auto at = header.begin() + (is_put_right ? 8 : 0);
        std::ranges::copy(bytes.subspan(2, std::min<std::size_t>(size, 88)), at);
        if (is_put_right) {
            put_right(header);
        }
        BW_CHECK(device.write(slot, copy * bw::platform::kSlotHeaderSize, header).has_value());
        bytes = bytes.subspan(2 + size);
    }
    BW_CHECK(device.flush(slot).has_value());
    return bytes;
}

std::set<std::string> names_of(SlotPool& pool) {
    const auto listed = pool.list("");
    BW_CHECK(listed.has_value());
    std::set<std::string> names(listed->begin(), listed->end());
    BW_CHECK(names.size() == listed->size());
    for (const std::string& name : names) {
        BW_CHECK(bw::port::check_file_name(name).has_value());
        BW_CHECK(pool.exists(name).value_or(false));
        const auto file = pool.open(name, bw::port::OpenMode::kExisting);
        BW_CHECK(file.has_value() && (*file)->size().has_value());
    }
    return names;
}

void use(SlotPool& pool) {
    auto file = pool.open("header.new", bw::port::OpenMode::kCreate);
    if (!file) {
        return;  // no slot is free
    }
    BW_CHECK((*file)->write(0, bw::as_byte_view("calm")).has_value());
    BW_CHECK((*file)->sync().has_value());
    file->reset();
    BW_CHECK(pool.rename("header.new", "header").has_value());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    MemorySlotDevice device(kSlots);
    bw::ByteView left = std::as_bytes(std::span(data, size));
    for (std::size_t slot = 0; slot < kSlots; ++slot) {
        left = fill_slot(device, slot, left);
    }
    std::set<std::string> names;
    {
        auto pool = SlotPool::open_device(device);
        BW_CHECK(pool.has_value());
        BW_CHECK(names_of(**pool).size() + (*pool)->free_slots() == kSlots);
        use(**pool);
        names = names_of(**pool);
    }
    auto again = SlotPool::open_device(device);
    BW_CHECK(again.has_value());
    BW_CHECK(names_of(**again) == names);
    return 0;
}
