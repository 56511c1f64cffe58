// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"

namespace bw::cli {

// What changes the toolbox, as subcommands of `skills`: choose, drop, hide, unhide, add, change,
// note, place, move, remove, used, cautions.
void add_toolbox_commands(Registry& registry, CLI::App& skills);
// The cautions of strong sensations, and what does not suit the person.
void add_cautions_command(Registry& registry, CLI::App& skills);

}  // namespace bw::cli
