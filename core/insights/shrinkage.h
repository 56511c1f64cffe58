// SPDX-License-Identifier: Apache-2.0
#pragma once

// Which skills a person has marked as helping, without being fooled by few uses (clinical-safety
// 9.1). A skill's rate is drawn toward the person's own mean with the weight of six uses; what is
// long past counts less. It says what was marked, never what works or why.

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/time.h"
#include "core/domain/skill/toolbox.h"

namespace bw::insights {

inline constexpr double kShrinkageUses = 6.0;
inline constexpr std::int64_t kHalfLifeDays = 75;
inline constexpr int kCellUsesMin = 6;
inline constexpr int kClaimUsesMin = 5;
inline constexpr double kClaimProbability = 0.9;
inline constexpr std::int64_t kRecentlyWorseDays = 14;

// What is known of one skill.
struct SkillRate {
    int used = 0;                         // all uses, marked or not
    int marked = 0;                       // better, same or worse
    int helped = 0;                       // better
    double posterior = 0.5;               // shrunk rate
    double probability_above_mean = 0.5;  // that it helps more often than the person's mean
    bool recently_worse = false;          // the latest mark is `worse` and not long ago
};

struct SkillRates {
    double mean = 0.5;  // the person's own, drawn toward even odds
    std::map<std::string, SkillRate, std::less<>> by_skill;
};

struct RatesInput {
    std::span<const domain::SkillUse> uses;
    UtcMillis now_ms = 0;
    // Another level for a moment like this one: a cell for each use (for example of energy or part
    // of day), and the cell asked for. Both empty: no such level.
    std::span<const int> cells;
    std::optional<int> cell;
};

// Requires: cells is empty or as long as uses.
// Returns:  the same for the same uses in any order; a further `better` never lowers a skill's
//           posterior, a further `same` or `worse` never raises it.
SkillRates skill_rates(const RatesInput& input);

// "You marked this as helping 6 of 8 times." Only with enough uses and when it stands out.
struct HelpedClaim {
    std::string skill_id;
    int helped = 0;
    int marked = 0;
};

// Returns: skills that may be shown as often marked as helping, by id: a group, never a winner.
std::vector<HelpedClaim> helped_claims(const SkillRates& rates);

}  // namespace bw::insights
