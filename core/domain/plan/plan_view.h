// SPDX-License-Identifier: Apache-2.0
#pragma once

// What is told of plans: how two versions differ, and the order in which a plan is run.

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/fields.h"
#include "core/domain/plan/plan.h"

namespace bw::domain {

// What became of a line from one version to the next.
enum class LineChange {
    kAdded,
    kRemoved,
    kReworded,
    kDetails,
    kMoved,
};
consteval std::string_view enum_type_name(LineChange) {
    return "LineChange";
}
constexpr auto enum_names(LineChange) {
    return std::to_array<EnumName<LineChange>>({
        {LineChange::kAdded, "added"},
        {LineChange::kRemoved, "removed"},
        {LineChange::kReworded, "reworded"},
        {LineChange::kDetails, "details"},
        {LineChange::kMoved, "moved"},
    });
}

// One line that differs between two versions; once, by what matters most. `kDetails`: the words are
// the same, what hangs on them (a person, a skill, what could get in the way) is not.
struct PlanDifference {
    SectionKind kind = SectionKind::kWarningSigns;
    std::string item_id;
    LineChange change = LineChange::kAdded;
    std::string before;  // empty when it was added
    std::string after;   // empty when it was removed
    friend bool operator==(const PlanDifference&, const PlanDifference&) = default;
};

// Returns: differences in the order of the sections; lines are paired by id. Of lines that changed
//          places the fewest are told as moved.
std::vector<PlanDifference> plan_differences(const SafetyPlan& before, const SafetyPlan& after);

// The lines to run, one a screen, exactly as written: what I can do, people and places, asking for
// help, professionals, crisis lines, a safer space, reasons and hopes, my note to myself. Warning
// signs, triggers and advice for others are read, not run. Empty sections leave no trace.
std::vector<PlanItem> run_order(const SafetyPlan& plan);

}  // namespace bw::domain
