// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <utility>

#include "core/base/id.h"
#include "core/domain/skill/eligibility.h"
#include "core/domain/skill/word_pattern.h"
#include "core/domain/urge/ride_flow.h"
#include "core/domain/urge/ride_machine.h"
#include "core/domain/urge/ride_rules.h"

namespace bw::domain {

namespace {

constexpr int kExtendMinutesDefault = 5;
constexpr std::size_t kWordsMax = 40;  // feelings, places, needs: each list is shorter than this
constexpr double kRoughnessAtDoor = 0.6;
constexpr double kRoughnessEarly = 0.45;
constexpr double kRoughnessHelped = -0.1;

Result<Skill> skill_to_open(
    const RideState& state, const RideContext& context, const std::string& skill_id
) {
    const auto found = find_skill(context.catalogue, context.entries, skill_id);
    if (!found) {
        return fail(ErrorCode::kNotFound, "skill_id: no such skill");
    }
    const Skill& skill = found->skill();
    const bool substitute =
        found->own_words && resembles_substitute(words_of(skill), context.substitute_patterns);
    const auto eligible = eligibility(
        {.skill = skill,
         .entry = found->entry,
         .settings = context.settings,
         .resembles_substitute = substitute}
    );
    // A hidden skill that the person opens by name is theirs to open.
    if (eligible != Eligibility::kShown && eligible != Eligibility::kHidden) {
        return fail(ErrorCode::kInvalidArgument, "skill_id: this skill may not be shown");
    }
    const bool waits = eligible == Eligibility::kHidden && skill.tier == Tier::kT1 &&
                       !context.settings.cautions_acknowledged;
    if (waits || (state.crisis && skill.tier == Tier::kT1)) {
        return fail(ErrorCode::kInvalidArgument, "skill_id: this skill may not be shown now");
    }
    return skill;
}

void start_skill(RideState& state, Skill skill) {
    state.skill = std::move(skill);
    state.step_index = 0;
    state.skill_began_s = elapsed_at(state, state.now_s);
    state.tried_at.reset();
    go(state, RideScreen::kSkillStep);
    // `Back` must never show the steps of one skill under the name of another.
    std::erase(state.back, RideScreen::kSkillStep);
    std::erase(state.back, RideScreen::kAfterSkill);
}

// Keeps what was said of the open skill; said again, it replaces the first word.
void record_skill(RideState& state, Helped helped) {
    if (!state.tried_at) {
        if (state.tried.size() >= kRideSkillsMax) {
            return;
        }
        state.tried_at = state.tried.size();
        state.tried.push_back(
            {.skill_id = state.skill->id,
             .family = state.skill->family,
             .started_s = state.skill_began_s}
        );
    }
    TriedSkill& tried = state.tried[*state.tried_at];
    tried.helped = helped;
    tried.ended_s = elapsed_at(state, state.now_s);
}

// In a crisis nothing is asked after a skill: human help comes back on the screen (CS-15).
void reach_end_of_skill(RideState& state) {
    record_skill(state, Helped::kSkip);
    go(state, state.crisis ? RideScreen::kPeopleFirst : RideScreen::kAfterSkill);
}

Status choose_entry(RideState& state, const RideStep& step) {
    // Unclear counts as `thoughts of dying or not sure` (CS 1.4).
    const EntryChoice choice = step.entry_choice.value_or(EntryChoice::kDyingOrUnsure);
    state.entry_choice = choice;
    switch (choice) {
        case EntryChoice::kHurtNotDie:
        case EntryChoice::kSkipped:
            go(state, RideScreen::kRide);
            return {};
        case EntryChoice::kSomethingToDo:
            go(state, RideScreen::kFeelings);
            return {};
        case EntryChoice::kDyingOrUnsure:
        case EntryChoice::kAlreadyHurt:
            state.crisis = true;
            state.people_offered = true;
            state.lines_offered = true;
            go(state,
               choice == EntryChoice::kAlreadyHurt ? RideScreen::kMedical : RideScreen::kPeopleFirst
            );
            return {};
    }
    return fail(ErrorCode::kInvalidArgument, "entry_choice: unknown");
}

Status begin_minutes(RideState& state, const RideStep& step) {
    const int minutes = step.minutes.value_or(kOpenEnded);
    if (!is_ride_length(minutes)) {
        return fail(ErrorCode::kInvalidArgument, "minutes: 0, 5, 10, 15, 20 or 30");
    }
    state.chosen_minutes = minutes;
    state.planned_minutes = minutes;
    state.pacing_began_s = state.now_s;
    go(state, RideScreen::kRide);
    return {};
}

Status extend(RideState& state, const RideStep& step) {
    const int minutes = step.minutes.value_or(kExtendMinutesDefault);
    if (!is_ride_length(minutes)) {
        return fail(ErrorCode::kInvalidArgument, "minutes: 0, 5, 10, 15, 20 or 30");
    }
    if (minutes == kOpenEnded || state.planned_minutes == kOpenEnded) {
        state.planned_minutes = kOpenEnded;
    } else if (state.planned_minutes + minutes > kRideMinutesMax) {
        return fail(ErrorCode::kLimit, "minutes: kRideMinutesMax");
    } else {
        state.planned_minutes += minutes;
    }
    go(state, RideScreen::kRide);
    return {};
}

Status choose_feelings(RideState& state, const RideStep& step, const RideContext& context) {
    if (step.feelings.size() > kWordsMax || step.settings.size() > kWordsMax ||
        step.missing_needs.size() > kWordsMax) {
        return fail(ErrorCode::kLimit, "feelings, settings or missing_needs: too many");
    }
    state.feelings = step.feelings;
    state.settings = step.settings;
    state.missing_needs = step.missing_needs;
    state.turned_down_ids.clear();
    if (state.screen == RideScreen::kSuggestions) {
        state.suggestions.clear();  // asked anew, not turned down
    }
    go_to_suggestions(state, context);
    return {};
}

Status another_way(RideState& state, const RideContext& context) {
    if (state.screen == RideScreen::kSkillStep) {
        state.turned_down_ids.push_back(state.skill->id);
    }
    const bool ask_first =
        state.screen == RideScreen::kRide && state.feelings.empty() && !state.crisis;
    if (ask_first) {
        go(state, RideScreen::kFeelings);
    } else {
        go_to_suggestions(state, context);
    }
    return {};
}

Status move_step(RideState& state, int by) {
    const int next = state.step_index + by;
    if (next < 0) {
        return fail(ErrorCode::kInvalidArgument, "this is the first step");
    }
    if (static_cast<std::size_t>(next) >= std::max<std::size_t>(1, state.skill->steps.size())) {
        reach_end_of_skill(state);
    } else {
        state.step_index = next;
    }
    return {};
}

void after_skill_that_helped(RideState& state) {
    if (state.crisis) {
        go(state, RideScreen::kPeopleFirst);
    } else if (state.door == Door::kSkill || state.door == Door::kBuilding) {
        go(state, RideScreen::kBeforeEnd);
    } else {
        go(state, RideScreen::kRide);
    }
}

Status finish_skill(RideState& state, const RideStep& step, const RideContext& context) {
    if (state.screen == RideScreen::kSkillStep && !step.helped) {
        reach_end_of_skill(state);
        return {};
    }
    const Helped helped = step.helped.value_or(Helped::kSkip);
    record_skill(state, helped);
    if (helped == Helped::kBetter) {
        state.roughness = std::max(0.0, state.roughness + kRoughnessHelped);
    }
    const bool not_better = helped == Helped::kSame || helped == Helped::kWorse;
    if (!not_better || !offer_next(state, context, NotBetter::kSkill)) {
        after_skill_that_helped(state);
    }
    return {};
}

Status still_here(RideState& state, const RideStep& step, const RideContext& context) {
    state.next_mark_s = mark_after(state, elapsed_at(state, state.now_s));
    if (!step.end_state) {
        return {};
    }
    follow_words(state, *step.end_state);
    switch (*step.end_state) {
        case EndState::kLower:
        case EndState::kSame:
            return {};
        case EndState::kPassed:
            go(state, RideScreen::kBeforeEnd);
            return {};
        case EndState::kHigher:
            ++state.higher_count;
            offer_next(state, context, NotBetter::kSkill);
            return {};
        case EndState::kNeedsHelp:
            state.lines_offered = true;
            go_to_people(state);
            return {};
        case EndState::kLeft:
            finish(state, EndState::kLeft);
            return {};
    }
    return fail(ErrorCode::kInvalidArgument, "end_state: unknown");
}

Status end_ride(RideState& state, const RideStep& step, const RideContext& context) {
    const bool ask_first = state.screen != RideScreen::kBeforeEnd && !state.crisis;
    if (!step.end_state && ask_first) {
        go(state, RideScreen::kBeforeEnd);
        return {};
    }
    const std::optional<EndState> said = step.end_state ? step.end_state : state.said;
    if (!step.end_state) {
        finish(state, said);
        return {};
    }
    follow_words(state, *said);
    const bool not_better = *said == EndState::kSame || *said == EndState::kHigher;
    if (not_better && offer_next(state, context, NotBetter::kEnd)) {
        return {};
    }
    if (*said == EndState::kNeedsHelp && !state.help_offered_after) {
        state.help_offered_after = true;
        state.lines_offered = true;
        go_to_people(state);
        return {};
    }
    finish(state, said);
    return {};
}

Status rate(RideState& state, const RideStep& step, const RideContext& context) {
    const RateMoment moment = rate_moment(state, context);
    if (moment == RateMoment::kNone) {
        return fail(ErrorCode::kInvalidArgument, "no rating is asked for now");
    }
    if (step.urge_0_10 && (*step.urge_0_10 < 0 || *step.urge_0_10 > 10)) {
        return fail(ErrorCode::kInvalidArgument, "urge_0_10: 0 to 10");
    }
    (moment == RateMoment::kBefore ? state.before_asked : state.after_asked) = true;
    if (step.urge_0_10) {
        state.ratings.push_back(
            {.at_s = elapsed_at(state, state.now_s), .urge_0_10 = *step.urge_0_10}
        );
        state.rating_skips = 0;
    } else {
        ++state.rating_skips;
    }
    return {};
}

Status reached_contact(RideState& state, const RideStep& step) {
    if (!step.contact_id || !is_valid_id(*step.contact_id)) {
        return fail(ErrorCode::kInvalidArgument, "contact_id: not an id");
    }
    if (std::ranges::contains(state.contact_ids, *step.contact_id)) {
        return {};
    }
    if (state.contact_ids.size() >= kRideContactsMax) {
        return fail(ErrorCode::kLimit, "contact_id: kRideContactsMax");
    }
    state.contact_ids.push_back(*step.contact_id);
    return {};
}

Status open_skill(RideState& state, const RideStep& step, const RideContext& context) {
    if (!step.skill_id) {
        return fail(ErrorCode::kInvalidArgument, "skill_id: missing");
    }
    start_skill(state, BW_TRY(skill_to_open(state, context, *step.skill_id)));
    return {};
}

Status tools_anyway(RideState& state, const RideContext& context) {
    if (state.screen == RideScreen::kMedical) {
        go(state, RideScreen::kPeopleFirst);
    } else {
        go_to_suggestions(state, context);
    }
    return {};
}

Status stop(RideState& state, const RideStep& step) {
    if (state.screen == RideScreen::kEnded) {
        return {};
    }
    std::optional<EndState> last = step.end_state ? step.end_state : state.end_state;
    if (!last) {
        last = state.said ? state.said : EndState::kLeft;
    }
    if (step.end_state) {
        follow_words(state, *step.end_state);
    }
    finish(state, last);
    return {};
}

Status apply(RideState& state, const RideStep& step, const RideContext& context) {
    switch (step.action) {
        case RideAction::kChooseEntry:
            return choose_entry(state, step);
        case RideAction::kSkipEntry:
            state.entry_choice = EntryChoice::kSkipped;
            go(state, RideScreen::kRide);
            return {};
        case RideAction::kBeginRide:
            return begin_minutes(state, step);
        case RideAction::kChooseFeelings:
            return choose_feelings(state, step, context);
        case RideAction::kAnotherWay:
            return another_way(state, context);
        case RideAction::kOpenSkill:
            return open_skill(state, step, context);
        case RideAction::kNextStep:
            return move_step(state, 1);
        case RideAction::kPreviousStep:
            return move_step(state, -1);
        case RideAction::kFinishSkill:
            return finish_skill(state, step, context);
        case RideAction::kStillHere:
            return still_here(state, step, context);
        case RideAction::kExtend:
            return extend(state, step);
        case RideAction::kToolsAnyway:
            return tools_anyway(state, context);
        case RideAction::kPeople:
            go_to_people(state);
            return {};
        case RideAction::kReachedContact:
            return reached_contact(state, step);
        case RideAction::kRate:
            return rate(state, step, context);
        case RideAction::kStop:
            return stop(state, step);
        case RideAction::kEnd:
            return end_ride(state, step, context);
        case RideAction::kBack:
            go_back(state);
            return {};
    }
    return fail(ErrorCode::kInvalidArgument, "action: unknown");
}

}  // namespace

bool is_possible(const RideState& state, RideAction action, std::int64_t now_s) {
    if (action == RideAction::kBack) {
        return !state.back.empty();
    }
    return is_allowed_on(screen_at(state, now_s), action);
}

Result<RideState> begin_ride(const RideBegin& begin, const RideContext& context) {
    RideState state;
    state.door = begin.door;
    state.seed = begin.seed;
    state.began_s = context.now_s;
    state.now_s = context.now_s;
    state.pacing_began_s = context.now_s;
    state.rating_skips = context.rating_skips_in_a_row;
    state.roughness = begin.door == Door::kBuilding ? kRoughnessEarly : kRoughnessAtDoor;
    switch (begin.door) {
        case Door::kHelpNow:
            break;
        case Door::kBuilding:
            state.screen = RideScreen::kFeelings;
            break;
        case Door::kRide:
            state.screen = RideScreen::kRide;
            state.next_mark_s = mark_after(state, 0);
            break;
        case Door::kSkill:
            if (!begin.skill_id) {
                return fail(ErrorCode::kInvalidArgument, "skill_id: missing");
            }
            state.skill = BW_TRY(skill_to_open(state, context, *begin.skill_id));
            state.screen = RideScreen::kSkillStep;
            break;
    }
    return state;
}

Status act(RideState& state, const RideStep& step, const RideContext& context) {
    const std::int64_t now_s = std::max(state.now_s, context.now_s);
    if (!is_possible(state, step.action, now_s)) {
        return fail(ErrorCode::kInvalidArgument, "action: not possible on this screen");
    }
    RideState next = state;
    next.now_s = now_s;
    BW_TRY(apply(next, step, context));
    state = std::move(next);
    return {};
}

}  // namespace bw::domain
