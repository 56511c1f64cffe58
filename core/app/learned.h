// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/app/core.h"
#include "core/domain/skill/suggest.h"

namespace bw::app {

// The toolbox; empty while locked, so that rides work all the same.
Result<std::vector<domain::ToolboxEntry>> toolbox_entries(Core& core);

// What earlier use tells, from the latest kUsesLearnedFrom uses. Empty while locked or when the
// person does not want it.
Result<domain::Learned> learned_from_use(Core& core);

inline constexpr std::size_t kUsesLearnedFrom = 2'000;

// Whether the person's own words for a skill resemble the third tier: such a skill is shown with
// one neutral line, and is never suggested or put on the open card.
bool resembles_substitute(const Core& core, const domain::ResolvedSkill& resolved);

}  // namespace bw::app
