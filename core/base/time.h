// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace bw {

// Milliseconds since 1970-01-01T00:00:00Z. In JSON and SQL a plain number named `..._ms`.
using UtcMillis = std::int64_t;

// Milliseconds on a clock that never jumps; only differences mean anything.
using MonotonicMillis = std::int64_t;

inline constexpr std::int64_t kMillisPerSecond = 1000;
inline constexpr std::int64_t kMillisPerMinute = 60 * kMillisPerSecond;
inline constexpr std::int64_t kMillisPerHour = 60 * kMillisPerMinute;
inline constexpr std::int64_t kMillisPerDay = 24 * kMillisPerHour;

// A calendar day without a time zone.
struct CalendarDay {
    int year = 1970;
    int month = 1;
    int day = 1;
    friend auto operator<=>(const CalendarDay&, const CalendarDay&) = default;
};

// Days since 1970-01-01, proleptic Gregorian.
// Source: H. Hinnant, "chrono-compatible low-level date algorithms", days_from_civil.
std::int64_t days_since_epoch(CalendarDay day);
CalendarDay day_from_days_since_epoch(std::int64_t days);

// The local calendar day of an instant, where the person was at `utc_offset_minutes` from UTC.
CalendarDay local_day(UtcMillis at_ms, int utc_offset_minutes);

// `YYYY-MM-DD`.
// Errors: kInvalidArgument when the text is no such day.
Result<CalendarDay> parse_day(std::string_view text);
std::string format_day(CalendarDay day);

}  // namespace bw
