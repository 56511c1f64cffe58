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

namespace bw::app {

using domain::MadeWith;
using domain::PlanItem;
using domain::PlanReview;
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

// The plan as it is made and read.
struct PlanView {
    std::optional<SafetyPlan> current;
    std::optional<SafetyPlan> draft;
    std::vector<SectionView> sections;
    PromptView barrier_prompt;
    bool nobody_to_contact = false;
    bool review_is_due = false;
    std::vector<std::string> old_contact_ids;
    int changed_count = 0;
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
        field<&PlanView::review_is_due>("review_is_due", "The date has come."),
        field<&PlanView::old_contact_ids>("old_contact_ids", "Contacts not confirmed for long."),
        field<&PlanView::changed_count>("changed_count", "Lines that differ from the plan in use."),
    };
};
static_assert(all_fields_described<PlanView>());

// Puts the draft into use.
struct PublishPlan {
    std::string change_note;
    std::vector<MadeWith> made_with;
    int review_in_days = 28;
    bool while_locked = true;
    static constexpr std::string_view kName = "PublishPlan";
    static constexpr std::string_view kDoc = "Puts the draft into use.";
    static constexpr auto kFields = std::tuple{
        field<&PublishPlan::change_note>("change_note", "What changed and why."),
        field<&PublishPlan::made_with>("made_with", "Who was there."),
        field<&PublishPlan::review_in_days>("review_in_days", "When to look at it again; 0 never."),
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
    static constexpr std::string_view kName = "PlanVersionQuery";
    static constexpr std::string_view kDoc = "One version.";
    static constexpr auto kFields = std::tuple{
        field<&PlanVersionQuery::version>("version", "Which."),
    };
};
static_assert(all_fields_described<PlanVersionQuery>());

// One difference between two versions.
struct PlanChange {
    SectionKind kind = SectionKind::kWarningSigns;
    std::string before;
    std::string after;
    static constexpr std::string_view kName = "PlanChange";
    static constexpr std::string_view kDoc = "One difference between two versions.";
    static constexpr auto kFields = std::tuple{
        field<&PlanChange::kind>("kind", "Section."),
        field<&PlanChange::before>("before", "Empty when it was added."),
        field<&PlanChange::after>("after", "Empty when it was taken out."),
    };
};
static_assert(all_fields_described<PlanChange>());

// One version in the list.
struct PlanVersion {
    int version = 1;
    std::int64_t created_at_ms = 0;
    domain::PlanStatus status = domain::PlanStatus::kCurrent;
    std::string change_note;
    std::vector<PlanChange> changes;
    static constexpr std::string_view kName = "PlanVersion";
    static constexpr std::string_view kDoc = "One version in the list.";
    static constexpr auto kFields = std::tuple{
        field<&PlanVersion::version>("version", "Number."),
        field<&PlanVersion::created_at_ms>("created_at_ms", "When."),
        field<&PlanVersion::status>("status", "Status."),
        field<&PlanVersion::change_note>("change_note", "What changed and why."),
        field<&PlanVersion::changes>("changes", "Differences from the version before."),
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
    static constexpr std::string_view kName = "ReviewPlan";
    static constexpr std::string_view kDoc = "Keeps a look at the plan.";
    static constexpr auto kFields = std::tuple{
        field<&ReviewPlan::feels_usable>("feels_usable", "How it feels."),
        field<&ReviewPlan::prompted_by>("prompted_by", "What brought it about."),
        field<&ReviewPlan::note>("note", "Own words."),
        field<&ReviewPlan::review_in_days>("review_in_days", "When next; 0 never."),
    };
};
static_assert(all_fields_described<ReviewPlan>());

}  // namespace bw::app
