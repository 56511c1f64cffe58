// SPDX-License-Identifier: Apache-2.0
#pragma once

// Limits of what a person writes about skills.

#include <cstddef>

#include "core/base/result.h"
#include "core/domain/skill/toolbox.h"

namespace bw::domain {

inline constexpr std::size_t kOwnNameSizeMax = 200;
inline constexpr std::size_t kOwnStepsMax = 20;
inline constexpr int kOwnMinutesMax = 24 * 60;
inline constexpr int kStepSecondsMax = 60 * 60;

// Errors: kInvalidArgument when an own skill has no name, a number is out of bounds or neither a
//         catalogue skill nor own words are there; kLimit when a text or list is too long.
Status validate_toolbox_entry(const ToolboxEntry& entry);

// Errors: kInvalidArgument when a rating is not 0 to 10, no skill is named or times run backwards;
//         kLimit when a text is too long.
Status validate_skill_use(const SkillUse& use);

}  // namespace bw::domain
