// SPDX-License-Identifier: Apache-2.0
#include "platform/posix/posix_clock.h"

#include <algorithm>

#include <time.h>

namespace bw::platform {

namespace {

constexpr std::int64_t kNanosPerMilli = 1'000'000;
constexpr int kOffsetMaxMinutes = 1080;

std::int64_t read_millis(clockid_t clock) {
    timespec now{};
    // Both clocks exist on every system this runs on; a failure would leave zero.
    clock_gettime(clock, &now);
    return std::int64_t{now.tv_sec} * kMillisPerSecond + now.tv_nsec / kNanosPerMilli;
}

}  // namespace

UtcMillis PosixClock::utc_now() {
    return read_millis(CLOCK_REALTIME);
}

MonotonicMillis PosixClock::monotonic_now() {
    return read_millis(CLOCK_MONOTONIC);
}

int PosixClock::utc_offset_minutes() {
    const time_t now = time(nullptr);
    tm local{};
    if (localtime_r(&now, &local) == nullptr) {
        return 0;
    }
    const auto minutes = static_cast<int>(local.tm_gmtoff / 60);
    return std::clamp(minutes, -kOffsetMaxMinutes, kOffsetMaxMinutes);
}

}  // namespace bw::platform
