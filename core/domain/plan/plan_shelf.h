// SPDX-License-Identifier: Apache-2.0
#pragma once

// All versions of the plan, put in order. Two devices may each have put a version into use, or
// begun a draft, without knowing of the other: nothing of either is lost, and every device that
// knows both comes to the same order by itself.

#include <optional>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/domain/plan/plan.h"

namespace bw::domain {

struct PlanShelf {
    // Oldest first, without drafts. At most one is told as current; another that was put into use
    // at the same time is told as superseded.
    std::vector<SafetyPlan> versions;
    std::optional<SafetyPlan> current;
    // The draft that was changed last; another one comes up when this one is gone.
    std::optional<SafetyPlan> draft;

    int newest_version() const { return versions.empty() ? 0 : versions.back().version; }
};

// Limit: none; the order depends on what the plans say, not on how they come in.
PlanShelf arrange_plans(std::vector<SafetyPlan> plans);

// A version by its number, or by its id where two have one number.
// Errors: kNotFound; kConflict when the number alone does not tell which.
Result<SafetyPlan> find_version(const PlanShelf& shelf, int version, std::string_view id);

// The version that this one took over from; null for the first.
const SafetyPlan* version_before(const PlanShelf& shelf, const SafetyPlan& plan);

// Whether another version has the same number: both were made without knowing of each other.
bool has_twin(const PlanShelf& shelf, const SafetyPlan& plan);

}  // namespace bw::domain
