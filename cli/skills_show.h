// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "cli/command.h"

namespace bw::cli {

// The skill with this id, or with exactly this name, whatever its capitals.
// Errors: kNotFound; kConflict when the name fits several.
OrStop<app::SkillView> find_skill_view(Context& context, const std::string& named);

// Everything about one: what to know first, steps, why it may help, what the person made of it.
void show_skill(Context& context, const app::SkillView& view);

// A list of them, the toolbox first.
void show_skills(Context& context, const app::SkillList& list);

// Its short name.
std::string name_of(const domain::Skill& skill);

}  // namespace bw::cli
