// SPDX-License-Identifier: Apache-2.0
#include <map>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/domain/skill/skill_samples.h"
#include "core/domain/urge/ride_machine.h"

namespace bw::domain {
namespace {

class RideTest : public testing::Test {
  protected:
    RideContext context(std::int64_t now_s = 100) const {
        return {
            .now_s = now_s,
            .settings = settings_,
            .catalogue = skills_,
            .entries = entries_,
            .rating_skips_in_a_row = skips_,
        };
    }
    RideState begin(Door door) const {
        auto state = begin_ride({.door = door, .skill_id = "grounding-one"}, context());
        EXPECT_TRUE(state);
        return *state;
    }
    RideView does(RideState& state, const RideStep& step, std::int64_t now_s = 100) const {
        const auto status = act(state, step, context(now_s));
        EXPECT_TRUE(status) << enum_name(step.action) << " on " << enum_name(state.screen);
        return view(state, context(now_s));
    }
    RideView entry(RideState& state, EntryChoice choice) const {
        return does(state, {.action = RideAction::kChooseEntry, .entry_choice = choice});
    }
    // Opens the first suggestion and says how it was.
    RideView tries_one(RideState& state, Helped helped) const {
        const auto shown = view(state, context());
        EXPECT_FALSE(shown.suggestions.empty());
        does(state, {.action = RideAction::kOpenSkill, .skill_id = shown.suggestions[0].skill.id});
        return does(state, {.action = RideAction::kFinishSkill, .helped = helped});
    }

