// SPDX-License-Identifier: Apache-2.0
#pragma once

// What is told of plans: how two versions differ, and the order in which a plan is run.

#include <string>
#include <vector>

#include "core/domain/plan/plan.h"

namespace bw::domain {

// One line that differs between two versions. A line that was only moved does not count.
struct PlanDifference {
    SectionKind kind = SectionKind::kWarningSigns;
    std::string item_id;
    std::string before;  // empty when it was added
    std::string after;   // empty when it was taken out
    bool added = false;
    bool removed = false;
};

// Returns: differences in the order of the sections; lines are paired by id.
std::vector<PlanDifference> plan_differences(const SafetyPlan& before, const SafetyPlan& after);

// The lines to run, one a screen, exactly as written: what I can do, people and places, asking for
// help, professionals, crisis lines, a safer space, reasons and hopes, my note to myself. Warning
// signs, triggers and advice for others are read, not run. Empty sections leave no trace.
std::vector<PlanItem> run_order(const SafetyPlan& plan);

}  // namespace bw::domain
