// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "cli/command.h"

namespace bw::cli {

// What kind of skill: to find some, or of an own one.
struct SkillKindWishes {
    std::string family;
    std::vector<std::string> feelings;
    std::vector<std::string> places;
};

// --family, --feeling and --place.
void add_kind_options(const Registry& registry, CLI::App& app, SkillKindWishes& wishes);

// What changes the toolbox, as subcommands of `skills`: choose, drop, hide, unhide, add, change,
// note, place, move, remove, used, cautions.
void add_toolbox_commands(Registry& registry, CLI::App& skills);
// The cautions of strong sensations, and what does not suit the person.
void add_cautions_command(Registry& registry, CLI::App& skills);

}  // namespace bw::cli
