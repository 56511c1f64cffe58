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
#include "core/domain/skill/vocabulary.h"

namespace bw::domain {

// The entry check (CS 1.4). Skippable, never scored; `skipped` is an answer.
enum class EntryChoice {
    kHurtNotDie,
    kDyingOrUnsure,
    kAlreadyHurt,
    kSomethingToDo,
    kSkipped,
};
consteval std::string_view enum_type_name(EntryChoice) {
    return "EntryChoice";
}
constexpr auto enum_names(EntryChoice) {
    return std::to_array<EnumName<EntryChoice>>({
        {EntryChoice::kHurtNotDie, "hurt_not_die"},
        {EntryChoice::kDyingOrUnsure, "dying_or_unsure"},
        {EntryChoice::kAlreadyHurt, "already_hurt"},
        {EntryChoice::kSomethingToDo, "something_to_do"},
        {EntryChoice::kSkipped, "skipped"},
    });
}

// Which door the person came through.
enum class Door {
    kHelpNow,
    kBuilding,
    kRide,
    kSkill,
};
consteval std::string_view enum_type_name(Door) {
    return "Door";
}
constexpr auto enum_names(Door) {
    return std::to_array<EnumName<Door>>({
        {Door::kHelpNow, "help_now"},
        {Door::kBuilding, "building"},
        {Door::kRide, "ride"},
        {Door::kSkill, "skill"},
    });
}

// How a ride ended, in the person's words. Separate from whether anything happened.
enum class EndState {
    kPassed,
    kLower,
    kSame,
    kHigher,
    kLeft,
    kNeedsHelp,
};
consteval std::string_view enum_type_name(EndState) {
    return "EndState";
}
constexpr auto enum_names(EndState) {
    return std::to_array<EnumName<EndState>>({
        {EndState::kPassed, "passed"},
        {EndState::kLower, "lower"},
        {EndState::kSame, "same"},
        {EndState::kHigher, "higher"},
        {EndState::kLeft, "left"},
        {EndState::kNeedsHelp, "needs_help"},
    });
}

// Whether anything happened; never asked in the moment.
enum class Happened {
    kNo,
    kYes,
    kSkip,
};
consteval std::string_view enum_type_name(Happened) {
    return "Happened";
}
constexpr auto enum_names(Happened) {
    return std::to_array<EnumName<Happened>>({
        {Happened::kNo, "no"},
        {Happened::kYes, "yes"},
        {Happened::kSkip, "skip"},
    });
}

// One optional rating.
struct UrgeRating {
    std::int64_t at_s = 0;
    int urge_0_10 = 0;
    static constexpr std::string_view kName = "UrgeRating";
    static constexpr std::string_view kDoc = "One optional rating.";
    static constexpr auto kFields = std::tuple{
        field<&UrgeRating::at_s>("at_s", "Seconds since the ride began."),
        field<&UrgeRating::urge_0_10>("urge_0_10", "0 none, 10 strongest."),
    };
};
static_assert(all_fields_described<UrgeRating>());

// One urge ridden, or left; both are fine.
struct UrgeSession {
    std::string id;
    std::int64_t started_at_ms = 0;
    int utc_offset_minutes = 0;
    std::optional<std::int64_t> ended_at_ms;
    Door door = Door::kHelpNow;
    std::optional<EntryChoice> entry_choice;
    int planned_minutes = 0;
    std::vector<Feeling> feelings;
    std::vector<Setting> settings;
    std::vector<UrgeRating> ratings;
    std::vector<std::string> skill_use_ids;
    std::vector<std::string> contact_ids;
    std::vector<std::string> trigger_ids;
    std::optional<EndState> end_state;
    Happened happened = Happened::kSkip;
    std::string who_was_there;
    std::string note;
    bool written_while_locked = false;
    static constexpr std::string_view kName = "UrgeSession";
    static constexpr std::string_view kDoc = "One urge ridden, or left; both are fine.";
    static constexpr std::string_view kSortField = "started_at_ms";
    static constexpr auto kSearchFields =
        std::to_array<std::string_view>({"note", "who_was_there"});
    static constexpr auto kFields = std::tuple{
        field<&UrgeSession::id>("id", "Record id."),
        field<&UrgeSession::started_at_ms>("started_at_ms", "When it began."),
        field<&UrgeSession::utc_offset_minutes>(
            "utc_offset_minutes", "Where the person's clock stood."
        ),
        field<&UrgeSession::ended_at_ms>("ended_at_ms", "When it ended."),
        field<&UrgeSession::door>("door", "The door."),
        field<&UrgeSession::entry_choice>("entry_choice", "Kept only if the person allows it."),
        field<&UrgeSession::planned_minutes>(
            "planned_minutes", "5, 10, 15, 20, 30, or 0 for open-ended."
        ),
        field<&UrgeSession::feelings>("feelings", "Where it began."),
        field<&UrgeSession::settings>("settings", "Where the person was."),
        field<&UrgeSession::ratings>("ratings", "At most two."),
        field<&UrgeSession::skill_use_ids>("skill_use_ids", "Skills tried."),
        field<&UrgeSession::contact_ids>("contact_ids", "People reached or tried."),
        field<&UrgeSession::trigger_ids>("trigger_ids", "What came before."),
        field<&UrgeSession::end_state>("end_state", "How it ended."),
        field<&UrgeSession::happened>("happened", "Only if the person says so."),
        field<&UrgeSession::who_was_there>("who_was_there", "Own words."),
        field<&UrgeSession::note>("note", "Own words."),
        field<&UrgeSession::written_while_locked>(
            "written_while_locked", "Came through the sealed inbox."
        ),
    };
};
static_assert(all_fields_described<UrgeSession>());

}  // namespace bw::domain
