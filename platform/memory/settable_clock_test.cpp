// SPDX-License-Identifier: Apache-2.0
#include "platform/memory/settable_clock.h"

#include <gtest/gtest.h>

namespace bw::platform {
namespace {

TEST(SettableClock, DriftsByPartsPerMillion) {
    SettableClock clock(1'000);
    clock.set_drift(-1'000);
    for (int i = 0; i < 1'000; ++i) {
        clock.advance(10);
    }
    EXPECT_EQ(clock.utc_now(), 1'000 + 10'000 - 10);
    EXPECT_EQ(clock.monotonic_now(), 10'000);
}

TEST(SettableClock, JumpsBackWithoutMonotonicTime) {
    SettableClock clock(5'000);
    clock.advance(100);
    clock.jump_by(-4'000);
    EXPECT_EQ(clock.utc_now(), 1'100);
    EXPECT_EQ(clock.monotonic_now(), 100);
}

TEST(SettableClock, StepsAtEachReading) {
    SettableClock clock(0);
    clock.set_step(7);
    EXPECT_EQ(clock.utc_now(), 7);
    EXPECT_EQ(clock.utc_now(), 14);
}

}  // namespace
}  // namespace bw::platform
