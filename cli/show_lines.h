// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"
#include "core/app/methods.h"

namespace bw::cli {

// Emergency numbers, each with how far it was checked. Without a region no number is guessed
// (CS-14).
void show_emergency(Terminal& terminal, const domain::LinesView& view);

// Lines and finders.
void show_services(Terminal& terminal, const domain::LinesView& view);

}  // namespace bw::cli
