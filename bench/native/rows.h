// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

// One function for each row of performance.md that runs natively; each prints its table.

namespace bw::bench {

void row_make();
void row_slots();
void row_log();
void row_open();
void row_search();
void row_insights();
void row_suggest();
void row_merge();
void row_export();
void row_memory();
void row_pages();
void row_taps();

// Runs a command and prints how it ended and the most memory it held.
int tell_resident_of(std::span<char*> command);

}  // namespace bw::bench
