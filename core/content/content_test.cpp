// SPDX-License-Identifier: Apache-2.0
#include <functional>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/codec/json.h"
#include "core/content/catalogue.h"
#include "core/content/skill_schema.h"
#include "core/domain/skill/skill_samples.h"

namespace bw::content {
namespace {

using domain::Skill;

Skill whole(std::string id = "look-around") {
    Skill skill = domain::samples::skill(std::move(id), domain::SkillFamily::kGrounding);
    skill.lesson = {.why = "It may help.", .known = "Little is known.", .not_when = "When tired."};
    skill.evidence_note = "Widely taught.";
    skill.author = "Somebody";
    skill.reviewer_role = "none";
    skill.review_date = "2026-11-22";
    skill.licence = "CC-BY-4.0";
    return skill;
}

TEST(SkillSchema, WholeSkillHasNoProblem) {
    EXPECT_TRUE(validate_skill(whole()).empty());
}

struct Defect {
    const char* field;
    std::function<void(Skill&)> make;
};

TEST(SkillSchema, EachDefectIsNamedByItsField) {
    const std::vector<Defect> defects = {
        {"id", [](Skill& s) { s.id = "No"; }},
        {"version", [](Skill& s) { s.version = 0; }},
        {"name", [](Skill& s) { s.name = std::string(41, 'a'); }},
        {"plain_name", [](Skill& s) { s.plain_name = ""; }},
        {"purpose", [](Skill& s) { s.purpose = std::string(91, 'a'); }},
        {"steps", [](Skill& s) { s.steps.resize(1); }},
        {"steps[0]", [](Skill& s) { s.steps[0].text = ""; }},
        {"steps[1]", [](Skill& s) { s.steps[1].seconds = -1; }},
        {"steps", [](Skill& s) { s.steps[1].seconds = 3600; }},
        {"est_minutes", [](Skill& s) { s.est_minutes = 500; }},
        {"lesson.known", [](Skill& s) { s.lesson.known = ""; }},
        {"settings", [](Skill& s) { s.settings.clear(); }},
        {"feelings", [](Skill& s) { s.feelings.push_back(s.feelings[0]); }},
        {"exclusion_flags", [](Skill& s) { s.exclusion_flags = {domain::ExclusionFlag::kNotSure}; }
        },
        {"seconds_max", [](Skill& s) { s.seconds_max = 5; }},
        {"exclusion_question", [](Skill& s) { s.exclusion_question = "Why?"; }},
        {"evidence_note", [](Skill& s) { s.evidence_note = ""; }},
        {"review_date", [](Skill& s) { s.review_date = "2026-02-30"; }},
        {"clinically_reviewed", [](Skill& s) { s.clinically_reviewed = true; }},
        {"licence", [](Skill& s) { s.licence = ""; }},
    };
    for (const Defect& defect : defects) {
        Skill skill = whole();
        defect.make(skill);
        const auto problems = validate_skill(skill);
        ASSERT_EQ(problems.size(), 1U) << defect.field;
        EXPECT_EQ(problems[0].field, defect.field);
    }
}

TEST(SkillSchema, LengthsAreInCharacters) {
    Skill skill = whole();
    skill.plain_name.clear();
    for (int at = 0; at < 24; ++at) {
        skill.plain_name += "\xC3\xA9";
    }
    EXPECT_TRUE(validate_skill(skill).empty());
    EXPECT_EQ(
        character_count("\xE2\x80\x99"
                        "a"),
        2U
    );
}

TEST(SkillSchema, ReferencesLeadToAGroundingSkill) {
    Skill inward = whole("slow-breath");
    inward.attention_inward = true;
    inward.stop_note = "Stop if it makes things worse.";
    inward.grounding_alternative_id = "look-around";
    Skill ground = whole();
    EXPECT_TRUE(validate_references({ground, inward}).empty());
    EXPECT_EQ(validate_references({inward}).size(), 1U);
    ground.family = domain::SkillFamily::kBreathing;
    EXPECT_EQ(validate_references({ground, inward}).size(), 1U);
    EXPECT_EQ(validate_references({ground, ground}).size(), 2U);
}

PackedCatalogue packed() {
    PackedCatalogue catalogue;
    catalogue.skills = {whole(), whole("count-the-boats")};
    Prompt prompt;
    prompt.id = "plan.barrier";
    prompt.question = "What could get in the way?";
    catalogue.prompts = {prompt};
    catalogue.substitute_patterns = {"paper boat*"};
    return catalogue;
}

ErrorCode refused(const PackedCatalogue& catalogue) {
    const auto read = Catalogue::of(catalogue);
    EXPECT_FALSE(read);
    return read ? ErrorCode::kStorageFull : read.error().code();
}

TEST(Catalogue, ReadsWhatWasPacked) {
    const auto catalogue = Catalogue::read(codec::encode(packed()));
    ASSERT_TRUE(catalogue);
    EXPECT_EQ(catalogue->skills().size(), 2U);
    ASSERT_NE(catalogue->find_skill("count-the-boats"), nullptr);
    EXPECT_EQ(catalogue->find_skill("nothing"), nullptr);
    EXPECT_NE(catalogue->find_prompt("plan.barrier"), nullptr);
    EXPECT_EQ(catalogue->medical(), nullptr);
    EXPECT_EQ(catalogue->substitute_patterns().size(), 1U);
}

TEST(Catalogue, RefusesWhatIsNotOne) {
    auto newer = packed();
    newer.pack_version = kPackVersion + 1;
    EXPECT_EQ(refused(newer), ErrorCode::kUnsupported);
    auto twice = packed();
    twice.skills.push_back(twice.skills[0]);
    EXPECT_EQ(refused(twice), ErrorCode::kInvalidArgument);
    auto strong = packed();
    strong.skills[0].tier = domain::Tier::kT1;
    EXPECT_EQ(refused(strong), ErrorCode::kInvalidArgument);
    EXPECT_FALSE(Catalogue::read(""));
    EXPECT_FALSE(Catalogue::read("[]"));
    const auto huge = Catalogue::read(std::string(kPackSizeMax + 1, ' '));
    ASSERT_FALSE(huge);
    EXPECT_EQ(huge.error().code(), ErrorCode::kLimit);
}

TEST(Catalogue, DamagedTextIsAnErrorNeverACrash) {
    const std::string good = codec::encode(packed());
    for (std::uint64_t seed = 1; seed <= 500; ++seed) {
        std::mt19937_64 random(seed);
        std::string bad = good;
        for (int at = 0; at < 3; ++at) {
            bad[random() % bad.size()] = static_cast<char>(random() % 256);
        }
        if (random() % 3 == 0) {
            bad.resize(random() % bad.size());
        }
        const auto read = Catalogue::read(bad);
        ASSERT_TRUE(read || !read.error().what().empty());
    }
}

}  // namespace
}  // namespace bw::content
