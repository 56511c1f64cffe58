// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/app/core.h"
#include "core/domain/lines/lines_view.h"
#include "core/domain/people/contact.h"
#include "core/domain/plan/plan_ageing.h"
#include "core/domain/plan/plan_shelf.h"

namespace bw::app {

using domain::PlanShelf;

Result<PlanShelf> plan_shelf(Core& core);

// The draft, begun now if there is none yet; or begun anew from `from`, in its place.
Result<domain::SafetyPlan> draft_of(
    Core& core, const PlanShelf& shelf, const domain::SafetyPlan* from
);

// What a plan is held against: people, rides, lines. Lifetime: of what facts() points into.
struct PlanWorld {
    std::vector<domain::Contact> people;
    std::vector<domain::UrgeSession> rides;
    domain::LinesView lines;
    std::vector<domain::ContactCheck> checks;
    bool in_the_moment = false;

    domain::ReviewFacts facts(const Core& core, const domain::SafetyPlan& plan) const;
};

Result<PlanWorld> plan_world(Core& core, const domain::SafetyPlan& plan);

}  // namespace bw::app
