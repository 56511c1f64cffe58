// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"

namespace bw::cli {

// Subcommands of `plan` that stand in files of their own.
void add_plan_lines(Registry& registry, CLI::App& plan);  // add, change, move, remove
void add_plan_print(Registry& registry, CLI::App& plan);  // print
void add_plan_versions(
    Registry& registry, CLI::App& plan
);  // versions, restore, review, check, later

// --review-in and --review-on: when to look at the plan again.
void add_review_options(const Registry& registry, CLI::App& app, int& in_days, std::string& on_day);

// Puts the draft into use; a plan for the open card turns the card on, as the web app does.
OrStop<app::PlanView> publish_plan(Context& context, const app::PublishPlan& request);

}  // namespace bw::cli
