// SPDX-License-Identifier: Apache-2.0
#include "core/app/plan_store.h"

#include <algorithm>

namespace bw::app {

using domain::PlanStatus;
using domain::SafetyPlan;

Result<PlanShelf> plan_shelf(Core& core) {
    store::RecordStore* records = BW_TRY(core.records());
    auto plans = BW_TRY(records->list<SafetyPlan>());
    std::ranges::sort(plans, [](const SafetyPlan& a, const SafetyPlan& b) {
        return a.version != b.version ? a.version < b.version : a.updated_at_ms < b.updated_at_ms;
    });
    PlanShelf shelf;
    for (SafetyPlan& plan : plans) {
        if (plan.status == PlanStatus::kDraft) {
            shelf.draft = std::move(plan);
            continue;
        }
        // Two devices may each have published; the newest in use counts, both stay readable.
        if (plan.status == PlanStatus::kCurrent) {
            shelf.current = plan;
        }
        shelf.versions.push_back(std::move(plan));
    }
    return shelf;
}

}  // namespace bw::app
