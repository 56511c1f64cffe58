// SPDX-License-Identifier: Apache-2.0
#pragma once

// The library and the toolbox seen as one: each skill with what the person made of it.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/domain/skill/skill.h"
#include "core/domain/skill/toolbox.h"

namespace bw::domain {

// Lifetime: catalogue and entries must outlive it.
struct ResolvedSkill {
    const Skill* catalogue = nullptr;     // null for a skill that is all the person's own
    const ToolboxEntry* entry = nullptr;  // null when nothing was made of it
    std::optional<Skill> own_words;       // set when the person's words replace the catalogue's
    const Skill& skill() const { return own_words ? *own_words : *catalogue; }
    bool is_own() const { return catalogue == nullptr; }
    bool is_mine() const { return is_own() || (entry != nullptr && entry->chosen); }
    // Where it fits: what the person says, else what the catalogue says.
    const std::vector<Setting>& settings() const;
};

// A catalogue skill in the person's words: name, purpose and steps are theirs; tier, cautions,
// flags, audience and topics stay the catalogue's, so that rewording cannot take a caution away.
Skill reworded(const Skill& catalogue, const Skill& own);

// Every skill once, catalogue order, then the person's own. An entry about a skill that the
// catalogue no longer has, and that has no own words, is left out.
std::vector<ResolvedSkill> resolve_skills(
    std::span<const Skill> catalogue, std::span<const ToolboxEntry> entries
);

// Returns: nothing when neither catalogue nor toolbox has it. `skill_id` is a catalogue name, or
//          the entry id of an own skill.
std::optional<ResolvedSkill> find_skill(
    std::span<const Skill> catalogue,
    std::span<const ToolboxEntry> entries,
    std::string_view skill_id
);

// All words of a skill, for the lexicon and the search.
std::string words_of(const Skill& skill);

}  // namespace bw::domain
