// SPDX-License-Identifier: Apache-2.0
#include "server/http/http_date.h"

#include <format>

#include "core/base/time.h"

namespace bw::server::http {
namespace {

constexpr std::int64_t kSecondsPerDay = 86'400;
constexpr std::array<std::string_view, 7> kDays = {"Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"};
constexpr std::array<std::string_view, 12> kMonths = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
};

}  // namespace

std::string_view HttpDate::at(std::int64_t seconds) {
    if (seconds != written_) {
        write(seconds < 0 ? 0 : seconds);
        written_ = seconds;
    }
    return {text_.data(), text_.size()};
}

void HttpDate::write(std::int64_t seconds) {
    const std::int64_t days = seconds / kSecondsPerDay;
    const std::int64_t of_day = seconds % kSecondsPerDay;
    const CalendarDay day = day_from_days_since_epoch(days);
    std::format_to_n(
        text_.data(),
        kSize,
        "{}, {:02} {} {:04} {:02}:{:02}:{:02} GMT",
        kDays[static_cast<std::size_t>(days % 7)],
        day.day,
        kMonths[static_cast<std::size_t>(day.month - 1)],
        day.year,
        of_day / 3600,
        of_day / 60 % 60,
        of_day % 60
    );
}

}  // namespace bw::server::http
