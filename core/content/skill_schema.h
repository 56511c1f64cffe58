// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a skill of the catalogue must have (CS-3, CS-10, CS-46) and how long its words may be.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/domain/skill/skill.h"

namespace bw::content {

inline constexpr std::size_t kSkillNameMax = 40;  // characters
inline constexpr std::size_t kPlainNameMax = 24;
inline constexpr std::size_t kPurposeMax = 90;
inline constexpr std::size_t kStepTextMax = 120;
inline constexpr std::size_t kStepsMin = 2;
inline constexpr std::size_t kStepsMax = 7;

struct Problem {
    std::string field;
    std::string_view why;  // literal text
    friend bool operator==(const Problem&, const Problem&) = default;
};

// Every problem of one skill, in the order of its fields; empty when it may ship.
std::vector<Problem> validate_skill(const domain::Skill& skill);

// What only shows with all skills together: ids and names twice, an alternative that is missing or
// does not ground.
std::vector<Problem> validate_references(const std::vector<domain::Skill>& skills);

// `[a-z0-9-]{3,40}`
bool is_skill_id(std::string_view id);

// Characters, not bytes, of UTF-8.
std::size_t character_count(std::string_view text);

}  // namespace bw::content
