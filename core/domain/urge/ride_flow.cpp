// SPDX-License-Identifier: Apache-2.0
#include "core/domain/urge/ride_flow.h"

#include <algorithm>
#include <utility>

#include "core/domain/urge/ride_rules.h"

namespace bw::domain {

namespace {

constexpr double kRoughnessAtPassed = 0.3;
constexpr double kRoughnessLower = -0.12;
constexpr double kRoughnessHigher = 0.08;

bool is_tool(RideScreen screen) {
    return screen == RideScreen::kRide || screen == RideScreen::kFeelings ||
           screen == RideScreen::kSuggestions || screen == RideScreen::kSkillStep;
}

bool is_people(RideScreen screen) {
    return screen == RideScreen::kPeople || screen == RideScreen::kPeopleFirst;
}

void arrive(RideState& state, RideScreen screen) {
    state.screen = screen;
    if (is_people(screen)) {
        state.people_first_seen = true;
        state.people_offered = true;
    }
    if (screen == RideScreen::kRide) {
        state.next_mark_s = mark_after(state, elapsed_at(state, state.now_s));
    }
    const bool still_over = screen == RideScreen::kEnded || is_people(screen);
    if (!still_over) {
        state.ended_s.reset();
        state.end_state.reset();
    }
}

std::vector<std::string> excluded_ids(const RideState& state) {
    std::vector<std::string> ids = state.turned_down_ids;
    for (const TriedSkill& each : state.tried) {
        ids.push_back(each.skill_id);
    }
    return ids;
}

std::vector<SkillFamily> avoided_families(const RideState& state) {
    std::vector<SkillFamily> families;
    for (const TriedSkill& each : state.tried) {
        if (each.helped == Helped::kSame || each.helped == Helped::kWorse) {
            families.push_back(each.family);
        }
    }
    return families;
}

std::vector<Suggestion> suggestions_for(const RideState& state, const RideContext& context) {
    return suggest(
        {.catalogue = context.catalogue,
         .entries = context.entries,
         .settings = context.settings,
         .learned = context.learned,
         .substitute_patterns = context.substitute_patterns,
         .feelings = state.feelings,
         .places = state.settings,
         .missing_needs = state.missing_needs,
         .excluded_ids = excluded_ids(state),
         .avoid_families = avoided_families(state),
         .not_helped_count = not_helped_count(state),
         .crisis_entry = state.crisis,
         .history_hidden = state.crisis || context.history_hidden,
         .early = state.door == Door::kBuilding,
         .seed = state.seed + static_cast<std::uint64_t>(state.suggestion_round)}
    );
}

}  // namespace

void go(RideState& state, RideScreen screen) {
    if (state.crisis && !state.people_first_seen && is_tool(screen)) {
        screen = RideScreen::kPeopleFirst;
    }
    if (screen != state.screen) {
        state.back.push_back(state.screen);
        if (state.back.size() > kRideBackMax) {
            state.back.erase(state.back.begin());
        }
    }
    arrive(state, screen);
}

void go_back(RideState& state) {
    const RideScreen screen = state.back.back();
    state.back.pop_back();
    if (state.crisis && !state.people_first_seen && is_tool(screen)) {
        arrive(state, RideScreen::kPeopleFirst);
    } else {
        arrive(state, screen);
    }
}

void go_to_people(RideState& state) {
    state.people_seen = true;
    if (is_people(state.screen)) {
        return;
    }
    go(state, state.crisis ? RideScreen::kPeopleFirst : RideScreen::kPeople);
}

void go_to_suggestions(RideState& state, const RideContext& context) {
    if (state.screen == RideScreen::kSuggestions) {
        for (const Suggestion& each : state.suggestions) {
            state.turned_down_ids.push_back(each.skill.id);
        }
    }
    ++state.suggestion_round;
    state.suggestions = suggestions_for(state, context);
    if (state.suggestions.empty() && !state.turned_down_ids.empty()) {
        state.turned_down_ids.clear();  // all were seen: begin again
        state.suggestions = suggestions_for(state, context);
    }
    if (state.suggestions.empty()) {
        state.lines_offered = true;
        go_to_people(state);
        return;
    }
    go(state, RideScreen::kSuggestions);
}

void finish(RideState& state, std::optional<EndState> end_state) {
    state.end_state = end_state;
    const std::int64_t over_s = state.ended_s.value_or(state.now_s);
    go(state, RideScreen::kEnded);
    state.ended_s = over_s;
    state.end_state = end_state;
}

bool offer_next(RideState& state, const RideContext& context, NotBetter reason) {
    const bool many = not_helped_count(state) >= kNotHelpedBeforePeople;
    const bool enough = many && reason == NotBetter::kSkill;
    if (!many && !state.other_kind_offered && !state.crisis) {
        state.other_kind_offered = true;
        go_to_suggestions(state, context);
        return true;
    }
    if (enough || !state.help_offered_after) {
        state.help_offered_after = true;
        state.lines_offered = true;
        go_to_people(state);
        return true;
    }
    return false;
}

void follow_words(RideState& state, EndState said) {
    state.said = said;
    switch (said) {
        case EndState::kPassed:
            state.roughness = std::min(state.roughness, kRoughnessAtPassed);
            return;
        case EndState::kLower:
            state.roughness = std::max(0.0, state.roughness + kRoughnessLower);
            return;
        case EndState::kHigher:
            state.roughness = std::min(1.0, state.roughness + kRoughnessHigher);
            return;
        case EndState::kSame:
        case EndState::kLeft:
        case EndState::kNeedsHelp:
            return;
    }
}

}  // namespace bw::domain
