// SPDX-License-Identifier: Apache-2.0
#include "core/domain/skill/resolved_skill.h"

#include <map>
#include <utility>

namespace bw::domain {

namespace {

Skill own_skill(const ToolboxEntry& entry) {
    Skill skill = *entry.own;
    skill.id = entry.id;
    skill.tier = Tier::kT0;  // own skills carry no cautions of ours; the lexicon guards them
    return skill;
}

ResolvedSkill resolve(const Skill& catalogue, const ToolboxEntry* entry) {
    ResolvedSkill resolved{.catalogue = &catalogue, .entry = entry};
    if (entry != nullptr && entry->own) {
        resolved.own_words = reworded(catalogue, *entry->own);
    }
    return resolved;
}

}  // namespace

const std::vector<Setting>& ResolvedSkill::settings() const {
    return entry != nullptr && !entry->settings.empty() ? entry->settings : skill().settings;
}

Skill reworded(const Skill& catalogue, const Skill& own) {
    Skill skill = catalogue;
    const auto take = [](std::string& into, const std::string& from) {
        if (!from.empty()) {
            into = from;
        }
    };
    take(skill.name, own.name);
    take(skill.plain_name, own.plain_name.empty() ? own.name : own.plain_name);
    take(skill.purpose, own.purpose);
    if (!own.steps.empty()) {
        skill.steps = own.steps;
    }
    return skill;
}

std::vector<ResolvedSkill> resolve_skills(
    std::span<const Skill> catalogue, std::span<const ToolboxEntry> entries
) {
    std::map<std::string_view, const ToolboxEntry*> by_skill;
    for (const ToolboxEntry& entry : entries) {
        if (!entry.skill_id.empty()) {
            by_skill.emplace(entry.skill_id, &entry);
        }
    }
    std::vector<ResolvedSkill> resolved;
    resolved.reserve(catalogue.size() + entries.size());
    for (const Skill& skill : catalogue) {
        const auto found = by_skill.find(skill.id);
        resolved.push_back(resolve(skill, found == by_skill.end() ? nullptr : found->second));
    }
    for (const ToolboxEntry& entry : entries) {
        if (entry.skill_id.empty() && entry.own) {
            resolved.push_back({.entry = &entry, .own_words = own_skill(entry)});
        }
    }
    return resolved;
}

std::optional<ResolvedSkill> find_skill(
    std::span<const Skill> catalogue,
    std::span<const ToolboxEntry> entries,
    std::string_view skill_id
) {
    for (const ToolboxEntry& entry : entries) {
        if (entry.id == skill_id && entry.skill_id.empty() && entry.own) {
            return ResolvedSkill{.entry = &entry, .own_words = own_skill(entry)};
        }
    }
    for (const Skill& skill : catalogue) {
        if (skill.id == skill_id) {
            for (const ToolboxEntry& entry : entries) {
                if (entry.skill_id == skill_id) {
                    return resolve(skill, &entry);
                }
            }
            return resolve(skill, nullptr);
        }
    }
    return std::nullopt;
}

std::string words_of(const Skill& skill) {
    std::string words = skill.name + "\n" + skill.plain_name + "\n" + skill.purpose;
    for (const SkillStep& step : skill.steps) {
        words += "\n" + step.text;
    }
    return words;
}

}  // namespace bw::domain
