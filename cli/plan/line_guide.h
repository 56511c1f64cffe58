// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"
#include "cli/talk/talk.h"

namespace bw::cli {

// One line of the plan with everything that may hang on it: other words, what could get in the way,
// a skill, a person, a crisis line, its place. Each answer is kept at once.
// Returns: the plan as it is then.
OrStop<app::PlanView> guide_line(
    Context& context, Talk& talk, const app::PlanView& view, const domain::PlanItem& line
);

}  // namespace bw::cli
