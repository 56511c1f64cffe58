// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstdint>

#include "core/codec/binary.h"
#include "core/oplog/operation.h"

namespace bw::oplog {

// u64 packed time, 16 bytes device.
inline void put_stamp(codec::BinaryWriter& out, const Stamp& stamp) {
    out.put(stamp.time.packed);
    out.put_raw(stamp.device);
}

inline Result<Stamp> get_stamp(codec::BinaryReader& in) {
    Stamp stamp;
    stamp.time.packed = BW_TRY(in.get<std::uint64_t>());
    const ByteView device = BW_TRY(in.get_raw(kDeviceIdSize));
    std::ranges::copy(device, stamp.device.begin());
    return stamp;
}

// u8 count, then the stamps.
inline void put_seen(codec::BinaryWriter& out, const Seen& seen) {
    out.put(static_cast<std::uint8_t>(seen.size()));
    for (const Stamp& each : seen) {
        put_stamp(out, each);
    }
}

inline Result<Seen> get_seen(codec::BinaryReader& in) {
    const auto count = BW_TRY(in.get<std::uint8_t>());
    if (count > kDevicesMax) {
        return fail(ErrorCode::kLimit, "more devices than kDevicesMax");
    }
    Seen seen;
    for (std::uint8_t i = 0; i < count; ++i) {
        seen.push_back(BW_TRY(get_stamp(in)));
    }
    return seen;
}

}  // namespace bw::oplog
