// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bw::tidy {

struct Finding {
    std::string path;
    std::size_t line = 0;  // from 1
    std::string rule;
    std::string instead;  // what to do instead, one sentence

    friend bool operator==(const Finding&, const Finding&) = default;
};

using Findings = std::vector<Finding>;

// `path:line: rule: what to do instead`, as editors read it.
std::string to_line(const Finding& finding);

// By path, then line, then rule.
void sort_findings(Findings& findings);

}  // namespace bw::tidy
