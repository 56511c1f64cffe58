// SPDX-License-Identifier: Apache-2.0
#pragma once

// The command line described once more as plain data, read off CLI11: help, the man page and the
// completions are all written from it, so that none of them can know an option that is not there.

#include <string>
#include <vector>

#include <CLI/App.hpp>

#include "cli/terminal.h"

namespace bw::cli {

struct OptionUsage {
    std::vector<std::string> names;  // "--region", "-h"; empty for a positional
    std::string value;               // "XX"; empty for a flag; the name of a positional
    std::string about;
    std::vector<std::string> choices;  // the only values, when they are a set
    bool required = false;
    bool repeats = false;
};

struct CommandUsage {
    std::string name;  // "plan show"; "breakwater" for the whole
    std::string about;
    std::vector<OptionUsage> options;
    std::vector<OptionUsage> positionals;
    std::vector<CommandUsage> commands;
};

// Without what is hidden (an empty group).
CommandUsage usage_of(const CLI::App& app);

// `[--region XX] <name>`
std::string option_text(const OptionUsage& option);

// Help of the subcommand that was named, or of the whole program.
void show_usage(Terminal& terminal, const CLI::App& app);

}  // namespace bw::cli
