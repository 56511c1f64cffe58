// SPDX-License-Identifier: Apache-2.0
#pragma once

// Making the plan, part by part, with the questions of the app (L1). Each line is kept the moment
// Enter is pressed, so that it can be left and gone on with at any time.

#include <string>

#include "cli/command.h"

namespace bw::cli {

struct GuideWishes {
    std::string section;  // begins here; empty: at the first main part without a line
    bool from_start = false;
};

// Requires: the vault is open.
OrStop<Exit> guide_plan(Context& context, const GuideWishes& wishes);

}  // namespace bw::cli
