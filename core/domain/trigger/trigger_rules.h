// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/domain/trigger/trigger.h"

namespace bw::domain {

inline constexpr std::size_t kTriggerLabelSizeMax = 300;
inline constexpr std::size_t kTriggerSkillsMax = 20;

// Errors: kInvalidArgument for no words or an id that is none; kLimit for too long or too many.
Status validate_trigger(const Trigger& trigger);

// Sensitive ones wait until they are asked for.
bool is_listed(const Trigger& trigger, bool include_sensitive);

// What may stand behind the door `it is building`: warning signs, never sensitive ones, in order.
std::vector<Trigger> warning_signs(std::span<const Trigger> triggers);

}  // namespace bw::domain
