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
#include "core/domain/skill/toolbox.h"
#include "core/domain/urge/urge_session.h"

namespace bw::domain {

// What stands on the screen. The core decides; the view draws it.
enum class RideScreen {
    kEntryCheck,
    kPeopleFirst,
    kMedical,
    kRide,
    kFeelings,
    kSuggestions,
    kSkillStep,
    kAfterSkill,
    kStillThere,
    kPeople,
    kBeforeEnd,
    kEnded,
};
consteval std::string_view enum_type_name(RideScreen) {
    return "RideScreen";
}
constexpr auto enum_names(RideScreen) {
    return std::to_array<EnumName<RideScreen>>({
        {RideScreen::kEntryCheck, "entry_check"},
        {RideScreen::kPeopleFirst, "people_first"},
        {RideScreen::kMedical, "medical"},
        {RideScreen::kRide, "ride"},
        {RideScreen::kFeelings, "feelings"},
        {RideScreen::kSuggestions, "suggestions"},
        {RideScreen::kSkillStep, "skill_step"},
        {RideScreen::kAfterSkill, "after_skill"},
        {RideScreen::kStillThere, "still_there"},
        {RideScreen::kPeople, "people"},
        {RideScreen::kBeforeEnd, "before_end"},
        {RideScreen::kEnded, "ended"},
    });
}

// What the person can do on some screen. Every screen has `stop` and `people` (CS-16).
enum class RideAction {
    kChooseEntry,
    kSkipEntry,
    kBeginRide,
    kChooseFeelings,
    kAnotherWay,
    kOpenSkill,
    kNextStep,
    kPreviousStep,
    kFinishSkill,
    kStillHere,
    kExtend,
    kToolsAnyway,
    kPeople,
    kReachedContact,
    kRate,
    kStop,
    kEnd,
    kBack,
};
consteval std::string_view enum_type_name(RideAction) {
    return "RideAction";
}
constexpr auto enum_names(RideAction) {
    return std::to_array<EnumName<RideAction>>({
        {RideAction::kChooseEntry, "choose_entry"},
        {RideAction::kSkipEntry, "skip_entry"},
        {RideAction::kBeginRide, "begin_ride"},
        {RideAction::kChooseFeelings, "choose_feelings"},
        {RideAction::kAnotherWay, "another_way"},
        {RideAction::kOpenSkill, "open_skill"},
        {RideAction::kNextStep, "next_step"},
        {RideAction::kPreviousStep, "previous_step"},
        {RideAction::kFinishSkill, "finish_skill"},
        {RideAction::kStillHere, "still_here"},
        {RideAction::kExtend, "extend"},
        {RideAction::kToolsAnyway, "tools_anyway"},
        {RideAction::kPeople, "people"},
        {RideAction::kReachedContact, "reached_contact"},
        {RideAction::kRate, "rate"},
        {RideAction::kStop, "stop"},
        {RideAction::kEnd, "end"},
        {RideAction::kBack, "back"},
    });
}

// Whether a rating may be asked for now, and which (CS-50).
enum class RateMoment {
    kNone,
    kBefore,
    kAfter,
};
consteval std::string_view enum_type_name(RateMoment) {
    return "RateMoment";
}
constexpr auto enum_names(RateMoment) {
    return std::to_array<EnumName<RateMoment>>({
        {RateMoment::kNone, "none"},
        {RateMoment::kBefore, "before"},
        {RateMoment::kAfter, "after"},
    });
}

// Why a suggestion stands there.
enum class SuggestionSource {
    kOwn,
    kChosen,
    kCatalogue,
    kLessTried,
    kPerson,
};
consteval std::string_view enum_type_name(SuggestionSource) {
    return "SuggestionSource";
}
constexpr auto enum_names(SuggestionSource) {
    return std::to_array<EnumName<SuggestionSource>>({
        {SuggestionSource::kOwn, "own"},
        {SuggestionSource::kChosen, "chosen"},
        {SuggestionSource::kCatalogue, "catalogue"},
        {SuggestionSource::kLessTried, "less_tried"},
        {SuggestionSource::kPerson, "person"},
    });
}

// One of at most three ways on.
struct Suggestion {
    Skill skill;
    SuggestionSource source = SuggestionSource::kCatalogue;
    std::string toolbox_entry_id;
    int used_count = 0;
    int helped_count = 0;
    static constexpr std::string_view kName = "Suggestion";
    static constexpr std::string_view kDoc = "One of at most three ways on.";
    static constexpr auto kFields = std::tuple{
        field<&Suggestion::skill>("skill", "The whole skill."),
        field<&Suggestion::source>("source", "Where it comes from."),
        field<&Suggestion::toolbox_entry_id>(
            "toolbox_entry_id", "The toolbox entry it came from, if any."
        ),
        field<&Suggestion::used_count>("used_count", "How often it was used, told as a count."),
        field<&Suggestion::helped_count>("helped_count", "How often it was marked as helping."),
    };
};
static_assert(all_fields_described<Suggestion>());

// Everything one screen of a ride needs.
struct RideView {
    RideScreen screen = RideScreen::kEntryCheck;
    Door door = Door::kHelpNow;
    std::int64_t elapsed_s = 0;
    int planned_minutes = 0;
    std::int64_t next_mark_s = 0;
    RateMoment rate_moment = RateMoment::kNone;
    bool use_words = false;
    std::vector<Suggestion> suggestions;
    std::optional<Skill> skill;
    int step_index = 0;
    int tried_count = 0;
    bool people_offered = false;
    bool lines_offered = false;
    bool history_hidden = true;
    double roughness = 0.6;
    std::optional<EndState> end_state;
    bool can_go_back = false;
    std::vector<Feeling> feelings;
    std::vector<Setting> settings;
    static constexpr std::string_view kName = "RideView";
    static constexpr std::string_view kDoc = "Everything one screen of a ride needs.";
    static constexpr auto kFields = std::tuple{
        field<&RideView::screen>("screen", "What to draw."),
        field<&RideView::door>("door", "How it began."),
        field<&RideView::elapsed_s>("elapsed_s", "Since the ride began."),
        field<&RideView::planned_minutes>("planned_minutes", "0 is open-ended."),
        field<&RideView::next_mark_s>(
            "next_mark_s",
            "When to ask `still there?` next, in seconds since the ride began; 0 never."
        ),
        field<&RideView::rate_moment>("rate_moment", "Whether a rating may be offered."),
        field<&RideView::use_words>("use_words", "Faces and words instead of numbers."),
        field<&RideView::suggestions>("suggestions", "At most three, from different families."),
        field<&RideView::skill>("skill", "The open skill."),
        field<&RideView::step_index>("step_index", "The step on the screen."),
        field<&RideView::tried_count>("tried_count", "Skills tried in this ride."),
        field<&RideView::people_offered>(
            "people_offered", "People come before more tools (CS-17)."
        ),
        field<&RideView::lines_offered>("lines_offered", "Crisis lines too (CS-17)."),
        field<&RideView::history_hidden>(
            "history_hidden", "No charts, counts or history (CS-15, CS-50)."
        ),
        field<&RideView::roughness>("roughness", "0 still to 1 rough: the sea beyond the wall."),
        field<&RideView::end_state>("end_state", "How it ended, if said."),
        field<&RideView::can_go_back>("can_go_back", "Whether `back` does something."),
        field<&RideView::feelings>("feelings", "Chosen so far."),
        field<&RideView::settings>("settings", "Chosen so far."),
    };
};
static_assert(all_fields_described<RideView>());

// One act of the person.
struct RideStep {
    RideAction action = RideAction::kStillHere;
    std::optional<EntryChoice> entry_choice;
    std::vector<Feeling> feelings;
    std::vector<Setting> settings;
    std::vector<Need> missing_needs;
    std::optional<int> minutes;
    std::optional<std::string> skill_id;
    std::optional<Helped> helped;
    std::optional<int> urge_0_10;
    std::optional<std::string> contact_id;
    std::optional<EndState> end_state;
    static constexpr std::string_view kName = "RideStep";
    static constexpr std::string_view kDoc = "One act of the person.";
    static constexpr auto kFields = std::tuple{
        field<&RideStep::action>("action", "What the person did."),
        field<&RideStep::entry_choice>("entry_choice", "With choose_entry."),
        field<&RideStep::feelings>("feelings", "With choose_feelings."),
        field<&RideStep::settings>("settings", "With choose_feelings."),
        field<&RideStep::missing_needs>(
            "missing_needs", "What is not at hand, with choose_feelings."
        ),
        field<&RideStep::minutes>("minutes", "With begin_ride and extend; 0 is open-ended."),
        field<&RideStep::skill_id>("skill_id", "With open_skill."),
        field<&RideStep::helped>("helped", "With finish_skill."),
        field<&RideStep::urge_0_10>("urge_0_10", "With rate; absent means skipped."),
        field<&RideStep::contact_id>("contact_id", "With reached_contact."),
        field<&RideStep::end_state>("end_state", "With stop, still_here and end."),
    };
};
static_assert(all_fields_described<RideStep>());

}  // namespace bw::domain
