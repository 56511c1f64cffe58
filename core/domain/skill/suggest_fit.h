// SPDX-License-Identifier: Apache-2.0
#pragma once

// How well one skill fits a moment: what rules it out, and points for the rest. Part of suggest.h.

#include "core/domain/skill/suggest.h"

namespace bw::domain {

struct Candidate {
    const ResolvedSkill* resolved = nullptr;
    int points = 0;
    bool mine = false;      // own or chosen
    bool mismatch = false;  // made for other feelings than those said
    std::uint64_t tie = 0;
    const Skill& skill() const { return resolved->skill(); }
};

enum class Places {
    kAll,   // fits every place that was said
    kSome,  // fits one of them; silence is still kept
    kNone,  // any place; silence is still kept
};

// Whether the skill may stand there at all: eligible, not tried, at hand, fits the place.
bool may_be_suggested(const ResolvedSkill& resolved, const SuggestInput& input, Places places);

Candidate fitted(const ResolvedSkill& resolved, const SuggestInput& input);

// Numb, empty or unreal: something for the senses comes first.
bool wants_senses(const SuggestInput& input);
bool is_for_senses(SkillFamily family);

// Whether what was learnt may take part now.
bool may_learn(const SuggestInput& input);

double posterior_of(const SuggestInput& input, const std::string& skill_id);
UseCounts counts_of(const SuggestInput& input, const std::string& skill_id);

}  // namespace bw::domain
