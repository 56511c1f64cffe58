// SPDX-License-Identifier: Apache-2.0
#include "core/domain/lines/freshness.h"

namespace bw::domain {

namespace {

constexpr std::int64_t kTimeZoneSlackDays = 1;

LineTrust trust_of_mark(CalendarDay today, LineMark mark, std::string_view verified_on) {
    const bool checked =
        mark == LineMark::kRead && freshness(today, verified_on) != LineFreshness::kStale;
    return checked ? LineTrust::kChecked : LineTrust::kCheckBeforeYouRely;
}

}  // namespace

LineFreshness freshness(CalendarDay today, std::string_view verified_on) {
    const auto day = parse_day(verified_on);
    if (!day) {
        return LineFreshness::kStale;
    }
    const std::int64_t age_days = days_since_epoch(today) - days_since_epoch(*day);
    if (age_days > kLineStaleAfterDays || age_days < -kTimeZoneSlackDays) {
        return LineFreshness::kStale;
    }
    return age_days > kLineWarnAfterDays ? LineFreshness::kWarn : LineFreshness::kFresh;
}

LineTrust trust_of(CalendarDay today, const EmergencyNumber& number) {
    return trust_of_mark(today, number.mark, number.verified_on);
}

LineTrust trust_of(CalendarDay today, const CrisisService& service) {
    if (service.status != LineStatus::kActive) {
        return LineTrust::kCheckBeforeYouRely;
    }
    return trust_of_mark(today, service.mark, service.verified_on);
}

}  // namespace bw::domain
