// SPDX-License-Identifier: Apache-2.0
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/base/limits.h"
#include "core/domain/plan/plan_edit.h"
#include "core/domain/plan/plan_rules.h"
#include "core/domain/plan/plan_view.h"

namespace bw::domain {
namespace {

constexpr CalendarDay kToday{.year = 2026, .month = 11, .day = 22};

PlanItem line(std::string id, SectionKind kind, std::string text, std::string order_key = "m") {
    PlanItem item;
    item.id = std::move(id);
    item.kind = kind;
    item.text = std::move(text);
    item.order_key = std::move(order_key);
    return item;
}

SafetyPlan draft_with(const std::vector<PlanItem>& items, int newest_version = 0) {
    SafetyPlan draft =
        new_draft(nullptr, {.id = "d1", .now_ms = 5, .newest_version = newest_version});
    for (const PlanItem& item : items) {
        EXPECT_TRUE(add_item(draft, item, 6));
    }
    return draft;
}

ErrorCode code_of(const Status& status) {
    EXPECT_FALSE(status);
    return status ? ErrorCode::kUnsupported : status.error().code();
}

TEST(Plan, EverySectionHasItsPlaceOnce) {
    const auto order = sections_in_order();
    EXPECT_EQ(order.size(), enum_names(SectionKind{}).size());
    EXPECT_EQ(std::set(order.begin(), order.end()).size(), order.size());
    EXPECT_TRUE(is_core_section(SectionKind::kWarningSigns));
    EXPECT_TRUE(is_core_section(SectionKind::kReasonsAndHopes));
    EXPECT_FALSE(is_core_section(SectionKind::kForMySupporter));
}

TEST(Plan, LinesAreAddedEditedMovedAndRemoved) {
    auto draft = draft_with(
        {line("a", SectionKind::kInternalCoping, "Walk the dog", "b"),
         line("b", SectionKind::kInternalCoping, "Play the piano", "a")}
    );
    EXPECT_EQ(items_of(draft, SectionKind::kInternalCoping)[0].id, "b");
    EXPECT_TRUE(move_item(draft, "a", "0", 7));
    EXPECT_EQ(items_of(draft, SectionKind::kInternalCoping)[0].id, "a");
    EXPECT_TRUE(edit_item(draft, line("a", SectionKind::kInternalCoping, "Walk", "0"), 8));
    EXPECT_EQ(draft.items[0].added_at_ms, 6);
    EXPECT_EQ(draft.updated_at_ms, 8);
    EXPECT_TRUE(remove_item(draft, "b", 9));
    EXPECT_EQ(draft.items.size(), 1U);
    EXPECT_EQ(code_of(remove_item(draft, "b", 9)), ErrorCode::kNotFound);
    EXPECT_EQ(code_of(move_item(draft, "a", "", 9)), ErrorCode::kInvalidArgument);
}

TEST(Plan, LimitsAreTypedErrorsAndChangeNothing) {
    auto draft = draft_with({line("a", SectionKind::kWarningSigns, "I go quiet")});
    const auto same = [&](const PlanItem& item) { return add_item(draft, item, 9); };
    EXPECT_EQ(
        code_of(same(line("b", SectionKind::kWarningSigns, " \n"))), ErrorCode::kInvalidArgument
    );
    EXPECT_EQ(
        code_of(same(line("b", SectionKind::kWarningSigns, std::string(kShortTextSizeMax + 1, 'a')))
        ),
        ErrorCode::kLimit
    );
    EXPECT_EQ(code_of(same(line("a", SectionKind::kWarningSigns, "Again"))), ErrorCode::kConflict);
    EXPECT_EQ(
        code_of(same(line("NO", SectionKind::kWarningSigns, "Text"))), ErrorCode::kInvalidArgument
    );
    auto safer = line("s", SectionKind::kWarningSigns, "Ask my sister");
    safer.safer_status = SaferStatus::kIdea;
    EXPECT_EQ(code_of(same(safer)), ErrorCode::kInvalidArgument);
    EXPECT_EQ(draft.items.size(), 1U);
    for (std::size_t at = 1; at < kSectionItemsMax; ++at) {
        ASSERT_TRUE(same(line("n" + std::to_string(at), SectionKind::kWarningSigns, "More")));
    }
    EXPECT_EQ(
        code_of(same(line("z", SectionKind::kWarningSigns, "One too many"))), ErrorCode::kLimit
    );
    EXPECT_TRUE(same(line("z", SectionKind::kTriggers, "Elsewhere there is room")));
}

TEST(Plan, PublishingKeepsTheVersionBefore) {
    const auto first = publish(
        nullptr,
        draft_with({line("a", SectionKind::kInternalCoping, "Walk")}),
        {.now_ms = 10, .review_due = "2026-12-20", .id = "v1"}
    );
    ASSERT_TRUE(first);
    EXPECT_EQ(first->current.version, 1);
    EXPECT_EQ(first->current.status, PlanStatus::kCurrent);
    EXPECT_EQ(first->current.review_due, "2026-12-20");
    EXPECT_FALSE(first->superseded);

    auto draft = new_draft(&first->current, {.id = "d2", .now_ms = 11, .newest_version = 1});
    EXPECT_EQ(draft.version, 2);
    EXPECT_FALSE(draft.review_due);
    ASSERT_TRUE(edit_item(draft, line("a", SectionKind::kInternalCoping, "Walk to the sea"), 12));
    const auto second = publish(
        &first->current,
        draft,
        {.now_ms = 13, .change_note = "The sea helps more.", .id = "v2", .newest_version = 1}
    );
    ASSERT_TRUE(second);
    EXPECT_EQ(second->current.version, 2);
    EXPECT_EQ(second->current.id, "v2");
    EXPECT_EQ(second->current.supersedes_id, "v1");
    EXPECT_FALSE(second->current.review_due);
    EXPECT_EQ(second->superseded->status, PlanStatus::kSuperseded);
    EXPECT_EQ(second->superseded->items[0].text, "Walk");

    const auto back = new_draft(&*second->superseded, {.id = "d3", .newest_version = 2});
    EXPECT_EQ(back.version, 3);
    EXPECT_EQ(back.items[0].text, "Walk");
    EXPECT_EQ(back.status, PlanStatus::kDraft);
}

TEST(Plan, PublishingRefusesWhatIsNoDraftOrEmpty) {
    const auto draft = draft_with({line("a", SectionKind::kInternalCoping, "Walk")});
    const auto first = publish(nullptr, draft, {.id = "v1"});
    ASSERT_TRUE(first);
    EXPECT_FALSE(publish(nullptr, first->current, {.id = "v2"}));
    EXPECT_FALSE(publish(nullptr, draft_with({}), {.id = "v2"}));
    const auto twice = publish(&draft, draft, {.id = "v2"});
    ASSERT_FALSE(twice);
    EXPECT_EQ(twice.error().code(), ErrorCode::kConflict);
    auto locked = first->current;
    EXPECT_EQ(code_of(remove_item(locked, "a", 1)), ErrorCode::kInvalidArgument);
}

TEST(Plan, ADraftThatAnotherDeviceOvertookIsPublishedAsTheNewest) {
    const auto first = publish(
        nullptr, draft_with({line("a", SectionKind::kInternalCoping, "Walk")}), {.id = "v1"}
    );
    const auto mine = new_draft(&first->current, {.id = "d2", .newest_version = 1});
    auto theirs = new_draft(&first->current, {.id = "d3", .newest_version = 1});
    const auto second = publish(&first->current, theirs, {.id = "v2", .newest_version = 1});
    ASSERT_TRUE(second);
    const auto third = publish(&second->current, mine, {.id = "v3", .newest_version = 2});
    ASSERT_TRUE(third);
    EXPECT_EQ(third->current.version, 3);
    EXPECT_EQ(third->current.supersedes_id, "v2");
}

TEST(Plan, RunsInTheOrderOfCrisisAsWritten) {
    const auto plan = draft_with(
        {line("n", SectionKind::kNoteToSelf, "You did this before."),
         line("w", SectionKind::kWarningSigns, "I go quiet"),
         line("c", SectionKind::kCrisisLines, "The line"),
         line("h", SectionKind::kAskForHelp, "My aunt"),
         line("i", SectionKind::kInternalCoping, "  Walk, slowly. "),
         line("s", SectionKind::kForMySupporter, "Sit with me")}
    );
    const auto run = run_order(plan);
    ASSERT_EQ(run.size(), 4U);
    EXPECT_EQ(run[0].text, "  Walk, slowly. ");
    EXPECT_EQ(run[1].id, "h");
    EXPECT_EQ(run[2].id, "c");
    EXPECT_EQ(run[3].id, "n");
}

TEST(Plan, NudgesKnowWhoCanBeReached) {
    Contact aunt;
    aunt.id = "aunt";
    aunt.channels = {{.type = ChannelType::kTel, .value_as_dialled = "01632 960 001"}};
    auto item = line("h", SectionKind::kAskForHelp, "My aunt");
    item.contact_id = "aunt";
    const auto plan = draft_with({item});
    EXPECT_FALSE(reaches_nobody(plan, std::vector{aunt}));
    EXPECT_TRUE(reaches_nobody(plan, {}));
    aunt.consent = Consent::kDeclined;
    EXPECT_TRUE(reaches_nobody(plan, std::vector{aunt}));
    auto service = line("c", SectionKind::kCrisisLines, "The line");
    service.crisis_service_id = "gb-samaritans";
    EXPECT_FALSE(reaches_nobody(draft_with({service}), {}));
}

TEST(Plan, ReviewIsDueOnItsDateAndOnlyInUse) {
    auto plan = draft_with({});
    plan.status = PlanStatus::kCurrent;
    EXPECT_FALSE(review_is_due(plan, kToday));
    plan.review_due = "2026-11-23";
    EXPECT_FALSE(review_is_due(plan, kToday));
    plan.review_due = "2026-11-22";
    EXPECT_TRUE(review_is_due(plan, kToday));
    plan.status = PlanStatus::kSuperseded;
    EXPECT_FALSE(review_is_due(plan, kToday));
    plan.status = PlanStatus::kCurrent;
    plan.review_due = "someday";
    EXPECT_FALSE(review_is_due(plan, kToday));
}

TEST(Plan, GapBehindALineLeavesOutTheMovedOne) {
    const auto plan = draft_with(
        {line("a", SectionKind::kTriggers, "One", "b"),
         line("b", SectionKind::kTriggers, "Two", "d"),
         line("c", SectionKind::kTriggers, "Three", "f")}
    );
    auto gap = order_gap(plan, SectionKind::kTriggers, "a", "b");
    ASSERT_TRUE(gap);
    EXPECT_EQ(gap->before_key, "b");
    EXPECT_EQ(gap->after_key, "f");
    gap = order_gap(plan, SectionKind::kTriggers, "", "a");
    ASSERT_TRUE(gap);
    EXPECT_EQ(gap->before_key, "");
    EXPECT_EQ(gap->after_key, "d");
    EXPECT_FALSE(order_gap(plan, SectionKind::kTriggers, "zz", "a"));
}

}  // namespace
}  // namespace bw::domain
