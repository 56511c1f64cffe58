// SPDX-License-Identifier: Apache-2.0
#pragma once

// Gentle sample skills for tests.

#include <string>
#include <utility>
#include <vector>

#include "core/domain/skill/skill.h"
#include "core/domain/skill/toolbox.h"

namespace bw::domain::samples {

inline Skill skill(std::string id, SkillFamily family) {
    Skill skill;
    skill.id = id;
    skill.family = family;
    skill.name = id;
    skill.plain_name = std::move(id);
    skill.purpose = "Gives the hands something to do.";
    skill.steps = {
        {.text = "Look around.", .seconds = 0}, {.text = "Name one thing.", .seconds = 0}
    };
    skill.settings = {Setting::kAnywhere, Setting::kNoSound};
    skill.senses = {Sense::kNone};
    skill.feelings = {Feeling::kAny};
    return skill;
}

inline Skill strong(std::string id) {
    Skill strong_skill = skill(std::move(id), SkillFamily::kSensory);
    strong_skill.tier = Tier::kT1;
    strong_skill.seconds_max = 30;
    strong_skill.cautions = {"A short time only."};
    strong_skill.exclusion_question = "Does one of these fit you?";
    strong_skill.exclusion_flags = {ExclusionFlag::kHeart, ExclusionFlag::kColdAllergy};
    return strong_skill;
}

// Two skills of each family, one strong sensation, one that involves a person.
inline std::vector<Skill> library() {
    std::vector<Skill> skills;
    for (const auto& [family, name] : enum_names(SkillFamily{})) {
        skills.push_back(skill(std::string(name) + "-one", family));
        skills.push_back(skill(std::string(name) + "-two", family));
        skills.back().involves_person = family == SkillFamily::kConnection;
    }
    skills.push_back(strong("cold-water"));
    return skills;
}

inline ToolboxEntry chosen(std::string entry_id, std::string skill_id) {
    ToolboxEntry entry;
    entry.id = std::move(entry_id);
    entry.skill_id = std::move(skill_id);
    entry.chosen = true;
    return entry;
}

inline ToolboxEntry own(std::string entry_id, std::string name) {
    ToolboxEntry entry;
    entry.id = std::move(entry_id);
    entry.chosen = true;
    entry.own = Skill{};
    entry.own->name = std::move(name);
    entry.own->family = SkillFamily::kSoothing;
    return entry;
}

}  // namespace bw::domain::samples
