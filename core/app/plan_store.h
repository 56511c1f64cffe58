// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "core/app/core.h"
#include "core/domain/plan/plan.h"

namespace bw::app {

// All versions, oldest first, with the one in use and the draft found among them.
struct PlanShelf {
    std::vector<domain::SafetyPlan> versions;  // without the draft
    std::optional<domain::SafetyPlan> current;
    std::optional<domain::SafetyPlan> draft;

    int newest_version() const { return versions.empty() ? 0 : versions.back().version; }
};

Result<PlanShelf> plan_shelf(Core& core);

}  // namespace bw::app
