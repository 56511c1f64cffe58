// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "core/base/fields.h"

namespace bw::domain {

// A plan is being written, in use, or replaced by a newer version.
enum class PlanStatus {
    kDraft,
    kCurrent,
    kSuperseded,
};
consteval std::string_view enum_type_name(PlanStatus) {
    return "PlanStatus";
}
constexpr auto enum_names(PlanStatus) {
    return std::to_array<EnumName<PlanStatus>>({
        {PlanStatus::kDraft, "draft"},
        {PlanStatus::kCurrent, "current"},
        {PlanStatus::kSuperseded, "superseded"},
    });
}

// The sections of the plan, under our own headings.
enum class SectionKind {
    kWarningSigns,
    kTriggers,
    kInternalCoping,
    kDistractionPeople,
    kDistractionPlaces,
    kAskForHelp,
    kProfessionalSupport,
    kCrisisLines,
    kSaferSpace,
    kReasonsAndHopes,
    kAfterSelfHarmCare,
    kWhatHelpsMe,
    kWhatDoesntHelp,
    kNoteToSelf,
    kForMySupporter,
};
consteval std::string_view enum_type_name(SectionKind) {
    return "SectionKind";
}
constexpr auto enum_names(SectionKind) {
    return std::to_array<EnumName<SectionKind>>({
        {SectionKind::kWarningSigns, "warning_signs"},
        {SectionKind::kTriggers, "triggers"},
        {SectionKind::kInternalCoping, "internal_coping"},
        {SectionKind::kDistractionPeople, "distraction_people"},
        {SectionKind::kDistractionPlaces, "distraction_places"},
        {SectionKind::kAskForHelp, "ask_for_help"},
        {SectionKind::kProfessionalSupport, "professional_support"},
        {SectionKind::kCrisisLines, "crisis_lines"},
        {SectionKind::kSaferSpace, "safer_space"},
        {SectionKind::kReasonsAndHopes, "reasons_and_hopes"},
        {SectionKind::kAfterSelfHarmCare, "after_self_harm_care"},
        {SectionKind::kWhatHelpsMe, "what_helps_me"},
        {SectionKind::kWhatDoesntHelp, "what_doesnt_help"},
        {SectionKind::kNoteToSelf, "note_to_self"},
        {SectionKind::kForMySupporter, "for_my_supporter"},
    });
}

// Who was there when it was made.
enum class MadeWith {
    kSelf,
    kClinician,
    kSupporter,
    kPeer,
};
consteval std::string_view enum_type_name(MadeWith) {
    return "MadeWith";
}
constexpr auto enum_names(MadeWith) {
    return std::to_array<EnumName<MadeWith>>({
        {MadeWith::kSelf, "self"},
        {MadeWith::kClinician, "clinician"},
        {MadeWith::kSupporter, "supporter"},
        {MadeWith::kPeer, "peer"},
    });
}

// Who an item may ever be shown to.
enum class ItemShare {
    kPrivate,
    kPlan,
    kSupporter,
    kClinician,
};
consteval std::string_view enum_type_name(ItemShare) {
    return "ItemShare";
}
constexpr auto enum_names(ItemShare) {
    return std::to_array<EnumName<ItemShare>>({
        {ItemShare::kPrivate, "private"},
        {ItemShare::kPlan, "plan"},
        {ItemShare::kSupporter, "supporter"},
        {ItemShare::kClinician, "clinician"},
    });
}

// How far an action to make the space safer has come.
enum class SaferStatus {
    kIdea,
    kAgreed,
    kDone,
};
consteval std::string_view enum_type_name(SaferStatus) {
    return "SaferStatus";
}
constexpr auto enum_names(SaferStatus) {
    return std::to_array<EnumName<SaferStatus>>({
        {SaferStatus::kIdea, "idea"},
        {SaferStatus::kAgreed, "agreed"},
        {SaferStatus::kDone, "done"},
    });
}

// What brought a review about.
enum class ReviewReason {
    kDate,
    kEvent,
    kUser,
    kClinician,
};
consteval std::string_view enum_type_name(ReviewReason) {
    return "ReviewReason";
}
constexpr auto enum_names(ReviewReason) {
    return std::to_array<EnumName<ReviewReason>>({
        {ReviewReason::kDate, "date"},
        {ReviewReason::kEvent, "event"},
        {ReviewReason::kUser, "user"},
        {ReviewReason::kClinician, "clinician"},
    });
}

// Whether the plan feels usable.
enum class Usable {
    kYes,
    kPartly,
    kNo,
};
consteval std::string_view enum_type_name(Usable) {
    return "Usable";
}
constexpr auto enum_names(Usable) {
    return std::to_array<EnumName<Usable>>({
        {Usable::kYes, "yes"},
        {Usable::kPartly, "partly"},
        {Usable::kNo, "no"},
    });
}

// One line of the plan, exactly as the person wrote it.
struct PlanItem {
    std::string id;
    SectionKind kind = SectionKind::kWarningSigns;
    std::string text;
    std::string order_key;
    std::optional<std::string> skill_id;
    std::optional<std::string> contact_id;
    std::optional<std::string> crisis_service_id;
    std::string barrier;
    std::string workaround;
    ItemShare share = ItemShare::kPrivate;
    std::optional<SaferStatus> safer_status;
    std::string who_helps_contact_id;
    std::int64_t added_at_ms = 0;
    static constexpr std::string_view kName = "PlanItem";
    static constexpr std::string_view kDoc =
        "One line of the plan, exactly as the person wrote it.";
    static constexpr auto kFields = std::tuple{
        field<&PlanItem::id>("id", "Item id, kept through all versions."),
        field<&PlanItem::kind>("kind", "The section it stands in."),
        field<&PlanItem::text>("text", "Own words."),
        field<&PlanItem::order_key>("order_key", "Place in the section (fractional key)."),
        field<&PlanItem::skill_id>("skill_id", "Opens this skill."),
        field<&PlanItem::contact_id>("contact_id", "Calls or texts this contact."),
        field<&PlanItem::crisis_service_id>("crisis_service_id", "Calls this line."),
        field<&PlanItem::barrier>("barrier", "What could get in the way."),
        field<&PlanItem::workaround>("workaround", "What to do then."),
        field<&PlanItem::share>("share", "Who may ever see it."),
        field<&PlanItem::safer_status>("safer_status", "Only for safer space."),
        field<&PlanItem::who_helps_contact_id>("who_helps_contact_id", "Only for safer space."),
        field<&PlanItem::added_at_ms>("added_at_ms", "When it was added."),
    };
};
static_assert(all_fields_described<PlanItem>());

// One version of the safety plan.
struct SafetyPlan {
    std::string id;
    int version = 1;
    PlanStatus status = PlanStatus::kDraft;
    std::int64_t created_at_ms = 0;
    std::int64_t updated_at_ms = 0;
    std::optional<std::string> review_due;
    std::vector<MadeWith> made_with;
    std::string language = "en";
    std::vector<PlanItem> items;
    std::optional<std::string> supersedes_id;
    std::string change_note;
    bool while_locked = true;
    std::int64_t looked_at_ms = 0;
    std::optional<std::string> not_before;
    std::vector<std::string> settled;
    static constexpr std::string_view kName = "SafetyPlan";
    static constexpr std::string_view kDoc = "One version of the safety plan.";
    static constexpr std::string_view kSortField = "version";
    static constexpr auto kSearchFields = std::to_array<std::string_view>({"items", "change_note"});
    static constexpr auto kFields = std::tuple{
        field<&SafetyPlan::id>("id", "Record id of this version."),
        field<&SafetyPlan::version>("version", "1, 2, 3 …"),
        field<&SafetyPlan::status>("status", "draft, current or superseded."),
        field<&SafetyPlan::created_at_ms>("created_at_ms", "When this version was begun."),
        field<&SafetyPlan::updated_at_ms>("updated_at_ms", "When it was last changed."),
        field<&SafetyPlan::review_due>("review_due", "YYYY-MM-DD."),
        field<&SafetyPlan::made_with>("made_with", "Who was there."),
        field<&SafetyPlan::language>("language", "Language of the words."),
        field<&SafetyPlan::items>("items", "All lines, any section."),
        field<&SafetyPlan::supersedes_id>("supersedes_id", "The version before."),
        field<&SafetyPlan::change_note>("change_note", "What changed and why, in own words."),
        field<&SafetyPlan::while_locked>("while_locked", "Also on the open card."),
        field<&SafetyPlan::looked_at_ms>("looked_at_ms", "When the person last looked it over."),
        field<&SafetyPlan::not_before>("not_before", "YYYY-MM-DD; nothing asks until then."),
        field<&SafetyPlan::settled>("settled", "Doubts that the person answered with yes."),
    };
};
static_assert(all_fields_described<SafetyPlan>());

// A look at the plan: does it still hold?
struct PlanReview {
    std::string id;
    int plan_version = 1;
    std::int64_t at_ms = 0;
    ReviewReason prompted_by = ReviewReason::kUser;
    Usable feels_usable = Usable::kYes;
    std::string note;
    static constexpr std::string_view kName = "PlanReview";
    static constexpr std::string_view kDoc = "A look at the plan: does it still hold?";
    static constexpr std::string_view kSortField = "at_ms";
    static constexpr auto kSearchFields = std::to_array<std::string_view>({"note"});
    static constexpr auto kFields = std::tuple{
        field<&PlanReview::id>("id", "Record id."),
        field<&PlanReview::plan_version>("plan_version", "The version looked at."),
        field<&PlanReview::at_ms>("at_ms", "When."),
        field<&PlanReview::prompted_by>("prompted_by", "What brought it about."),
        field<&PlanReview::feels_usable>("feels_usable", "Whether it feels usable."),
        field<&PlanReview::note>("note", "Own words."),
    };
};
static_assert(all_fields_described<PlanReview>());

}  // namespace bw::domain
