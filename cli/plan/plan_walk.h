// SPDX-License-Identifier: Apache-2.0
#pragma once

// Running the plan (L2): one thing the person wrote, exactly as written, then the next. Nothing is
// recorded. While locked it comes from the open card.

#include <string>

#include "cli/command.h"
#include "cli/talk/talk.h"

namespace bw::cli {

enum class PlanWalkEnd {
    kDone,     // to its end, or back to where one came from
    kStopped,  // stopped, or nobody there any more
    kPeople,   // wants people
    kSkill,    // wants to open a skill
};

struct PlanWalk {
    PlanWalkEnd ended = PlanWalkEnd::kDone;
    std::string skill_id;
};

// Requires: nothing is open that could be; whoever calls it opened the vault, or left it locked.
PlanWalk walk_plan(Context& context, Talk& talk);

// One line of the plan as a page.
Page plan_run_page(const Words& words, const app::PlanRun& run, std::size_t at);

}  // namespace bw::cli
