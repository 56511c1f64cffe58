// SPDX-License-Identifier: Apache-2.0
//
// Walks the state machine: every reachable pair of screen and action, and seeded random walks.
// After each act the rules of CS-15, CS-16, CS-17 and CS-50 must hold.

#include <cstdint>
#include <deque>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include <gtest/gtest.h>

#include "core/domain/skill/skill_samples.h"
#include "core/domain/urge/ride_machine.h"
#include "core/domain/urge/ride_rules.h"

namespace bw::domain {
namespace {

// One skill of some families is enough to walk, and keeps the walk short.
std::vector<Skill> few_skills() {
    std::vector<Skill> skills = samples::library();
    std::erase_if(skills, [](const Skill& each) {
        return each.id.ends_with("one") && each.id != "grounding-one" &&
               each.id != "movement-one" && each.id != "soothing-one";
    });
    for (Skill& each : skills) {
        each.steps.resize(1);
        each.purpose.clear();
        each.name.clear();
    }
    return skills;
}

struct World {
    Settings settings;
    std::vector<Skill> skills = few_skills();
    std::vector<ToolboxEntry> entries = {samples::chosen("a1", "soothing-one")};
    RideContext context(std::int64_t now_s) const {
        return {.now_s = now_s, .settings = settings, .catalogue = skills, .entries = entries};
    }
};

std::vector<RideStep> steps_of(RideAction action, const RideState& state) {
    std::vector<RideStep> steps = {{.action = action}};
    switch (action) {
        case RideAction::kChooseEntry:
            for (const auto& [choice, name] : enum_names(EntryChoice{})) {
                steps.push_back({.action = action, .entry_choice = choice});
            }
            break;
        case RideAction::kChooseFeelings:
            steps.push_back({.action = action, .feelings = {Feeling::kNumb}});
            break;
        case RideAction::kOpenSkill:
            steps.push_back({.action = action, .skill_id = "grounding-one"});
            if (!state.suggestions.empty()) {
                steps.push_back({.action = action, .skill_id = state.suggestions[0].skill.id});
            }
            break;
        case RideAction::kFinishSkill:
            for (const auto& [helped, name] : enum_names(Helped{})) {
                steps.push_back({.action = action, .helped = helped});
            }
            break;
        case RideAction::kStillHere:
        case RideAction::kStop:
        case RideAction::kEnd:
            for (const auto& [end_state, name] : enum_names(EndState{})) {
                steps.push_back({.action = action, .end_state = end_state});
            }
            break;
        case RideAction::kBeginRide:
        case RideAction::kExtend:
            steps.push_back({.action = action, .minutes = 10});
            steps.push_back({.action = action, .minutes = 7});
            break;
        case RideAction::kRate:
            steps.push_back({.action = action, .urge_0_10 = 5});
            steps.push_back({.action = action, .urge_0_10 = 11});
            break;
        case RideAction::kReachedContact:
            steps.push_back({.action = action, .contact_id = "c1"});
            break;
        default:
            break;
    }
    return steps;
}

bool is_tool(RideScreen screen) {
    return screen == RideScreen::kRide || screen == RideScreen::kFeelings ||
           screen == RideScreen::kSuggestions || screen == RideScreen::kSkillStep;
}

bool same_state(const RideState& left, const RideState& right) {
    return left.screen == right.screen && left.back == right.back && left.now_s == right.now_s &&
           left.tried.size() == right.tried.size() && left.step_index == right.step_index &&
           left.ratings.size() == right.ratings.size() && left.rating_skips == right.rating_skips &&
           left.next_mark_s == right.next_mark_s && left.planned_minutes == right.planned_minutes &&
           left.suggestion_round == right.suggestion_round && left.crisis == right.crisis;
}

// What must hold in every state.
void expect_rules(const RideState& state, const World& world, std::int64_t now_s) {
    const RideView seen = view(state, world.context(now_s));
    // CS-16: help and stop everywhere.
    for (const RideAction action : {RideAction::kPeople, RideAction::kStop}) {
        RideState copy = state;
        ASSERT_TRUE(act(copy, {.action = action}, world.context(now_s)));
        if (action == RideAction::kStop) {
            ASSERT_EQ(copy.screen, RideScreen::kEnded);
        } else {
            ASSERT_TRUE(
                copy.screen == RideScreen::kPeople || copy.screen == RideScreen::kPeopleFirst
            );
            ASSERT_EQ(view(copy, world.context(now_s)).rate_moment, RateMoment::kNone);
        }
    }
    ASSERT_EQ(seen.can_go_back, is_possible(state, RideAction::kBack, now_s));
    // CS-15: no tool before human help, no rating and no history after (b) and (c).
    if (state.crisis) {
        ASSERT_TRUE(!is_tool(seen.screen) || state.people_first_seen);
        ASSERT_EQ(seen.rate_moment, RateMoment::kNone);
        ASSERT_TRUE(seen.history_hidden && seen.people_offered && seen.lines_offered);
        ASSERT_TRUE(!seen.skill || seen.skill->tier == Tier::kT0);
    }
    // CS-17: after two that did not help, people and lines are always offered.
    if (not_helped_count(state) >= 2) {
        ASSERT_TRUE(seen.people_offered && seen.lines_offered);
    }
    // CS-50: at most two ratings, none on the way to people or in the medical screen.
    ASSERT_LE(state.ratings.size(), 2U);
    const bool quiet = seen.screen == RideScreen::kPeople || seen.screen == RideScreen::kMedical ||
                       seen.screen == RideScreen::kPeopleFirst ||
                       seen.screen == RideScreen::kEntryCheck;
    ASSERT_TRUE(!quiet || seen.rate_moment == RateMoment::kNone);
    ASSERT_LE(seen.suggestions.size(), 3U);
    ASSERT_TRUE(seen.screen != RideScreen::kSuggestions || !seen.suggestions.empty());
    ASSERT_TRUE(seen.screen != RideScreen::kSkillStep || seen.skill.has_value());
    ASSERT_GE(seen.roughness, 0.0);
    ASSERT_LE(seen.roughness, 1.0);
}

auto key(const RideState& state) {
    return std::tuple{
        state.screen,
        state.door == Door::kSkill || state.door == Door::kBuilding,  // both end the same way
        state.crisis,
        state.people_seen,
        state.lines_offered,
        state.other_kind_offered,
        state.help_offered_after,
        std::min(not_helped_count(state), 2),
        state.before_asked || state.after_asked,
    };
}

// Goal: no reachable pair of screen and action breaks a rule. Method: breadth first over states
// that differ in what the rules look at.
TEST(RideWalk, EveryReachableScreenAndActionKeepsTheRules) {
    World world;
    std::deque<RideState> open;
    std::set<decltype(key(RideState{}))> seen;
    std::set<std::pair<RideScreen, RideAction>> pairs;
    for (const auto& [door, name] : enum_names(Door{})) {
        const auto state =
            begin_ride({.door = door, .skill_id = "grounding-two"}, world.context(0));
        ASSERT_TRUE(state);
        open.push_back(*state);
    }
    while (!open.empty()) {
        const RideState state = open.front();
        open.pop_front();
        // Right away, and after the next mark.
        for (const std::int64_t now_s : {state.now_s, state.now_s + 301}) {
            if (now_s != state.now_s && state.screen != RideScreen::kRide) {
                continue;  // time alone changes the ride screen only
            }
            expect_rules(state, world, now_s);
            for (const auto& [action, name] : enum_names(RideAction{})) {
                for (const RideStep& step : steps_of(action, state)) {
                    RideState next = state;
                    const auto status = act(next, step, world.context(now_s));
                    if (!status) {
                        ASSERT_EQ(status.error().code(), ErrorCode::kInvalidArgument);
                        ASSERT_TRUE(same_state(next, state));
                        continue;
                    }
                    ASSERT_TRUE(is_possible(state, action, now_s));
                    pairs.emplace(screen_at(state, now_s), action);
                    if (seen.insert(key(next)).second) {
                        open.push_back(next);
                    }
                }
            }
        }
    }
    std::set<RideScreen> screens;
    for (const auto& [screen, action] : pairs) {
        screens.insert(screen);
    }
    EXPECT_EQ(screens.size(), std::size(enum_names(RideScreen{})));
    EXPECT_GT(pairs.size(), 60U) << seen.size();
}

TEST(RideWalk, RandomWalksNeverTrapAndInvalidActsChangeNothing) {
    World world;
    world.settings.cautions_acknowledged = true;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        std::mt19937_64 random(seed);
        const auto door = static_cast<Door>(random() % 4);
        std::int64_t now_s = 0;
        auto state = *begin_ride(
            {.door = door, .skill_id = "movement-one", .seed = seed}, world.context(now_s)
        );
        for (int at = 0; at < 60; ++at) {
            now_s += static_cast<std::int64_t>(random() % 200);
            const auto action = static_cast<RideAction>(random() % 18);
            const auto steps = steps_of(action, state);
            const RideStep& step = steps[random() % steps.size()];
            const RideState before = state;
            const auto status = act(state, step, world.context(now_s));
            if (!status) {
                ASSERT_EQ(status.error().code(), ErrorCode::kInvalidArgument) << seed;
                ASSERT_TRUE(same_state(before, state)) << seed;
            }
            expect_rules(state, world, now_s);
        }
        // However it went, `back` leads out in a bounded number of steps.
        for (std::size_t at = 0; at < kRideBackMax && !state.back.empty(); ++at) {
            ASSERT_TRUE(act(state, {.action = RideAction::kBack}, world.context(now_s)));
        }
        ASSERT_TRUE(state.back.empty());
    }
}

}  // namespace
}  // namespace bw::domain
