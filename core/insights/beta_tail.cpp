// SPDX-License-Identifier: Apache-2.0
#include "core/insights/beta_tail.h"

#include <algorithm>

#include "core/base/check.h"
#include "core/insights/arithmetic.h"

namespace bw::insights {

namespace {

constexpr int kTermsMax = 300;
constexpr double kSmallest = 1e-30;
constexpr double kPrecision = 1e-14;

double away_from_zero(double value) {
    return value > -kSmallest && value < kSmallest ? kSmallest : value;
}

double distance_from_one(double value) {
    return value > 1.0 ? value - 1.0 : 1.0 - value;
}

double continued_fraction(double a, double b, double x) {
    double c = 1.0;
    double d = 1.0 / away_from_zero(1.0 - (a + b) * x / (a + 1.0));
    double fraction = d;
    for (int m = 1; m <= kTermsMax; ++m) {
        const double even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        d = 1.0 / away_from_zero(1.0 + even * d);
        c = away_from_zero(1.0 + even / c);
        fraction *= d * c;
        const double odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        d = 1.0 / away_from_zero(1.0 + odd * d);
        c = away_from_zero(1.0 + odd / c);
        fraction *= d * c;
        if (distance_from_one(d * c) < kPrecision) {
            break;
        }
    }
    return fraction;
}

// Probability below x, for x on the left of about the mean.
double lower_part(double a, double b, double x) {
    const double scale = a * natural_log(x) + b * natural_log(1.0 - x) + log_gamma(a + b) -
                         log_gamma(a) - log_gamma(b);
    return natural_exp(scale) * continued_fraction(a, b, x) / a;
}

}  // namespace

double probability_above(const BetaShape& shape, double bound) {
    BW_CHECK(shape.successes > 0.0 && shape.failures > 0.0);
    if (bound <= 0.0) {
        return 1.0;
    }
    if (bound >= 1.0) {
        return 0.0;
    }
    const double a = shape.successes;
    const double b = shape.failures;
    const bool left = bound < (a + 1.0) / (a + b + 2.0);
    const double above = left ? 1.0 - lower_part(a, b, bound) : lower_part(b, a, 1.0 - bound);
    return std::clamp(above, 0.0, 1.0);
}

}  // namespace bw::insights
