// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace bw::insights {

// Parameters of a Beta distribution; both above 0.
struct BetaShape {
    double successes = 1.0;
    double failures = 1.0;
};

// Probability that a Beta variable is above `bound`.
//
// Requires: successes > 0, failures > 0.
// Returns:  a probability in [0, 1]; exactly 1 at or below 0 and 0 at or above 1.
// Source:   continued fraction of the incomplete beta function by Lentz's method (DLMF 8.17.22),
//           on the side of the mean where it converges fast.
double probability_above(const BetaShape& shape, double bound);

}  // namespace bw::insights
