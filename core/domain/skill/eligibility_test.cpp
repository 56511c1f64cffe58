// SPDX-License-Identifier: Apache-2.0
#include "core/domain/skill/eligibility.h"

#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/domain/skill/resolved_skill.h"
#include "core/domain/skill/skill_samples.h"
#include "core/domain/skill/word_pattern.h"

namespace bw::domain {
namespace {

Eligibility of(const Skill& skill, const Settings& settings, const ToolboxEntry* entry = nullptr) {
    return eligibility({.skill = skill, .entry = entry, .settings = settings});
}

// CS-4: every flag against every skill, with and without the cautions read.
TEST(Eligibility, FlagAndSkillMatrix) {
    std::vector<Skill> skills;
    for (const auto& [flag, name] : enum_names(ExclusionFlag{})) {
        if (flag == ExclusionFlag::kNotSure) {
            continue;
        }
        for (const Tier tier : {Tier::kT0, Tier::kT1}) {
            Skill skill = samples::skill(std::string(name), SkillFamily::kMovement);
            skill.tier = tier;
            skill.exclusion_flags = {flag};
            skills.push_back(skill);
        }
    }
    for (const Skill& skill : skills) {
        for (const auto& [flag, name] : enum_names(ExclusionFlag{})) {
            for (const bool acknowledged : {false, true}) {
                Settings settings;
                settings.cautions_acknowledged = acknowledged;
                settings.exclusion_flags = {flag};
                const bool strong = skill.tier == Tier::kT1;
                const bool excluded = std::ranges::contains(skill.exclusion_flags, flag) ||
                                      (strong && flag == ExclusionFlag::kNotSure);
                const auto expected = excluded                  ? Eligibility::kExcluded
                                      : strong && !acknowledged ? Eligibility::kCautionsFirst
                                                                : Eligibility::kShown;
                EXPECT_EQ(of(skill, settings), expected) << skill.id << " " << name;
            }
        }
    }
}

TEST(Eligibility, YoungPersonModeLeavesOutStrongAndAdultSkills) {
    Settings settings;
    settings.cautions_acknowledged = true;
    Skill adult = samples::skill("adult", SkillFamily::kSoothing);
    adult.audience = Audience::kAdult;
    const Skill strong = samples::strong("strong");
    const Skill gentle = samples::skill("gentle", SkillFamily::kSoothing);
    for (const AgeBand band : {AgeBand::kUnder16, AgeBand::kFrom16To17}) {
        settings.age_band = band;
        EXPECT_EQ(of(adult, settings), Eligibility::kAdultOnly);
        EXPECT_EQ(of(strong, settings), Eligibility::kAdultOnly);
        EXPECT_EQ(of(gentle, settings), Eligibility::kShown);
    }
    for (const AgeBand band : {AgeBand::kUnsaid, AgeBand::kAdult}) {
        settings.age_band = band;
        EXPECT_EQ(of(adult, settings), Eligibility::kShown);
        EXPECT_EQ(of(strong, settings), Eligibility::kShown);
    }
}

// CS-49: item tags against mutes.
TEST(Eligibility, MutedTopicsAreLeftOut) {
    for (const auto& [tag, tag_name] : enum_names(Topic{})) {
        Skill skill = samples::skill(std::string(tag_name), SkillFamily::kThinking);
        skill.topics = {tag};
        for (const auto& [muted, muted_name] : enum_names(Topic{})) {
            Settings settings;
            settings.muted_topics = {muted};
            EXPECT_EQ(
                of(skill, settings), tag == muted ? Eligibility::kMuted : Eligibility::kShown
            );
        }
    }
}

TEST(Eligibility, HiddenNeverCoversAReasonOfSafety) {
    ToolboxEntry entry = samples::chosen("a1", "strong");
    entry.hidden = true;
    const Skill strong = samples::strong("strong");
    Settings settings;
    EXPECT_EQ(of(strong, settings, &entry), Eligibility::kHidden);
    settings.exclusion_flags = {ExclusionFlag::kHeart};
    EXPECT_EQ(of(strong, settings, &entry), Eligibility::kExcluded);
}

TEST(ResolvedSkill, RewordingKeepsTierCautionsAndFlags) {
    const std::vector<Skill> library = {samples::strong("strong")};
    ToolboxEntry entry = samples::chosen("a1", "strong");
    entry.own = Skill{};
    entry.own->name = "My own name for it";
    entry.own->tier = Tier::kT0;
    const std::vector<ToolboxEntry> entries = {entry};
    const auto found = find_skill(library, entries, "strong");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->skill().name, "My own name for it");
    EXPECT_EQ(found->skill().tier, Tier::kT1);
    EXPECT_EQ(found->skill().exclusion_flags, library[0].exclusion_flags);
    EXPECT_EQ(found->skill().steps.size(), library[0].steps.size());
}

TEST(ResolvedSkill, OwnSkillsGoByTheirEntry) {
    const std::vector<ToolboxEntry> entries = {samples::own("b2", "Feed the birds")};
    const auto resolved = resolve_skills({}, entries);
    ASSERT_EQ(resolved.size(), 1U);
    EXPECT_EQ(resolved[0].skill().id, "b2");
    EXPECT_TRUE(resolved[0].is_own());
    EXPECT_FALSE(find_skill({}, entries, "b3"));
}

TEST(WordPattern, FindsWholeWordsOnly) {
    const std::string text = normalise_words("The  Quiet\nGarden\xE2\x80\x99s gate");
    EXPECT_EQ(text, "the quiet garden's gate");
    EXPECT_TRUE(contains_pattern(text, "quiet garden"));
    EXPECT_TRUE(contains_pattern(text, "gard*"));
    EXPECT_FALSE(contains_pattern(text, "gard"));
    EXPECT_FALSE(contains_pattern(text, "arden"));
    EXPECT_FALSE(contains_pattern(text, "*"));
    EXPECT_FALSE(contains_pattern("", "a"));
}

TEST(WordPattern, ResemblanceUsesTheListItIsGiven) {
    const std::vector<std::string> patterns = {"paper boat*"};
    EXPECT_TRUE(resembles_substitute("Fold PAPER BOATS", patterns));
    EXPECT_FALSE(resembles_substitute("Fold a paper plane", patterns));
    EXPECT_FALSE(resembles_substitute("Fold paper boats", {}));
}

}  // namespace
}  // namespace bw::domain
