// SPDX-License-Identifier: Apache-2.0
#include "core/domain/lines/lines_view.h"

#include <algorithm>
#include <cstddef>

#include "core/domain/lines/dial.h"

namespace bw::domain {

namespace {

bool same_region(std::string_view code, std::string_view asked) {
    return std::ranges::equal(code, asked, [](char have, char want) {
        return have == (want >= 'a' && want <= 'z' ? static_cast<char>(want - 'a' + 'A') : want);
    });
}

bool has_youth(const std::vector<LineKind>& kinds) {
    return std::ranges::find(kinds, LineKind::kYouth) != kinds.end();
}

template <class Line>
void youth_first(std::vector<Line>& lines) {
    std::ranges::stable_partition(lines, [](const Line& line) { return has_youth(line.kinds); });
}

std::string shown_day(LineTrust trust, const std::string& verified_on) {
    return trust == LineTrust::kChecked ? verified_on : std::string();
}

void append_emergency(CalendarDay today, const EmergencyNumber& number, LinesView& view) {
    const LineTrust trust = trust_of(today, number);
    const auto append = [&](const std::string& dial_string) {
        view.emergency.push_back({
            .label = number.label,
            .dial_string = dial_string,
            .href = tel_href(dial_string),
            .trust = trust,
            .verified_on = shown_day(trust, number.verified_on),
        });
    };
    append(number.dial_string);
    for (const std::string& other : number.also) {
        append(other);
    }
}

ServiceLine to_line(CalendarDay today, const CrisisService& service) {
    const LineTrust trust = trust_of(today, service);
    ServiceLine line{
        .id = service.id,
        .name = service.name,
        .local_name = service.local_name,
        .kinds = service.kinds,
        .audience = service.audience,
        .languages = service.languages,
        .channels = {},
        .hours = service.hours,
        .trust = trust,
        .verified_on = shown_day(trust, service.verified_on),
    };
    for (const ServiceChannel& channel : service.channels) {
        line.channels.push_back({
            .type = channel.type,
            .dial_string = channel.dial_string,
            .sms_keyword = channel.sms_keyword,
            .note = channel.note,
            .free = channel.free,
            .href = dial_href(channel),
        });
    }
    return line;
}

bool is_unchecked(LineTrust trust) {
    return trust != LineTrust::kChecked;
}

}  // namespace

LinesView lines_for_region(
    const LinesQuery& query, std::span<const CrisisCountry> countries, const CrisisFinders& finders
) {
    LinesView view;
    view.finders = finders.finders;
    if (query.young_person) {
        youth_first(view.finders);
    }
    const auto country = std::ranges::find_if(countries, [&](const CrisisCountry& each) {
        return same_region(each.country, query.region);
    });
    if (country == countries.end()) {
        view.emergency_words_key = kLocalEmergencyWordsKey;
        return view;
    }
    view.region_known = true;
    view.region = country->country;
    view.region_name = country->name;
    for (const EmergencyNumber& number : country->emergency) {
        append_emergency(query.today, number, view);
    }
    for (const CrisisService& service : country->services) {
        if (service.status != LineStatus::kRetired) {
            view.services.push_back(to_line(query.today, service));
        }
    }
    if (query.young_person) {
        youth_first(view.services);
    }
    view.any_unchecked = std::ranges::any_of(view.emergency, is_unchecked, &EmergencyLine::trust) ||
                         std::ranges::any_of(view.services, is_unchecked, &ServiceLine::trust);
    return view;
}

}  // namespace bw::domain
