// SPDX-License-Identifier: Apache-2.0
#pragma once

// How far an entry may be trusted today. Numbers change: what was read long ago is shown as not
// checked, also in a program that nobody has updated (CS-13).

#include <array>
#include <cstdint>
#include <string_view>

#include "core/base/fields.h"
#include "core/base/time.h"
#include "core/domain/lines/lines.h"

namespace bw::domain {

inline constexpr std::int64_t kLineWarnAfterDays = 90;
inline constexpr std::int64_t kLineStaleAfterDays = 180;

enum class LineFreshness {
    kFresh,
    kWarn,
    kStale,
};

// What the screen says beside a number.
enum class LineTrust {
    kChecked,
    kCheckBeforeYouRely,
};
consteval std::string_view enum_type_name(LineTrust) {
    return "LineTrust";
}
constexpr auto enum_names(LineTrust) {
    return std::to_array<EnumName<LineTrust>>({
        {LineTrust::kChecked, "checked"},
        {LineTrust::kCheckBeforeYouRely, "check_before_you_rely"},
    });
}

// Returns: kWarn after kLineWarnAfterDays, kStale after kLineStaleAfterDays. Also kStale when the
//          day is empty, is no day, or lies in the future by more than one day (time zones), so
//          that a wrong clock can only take trust away.
LineFreshness freshness(CalendarDay today, std::string_view verified_on);

// Checked only when read, in use, and not stale.
LineTrust trust_of(CalendarDay today, const EmergencyNumber& number);
LineTrust trust_of(CalendarDay today, const CrisisService& service);

}  // namespace bw::domain
