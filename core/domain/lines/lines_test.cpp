// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/domain/lines/country_lint.h"
#include "core/domain/lines/dial.h"
#include "core/domain/lines/freshness.h"
#include "core/domain/lines/lines_view.h"

namespace bw::domain {
namespace {

constexpr CalendarDay kToday{.year = 2026, .month = 11, .day = 22};

CrisisService service(std::string id, std::vector<LineKind> kinds, LineMark mark) {
    const bool read = mark == LineMark::kRead;
    return {
        .id = std::move(id),
        .name = "Somebody listens",
        .local_name = {},
        .kinds = std::move(kinds),
        .audience = "anyone",
        .languages = {"en"},
        .channels = {{.dial_string = "116 123", .note = mark == LineMark::kRead ? "" : "later"}},
        .hours = {.always = true, .text = "24 hours, every day"},
        .operator_name = {},
        .official_url = {},
        .source_url = read ? "https://example.org" : "",
        .verified_on = read ? "2026-11-01" : "",
        .verified_by = read ? "a reader" : "",
        .mark = mark,
        .status = LineStatus::kActive,
        .notes = {},
    };
}

CrisisCountry country() {
    return {
        .country = "XA",
        .name = "Exampleland",
        .local_name = {},
        .emergency =
            {{.label = "ambulance",
              .dial_string = "999",
              .also = {"112"},
              .source_url = "https://example.org",
              .verified_on = "2026-11-01",
              .verified_by = "a reader",
              .mark = LineMark::kRead}},
        .services =
            {service("xa-general", {LineKind::kListening}, LineMark::kRead),
             service("xa-youth", {LineKind::kYouth}, LineMark::kMemory)},
    };
}

CrisisFinders finders() {
    return {
        .name = "International",
        .finders =
            {
                {.id = "all",
                 .name = "All",
                 .url = "https://example.org",
                 .kinds = {LineKind::kCrisis},
                 .audience = "anyone",
                 .note = "Many countries."},
                {.id = "children",
                 .name = "Children",
                 .url = "https://example.org/c",
                 .kinds = {LineKind::kYouth},
                 .audience = "children",
                 .note = "Many countries."},
            }
    };
}

LinesView view_of(const std::string& region, bool young_person = false) {
    const std::vector<CrisisCountry> countries{country()};
    return lines_for_region(
        {.region = region, .young_person = young_person, .today = kToday}, countries, finders()
    );
}

TEST(LinesForRegion, UnknownRegionGivesNoNumberAtAll) {
    for (const std::string region : {"", "ZZ", "X", "XAA", "exampleland"}) {
        const LinesView view = view_of(region);
        EXPECT_FALSE(view.region_known) << region;
        EXPECT_TRUE(view.emergency.empty());
        EXPECT_TRUE(view.services.empty());
        EXPECT_EQ(view.emergency_words_key, kLocalEmergencyWordsKey);
        EXPECT_EQ(view.finders.size(), 2U);
    }
}

TEST(LinesForRegion, KnownRegionShowsEveryEmergencyNumberWithItsLink) {
    const LinesView view = view_of("xa");
    ASSERT_TRUE(view.region_known);
    EXPECT_EQ(view.emergency_words_key, "");
    ASSERT_EQ(view.emergency.size(), 2U);
    EXPECT_EQ(view.emergency[0].href, "tel:999");
    EXPECT_EQ(view.emergency[1].href, "tel:112");
    EXPECT_EQ(view.emergency[1].trust, LineTrust::kChecked);
}

TEST(LinesForRegion, OnlyWhatWasReadIsCheckedAndAFinderStandsBesideTheRest) {
    const LinesView view = view_of("XA");
    ASSERT_EQ(view.services.size(), 2U);
    EXPECT_EQ(view.services[0].trust, LineTrust::kChecked);
    EXPECT_EQ(view.services[0].verified_on, "2026-11-01");
    EXPECT_EQ(view.services[1].trust, LineTrust::kCheckBeforeYouRely);
    EXPECT_EQ(view.services[1].verified_on, "");
    EXPECT_TRUE(view.any_unchecked);
    EXPECT_FALSE(view.finders.empty());
}

TEST(LinesForRegion, YoungPersonModePutsYouthLinesFirst) {
    EXPECT_EQ(view_of("XA").services.front().id, "xa-general");
    const LinesView young = view_of("XA", true);
    EXPECT_EQ(young.services.front().id, "xa-youth");
    EXPECT_EQ(young.finders.front().id, "children");
}

TEST(LinesForRegion, RetiredLinesAreNotShown) {
    std::vector<CrisisCountry> countries{country()};
    countries[0].services[0].status = LineStatus::kRetired;
    const LinesView view =
        lines_for_region({.region = "XA", .today = kToday}, countries, finders());
    ASSERT_EQ(view.services.size(), 1U);
    EXPECT_EQ(view.services[0].id, "xa-youth");
}

TEST(Freshness, WarnsAfterNinetyDaysAndIsStaleAfterHalfAYear) {
    const std::string read_on = "2026-01-01";
    const std::int64_t read_day = days_since_epoch({.year = 2026, .month = 1, .day = 1});
    const auto after = [&](std::int64_t days) {
        return freshness(day_from_days_since_epoch(read_day + days), read_on);
    };
    EXPECT_EQ(after(0), LineFreshness::kFresh);
    EXPECT_EQ(after(90), LineFreshness::kFresh);
    EXPECT_EQ(after(91), LineFreshness::kWarn);
    EXPECT_EQ(after(180), LineFreshness::kWarn);
    EXPECT_EQ(after(181), LineFreshness::kStale);
    EXPECT_EQ(after(-1), LineFreshness::kFresh);
    EXPECT_EQ(after(-2), LineFreshness::kStale);
}

TEST(Freshness, AnythingThatIsNoDayIsStale) {
    for (const std::string_view text : {"", "2026", "2026-13-01", "2026-02-30", "soon"}) {
        EXPECT_EQ(freshness(kToday, text), LineFreshness::kStale) << text;
    }
}

TEST(Trust, DoubtOldAgeAndOtherMarksTakeTheCheckAway) {
    CrisisService line = service("xa-a", {LineKind::kCrisis}, LineMark::kRead);
    EXPECT_EQ(trust_of(kToday, line), LineTrust::kChecked);
    EXPECT_EQ(
        trust_of({.year = 2027, .month = 11, .day = 22}, line), LineTrust::kCheckBeforeYouRely
    );
    line.status = LineStatus::kCheck;
    EXPECT_EQ(trust_of(kToday, line), LineTrust::kCheckBeforeYouRely);
    line.status = LineStatus::kActive;
    line.mark = LineMark::kDataset;
    EXPECT_EQ(trust_of(kToday, line), LineTrust::kCheckBeforeYouRely);
}

TEST(DialHref, KeepsTheNumberAsDialled) {
    EXPECT_EQ(tel_href("116 123"), "tel:116123");
    EXPECT_EQ(tel_href("1-800-668-6868"), "tel:18006686868");
    EXPECT_EQ(tel_href("*4141"), "tel:*4141");
    EXPECT_EQ(tel_href("*134#"), "tel:*134%23");
    EXPECT_EQ(sms_href("85258", "SHOUT"), "sms:85258?&body=SHOUT");
    EXPECT_EQ(sms_href("988", ""), "sms:988");
    EXPECT_EQ(sms_href("741741", "HELP ME&"), "sms:741741?&body=HELP%20ME%26");
}

TEST(DialHref, WhatIsNoNumberOrPageGivesNoLink) {
    for (const std::string_view text : {"", " ", "-", "12a", "1;ext=2", "999,1", "javascript:1"}) {
        EXPECT_EQ(tel_href(text), "") << text;
        EXPECT_EQ(sms_href(text, "HI"), "") << text;
    }
    for (const std::string_view url :
         {"http://example.org", "https://", "https://a b", "https://a\"b", "javascript:1", ""}) {
        EXPECT_EQ(dial_href({.type = LineChannelType::kChat, .url = std::string(url)}), "") << url;
    }
    EXPECT_EQ(dial_href({.type = LineChannelType::kEmail, .dial_string = "a@b?cc=c@d.e"}), "");
}

TEST(DialHref, CoversEveryChannel) {
    EXPECT_EQ(dial_href({.type = LineChannelType::kCall, .dial_string = "999"}), "tel:999");
    EXPECT_EQ(dial_href({.type = LineChannelType::kTty, .dial_string = "18001"}), "tel:18001");
    EXPECT_EQ(
        dial_href({.type = LineChannelType::kEmail, .dial_string = "jo@example.org"}),
        "mailto:jo@example.org"
    );
    EXPECT_EQ(
        dial_href({.type = LineChannelType::kChat, .url = "https://example.org/chat"}),
        "https://example.org/chat"
    );
    EXPECT_EQ(dial_href({.type = LineChannelType::kWhatsapp, .dial_string = "324 011 7252"}), "");
    EXPECT_EQ(
        dial_href(
            {.type = LineChannelType::kWhatsapp,
             .dial_string = "324 011 7252",
             .intl_dialable = "+39 324 011 7252"}
        ),
        "https://wa.me/393240117252"
    );
}

bool has_problem(const CrisisCountry& wrong, std::string_view what) {
    for (const LineProblem& problem : lint_country(wrong)) {
        if (problem.what == what) {
            return true;
        }
    }
    return false;
}

TEST(LintCountry, AcceptsAWholeCountry) {
    EXPECT_TRUE(lint_country(country()).empty());
}

TEST(LintCountry, RefusesShortCodesInInternationalForm) {
    CrisisCountry wrong = country();
    wrong.services[0].channels[0].dial_string = "+44116123";
    EXPECT_TRUE(has_problem(wrong, "dial string is international; write it as dialled locally"));
    wrong.services[0].channels[0].dial_string = "116 123";
    wrong.services[0].channels[0].intl_dialable = "+44116123";
    EXPECT_TRUE(has_problem(wrong, "a short code has no international form"));
    wrong.services[0].channels[0].intl_dialable = "+441514320";
    EXPECT_FALSE(has_problem(wrong, "intl_dialable is not E.164"));
}

TEST(LintCountry, RefusesNumbersWithLetters) {
    CrisisCountry wrong = country();
    wrong.emergency[0].dial_string = "119 ext 8";
    EXPECT_TRUE(has_problem(wrong, "dial string has other than digits, space, + * # -"));
}

TEST(LintCountry, RefusesReadWithoutItsSourceAndDay) {
    CrisisCountry wrong = country();
    wrong.services[0].source_url.clear();
    wrong.services[0].verified_on = "2026-11";
    wrong.services[0].verified_by.clear();
    EXPECT_TRUE(has_problem(wrong, "read, but source_url is no https page"));
    EXPECT_TRUE(has_problem(wrong, "read, but no verified_on"));
    EXPECT_TRUE(has_problem(wrong, "read, but no verified_by"));
}

TEST(LintCountry, RefusesADayOnWhatWasNotRead) {
    CrisisCountry wrong = country();
    wrong.services[1].verified_on = "2026-11-01";
    EXPECT_TRUE(has_problem(wrong, "not read, but has verified_on"));
}

TEST(LintCountry, RefusesMissingParts) {
    CrisisCountry wrong = country();
    wrong.services[0].channels.clear();
    wrong.services[0].hours.text.clear();
    wrong.services[0].audience.clear();
    wrong.services[1].id = "xb-other";
    wrong.emergency.clear();
    EXPECT_TRUE(has_problem(wrong, "no channel"));
    EXPECT_TRUE(has_problem(wrong, "no hours in words"));
    EXPECT_TRUE(has_problem(wrong, "no audience"));
    EXPECT_TRUE(has_problem(wrong, "id does not begin with the country"));
    EXPECT_TRUE(has_problem(wrong, "no emergency number"));
}

TEST(LintCountry, RefusesTheSameTwice) {
    CrisisCountry wrong = country();
    wrong.services[1] = wrong.services[0];
    wrong.emergency[0].also = {"999"};
    EXPECT_TRUE(has_problem(wrong, "id twice"));
    EXPECT_TRUE(has_problem(wrong, "the same channel twice"));
    EXPECT_TRUE(has_problem(wrong, "emergency number twice"));
}

TEST(LintFinders, RefusesPlainHttp) {
    EXPECT_TRUE(lint_finders(finders()).empty());
    CrisisFinders wrong = finders();
    wrong.finders[0].url = "http://example.org";
    ASSERT_EQ(lint_finders(wrong).size(), 1U);
    EXPECT_EQ(lint_finders(wrong)[0].where, "all");
}

}  // namespace
}  // namespace bw::domain
