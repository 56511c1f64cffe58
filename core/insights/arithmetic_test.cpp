// SPDX-License-Identifier: Apache-2.0
#include "core/insights/arithmetic.h"

#include <array>
#include <cmath>

#include <gtest/gtest.h>

#include "core/insights/beta_tail.h"

namespace bw::insights {
namespace {

TEST(Arithmetic, AgreesWithTheMathematicalLibrary) {
    for (double value = 1e-12; value < 1e12; value *= 1.7) {
        EXPECT_NEAR(natural_log(value), std::log(value), 1e-12 * (1.0 + std::abs(std::log(value))));
    }
    for (double power = -300.0; power < 300.0; power += 3.7) {
        EXPECT_NEAR(natural_exp(power) / std::exp(power), 1.0, 1e-12);
    }
    EXPECT_EQ(natural_exp(-5000.0), 0.0);
    for (double value = 0.01; value < 400.0; value *= 1.3) {
        EXPECT_NEAR(
            log_gamma(value), std::lgamma(value), 1e-10 * (1.0 + std::abs(std::lgamma(value)))
        );
    }
}

struct Tail {
    double successes;
    double failures;
    double bound;
    double above;
};

TEST(BetaTail, KnownValues) {
    constexpr auto kTails = std::to_array<Tail>({
        {1, 1, 0.25, 0.75},
        {2, 1, 0.5, 0.75},
        {1, 3, 0.5, 0.125},
        {5, 5, 0.5, 0.5},
        {3, 2, 0.5, 0.6875},  // 11/16
        {0.5, 0.5, 0.5, 0.5},
        {10, 2, 0.9, 0.302643119100},  // 1 - 11 * 0.9^10 + 10 * 0.9^11
        {2, 10, 0.1, 0.697356880900},
        {4, 4, 0.0, 1.0},
        {4, 4, 1.0, 0.0},
    });
    for (const Tail& tail : kTails) {
        const double above =
            probability_above({.successes = tail.successes, .failures = tail.failures}, tail.bound);
        EXPECT_NEAR(above, tail.above, 1e-9) << tail.successes << " " << tail.failures;
    }
}

TEST(BetaTail, FallsWithTheBoundAndRisesWithSuccesses) {
    double earlier = 1.0;
    for (double bound = 0.0; bound <= 1.0; bound += 0.01) {
        const double above = probability_above({.successes = 0.3, .failures = 7.2}, bound);
        EXPECT_LE(above, earlier + 1e-12);
        earlier = above;
    }
    for (double successes = 0.1; successes < 50.0; successes += 0.5) {
        EXPECT_LE(
            probability_above({.successes = successes, .failures = 3.0}, 0.6),
            probability_above({.successes = successes + 0.5, .failures = 3.0}, 0.6) + 1e-12
        );
    }
}

}  // namespace
}  // namespace bw::insights
