// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "core/app/api/people_api.h"
#include "core/base/fields.h"
#include "core/domain/plan/plan.h"
#include "core/domain/plan/plan_ageing.h"
#include "core/domain/plan/plan_view.h"

namespace bw::app {

using domain::ContactCheck;
using domain::ContactDoubt;
using domain::LineChange;
using domain::MadeWith;
using domain::PlanItem;
using domain::PlanReview;
using domain::ReviewCause;
using domain::ReviewReason;
using domain::SafetyPlan;
using domain::SectionKind;
using domain::Usable;

// A question that helps to write, with ordinary examples.
struct PromptView {
    std::string question;
    std::string hint;
    std::vector<std::string> examples;
    static constexpr std::string_view kName = "PromptView";
    static constexpr std::string_view kDoc =
        "A question that helps to write, with ordinary examples.";
    static constexpr auto kFields = std::tuple{
        field<&PromptView::question>("question", "The question."),
        field<&PromptView::hint>("hint", "A hint."),
        field<&PromptView::examples>("examples", "Examples."),
    };
};
static_assert(all_fields_described<PromptView>());

// One section while the plan is being made.
struct SectionView {
    SectionKind kind = SectionKind::kWarningSigns;
    PromptView prompt;
    std::vector<PlanItem> items;
    bool core = true;
    static constexpr std::string_view kName = "SectionView";
    static constexpr std::string_view kDoc = "One section while the plan is being made.";
    static constexpr auto kFields = std::tuple{
        field<&SectionView::kind>("kind", "Which."),
        field<&SectionView::prompt>("prompt", "What helps to write it."),
        field<&SectionView::items>("items", "Lines in order."),
        field<&SectionView::core>("core", "One of the main steps; the others are offered below."),
    };
};
static_assert(all_fields_described<SectionView>());

// One line that differs between two versions.
struct PlanChange {
    SectionKind kind = SectionKind::kWarningSigns;
    LineChange change = LineChange::kAdded;
    std::string item_id;
    std::string before;
    std::string after;
    static constexpr std::string_view kName = "PlanChange";
    static constexpr std::string_view kDoc = "One line that differs between two versions.";
    static constexpr auto kFields = std::tuple{
        field<&PlanChange::kind>("kind", "The section it stands in now; or stood in."),
        field<&PlanChange::change>("change", "What became of it."),
        field<&PlanChange::item_id>("item_id", "Which."),
        field<&PlanChange::before>("before", "Empty when it was added."),
        field<&PlanChange::after>("after", "Empty when it was taken out."),
    };
};
static_assert(all_fields_described<PlanChange>());

// The plan as it is made and read.
struct PlanView {
    std::optional<SafetyPlan> current;
    std::optional<SafetyPlan> draft;
    std::vector<SectionView> sections;
    PromptView barrier_prompt;
    bool nobody_to_contact = false;
    std::vector<ReviewCause> ask;
    std::vector<ContactCheck> checks;
    int changed_count = 0;
    std::vector<PlanChange> changes;
    static constexpr std::string_view kName = "PlanView";
    static constexpr std::string_view kDoc = "The plan as it is made and read.";
    static constexpr auto kFields = std::tuple{
        field<&PlanView::current>("current", "In use."),
        field<&PlanView::draft>("draft", "Being written."),
        field<&PlanView::sections>(
            "sections", "The draft if there is one, else the current plan, by section."
        ),
        field<&PlanView::barrier_prompt>("barrier_prompt", "What could get in the way."),
        field<&PlanView::nobody_to_contact>(
            "nobody_to_contact", "No line of the plan reaches a person yet: said kindly."
        ),
        field<&PlanView::ask>("ask", "Why it may be looked over now; said once, quietly."),
        field<&PlanView::checks>("checks", "People in it of whom to ask: still right?"),
        field<&PlanView::changed_count>("changed_count", "Lines that differ from the plan in use."),
        field<&PlanView::changes>("changes", "Those lines: the draft against the plan in use."),
    };
};
static_assert(all_fields_described<PlanView>());

// Puts the draft into use.
struct PublishPlan {
    std::string change_note;
    std::vector<MadeWith> made_with;
    int review_in_days = 28;
    std::string review_on;
    bool while_locked = true;
    static constexpr std::string_view kName = "PublishPlan";
    static constexpr std::string_view kDoc = "Puts the draft into use.";
    static constexpr auto kFields = std::tuple{
        field<&PublishPlan::change_note>("change_note", "What changed and why."),
        field<&PublishPlan::made_with>("made_with", "Who was there."),
        field<&PublishPlan::review_in_days>("review_in_days", "When to look at it again; 0 never."),
        field<&PublishPlan::review_on>("review_on", "YYYY-MM-DD instead of a number of days."),
        field<&PublishPlan::while_locked>("while_locked", "Readable while locked."),
    };
};
static_assert(all_fields_described<PublishPlan>());

// Puts a line after another of its section.
struct MovePlanItem {
    std::string item_id;
    std::string after_item_id;
    static constexpr std::string_view kName = "MovePlanItem";
    static constexpr std::string_view kDoc = "Puts a line after another of its section.";
    static constexpr auto kFields = std::tuple{
        field<&MovePlanItem::item_id>("item_id", "Which."),
        field<&MovePlanItem::after_item_id>("after_item_id", "Empty for the first place."),
    };
};
static_assert(all_fields_described<MovePlanItem>());

// One version.
struct PlanVersionQuery {
    int version = 1;
    std::string id;
    bool over_draft = false;
    static constexpr std::string_view kName = "PlanVersionQuery";
    static constexpr std::string_view kDoc = "One version.";
    static constexpr auto kFields = std::tuple{
        field<&PlanVersionQuery::version>("version", "Which."),
        field<&PlanVersionQuery::id>("id", "Only where two versions have one number."),
        field<&PlanVersionQuery::over_draft>(
            "over_draft", "To restore: what is being written goes."
        ),
    };
};
static_assert(all_fields_described<PlanVersionQuery>());

// One version in the list.
struct PlanVersion {
    int version = 1;
    std::string id;
    std::int64_t created_at_ms = 0;
    domain::PlanStatus status = domain::PlanStatus::kCurrent;
    std::string change_note;
    std::vector<PlanChange> changes;
    bool has_twin = false;
    std::vector<PlanReview> reviews;
    static constexpr std::string_view kName = "PlanVersion";
    static constexpr std::string_view kDoc = "One version in the list.";
    static constexpr auto kFields = std::tuple{
        field<&PlanVersion::version>("version", "Number."),
        field<&PlanVersion::id>("id", "Record id."),
        field<&PlanVersion::created_at_ms>("created_at_ms", "When."),
        field<&PlanVersion::status>("status", "Status."),
        field<&PlanVersion::change_note>("change_note", "What changed and why."),
        field<&PlanVersion::changes>("changes", "Differences from the version before."),
        field<&PlanVersion::has_twin>("has_twin", "Another device made one at the same time."),
        field<&PlanVersion::reviews>("reviews", "Looks at it, newest first."),
    };
};
static_assert(all_fields_described<PlanVersion>());

// All versions, newest first.
struct PlanVersions {
    std::vector<PlanVersion> versions;
    static constexpr std::string_view kName = "PlanVersions";
    static constexpr std::string_view kDoc = "All versions, newest first.";
    static constexpr auto kFields = std::tuple{
        field<&PlanVersions::versions>("versions", "Versions."),
    };
};
static_assert(all_fields_described<PlanVersions>());

// One screen of the plan.
struct RunItem {
    std::string item_id;
    SectionKind kind = SectionKind::kWarningSigns;
    std::string text;
    std::string workaround;
    std::optional<std::string> skill_id;
    std::vector<ContactAction> actions;
    std::string contact_name;
    static constexpr std::string_view kName = "RunItem";
    static constexpr std::string_view kDoc = "One screen of the plan.";
    static constexpr auto kFields = std::tuple{
        field<&RunItem::item_id>("item_id", "Item."),
        field<&RunItem::kind>("kind", "Section."),
        field<&RunItem::text>("text", "Exactly as written."),
        field<&RunItem::workaround>("workaround", "If something gets in the way."),
        field<&RunItem::skill_id>("skill_id", "Opens this skill."),
        field<&RunItem::actions>("actions", "Call, text."),
        field<&RunItem::contact_name>("contact_name", "Whom."),
    };
};
static_assert(all_fields_described<RunItem>());

// The plan, one item a screen. Nothing is recorded.
struct PlanRun {
    std::vector<RunItem> items;
    bool from_card = false;
    static constexpr std::string_view kName = "PlanRun";
    static constexpr std::string_view kDoc = "The plan, one item a screen. Nothing is recorded.";
    static constexpr auto kFields = std::tuple{
        field<&PlanRun::items>("items", "Items; empty sections are left out."),
        field<&PlanRun::from_card>("from_card", "Read from the open card."),
    };
};
static_assert(all_fields_described<PlanRun>());

// Keeps a look at the plan.
struct ReviewPlan {
    Usable feels_usable = Usable::kYes;
    ReviewReason prompted_by = ReviewReason::kUser;
    std::string note;
    int review_in_days = 84;
    std::string review_on;
    static constexpr std::string_view kName = "ReviewPlan";
    static constexpr std::string_view kDoc = "Keeps a look at the plan.";
    static constexpr auto kFields = std::tuple{
        field<&ReviewPlan::feels_usable>("feels_usable", "How it feels."),
        field<&ReviewPlan::prompted_by>("prompted_by", "What brought it about."),
        field<&ReviewPlan::note>("note", "Own words."),
        field<&ReviewPlan::review_in_days>("review_in_days", "When next; 0 never."),
        field<&ReviewPlan::review_on>("review_on", "YYYY-MM-DD instead of a number of days."),
    };
};
static_assert(all_fields_described<ReviewPlan>());

// Not now: nothing asks about the plan for these days.
struct PlanLater {
    int in_days = 28;
    static constexpr std::string_view kName = "PlanLater";
    static constexpr std::string_view kDoc = "Nothing asks about the plan for these days.";
    static constexpr auto kFields = std::tuple{
        field<&PlanLater::in_days>("in_days", "1 to 366."),
    };
};
static_assert(all_fields_described<PlanLater>());

// What the person says about somebody in the plan.
enum class CheckAnswer {
    kYes,
    kTakeOut,
};
consteval std::string_view enum_type_name(CheckAnswer) {
    return "CheckAnswer";
}
constexpr auto enum_names(CheckAnswer) {
    return std::to_array<EnumName<CheckAnswer>>({
        {CheckAnswer::kYes, "yes"},
        {CheckAnswer::kTakeOut, "take_out"},
    });
}

// An answer to: is this still right?
struct AnswerCheck {
    std::string contact_id;
    CheckAnswer answer = CheckAnswer::kYes;
    static constexpr std::string_view kName = "AnswerCheck";
    static constexpr std::string_view kDoc = "An answer to: is this still right?";
    static constexpr auto kFields = std::tuple{
        field<&AnswerCheck::contact_id>("contact_id", "Who."),
        field<&AnswerCheck::answer>("answer", "yes, or take out of the draft."),
    };
};
static_assert(all_fields_described<AnswerCheck>());

}  // namespace bw::app
