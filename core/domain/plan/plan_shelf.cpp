// SPDX-License-Identifier: Apache-2.0
#include "core/domain/plan/plan_shelf.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace bw::domain {

namespace {

// A draft is ordered by when it was last changed, a version by when it was begun: that never
// changes again.
auto place_of(const SafetyPlan& plan) {
    const bool draft = plan.status == PlanStatus::kDraft;
    return std::tuple(
        draft ? 0 : plan.version,
        draft ? plan.updated_at_ms : plan.created_at_ms,
        std::string_view(plan.id)
    );
}

}  // namespace

PlanShelf arrange_plans(std::vector<SafetyPlan> plans) {
    // Few, and nearly in order as they are stored; a general sort of them is much code.
    for (std::size_t i = 1; i < plans.size(); ++i) {
        for (std::size_t j = i; j > 0 && place_of(plans[j]) < place_of(plans[j - 1]); --j) {
            std::swap(plans[j], plans[j - 1]);
        }
    }
    PlanShelf shelf;
    for (SafetyPlan& plan : plans) {
        if (plan.status == PlanStatus::kDraft) {
            shelf.draft = std::move(plan);
        } else {
            shelf.versions.push_back(std::move(plan));
        }
    }
    for (auto plan = shelf.versions.rbegin(); plan != shelf.versions.rend(); ++plan) {
        if (plan->status != PlanStatus::kCurrent) {
            continue;
        }
        if (shelf.current) {
            plan->status = PlanStatus::kSuperseded;
        } else {
            shelf.current = *plan;
        }
    }
    return shelf;
}

Result<SafetyPlan> find_version(const PlanShelf& shelf, int version, std::string_view id) {
    const SafetyPlan* found = nullptr;
    for (const SafetyPlan& plan : shelf.versions) {
        if (plan.version != version || (!id.empty() && plan.id != id)) {
            continue;
        }
        if (found != nullptr) {
            return fail(ErrorCode::kConflict, "version: two have this number; say which by its id");
        }
        found = &plan;
    }
    if (found == nullptr) {
        return fail(ErrorCode::kNotFound, "there is no such version of the plan");
    }
    return *found;
}

const SafetyPlan* version_before(const PlanShelf& shelf, const SafetyPlan& plan) {
    if (plan.supersedes_id) {
        const auto found = std::ranges::find(shelf.versions, *plan.supersedes_id, &SafetyPlan::id);
        if (found != shelf.versions.end()) {
            return &*found;
        }
    }
    const SafetyPlan* before = nullptr;
    for (const SafetyPlan& each : shelf.versions) {
        if (each.version < plan.version) {
            before = &each;
        }
    }
    return before;
}

bool has_twin(const PlanShelf& shelf, const SafetyPlan& plan) {
    return std::ranges::count(shelf.versions, plan.version, &SafetyPlan::version) > 1;
}

}  // namespace bw::domain
