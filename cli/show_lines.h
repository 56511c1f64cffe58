// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"
#include "core/app/methods.h"

namespace bw::cli {

// Emergency numbers, lines and finders as CS-12 orders them, each with how far it was checked.
// Without a region no number is guessed (CS-14).
void show_lines(Terminal& terminal, const domain::LinesView& view);

}  // namespace bw::cli
