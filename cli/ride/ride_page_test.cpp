// SPDX-License-Identifier: Apache-2.0
#include "cli/ride/ride_page.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "cli/ride/pacer.h"
#include "cli/talk/talk.h"

namespace bw::cli {
namespace {

using domain::RideAction;
using domain::RideScreen;
using domain::RideView;

class RidePages : public ::testing::Test {
  protected:
    RidePage page_of(const RideView& view) {
        return ride_page(words_, {.view = view, .help = help_, .medical = care_});
    }
    bool offers(const RidePage& page, RideAction action) const {
        const auto is_it = [action](const RideAnswer& answer) {
            return answer.does == RideDoes::kStep && answer.step.action == action;
        };
        return std::ranges::any_of(page.answers, is_it) || std::ranges::any_of(page.always, is_it);
    }
    Words words_ = *Words::embedded();
    app::HelpPeople help_;
    app::MedicalPage care_;
};

domain::Skill sample_skill() {
    domain::Skill skill;
    skill.id = "tea";
    skill.name = "Make tea";
    skill.plain_name = "Tea";
    skill.steps = {{.text = "Warm the cup."}, {.text = "Wait.", .seconds = 90}};
    return skill;
}

TEST_F(RidePages, EveryPageOffersPeopleAndAStop) {
    for (const auto& screen : enum_names(RideScreen{})) {
        RideView view{.screen = screen.value};
        view.skill = sample_skill();
        const RidePage page = page_of(view);
        const bool is_people =
            screen.value == RideScreen::kPeople || screen.value == RideScreen::kPeopleFirst;
        EXPECT_TRUE(is_people || offers(page, RideAction::kPeople)) << screen.name;
        EXPECT_TRUE(offers(page, RideAction::kStop)) << screen.name;
        EXPECT_EQ(page.page.answers.size(), page.answers.size());
        EXPECT_EQ(page.page.always.size(), page.always.size());
        EXPECT_FALSE(page.page.title.empty()) << screen.name;
    }
}

TEST_F(RidePages, StillThereOffersMoreTimeOnlyWhereThereWasAnEnd) {
    RideView view{.screen = RideScreen::kStillThere};
    EXPECT_FALSE(offers(page_of(view), RideAction::kExtend));
    view.planned_minutes = 10;
    EXPECT_TRUE(offers(page_of(view), RideAction::kExtend));
    EXPECT_EQ(page_of(view).on_enter->step.action, RideAction::kStillHere);
}

TEST_F(RidePages, ARatingIsOfferedOnlyWhereTheCoreSaysSo) {
    RideView view{.screen = RideScreen::kRide};
    const auto rates = [](const RidePage& page) {
        return std::ranges::contains(page.answers, RideDoes::kRate, &RideAnswer::does);
    };
    EXPECT_FALSE(rates(page_of(view)));
    view.rate_moment = domain::RateMoment::kBefore;
    EXPECT_TRUE(rates(page_of(view)));
}

TEST_F(RidePages, CautionsComeBeforeAStrongSensationAndEnterIsNoYes) {
    RideView view{.screen = RideScreen::kSkillStep};
    view.skill = sample_skill();
    view.skill->tier = domain::Tier::kT1;
    view.skill->cautions = {"Not after a hot day."};
    const RidePage page = page_of(view);
    EXPECT_EQ(page.page.title, "Read this first");
    EXPECT_EQ(page.on_enter->step.action, RideAction::kAnotherWay);
    EXPECT_EQ(page.answers.front().does, RideDoes::kCautionsRead);
}

TEST_F(RidePages, WithoutARegionNoNumberIsGuessed) {
    const RidePage page = page_of({.screen = RideScreen::kPeopleFirst});
    const auto says = [&page](std::string_view words) {
        return std::ranges::any_of(page.page.body, [&](const PageLine& line) {
            return line.text.contains(words);
        });
    };
    EXPECT_TRUE(says("Call your local emergency number."));
    EXPECT_FALSE(page.on_enter.has_value()) << "nobody drifts past people by pressing Enter";
}

TEST_F(RidePages, ABreathGoesInForFourSecondsAndOutForSix) {
    EXPECT_EQ(breath_line(words_, 0), "Breathe in    ~");
    EXPECT_EQ(breath_line(words_, 3), "Breathe in    ~ ~ ~ ~");
    EXPECT_EQ(breath_line(words_, 4), "Breathe out   ~ ~ ~ ~ ~ ~");
    EXPECT_EQ(breath_line(words_, 9), "Breathe out   ~");
    EXPECT_EQ(breath_line(words_, 10), "Breathe in    ~");
}

TEST(Talk, ReadsSeveralNumbers) {
    EXPECT_EQ(places_in("1 3,4", 4), (std::vector<std::size_t>{0, 2, 3}));
    EXPECT_EQ(places_in("2 2", 4), (std::vector<std::size_t>{1}));
    EXPECT_EQ(places_in("", 4), std::vector<std::size_t>{});
    EXPECT_FALSE(places_in("5", 4).has_value());
    EXPECT_FALSE(places_in("0", 4).has_value());
    EXPECT_FALSE(places_in("1x", 4).has_value());
    EXPECT_FALSE(places_in("99999999999999999999999", 4).has_value());
}

}  // namespace
}  // namespace bw::cli
