// SPDX-License-Identifier: Apache-2.0
#include "core/oplog/hybrid_clock.h"

#include <random>

#include <gtest/gtest.h>

namespace bw::oplog {
namespace {

constexpr UtcMillis kNow = 1'750'000'000'000;

TEST(HybridClock, FollowsTheWallClock) {
    HybridClock clock(HybridTime{});
    EXPECT_EQ(clock.tick(kNow), HybridTime::of(kNow, 0));
    EXPECT_EQ(clock.tick(kNow), HybridTime::of(kNow, 1));
    EXPECT_EQ(clock.tick(kNow + 5), HybridTime::of(kNow + 5, 0));
}

TEST(HybridClock, GrowsUnderAnyJumpOfTheWallClock) {
    std::mt19937_64 random(7);
    HybridClock clock(HybridTime{});
    UtcMillis wall_ms = kNow;
    HybridTime before = clock.last();
    for (int i = 0; i < 100'000; ++i) {
        switch (random() % 4) {
            case 0:
                wall_ms -= static_cast<UtcMillis>(random() % (kMillisPerDay * 400));
                break;
            case 1:
                wall_ms += static_cast<UtcMillis>(random() % (kMillisPerDay * 400));
                break;
            default:
                wall_ms += static_cast<UtcMillis>(random() % 3);
        }
        if (random() % 8 == 0) {
            (void)clock.observe(HybridTime{random()}, wall_ms);
        }
        const HybridTime now = clock.tick(wall_ms);
        ASSERT_GT(now, before);
        ASSERT_TRUE(now.is_valid());
        before = now;
    }
}

TEST(HybridClock, IsLaterThanWhatItHasSeen) {
    HybridClock clock(HybridTime{});
    const HybridTime remote = HybridTime::of(kNow + kMillisPerHour, 9);
    ASSERT_TRUE(clock.observe(remote, kNow));
    EXPECT_GT(clock.tick(kNow), remote);
}

TEST(HybridClock, RefusesAClockThatRunsFarAhead) {
    HybridClock clock(HybridTime{});
    const Status refused = clock.observe(HybridTime::of(kNow + kClockDriftMaxMs + 1, 0), kNow);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code(), ErrorCode::kLimit);
    EXPECT_EQ(clock.tick(kNow), HybridTime::of(kNow, 0));
    EXPECT_EQ(clock.observe(HybridTime{UINT64_MAX}, kNow).error().code(), ErrorCode::kCorrupt);
}

TEST(HybridClock, CounterOverflowsIntoTheMilliseconds) {
    HybridClock clock(HybridTime::of(kNow, 0xFFFF));
    EXPECT_EQ(clock.tick(kNow), HybridTime::of(kNow + 1, 0));
}

TEST(HybridClock, StandsAClockBefore1970) {
    HybridClock clock(HybridTime{});
    EXPECT_EQ(clock.tick(-5).packed, 1U);
    EXPECT_EQ(clock.tick(-5).packed, 2U);
}

}  // namespace
}  // namespace bw::oplog
