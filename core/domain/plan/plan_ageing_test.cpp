// SPDX-License-Identifier: Apache-2.0

// Goal: what may no longer hold is asked about once and quietly; never in the moment of an urge,
// not that day and not the next; and an answer counts.

#include "core/domain/plan/plan_ageing.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/domain/people/contact_rules.h"
#include "core/domain/plan/plan_edit.h"

namespace bw::domain {
namespace {

constexpr CalendarDay kToday{.year = 2026, .month = 11, .day = 22};
const UtcMillis kNow = days_since_epoch(kToday) * kMillisPerDay + 12 * kMillisPerHour;
const UtcMillis kPublished = kNow - 40 * kMillisPerDay;

Contact contact(std::string id, std::string number = "01632 960 001") {
    Contact made;
    made.id = id;
    made.name = std::move(id);
    made.consent = Consent::kAgreed;
    made.channels = {{.type = ChannelType::kTel, .value_as_dialled = std::move(number)}};
    made.updated_at_ms = kNow - kMillisPerDay;
    return made;
}

PlanItem line_to(std::string id, std::string contact_id) {
    PlanItem item;
    item.id = std::move(id);
    item.kind = SectionKind::kAskForHelp;
    item.text = "Call " + contact_id;
    item.contact_id = std::move(contact_id);
    return item;
}

SafetyPlan plan_with(std::vector<PlanItem> items) {
    SafetyPlan plan;
    plan.id = "plan";
    plan.status = PlanStatus::kCurrent;
    plan.updated_at_ms = kPublished;
    plan.looked_at_ms = kPublished;
    plan.items = std::move(items);
    return plan;
}

std::string doubts(const SafetyPlan& plan, const std::vector<Contact>& people) {
    std::string words;
    for (const ContactCheck& check : contact_checks(plan, people, kNow)) {
        words += std::string(enum_name(check.doubt)) + " " + check.contact_id + "; ";
    }
    return words;
}

struct DoubtCase {
    std::string_view name;
    Contact contact;
    std::string_view expected;
};

TEST(ContactChecks, AskAboutEachPersonByTheWorstDoubt) {
    Contact old = contact("ana");
    old.updated_at_ms = kNow - (kContactOldAfterDays + 1) * kMillisPerDay;
    Contact confirmed = old;
    confirmed.confirmed_at_ms = kNow - kMillisPerDay;
    Contact silent = contact("ana");
    silent.channels.clear();
    Contact app = contact("ana");
    app.channels = {{.type = ChannelType::kApp, .value_as_dialled = "the messenger we use"}};
    Contact mail = contact("ana");
    mail.channels.push_back({.type = ChannelType::kEmail, .value_as_dialled = "not an address"});
    Contact declined = old;
    declined.consent = Consent::kDeclined;
    Contact unasked = contact("ana");
    unasked.consent = Consent::kNotAsked;
    const DoubtCase cases[] = {
        {"fresh", contact("ana"), ""},
        {"not asked yet", unasked, ""},
        {"old", old, "old ana; "},
        {"old but confirmed", confirmed, ""},
        {"no number at all", silent, ""},
        {"an app has nothing to dial", app, ""},
        {"letters for a number", contact("ana", "ring the bell"), "not_dialable ana; "},
        {"an empty number", contact("ana", ""), "not_dialable ana; "},
        {"one way of two leads nowhere", mail, "not_dialable ana; "},
        {"took back their yes, and old", declined, "declined ana; "},
        {"no longer in the list", contact("ben"), "gone ana; "},
    };
    for (const DoubtCase& each : cases) {
        EXPECT_EQ(doubts(plan_with({line_to("l", "ana")}), {each.contact}), each.expected)
            << each.name;
    }
}

TEST(ContactChecks, NameEachPersonOnceWithAllTheirLines) {
    PlanItem safer;
    safer.id = "keys";
    safer.kind = SectionKind::kSaferSpace;
    safer.text = "Keep the spare key";
    safer.who_helps_contact_id = "ana";
    const SafetyPlan plan = plan_with({safer, line_to("l1", "ana"), line_to("l2", "ben")});
    const auto checks = contact_checks(plan, std::vector{contact("ben")}, kNow);
    ASSERT_EQ(checks.size(), 1U);
    EXPECT_EQ(checks[0].item_ids, (std::vector<std::string>{"l1", "keys"}));
    EXPECT_EQ(checks[0].words, "Call ana");
}

TEST(ContactChecks, AYesIsNotAskedAgainAndAnotherDoubtIs) {
    SafetyPlan plan = plan_with({line_to("l", "ana")});
    settle_contact(plan, "ana", ContactDoubt::kNotDialable);
    EXPECT_EQ(doubts(plan, {contact("ana", "ring the bell")}), "");
    EXPECT_EQ(doubts(plan, {}), "gone ana; ");
    settle_contact(plan, "ana", ContactDoubt::kGone);
    settle_contact(plan, "ana", ContactDoubt::kGone);
    EXPECT_EQ(doubts(plan, {}), "");
    EXPECT_EQ(plan.settled.size(), 2U);
}

TEST(ContactChecks, TakingSomebodyOutLeavesEveryOtherLine) {
    PlanItem safer = line_to("keys", "ben");
    safer.kind = SectionKind::kSaferSpace;
    safer.who_helps_contact_id = "ana";
    SafetyPlan plan = plan_with({line_to("l1", "ana"), safer});
    EXPECT_EQ(take_out_contact(plan, "ana", 1).error().code(), ErrorCode::kInvalidArgument);
    SafetyPlan draft = new_draft(&plan, {.id = "draft"});
    ASSERT_TRUE(take_out_contact(draft, "ana", 1));
    ASSERT_EQ(draft.items.size(), 1U);
    EXPECT_EQ(draft.items[0].who_helps_contact_id, "");
    EXPECT_EQ(take_out_contact(draft, "ana", 1).error().code(), ErrorCode::kNotFound);
}

// --- when it is asked --------------------------------------------------------------------------

UrgeSession ride(int days_ago, std::optional<EndState> end, Happened happened = Happened::kSkip) {
    UrgeSession session;
    session.started_at_ms = kNow - days_ago * kMillisPerDay;
    session.end_state = end;
    session.happened = happened;
    return session;
}

LinesView lines_of(std::string region, std::vector<std::string> ids) {
    LinesView lines;
    lines.region_known = !region.empty();
    lines.region = std::move(region);
    for (std::string& id : ids) {
        lines.services.push_back({.id = std::move(id)});
    }
    return lines;
}

struct AskCase {
    std::string_view name;
    std::string_view expected;
    std::vector<UrgeSession> rides = {};
    std::optional<std::string> due = {};
    std::optional<std::string> not_before = {};
    bool somebody_gone = false;
    std::string region = "GB";
    bool wanted = true;
    bool in_the_moment = false;
};

std::string asked(const SafetyPlan& plan, const AskCase& each) {
    const auto checks = contact_checks(
        plan, each.somebody_gone ? std::vector<Contact>{} : std::vector{contact("ana")}, kNow
    );
    const LinesView lines =
        lines_of(each.region, {each.region == "GB" ? "gb-samaritans" : "de-line"});
    std::string words;
    for (const ReviewCause cause : review_causes({
             .plan = plan,
             .rides = each.rides,
             .checks = checks,
             .lines = lines,
             .wanted = each.wanted,
             .in_the_moment = each.in_the_moment,
             .now_ms = kNow,
             .today = kToday,
         })) {
        words += std::string(enum_name(cause)) + " ";
    }
    return words;
}

SafetyPlan plan_to_ask_about() {
    PlanItem service;
    service.id = "line";
    service.kind = SectionKind::kCrisisLines;
    service.crisis_service_id = "gb-samaritans";
    return plan_with({line_to("l", "ana"), service});
}

TEST(ReviewCauses, AreToldWhenTheyAreThereAndNeverNearAnUrge) {
    const auto hard = EndState::kHigher;
    const auto kYes = Happened::kYes;
    const AskCase cases[] = {
        {.name = "nothing", .expected = ""},
        {.name = "the date has come", .expected = "date ", .due = "2026-11-22"},
        {.name = "the date is tomorrow", .expected = "", .due = "2026-11-23"},
        {.name = "a hard ride", .expected = "hard_time ", .rides = {ride(2, hard)}},
        {.name = "one that needed help",
         .expected = "hard_time ",
         .rides = {ride(3, EndState::kNeedsHelp)}},
        {.name = "a setback, told later",
         .expected = "hard_time ",
         .rides = {ride(5, EndState::kPassed, kYes)}},
        {.name = "a ride that passed", .expected = "", .rides = {ride(3, EndState::kPassed)}},
        {.name = "one that was left", .expected = "", .rides = {ride(3, std::nullopt)}},
        {.name = "hard, but before this version", .expected = "", .rides = {ride(41, hard)}},
        {.name = "a hard ride today", .expected = "", .rides = {ride(0, hard)}},
        {.name = "a hard ride yesterday", .expected = "", .rides = {ride(1, hard)}},
        {.name = "any ride yesterday keeps even the date quiet",
         .expected = "",
         .rides = {ride(1, EndState::kPassed)},
         .due = "2026-11-01"},
        {.name = "within a ride", .expected = "", .due = "2026-11-01", .in_the_moment = true},
        {.name = "a ride dated years ahead silences nothing",
         .expected = "date ",
         .rides = {ride(-900, hard)},
         .due = "2026-11-01"},
        {.name = "somebody is gone", .expected = "contacts ", .somebody_gone = true},
        {.name = "another country", .expected = "region ", .region = "DE"},
        {.name = "no country", .expected = "", .region = ""},
        {.name = "later", .expected = "", .due = "2026-11-01", .not_before = "2026-11-23"},
        {.name = "later is over",
         .expected = "date ",
         .due = "2026-11-01",
         .not_before = "2026-11-22"},
        {.name = "switched off",
         .expected = "",
         .rides = {ride(3, hard)},
         .due = "2026-11-01",
         .somebody_gone = true,
         .region = "DE",
         .wanted = false},
        {.name = "all at once",
         .expected = "date hard_time contacts region ",
         .rides = {ride(3, hard)},
         .due = "2026-11-01",
         .somebody_gone = true,
         .region = "DE"},
    };
    for (const AskCase& each : cases) {
        SafetyPlan plan = plan_to_ask_about();
        plan.review_due = each.due;
        plan.not_before = each.not_before;
        EXPECT_EQ(asked(plan, each), each.expected) << each.name;
    }
}

TEST(ReviewCauses, ALookAnswersAllThatWasAskedAndNothingNew) {
    const AskCase all{
        .name = "all",
        .expected = "",
        .rides = {ride(3, EndState::kHigher)},
        .somebody_gone = true,
        .region = "DE",
    };
    SafetyPlan plan = plan_to_ask_about();
    plan.review_due = "2026-11-01";
    const auto checks = contact_checks(plan, {}, kNow);
    const LinesView lines = lines_of("DE", {"de-line"});
    const ReviewFacts facts{
        .plan = plan,
        .rides = all.rides,
        .checks = checks,
        .lines = lines,
        .now_ms = kNow,
        .today = kToday,
    };
    ASSERT_EQ(review_causes(facts).size(), 4U);
    SafetyPlan looked = plan;
    looked_over(looked, facts, "2026-12-20");
    EXPECT_EQ(asked(looked, all), "");
    EXPECT_EQ(contact_checks(looked, {}, kNow).size(), 1U);  // on the plan it can still be seen
    AskCase elsewhere = all;
    elsewhere.region = "FR";
    EXPECT_EQ(asked(looked, elsewhere), "region ");
    looked.items.push_back(line_to("l2", "ben"));
    EXPECT_EQ(asked(looked, all), "contacts ");
}

TEST(ReviewDay, IsPickedOrCountedAndAlwaysAhead) {
    struct Case {
        int in_days;
        std::string_view picked;
        std::string_view expected;  // "-": never; empty: refused
    };
    const Case cases[] = {
        {28, "", "2026-12-20"},
        {1, "", "2026-11-23"},
        {366, "", "2027-11-23"},
        {0, "", "-"},
        {-1, "", ""},
        {367, "", ""},
        {28, "2027-01-01", "2027-01-01"},
        {0, "2026-11-23", "2026-11-23"},
        {28, "2026-11-22", ""},
        {28, "2026-11-21", ""},
        {28, "2030-01-01", ""},
        {28, "tomorrow", ""},
    };
    for (const Case& each : cases) {
        const auto day = review_day(kToday, each.in_days, each.picked);
        EXPECT_EQ(day ? day->value_or("-") : "", each.expected)
            << each.in_days << " " << each.picked;
    }
}

}  // namespace
}  // namespace bw::domain
