// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/ride/ride_talk.h"

namespace bw::cli {

// A ride for programs: one RideView a line on standard output, one RideStep a line on standard
// input (docs/api.md). A line with `keep` is a FinishRide and ends it; so do the end of input and
// Ctrl-C, which keep it only with --keep. What the core refuses is answered by a line with `error`.
OrStop<Exit> ride_as_json(Context& context, const RideWishes& wishes);

}  // namespace bw::cli
