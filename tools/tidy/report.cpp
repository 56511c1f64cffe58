// SPDX-License-Identifier: Apache-2.0
#include "tools/tidy/report.h"

#include <algorithm>
#include <format>
#include <string>
#include <tuple>

namespace bw::tidy {

std::string to_line(const Finding& finding) {
    return std::format("{}:{}: {}: {}", finding.path, finding.line, finding.rule, finding.instead);
}

void sort_findings(Findings& findings) {
    std::ranges::sort(findings, [](const Finding& a, const Finding& b) {
        return std::tie(a.path, a.line, a.rule) < std::tie(b.path, b.line, b.rule);
    });
}

}  // namespace bw::tidy
