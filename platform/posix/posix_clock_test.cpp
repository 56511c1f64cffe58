// SPDX-License-Identifier: Apache-2.0
#include "platform/posix/posix_clock.h"

#include <array>

#include <gtest/gtest.h>

#include "platform/posix/posix_random.h"

namespace bw::platform {
namespace {

TEST(PosixClock, TellsAPlausibleTimeThatDoesNotGoBack) {
    PosixClock clock;
    EXPECT_GT(clock.utc_now(), 1'700'000'000'000);
    const MonotonicMillis before = clock.monotonic_now();
    EXPECT_GE(clock.monotonic_now(), before);
    EXPECT_LE(clock.utc_offset_minutes(), 1080);
    EXPECT_GE(clock.utc_offset_minutes(), -1080);
}

TEST(PosixRandom, FillsEverythingAndDiffers) {
    PosixRandom random;
    std::array<std::byte, 1000> first{};
    std::array<std::byte, 1000> second{};
    ASSERT_TRUE(random.fill(first));
    ASSERT_TRUE(random.fill(second));
    EXPECT_NE(first, second);
}

}  // namespace
}  // namespace bw::platform
