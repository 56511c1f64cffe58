// SPDX-License-Identifier: Apache-2.0
#pragma once

// Completions and the manual page, all written from the command line itself (cli/usage.h).

#include <string>

#include "cli/usage.h"
#include "cli/words.h"

namespace bw::cli {

std::string bash_completion(const CommandUsage& program);
std::string zsh_completion(const CommandUsage& program);

// roff for man(1).
std::string manual_page(const CommandUsage& program, const Words& words);

}  // namespace bw::cli
