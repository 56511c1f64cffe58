// SPDX-License-Identifier: Apache-2.0
#include "core/domain/skill/suggest.h"

#include <algorithm>
#include <chrono>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/domain/skill/chance.h"
#include "core/domain/skill/skill_samples.h"

namespace bw::domain {
namespace {

class SuggestTest : public testing::Test {
  protected:
    SuggestInput input() const {
        return {.catalogue = skills_, .entries = entries_, .settings = settings_, .seed = 7};
    }
    static std::vector<std::string> ids(const std::vector<Suggestion>& suggestions) {
        std::vector<std::string> ids;
        for (const Suggestion& each : suggestions) {
            ids.push_back(each.skill.id);
        }
        return ids;
    }
    Skill& skill(std::string_view id) { return *std::ranges::find(skills_, id, &Skill::id); }

    Settings settings_;
    std::vector<Skill> skills_ = samples::library();
    std::vector<ToolboxEntry> entries_;
    Learned learned_;
};

TEST_F(SuggestTest, OwnAndChosenComeFirst) {
    entries_ = {samples::chosen("a1", "thinking-two"), samples::own("b2", "Feed the birds")};
    auto suggestions = suggest(input());
    ASSERT_EQ(suggestions.size(), 3U);
    std::set<SuggestionSource> first = {suggestions[0].source, suggestions[1].source};
    EXPECT_TRUE(first.contains(SuggestionSource::kOwn));
    EXPECT_TRUE(first.contains(SuggestionSource::kChosen));
    EXPECT_EQ(suggestions[2].source, SuggestionSource::kCatalogue);
}

TEST_F(SuggestTest, HiddenTriedAndSubstitutesStayAway) {
    ToolboxEntry hidden = samples::chosen("a1", "soothing-one");
    hidden.hidden = true;
    entries_ = {hidden, samples::own("b2", "Paper boats in the bath")};
    const std::vector<std::string> patterns = {"paper boat*"};
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        auto each = input();
        each.seed = seed;
        each.substitute_patterns = patterns;
        each.excluded_ids = {"grounding-one"};
        const auto found = ids(suggest(each));
        EXPECT_FALSE(std::ranges::contains(found, "soothing-one"));
        EXPECT_FALSE(std::ranges::contains(found, "b2"));
        EXPECT_FALSE(std::ranges::contains(found, "grounding-one"));
    }
}

TEST_F(SuggestTest, NumbEmptyAndUnrealLeadToTheSenses) {
    entries_ = {samples::chosen("a1", "distraction-one"), samples::chosen("a2", "soothing-one")};
    for (const Feeling feeling : {Feeling::kNumb, Feeling::kEmpty, Feeling::kUnreal}) {
        auto each = input();
        each.feelings = {feeling};
        const auto suggestions = suggest(each);
        EXPECT_TRUE(std::ranges::any_of(suggestions, [](const Suggestion& one) {
            return one.skill.family == SkillFamily::kGrounding ||
                   one.skill.family == SkillFamily::kSensory;
        })) << enum_name(feeling);
    }
}

TEST_F(SuggestTest, NoWordsAsksForNoWriting) {
    for (Skill& each : skills_) {
        each.needs =
            each.id.ends_with("one") ? std::vector{Need::kPen, Need::kPaper} : std::vector<Need>{};
    }
    auto each = input();
    each.feelings = {Feeling::kNoWords};
    for (const Suggestion& one : suggest(each)) {
        EXPECT_TRUE(one.skill.needs.empty()) << one.skill.id;
    }
}

TEST_F(SuggestTest, MissingThingsAndSilenceAreKept) {
    for (Skill& each : skills_) {
        each.needs = {each.id.ends_with("one") ? Need::kMusic : Need::kBlanket};
        each.settings = {Setting::kHome};
    }
    skill("release-two").settings = {Setting::kSchool, Setting::kNoSound};
    skill("sensory-two").settings = {Setting::kAnywhere};
    auto each = input();
    each.missing_needs = {Need::kMusic};
    each.places = {Setting::kSchool, Setting::kNoSound};
    const auto found = ids(suggest(each));
    EXPECT_EQ(found, std::vector<std::string>{"release-two"});
}

TEST_F(SuggestTest, AfterTwoThatDidNotHelpOneInvolvesAPerson) {
    skill("connection-two").settings = {Setting::kHome};
    auto each = input();
    each.places = {Setting::kSchool};
    each.not_helped_count = 2;
    const auto suggestions = suggest(each);
    ASSERT_EQ(suggestions.size(), 3U);
    EXPECT_TRUE(suggestions.back().skill.involves_person);
    EXPECT_EQ(suggestions.back().source, SuggestionSource::kPerson);
}

TEST_F(SuggestTest, AnotherKindLeavesOutTheFamily) {
    auto each = input();
    each.avoid_families = {SkillFamily::kGrounding, SkillFamily::kSoothing};
    for (const Suggestion& one : suggest(each)) {
        EXPECT_FALSE(std::ranges::contains(each.avoid_families, one.skill.family));
    }
}

TEST_F(SuggestTest, WhatHelpedBeforeOrdersUnlessSwitchedOffOrInACrisis) {
    settings_.try_new = false;
    learned_.posterior = {{"movement-two", 0.95}, {"release-one", 0.05}};
    learned_.counts = {{"movement-two", {.used = 8, .helped = 6}}};
    auto each = input();
    each.learned = &learned_;
    each.history_hidden = false;
    const auto suggestions = suggest(each);
    EXPECT_EQ(suggestions[0].skill.id, "movement-two");
    EXPECT_EQ(suggestions[0].used_count, 8);
    EXPECT_EQ(suggestions[0].helped_count, 6);
    each.crisis_entry = true;
    const auto in_crisis = suggest(each);
    each.learned = nullptr;
    EXPECT_EQ(ids(in_crisis), ids(suggest(each)));
    EXPECT_EQ(in_crisis[0].used_count, 0);
}

TEST_F(SuggestTest, CountsStayAwayWhenNumbersAreHidden) {
    learned_.counts = {{"movement-two", {.used = 8, .helped = 6}}};
    learned_.posterior = {{"movement-two", 0.95}};
    settings_.hide_numbers = true;
    auto each = input();
    each.learned = &learned_;
    each.history_hidden = false;
    for (const Suggestion& one : suggest(each)) {
        EXPECT_EQ(one.used_count, 0);
    }
}

TEST_F(SuggestTest, NothingIsCalledLittleTriedBeforeAnythingWasTried) {
    auto fresh = input();
    fresh.learned = &learned_;
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        fresh.seed = seed;
        for (const Suggestion& one : suggest(fresh)) {
            EXPECT_NE(one.source, SuggestionSource::kLessTried);
        }
    }
}

