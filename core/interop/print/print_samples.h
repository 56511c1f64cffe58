// SPDX-License-Identifier: Apache-2.0
#pragma once

// For tests only: words, lines and a plan.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/interop/print/print_plan.h"

namespace bw::interop::testing {

inline std::vector<PrintWord> words() {
    std::vector<PrintWord> words;
    for (const auto& [key, text] : std::vector<std::pair<std::string_view, std::string_view>>{
             {"title", "My plan"},
             {"first", "First"},
             {"body_first", "Badly hurt, or took something? Call the emergency number now."},
             {"emergency_unknown", "Call your local emergency number."},
             {"checked", "Checked on {date}"},
             {"check_first", "Check before you rely on it"},
             {"date", "{day} {month} {year}"},
             {"who_number", "{who}: {number}"},
             {"sms", "Text {number}"},
             {"sms_word", "Text “{word}” to {number}"},
             {"always", "Day and night"},
             {"workaround", "If something gets in the way: {words}"},
             {"finder", "Find a line anywhere"},
             {"more_services", "More lines of your country are in the app: {count}."},
             {"left_out", "Lines that are not on this card: {count}. The page has them all."},
             {"no_lines", "No line of the plan is on this sheet."},
             {"version", "Version {version} of {day}. Printed on {today}."},
             {"printed", "Printed on {today}."},
             {"not_reviewed", "Not clinically reviewed."},
         }) {
        words.push_back({.key = std::string(key), .text = std::string(text)});
    }
    for (int month = 1; month <= 12; ++month) {
        words.push_back(
            {.key = "month." + std::to_string(month), .text = "M" + std::to_string(month)}
        );
    }
    for (const auto& kind : enum_names(domain::SectionKind{})) {
        words.push_back(
            {.key = "heading." + std::string(kind.name), .text = "About " + std::string(kind.name)}
        );
    }
    return words;
}

inline domain::ServiceLine service(std::string_view name, domain::LineTrust trust) {
    return {
        .id = "xa-" + std::string(name),
        .name = std::string(name),
        .channels =
            {{.type = domain::LineChannelType::kCall, .dial_string = "0800 1", .href = "tel:08001"},
             {.type = domain::LineChannelType::kSms,
              .dial_string = "85258",
              .sms_keyword = "HI",
              .href = "sms:85258?&body=HI"}},
        .hours = {.always = true, .text = "24/7"},
        .trust = trust,
        .verified_on = trust == domain::LineTrust::kChecked ? "2026-11-01" : "",
    };
}

inline domain::LinesView lines() {
    using enum domain::LineTrust;
    return {
        .region_known = true,
        .region = "XA",
        .region_name = "Exampleland",
        .emergency =
            {{.label = "Ambulance",
              .dial_string = "112",
              .href = "tel:112",
              .trust = kChecked,
              .verified_on = "2026-11-01"},
             {.label = "Police",
              .dial_string = "110",
              .href = "tel:110",
              .trust = kChecked,
              .verified_on = "2026-11-01"}},
        .services = {service("Night Line", kChecked), service("Day Line", kCheckBeforeYouRely)},
        .any_unchecked = true,
        .finders = {{.id = "all", .name = "Find A Helpline", .url = "https://example.org"}},
    };
}

inline std::vector<PrintSource> plan() {
    using enum domain::SectionKind;
    return {
        {.kind = kAskForHelp,
         .text = "Ask Ana to come over.",
         .workaround = "Write to her instead.",
         .who = "Ana",
         .available = "After six",
         .reach = {{.label = "0151 123", .href = "tel:0151123"}}},
        {.kind = kWarningSigns, .text = "I go quiet."},
        {.kind = kInternalCoping, .text = "Sit on the back step with the cat."},
        {.kind = kCrisisLines, .text = "", .who = "Night Line"},
        {.kind = kAskForHelp,
         .text = "Somebody to walk with",
         .who = "Jo",
         .reach = {{.label = "0152 456", .href = "tel:0152456"}}},
    };
}

struct Sheet {
    PrintVariant variant = PrintVariant::kPage;
    std::vector<PrintSource> plan = testing::plan();
    domain::LinesView lines = testing::lines();
    std::vector<PrintWord> words = testing::words();
    std::vector<domain::SectionKind> leave_out;
    int version = 3;
    bool right_to_left = false;

    Result<PrintModel> make() const {
        return print_plan({
            .variant = variant,
            .plan = plan,
            .leave_out = leave_out,
            .lines = lines,
            .words = words,
            .version = version,
            .changed_on = "2026-11-20",
            .today = "2026-11-22",
            .language = right_to_left ? "ar" : "en",
            .right_to_left = right_to_left,
        });
    }
};

}  // namespace bw::interop::testing
