// SPDX-License-Identifier: Apache-2.0
#pragma once

// At most three ways on (U3, CS-15 to CS-17). From different families, the person's own and chosen
// skills first, fitted to feeling, place, what is at hand and energy. What helped before may order
// them (plain numbers from core/insights); chance takes part only in the third place, and never in
// a crisis. Strong sensations are never first and never drawn by chance.

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "core/domain/settings/settings.h"
#include "core/domain/skill/resolved_skill.h"
#include "core/domain/urge/ride.h"

namespace bw::domain {

inline constexpr std::size_t kSuggestionsMax = 3;

// How often a skill was used and marked as helping.
struct UseCounts {
    int used = 0;
    int helped = 0;
};

// What was learnt from use, by skill id.
struct Learned {
    std::map<std::string, double, std::less<>> posterior;  // shrunk rate in [0, 1]
    std::map<std::string, UseCounts, std::less<>> counts;
    std::vector<std::string> recently_worse;  // never drawn by chance
};

struct SuggestInput {
    std::span<const Skill> catalogue;
    std::span<const ToolboxEntry> entries;
    const Settings& settings;
    const Learned* learned = nullptr;
    std::span<const std::string> substitute_patterns;
    std::vector<Feeling> feelings;
    std::vector<Setting> places;
    std::vector<Need> missing_needs;
    std::vector<std::string> excluded_ids;    // tried or turned down in this session
    std::vector<SkillFamily> avoid_families;  // a different kind after one that did not help
    int not_helped_count = 0;
    bool crisis_entry = false;   // (b) or (c) in the entry check
    bool history_hidden = true;  // leaves the counts out
    bool early = false;          // behind the door `it is building`
    std::uint64_t seed = 0;
};

// Returns: none to three suggestions, deterministic for equal input.
// Limit:   made for some hundred skills; the work grows with their number.
std::vector<Suggestion> suggest(const SuggestInput& input);

}  // namespace bw::domain
