// SPDX-License-Identifier: Apache-2.0
#include "core/base/time.h"

#include <gtest/gtest.h>

namespace bw {
namespace {

TEST(CalendarDay, CountsDaysBothWaysOverFourCenturies) {
    for (std::int64_t days = -146'097; days <= 146'097; days += 13) {
        EXPECT_EQ(days_since_epoch(day_from_days_since_epoch(days)), days);
    }
}

TEST(CalendarDay, KnowsTheEpochAndLeapDays) {
    EXPECT_EQ(days_since_epoch({1970, 1, 1}), 0);
    EXPECT_EQ(days_since_epoch({2000, 3, 1}), 11'017);
    EXPECT_EQ(
        day_from_days_since_epoch(days_since_epoch({2024, 2, 29})), (CalendarDay{2024, 2, 29})
    );
}

TEST(CalendarDay, TakesTheDayWhereThePersonWas) {
    const UtcMillis half_past_eleven_utc = 23 * kMillisPerHour + 30 * kMillisPerMinute;
    EXPECT_EQ(local_day(half_past_eleven_utc, 0), (CalendarDay{1970, 1, 1}));
    EXPECT_EQ(local_day(half_past_eleven_utc, 60), (CalendarDay{1970, 1, 2}));
    EXPECT_EQ(local_day(0, -1), (CalendarDay{1969, 12, 31}));
}

TEST(CalendarDay, WritesAndReadsItsText) {
    EXPECT_EQ(format_day({2026, 11, 2}), "2026-11-02");
    const Result<CalendarDay> day = parse_day("2026-11-02");
    ASSERT_TRUE(day);
    EXPECT_EQ(*day, (CalendarDay{2026, 11, 2}));
}

TEST(CalendarDay, RefusesDaysThatDoNotExist) {
    for (const char* text :
         {"2026-02-29", "2026-13-01", "2026-00-10", "2026-1-01", "", "20261102xx"}) {
        EXPECT_FALSE(parse_day(text)) << text;
    }
}

}  // namespace
}  // namespace bw
