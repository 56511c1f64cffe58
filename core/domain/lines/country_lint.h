// SPDX-License-Identifier: Apache-2.0
#pragma once

// What is refused in content/crisis before it can reach anybody (CS-13). The defects named here
// were all seen in public data sets: short codes turned into international numbers, numbers without
// a source, hours left out.

#include <string>
#include <string_view>
#include <vector>

#include "core/domain/lines/lines.h"

namespace bw::domain {

struct LineProblem {
    std::string where;      // id of the service, or the country code
    std::string_view what;  // literal text
    friend bool operator==(const LineProblem&, const LineProblem&) = default;
};

// Returns: every problem found, in file order; empty when the country may ship.
std::vector<LineProblem> lint_country(const CrisisCountry& country);

std::vector<LineProblem> lint_finders(const CrisisFinders& finders);

}  // namespace bw::domain
