// SPDX-License-Identifier: Apache-2.0
#pragma once

// Logarithm and exponential from the four operations. The mathematical libraries of the two targets
// differ in the last digit; a claim about a person must not.

namespace bw::insights {

// Natural logarithm, to about 1e-14 of its size.
// Requires: value > 0 and finite.
// Source:   value = m * 2^e with m near 1; ln m = 2 artanh((m - 1) / (m + 1)).
double natural_log(double value);

// e to the power; 0 far below, capped far above.
// Source: power = k * ln 2 + r, Taylor for r.
double natural_exp(double power);

// ln of the gamma function.
// Requires: value > 0.
// Source:   Stirling's series at value + 10, then the recurrence down.
double log_gamma(double value);

}  // namespace bw::insights
