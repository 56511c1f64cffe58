// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/console.h"

namespace bw::cli {

// What of the environment counts. Never a secret.
struct Surroundings {
    std::string vault;  // where the vault lies unless --vault says otherwise; may be empty
};

// $XDG_DATA_HOME/breakwater/vault, or the same below ~/.local/share.
Surroundings surroundings_of_process();

// Runs one command line (without the program's own name) to its end. Everything it says goes to the
// console; nothing is thrown.
Exit run_program(
    const std::vector<std::string>& arguments, Console& console, const Surroundings& surroundings
);

// The command line as it can be given: global options and every subcommand of cli/commands.h.
// For run_program, the man page and the completions.
void describe_program(Registry& registry, GlobalOptions& options);

}  // namespace bw::cli
