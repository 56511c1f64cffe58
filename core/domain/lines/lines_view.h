// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a person sees of the crisis lines for the region they chose: order, trust and links. Without
// a region nothing is guessed: finders and the words "your local emergency number" (CS-14).

#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "core/base/fields.h"
#include "core/base/time.h"
#include "core/domain/lines/freshness.h"
#include "core/domain/lines/lines.h"

namespace bw::domain {

// Key of the words shown instead of a number when no region is known.
inline constexpr std::string_view kLocalEmergencyWordsKey = "lines.local_emergency_number";

struct EmergencyLine {
    std::string label;
    std::string dial_string;
    std::string href;
    LineTrust trust = LineTrust::kCheckBeforeYouRely;
    std::string verified_on;
    static constexpr std::string_view kName = "EmergencyLine";
    static constexpr std::string_view kDoc = "An emergency number as shown.";
    static constexpr auto kFields = std::tuple{
        field<&EmergencyLine::label>("label", "Who answers."),
        field<&EmergencyLine::dial_string>("dial_string", "Exactly as dialled locally."),
        field<&EmergencyLine::href>("href", "tel: link."),
        field<&EmergencyLine::trust>("trust", "Whether it may be called checked."),
        field<&EmergencyLine::verified_on>("verified_on", "YYYY-MM-DD when checked, else empty."),
    };
};
static_assert(all_fields_described<EmergencyLine>());

struct ChannelLine {
    LineChannelType type = LineChannelType::kCall;
    std::string dial_string;
    std::string sms_keyword;
    std::string note;
    bool free = false;
    std::string href;
    static constexpr std::string_view kName = "ChannelLine";
    static constexpr std::string_view kDoc = "One way to reach a line, as shown.";
    static constexpr auto kFields = std::tuple{
        field<&ChannelLine::type>("type", "Kind of channel."),
        field<&ChannelLine::dial_string>("dial_string", "Exactly as dialled; or empty."),
        field<&ChannelLine::sms_keyword>("sms_keyword", "First word to send; or empty."),
        field<&ChannelLine::note>("note", "What to do after dialling; or empty."),
        field<&ChannelLine::free>("free", "True when a source says that it costs nothing."),
        field<&ChannelLine::href>("href", "tel, sms, mailto or https link; or empty."),
    };
};
static_assert(all_fields_described<ChannelLine>());

struct ServiceLine {
    std::string id;
    std::string name;
    std::string local_name;
    std::vector<LineKind> kinds;
    std::string audience;
    std::vector<std::string> languages;
    std::vector<ChannelLine> channels;
    ServiceHours hours;
    LineTrust trust = LineTrust::kCheckBeforeYouRely;
    std::string verified_on;
    static constexpr std::string_view kName = "ServiceLine";
    static constexpr std::string_view kDoc = "A crisis line as shown.";
    static constexpr auto kFields = std::tuple{
        field<&ServiceLine::id>("id", "Id of the service."),
        field<&ServiceLine::name>("name", "Never translated."),
        field<&ServiceLine::local_name>("local_name", "In the local script; or empty."),
        field<&ServiceLine::kinds>("kinds", "What it is for."),
        field<&ServiceLine::audience>("audience", "Who it is for."),
        field<&ServiceLine::languages>("languages", "ISO 639-1."),
        field<&ServiceLine::channels>("channels", "Ways to reach it, best first."),
        field<&ServiceLine::hours>("hours", "When it answers."),
        field<&ServiceLine::trust>("trust", "Whether it may be called checked."),
        field<&ServiceLine::verified_on>("verified_on", "YYYY-MM-DD when checked, else empty."),
    };
};
static_assert(all_fields_described<ServiceLine>());

struct LinesView {
    bool region_known = false;
    std::string region;
    std::string region_name;
    std::string emergency_words_key;
    std::vector<EmergencyLine> emergency;
    std::vector<ServiceLine> services;
    bool any_unchecked = true;
    std::vector<CrisisFinder> finders;
    static constexpr std::string_view kName = "LinesView";
    static constexpr std::string_view kDoc = "Lines for the region the person chose.";
    static constexpr auto kFields = std::tuple{
        field<&LinesView::region_known>("region_known", "False: show finders and the words."),
        field<&LinesView::region>("region", "ISO 3166-1 alpha-2; empty when unknown."),
        field<&LinesView::region_name>("region_name", "In English; empty when unknown."),
        field<&LinesView::emergency_words_key>(
            "emergency_words_key", "Message key instead of a number; empty when known."
        ),
        field<&LinesView::emergency>("emergency", "Medical help first."),
        field<&LinesView::services>("services", "In the order to show them."),
        field<&LinesView::any_unchecked>("any_unchecked", "True: show a finder beside them."),
        field<&LinesView::finders>("finders", "Always there."),
    };
};
static_assert(all_fields_described<LinesView>());

struct LinesQuery {
    std::string region;
    bool young_person = false;
    CalendarDay today;
};

// Requires: `region` is what the person chose, upper or lower case; never derived from anything.
// Returns:  a known region with its numbers in file order, youth lines first in young-person mode
//           (CS-35), retired ones left out; or, for any other text, no number at all (CS-14).
LinesView lines_for_region(
    const LinesQuery& query, std::span<const CrisisCountry> countries, const CrisisFinders& finders
);

}  // namespace bw::domain
