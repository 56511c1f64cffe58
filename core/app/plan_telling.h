// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/app/api/card_api.h"
#include "core/app/api/plan_api.h"
#include "core/app/core.h"

namespace bw::app {

// The plan as it is made and read: sections with the questions that help to write them.
Result<PlanView> tell_plan(Core& core);

// How two versions differ, line by line.
std::vector<PlanChange> tell_changes(
    const domain::SafetyPlan& before, const domain::SafetyPlan& after
);

// A prompt of the catalogue; empty when the catalogue has none of this name.
PromptView tell_prompt(const Core& core, std::string_view prompt_id);

// Whom a line may name: in a run everybody, on the card only who is on it themselves, so that
// nobody the person kept off the card is on it through the plan.
enum class Reach { kEverybody, kOnCard };

// The plan in use as lines of the open card, and as screens of a run.
Result<std::vector<CardLine>> card_lines(Core& core, const domain::SafetyPlan& plan, Reach reach);

}  // namespace bw::app
