// SPDX-License-Identifier: Apache-2.0
#pragma once

// How a slot says which file it is. A slot begins with two copies of its header, one sector each;
// the valid copy with the higher generation counts, and a change is written over the other one, so
// that a crash in the middle of it leaves the slot as it was.
//
//     offset size
//          0    8  "BWSLOT01"
//          8    8  generation, little-endian; grows with every header written to the device
//         16    1  size of the name; 0: the slot is free
//         17   64  the name, zeros behind it
//         81    7  zeros
//         88    8  checksum: FNV-1a, 64 bits, over the bytes before it
//         96 4000  zeros

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/bytes.h"

namespace bw::platform {

inline constexpr std::size_t kSlotHeaderSize = 4096;
inline constexpr std::size_t kSlotHeaderCopies = 2;
inline constexpr std::uint64_t kSlotDataOffset = kSlotHeaderSize * kSlotHeaderCopies;

struct SlotHeader {
    std::uint64_t generation = 0;
    std::string name;  // empty: free
};

using SlotHeaderBytes = std::array<std::byte, kSlotHeaderSize>;

// Requires: the name is a file name of the vault, or empty.
SlotHeaderBytes encode_slot_header(const SlotHeader& header);

// Returns: nothing when the bytes are no valid header; a free slot begins with anything at all.
std::optional<SlotHeader> decode_slot_header(ByteView bytes);

}  // namespace bw::platform
