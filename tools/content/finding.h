// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace bw::tools {

// One thing to change: where it stands, what was found, and why it may not stay.
struct Finding {
    std::string file;   // relative to the folder of the content
    std::string field;  // for example steps[2]
    std::string what;
    std::string why;
    bool warning = false;  // told, but does not fail the build
};

using Findings = std::vector<Finding>;

}  // namespace bw::tools
