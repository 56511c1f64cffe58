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

}  // namespace bw::app
