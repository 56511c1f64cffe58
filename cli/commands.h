// SPDX-License-Identifier: Apache-2.0
#pragma once

// The subcommands, in the order in which help shows them.

#include <array>

#include "cli/command.h"

namespace bw::cli {

void add_lines_command(Registry& registry);

inline constexpr auto kCommands = std::to_array<void (*)(Registry&)>({
    add_lines_command,
});

}  // namespace bw::cli
