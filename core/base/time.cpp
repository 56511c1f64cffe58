// SPDX-License-Identifier: Apache-2.0
#include "core/base/time.h"

#include <string>

namespace bw {

namespace {

int digits(std::string_view text) {
    int number = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') {
            return -1;
        }
        number = number * 10 + (c - '0');
    }
    return number;
}

void append_padded(std::string& out, int number, std::size_t width) {
    const std::string text = std::to_string(number);
    out.append(text.size() < width ? width - text.size() : 0, '0');
    out += text;
}

}  // namespace

std::int64_t days_since_epoch(CalendarDay day) {
    const std::int64_t year = day.month <= 2 ? day.year - 1 : day.year;
    const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
    const std::int64_t year_of_era = year - era * 400;
    const std::int64_t shifted_month = (day.month + 9) % 12;
    const std::int64_t day_of_year = (153 * shifted_month + 2) / 5 + day.day - 1;
    const std::int64_t day_of_era =
        year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146097 + day_of_era - 719468;
}

CalendarDay day_from_days_since_epoch(std::int64_t days) {
    const std::int64_t shifted = days + 719468;
    const std::int64_t era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
    const std::int64_t day_of_era = shifted - era * 146097;
    const std::int64_t year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    const std::int64_t day_of_year =
        day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const std::int64_t shifted_month = (5 * day_of_year + 2) / 153;
    const std::int64_t day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    const std::int64_t month = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9;
    const std::int64_t year = year_of_era + era * 400 + (month <= 2 ? 1 : 0);
    return {static_cast<int>(year), static_cast<int>(month), static_cast<int>(day)};
}

CalendarDay local_day(UtcMillis at_ms, int utc_offset_minutes) {
    const std::int64_t local_ms = at_ms + utc_offset_minutes * kMillisPerMinute;
    const std::int64_t floor_adjusted = local_ms >= 0 ? local_ms : local_ms - (kMillisPerDay - 1);
    return day_from_days_since_epoch(floor_adjusted / kMillisPerDay);
}

Result<CalendarDay> parse_day(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return fail(ErrorCode::kInvalidArgument, "a day is written YYYY-MM-DD");
    }
    const CalendarDay day{
        digits(text.substr(0, 4)), digits(text.substr(5, 2)), digits(text.substr(8, 2))
    };
    const bool in_range = day.year >= 0 && day.month >= 1 && day.day >= 1 && day.month <= 12;
    if (!in_range || day_from_days_since_epoch(days_since_epoch(day)) != day) {
        return fail(ErrorCode::kInvalidArgument, "no such day in the calendar");
    }
    return day;
}

std::string format_day(CalendarDay day) {
    std::string text;
    append_padded(text, day.year, 4);
    text += '-';
    append_padded(text, day.month, 2);
    text += '-';
    append_padded(text, day.day, 2);
    return text;
}

}  // namespace bw