TEST_F(SuggestTest, ChanceTakesPartOnlyInTheThirdPlace) {
    learned_.recently_worse = {"breathing-one"};
    learned_.counts["soothing-one"] = {.used = 4, .helped = 2};
    std::set<std::vector<std::string>> firsts;
    std::set<std::string> thirds;
    entries_ = {samples::chosen("a1", "soothing-one"), samples::chosen("a2", "grounding-one")};
    entries_[0].order_key = "a";
    entries_[1].order_key = "b";
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        auto each = input();
        each.learned = &learned_;
        each.seed = seed;
        const auto suggestions = suggest(each);
        ASSERT_EQ(suggestions.size(), 3U);
        firsts.insert({suggestions[0].skill.id, suggestions[1].skill.id});
        thirds.insert(suggestions[2].skill.id);
        EXPECT_EQ(suggestions[2].skill.tier, Tier::kT0);
        EXPECT_EQ(suggestions[2].source, SuggestionSource::kLessTried);
    }
    EXPECT_EQ(firsts.size(), 1U);
    EXPECT_GT(thirds.size(), 5U);
    EXPECT_FALSE(thirds.contains("breathing-one"));
}

// Goal: no input breaks a rule. Method: seeded random inputs against all rules at once.
TEST_F(SuggestTest, RulesHoldForRandomInputs) {
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        std::mt19937_64 random(seed);
        settings_ = {};
        settings_.cautions_acknowledged = random() % 2 == 0;
        settings_.learn_from_use = random() % 2 == 0;
        entries_ = {samples::chosen("a1", skills_[random() % skills_.size()].id)};
        for (const Skill& each : skills_) {
            learned_.posterior[each.id] = static_cast<double>(random() % 100) / 100.0;
        }
        auto each = input();
        each.learned = &learned_;
        each.seed = seed;
        each.crisis_entry = random() % 3 == 0;
        each.not_helped_count = static_cast<int>(random() % 4);
        each.feelings = {static_cast<Feeling>(random() % 14)};
        each.places = {static_cast<Setting>(random() % 9)};
        const auto suggestions = suggest(each);
        ASSERT_LE(suggestions.size(), kSuggestionsMax);
        ASSERT_FALSE(suggestions.empty());
        std::set<SkillFamily> families;
        for (const Suggestion& one : suggestions) {
            families.insert(one.skill.family);
            const bool strong = one.skill.tier == Tier::kT1;
            ASSERT_FALSE(strong && (each.crisis_entry || !settings_.cautions_acknowledged));
        }
        ASSERT_EQ(families.size(), suggestions.size());
        ASSERT_EQ(suggestions[0].skill.tier, Tier::kT0);
        ASSERT_EQ(ids(suggestions), ids(suggest(each)));
    }
}

TEST_F(SuggestTest, AThousandSkillsTakeNoTimeAPersonWouldNotice) {
    std::vector<Skill> many;
    for (int at = 0; at < 1000; ++at) {
        many.push_back(samples::skill("skill-" + std::to_string(at), SkillFamily(at % 9)));
    }
    skills_ = many;
    auto each = input();
    each.learned = &learned_;
    const auto before = std::chrono::steady_clock::now();
    EXPECT_EQ(suggest(each).size(), 3U);
    const auto took = std::chrono::steady_clock::now() - before;
    EXPECT_LT(took, std::chrono::milliseconds(500));  // with sanitizers, on a busy machine
}

TEST(Chance, BetaDrawsHaveTheRightMean) {
    Chance chance(11);
    double sum = 0.0;
    constexpr int kDraws = 4000;
    for (int at = 0; at < kDraws; ++at) {
        sum += static_cast<double>(beta_draw(chance, 6, 2)) / 18446744073709551616.0;
    }
    EXPECT_NEAR(sum / kDraws, 0.75, 0.01);
}

}  // namespace
}  // namespace bw::domain
