// SPDX-License-Identifier: Apache-2.0
#pragma once

// Hybrid logical time: close to the wall clock, never going back, and later than everything its
// device has seen, so that an edit made after reading another one also counts as later.
// Source: Kulkarni, Demirbas, Madappa, Avva, Leone 2014, "Logical Physical Clocks", OPODIS.

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>

#include "core/base/result.h"
#include "core/base/time.h"

namespace bw::oplog {

inline constexpr std::size_t kDeviceIdSize = 16;
using DeviceId = std::array<std::byte, kDeviceIdSize>;

// How far another device's clock may run ahead of ours before its operations are refused. A day:
// enough for a wrong time zone, too little for a clock set years ahead to win every later edit.
inline constexpr std::int64_t kClockDriftMaxMs = kMillisPerDay;

// 48 bits of milliseconds, 16 bits of counter, in one number that orders as time does.
struct HybridTime {
    std::uint64_t packed = 0;

    static constexpr std::uint64_t kMillisMax = (std::uint64_t{1} << 47U) - 1;
    static constexpr HybridTime of(std::uint64_t millis, std::uint16_t counter) {
        return {(millis << 16U) | counter};
    }
    constexpr std::uint64_t millis() const { return packed >> 16U; }
    constexpr std::uint16_t counter() const { return static_cast<std::uint16_t>(packed & 0xFFFFU); }
    // 47 bits of milliseconds are in use (until the year 6429), so that it fits SQLite's integer.
    constexpr bool is_valid() const { return millis() <= kMillisMax; }
    friend constexpr auto operator<=>(const HybridTime&, const HybridTime&) = default;
};

// When and by whom: a total order over everything all devices of a vault ever wrote.
struct Stamp {
    HybridTime time;
    DeviceId device{};
    friend constexpr auto operator<=>(const Stamp&, const Stamp&) = default;
};

class HybridClock {
  public:
    // `last` is the latest time this device has written or seen, zero for a new one.
    explicit HybridClock(HybridTime last) : last_(last) {}

    // The time of a local event; later than every earlier tick() and observe().
    HybridTime tick(UtcMillis wall_ms);

    // Takes note of another device's time.
    // Errors: kLimit when it is more than kClockDriftMaxMs ahead of the wall clock; kCorrupt when
    //         it is no time at all.
    Status observe(HybridTime remote, UtcMillis wall_ms);

    HybridTime last() const { return last_; }

  private:
    HybridTime last_;
};

}  // namespace bw::oplog
