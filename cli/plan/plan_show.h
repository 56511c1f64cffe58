// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "cli/command.h"

namespace bw::cli {

// The plan in sections, each line with its number. `in_use` shows the plan that is in use while
// there is a draft; otherwise the draft.
void show_plan(Context& context, const app::PlanView& view, bool in_use);

// How the plan is put before whoever changed it: what is not in use yet, nobody to turn to.
void show_plan_hints(Context& context, const app::PlanView& view);

// All versions, newest first, with what changed and why.
void show_versions(Context& context, const app::PlanVersions& versions);

// One version in full.
void show_version(Context& context, const domain::SafetyPlan& plan);

// Changes as lines of words.
void show_changes(Context& context, const std::vector<app::PlanChange>& changes);

// `Things I can do on my own`
std::string section_words(const Words& words, domain::SectionKind kind);

// The line with this number in a section, from 1.
// Errors: kNotFound.
OrStop<domain::PlanItem> find_line(const app::PlanView& view, domain::SectionKind kind, int number);

}  // namespace bw::cli