    Settings settings_;
    std::vector<Skill> skills_ = samples::library();
    std::vector<ToolboxEntry> entries_;
    int skips_ = 0;
};

TEST_F(RideTest, DoorsOpenTheirScreens) {
    EXPECT_EQ(begin(Door::kHelpNow).screen, RideScreen::kEntryCheck);
    EXPECT_EQ(begin(Door::kBuilding).screen, RideScreen::kFeelings);
    EXPECT_EQ(begin(Door::kRide).screen, RideScreen::kRide);
    EXPECT_EQ(begin(Door::kSkill).screen, RideScreen::kSkillStep);
    EXPECT_LT(begin(Door::kBuilding).roughness, begin(Door::kHelpNow).roughness);
}

TEST_F(RideTest, SkillDoorRefusesWhatIsNotThereOrMayNotBeShown) {
    const auto missing = begin_ride({.door = Door::kSkill, .skill_id = "nowhere"}, context());
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code(), ErrorCode::kNotFound);
    const auto held = begin_ride({.door = Door::kSkill, .skill_id = "cold-water"}, context());
    ASSERT_FALSE(held);
    EXPECT_EQ(held.error().code(), ErrorCode::kInvalidArgument);
}

TEST_F(RideTest, EntryCheckLeadsToTheRightPlace) {
    const std::map<EntryChoice, RideScreen> expected = {
        {EntryChoice::kHurtNotDie, RideScreen::kRide},
        {EntryChoice::kDyingOrUnsure, RideScreen::kPeopleFirst},
        {EntryChoice::kAlreadyHurt, RideScreen::kMedical},
        {EntryChoice::kSomethingToDo, RideScreen::kFeelings},
        {EntryChoice::kSkipped, RideScreen::kRide},
    };
    for (const auto& [choice, screen] : expected) {
        auto state = begin(Door::kHelpNow);
        EXPECT_EQ(entry(state, choice).screen, screen) << enum_name(choice);
    }
    auto unclear = begin(Door::kHelpNow);
    EXPECT_EQ(does(unclear, {.action = RideAction::kChooseEntry}).screen, RideScreen::kPeopleFirst);
}

TEST_F(RideTest, HumanHelpStandsBeforeToolsAndToolsStayReachable) {
    for (const auto choice : {EntryChoice::kDyingOrUnsure, EntryChoice::kAlreadyHurt}) {
        auto state = begin(Door::kHelpNow);
        auto seen = entry(state, choice);
        EXPECT_TRUE(seen.lines_offered);
        EXPECT_TRUE(seen.people_offered);
        EXPECT_TRUE(seen.history_hidden);
        if (seen.screen == RideScreen::kMedical) {
            seen = does(state, {.action = RideAction::kToolsAnyway});
            EXPECT_EQ(seen.screen, RideScreen::kPeopleFirst);
        }
        seen = does(state, {.action = RideAction::kToolsAnyway});
        EXPECT_EQ(seen.screen, RideScreen::kSuggestions);
        for (const Suggestion& each : seen.suggestions) {
            EXPECT_EQ(each.skill.tier, Tier::kT0);
            EXPECT_EQ(each.used_count, 0);
        }
        EXPECT_EQ(tries_one(state, Helped::kSkip).screen, RideScreen::kPeopleFirst);
    }
}

// Somebody goes back from the medical screen and chooses again: people still come before tools.
TEST_F(RideTest, ChangingTheAnswerDoesNotSkipHumanHelp) {
    auto state = begin(Door::kHelpNow);
    entry(state, EntryChoice::kAlreadyHurt);
    does(state, {.action = RideAction::kBack});
    EXPECT_EQ(entry(state, EntryChoice::kHurtNotDie).screen, RideScreen::kPeopleFirst);
    EXPECT_EQ(view(state, context()).rate_moment, RateMoment::kNone);
}

TEST_F(RideTest, NotBetterOffersAnotherKindOnceThenPeopleAndLines) {
    auto state = begin(Door::kHelpNow);
    entry(state, EntryChoice::kSomethingToDo);
    does(state, {.action = RideAction::kChooseFeelings});
    const auto first_family = view(state, context()).suggestions[0].skill.family;
    auto seen = tries_one(state, Helped::kSame);
    ASSERT_EQ(seen.screen, RideScreen::kSuggestions);
    for (const Suggestion& each : seen.suggestions) {
        EXPECT_NE(each.skill.family, first_family);
    }
    seen = tries_one(state, Helped::kWorse);
    EXPECT_EQ(seen.screen, RideScreen::kPeople);
    EXPECT_TRUE(seen.people_offered);
    EXPECT_TRUE(seen.lines_offered);
    seen = does(state, {.action = RideAction::kToolsAnyway});
    ASSERT_EQ(seen.screen, RideScreen::kSuggestions);
    EXPECT_TRUE(seen.suggestions.back().skill.involves_person);
    EXPECT_EQ(tries_one(state, Helped::kSame).screen, RideScreen::kPeople);
}

TEST_F(RideTest, HigherLeadsTheSameWay) {
    auto state = begin(Door::kRide);
    const RideStep higher{.action = RideAction::kStillHere, .end_state = EndState::kHigher};
    EXPECT_EQ(does(state, higher).screen, RideScreen::kSuggestions);
    does(state, {.action = RideAction::kBeginRide, .minutes = 5});
    const auto seen = does(state, higher);
    EXPECT_EQ(seen.screen, RideScreen::kPeople);
    EXPECT_TRUE(seen.lines_offered);
}

TEST_F(RideTest, EndingNotBetterOffersEachOnceAndThenEnds) {
    auto state = begin(Door::kRide);
    const RideStep same{.action = RideAction::kEnd, .end_state = EndState::kSame};
    EXPECT_EQ(does(state, same).screen, RideScreen::kSuggestions);
    EXPECT_EQ(does(state, same).screen, RideScreen::kPeople);
    const auto seen = does(state, same);
    EXPECT_EQ(seen.screen, RideScreen::kEnded);
    EXPECT_EQ(seen.end_state, EndState::kSame);
}

TEST_F(RideTest, StillThereComesAtEveryFiveMinutesAndNeverBlocks) {
    auto state = begin(Door::kRide);
    does(state, {.action = RideAction::kBeginRide, .minutes = 10});
    EXPECT_EQ(view(state, context(399)).screen, RideScreen::kRide);
    EXPECT_EQ(view(state, context(399)).next_mark_s, 300);
    EXPECT_EQ(view(state, context(400)).screen, RideScreen::kStillThere);
    EXPECT_EQ(does(state, {.action = RideAction::kStillHere}, 450).screen, RideScreen::kRide);
    EXPECT_EQ(view(state, context(450)).next_mark_s, 600);
    EXPECT_EQ(view(state, context(700)).screen, RideScreen::kStillThere);
    const auto extended = does(state, {.action = RideAction::kExtend, .minutes = 20}, 701);
    EXPECT_EQ(extended.screen, RideScreen::kRide);
    EXPECT_EQ(extended.planned_minutes, 30);
    EXPECT_EQ(extended.next_mark_s, 900);
    // Nothing is asked in the middle of a skill, nor the moment it is over.
    does(state, {.action = RideAction::kOpenSkill, .skill_id = "sensory-one"}, 990);
    EXPECT_EQ(view(state, context(1200)).screen, RideScreen::kSkillStep);
    does(state, {.action = RideAction::kFinishSkill, .helped = Helped::kBetter}, 1300);
    EXPECT_EQ(view(state, context(1301)).screen, RideScreen::kRide);
}

TEST_F(RideTest, LengthsAreThoseOfTheSource) {
    for (int minutes = -1; minutes <= 60; ++minutes) {
        auto state = begin(Door::kRide);
        const bool allowed = std::set<int>{0, 5, 10, 15, 20, 30}.contains(minutes);
        const auto status =
            act(state, {.action = RideAction::kBeginRide, .minutes = minutes}, context());
        EXPECT_EQ(status.has_value(), allowed) << minutes;
    }
}

TEST_F(RideTest, RatingsAreAskedAtMostTwice) {
    auto state = begin(Door::kRide);
    EXPECT_EQ(view(state, context()).rate_moment, RateMoment::kBefore);
    EXPECT_EQ(
        does(state, {.action = RideAction::kRate, .urge_0_10 = 7}).rate_moment, RateMoment::kNone
    );
    EXPECT_EQ(does(state, {.action = RideAction::kEnd}).rate_moment, RateMoment::kAfter);
    EXPECT_EQ(
        does(state, {.action = RideAction::kRate, .urge_0_10 = 3}).rate_moment, RateMoment::kNone
    );
    EXPECT_EQ(state.ratings.size(), 2U);
    EXPECT_FALSE(act(state, {.action = RideAction::kRate, .urge_0_10 = 3}, context()));
}

TEST_F(RideTest, TwoSkipsInARowStopTheAskingForTheDay) {
    skips_ = 1;
    auto state = begin(Door::kRide);
    EXPECT_EQ(does(state, {.action = RideAction::kRate}).rate_moment, RateMoment::kNone);
    EXPECT_EQ(does(state, {.action = RideAction::kEnd}).rate_moment, RateMoment::kNone);
    skips_ = 2;
    auto next = begin(Door::kRide);
    EXPECT_EQ(view(next, context()).rate_moment, RateMoment::kNone);
}

TEST_F(RideTest, HiddenNumbersAndYoungPeopleGetWords) {
    const auto state = begin(Door::kRide);
    EXPECT_FALSE(view(state, context()).use_words);
    settings_.hide_numbers = true;
    EXPECT_TRUE(view(state, context()).use_words);
    settings_.hide_numbers = false;
    settings_.age_band = AgeBand::kUnder16;
    EXPECT_TRUE(view(state, context()).use_words);
}

TEST_F(RideTest, TheSeaFollowsTimeAndWords) {
    auto state = begin(Door::kRide);
    const double at_first = view(state, context(100)).roughness;
    EXPECT_LT(view(state, context(250)).roughness, at_first);
    auto lower = state;
    does(lower, {.action = RideAction::kStillHere, .end_state = EndState::kLower});
    auto higher = state;
    does(higher, {.action = RideAction::kStillHere, .end_state = EndState::kHigher});
    EXPECT_LT(view(lower, context()).roughness, at_first);
    EXPECT_GT(view(higher, context()).roughness, at_first);
    EXPECT_GT(view(state, context(1'000'000)).roughness, 0.0);
}

TEST_F(RideTest, SummaryKeepsTheEntryChoiceOnlyWhenAllowed) {
    auto state = begin(Door::kHelpNow);
    entry(state, EntryChoice::kHurtNotDie);
    does(state, {.action = RideAction::kBeginRide, .minutes = 15}, 160);
    does(state, {.action = RideAction::kStop, .end_state = EndState::kLower}, 400);
    const RideSummaryInput input{.started_at_ms = 1'000'000, .settings = settings_};
    auto session = summary(state, input);
    EXPECT_FALSE(session.entry_choice);
    EXPECT_EQ(session.planned_minutes, 15);
    EXPECT_EQ(session.ended_at_ms, 1'300'000);
    EXPECT_EQ(session.end_state, EndState::kLower);
    EXPECT_EQ(session.happened, Happened::kSkip);
    EXPECT_TRUE(validate_urge_session(session));
    settings_.keep_entry_choice = true;
    session = summary(state, input);
    EXPECT_EQ(session.entry_choice, EntryChoice::kHurtNotDie);
}

TEST_F(RideTest, SkillUsesTellWhatWasTriedOnce) {
    auto state = begin(Door::kSkill);
    does(state, {.action = RideAction::kFinishSkill}, 130);
    does(state, {.action = RideAction::kFinishSkill, .helped = Helped::kBetter}, 140);
    const auto uses = skill_uses(state, 0);
    ASSERT_EQ(uses.size(), 1U);
    EXPECT_EQ(uses[0].skill_id, "grounding-one");
    EXPECT_EQ(uses[0].helped, Helped::kBetter);
    EXPECT_EQ(uses[0].ended_at_ms, 40'000);
}

TEST_F(RideTest, BackFromTheEndGoesOn) {
    auto state = begin(Door::kRide);
    does(state, {.action = RideAction::kStop}, 200);
    EXPECT_EQ(view(state, context(900)).elapsed_s, 100);
    const auto seen = does(state, {.action = RideAction::kBack}, 220);
    EXPECT_EQ(seen.screen, RideScreen::kRide);
    EXPECT_FALSE(seen.end_state);
}

TEST_F(RideTest, AClockThatJumpsBackChangesNothing) {
    auto state = begin(Door::kRide);
    does(state, {.action = RideAction::kBeginRide, .minutes = 5}, 350);
    EXPECT_EQ(view(state, context(10)).elapsed_s, 250);
}

}  // namespace
}  // namespace bw::domain
