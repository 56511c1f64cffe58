// SPDX-License-Identifier: Apache-2.0
#pragma once

// Crisis lines and emergency numbers as they stand in content/crisis (CC0-1.0): one country a file,
// numbers exactly as dialled there, each with its own source and mark. Pure data: what is shown of
// it, in which order and with how much trust, is decided in lines_view.h.
// Specified in content/crisis/README.md; CS-11 to CS-14, CS-36.

#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "core/base/fields.h"
#include "core/domain/lines/line_vocabulary.h"

namespace bw::domain {

// One emergency number of a country.
struct EmergencyNumber {
    std::string label;
    std::string dial_string;
    std::vector<std::string> also;
    std::string text_relay;
    std::string source_url;
    std::string verified_on;
    std::string verified_by;
    LineMark mark = LineMark::kMemory;
    static constexpr std::string_view kName = "EmergencyNumber";
    static constexpr std::string_view kDoc = "One emergency number of a country.";
    static constexpr auto kFields = std::tuple{
        field<&EmergencyNumber::label>("label", "Who answers."),
        field<&EmergencyNumber::dial_string>("dial_string", "Exactly as dialled locally."),
        field<&EmergencyNumber::also>("also", "Other numbers of the same service and mark."),
        field<&EmergencyNumber::text_relay>("text_relay", "For people who cannot speak; or empty."),
        field<&EmergencyNumber::source_url>("source_url", "The page that was read; or empty."),
        field<&EmergencyNumber::verified_on>("verified_on", "YYYY-MM-DD of the reading; or empty."),
        field<&EmergencyNumber::verified_by>("verified_by", "Name or role; or empty."),
        field<&EmergencyNumber::mark>("mark", "Where it was seen."),
    };
};
static_assert(all_fields_described<EmergencyNumber>());

// One way to reach a service.
struct ServiceChannel {
    LineChannelType type = LineChannelType::kCall;
    std::string dial_string;
    std::string sms_keyword;
    std::string url;
    bool free = false;
    std::string intl_dialable;
    std::string note;
    static constexpr std::string_view kName = "ServiceChannel";
    static constexpr std::string_view kDoc = "One way to reach a service.";
    static constexpr auto kFields = std::tuple{
        field<&ServiceChannel::type>("type", "Kind of channel."),
        field<&ServiceChannel::dial_string>(
            "dial_string", "Exactly as dialled locally; the address of an email."
        ),
        field<&ServiceChannel::sms_keyword>("sms_keyword", "First word to send; or empty."),
        field<&ServiceChannel::url>("url", "Page of a chat; or empty."),
        field<&ServiceChannel::free>("free", "True when a source says that it costs nothing."),
        field<&ServiceChannel::intl_dialable>(
            "intl_dialable", "E.164 for calls from abroad; empty when there is none."
        ),
        field<&ServiceChannel::note>("note", "What to do after dialling; or empty."),
    };
};
static_assert(all_fields_described<ServiceChannel>());

struct ServiceHours {
    bool always = false;
    std::string text;
    static constexpr std::string_view kName = "ServiceHours";
    static constexpr std::string_view kDoc = "When a service answers, in local time.";
    static constexpr auto kFields = std::tuple{
        field<&ServiceHours::always>("always", "Day and night, every day."),
        field<&ServiceHours::text>("text", "Hours in words."),
    };
};
static_assert(all_fields_described<ServiceHours>());

// A helpline, text line or chat.
struct CrisisService {
    std::string id;
    std::string name;
    std::string local_name;
    std::vector<LineKind> kinds;
    std::string audience;
    std::vector<std::string> languages;
    std::vector<ServiceChannel> channels;
    ServiceHours hours;
    std::string operator_name;
    std::string official_url;
    std::string source_url;
    std::string verified_on;
    std::string verified_by;
    LineMark mark = LineMark::kMemory;
    LineStatus status = LineStatus::kActive;
    std::string notes;
    static constexpr std::string_view kName = "CrisisService";
    static constexpr std::string_view kDoc = "A helpline, text line or chat.";
    static constexpr auto kFields = std::tuple{
        field<&CrisisService::id>("id", "Country code and short name."),
        field<&CrisisService::name>("name", "Never translated."),
        field<&CrisisService::local_name>("local_name", "In the local script; or empty."),
        field<&CrisisService::kinds>("kinds", "What it is for."),
        field<&CrisisService::audience>("audience", "Who it is for."),
        field<&CrisisService::languages>("languages", "ISO 639-1."),
        field<&CrisisService::channels>("channels", "Ways to reach it, best first."),
        field<&CrisisService::hours>("hours", "When it answers."),
        field<&CrisisService::operator_name>("operator", "Who runs it; or empty."),
        field<&CrisisService::official_url>("official_url", "Its own site; or empty."),
        field<&CrisisService::source_url>("source_url", "The page that was read; or empty."),
        field<&CrisisService::verified_on>("verified_on", "YYYY-MM-DD of the reading; or empty."),
        field<&CrisisService::verified_by>("verified_by", "Name or role; or empty."),
        field<&CrisisService::mark>("mark", "Where it was seen."),
        field<&CrisisService::status>("status", "Whether it may be shown and trusted."),
        field<&CrisisService::notes>("notes", "For those who verify; not shown."),
    };
};
static_assert(all_fields_described<CrisisService>());

// One file of content/crisis.
struct CrisisCountry {
    std::string country;
    std::string name;
    std::string local_name;
    std::vector<EmergencyNumber> emergency;
    std::vector<CrisisService> services;
    static constexpr std::string_view kName = "CrisisCountry";
    static constexpr std::string_view kDoc = "Emergency numbers and crisis lines of one country.";
    static constexpr auto kFields = std::tuple{
        field<&CrisisCountry::country>("country", "ISO 3166-1 alpha-2, upper case."),
        field<&CrisisCountry::name>("name", "In English."),
        field<&CrisisCountry::local_name>("local_name", "As the country calls itself; or empty."),
        field<&CrisisCountry::emergency>("emergency", "For danger to life, medical help first."),
        field<&CrisisCountry::services>("services", "General lines, then youth, then others."),
    };
};
static_assert(all_fields_described<CrisisCountry>());

// A site that finds lines in many countries. Linked to, never copied from.
struct CrisisFinder {
    std::string id;
    std::string name;
    std::string url;
    std::vector<LineKind> kinds;
    std::string audience;
    std::string note;
    static constexpr std::string_view kName = "CrisisFinder";
    static constexpr std::string_view kDoc = "A site that finds lines in many countries.";
    static constexpr auto kFields = std::tuple{
        field<&CrisisFinder::id>("id", "Short name."),
        field<&CrisisFinder::name>("name", "Never translated."),
        field<&CrisisFinder::url>("url", "https address."),
        field<&CrisisFinder::kinds>("kinds", "What it finds."),
        field<&CrisisFinder::audience>("audience", "Who it is for."),
        field<&CrisisFinder::note>("note", "One short sentence."),
    };
};
static_assert(all_fields_described<CrisisFinder>());

// content/crisis/international.json
struct CrisisFinders {
    std::string name;
    std::vector<CrisisFinder> finders;
    static constexpr std::string_view kName = "CrisisFinders";
    static constexpr std::string_view kDoc = "Finders of lines for every country.";
    static constexpr auto kFields = std::tuple{
        field<&CrisisFinders::name>("name", "In English."),
        field<&CrisisFinders::finders>("finders", "Best known first."),
    };
};
static_assert(all_fields_described<CrisisFinders>());

}  // namespace bw::domain
