// SPDX-License-Identifier: Apache-2.0
#include "core/insights/arithmetic.h"

#include <bit>
#include <cstdint>

#include "core/base/check.h"

namespace bw::insights {

namespace {

constexpr double kLn2 = 0.69314718055994530942;
constexpr double kHalfLnTwoPi = 0.91893853320467274178;
constexpr double kSqrtTwo = 1.41421356237309504880;
constexpr int kMantissaBits = 52;
constexpr std::uint64_t kMantissaMask = (std::uint64_t{1} << kMantissaBits) - 1;
constexpr int kExponentBias = 1023;
constexpr double kPowerMax = 700.0;
constexpr int kSeriesTerms = 24;

// Two to a whole power within the normal range.
double two_to(int power) {
    const auto exponent = static_cast<std::uint64_t>(std::int64_t{power} + kExponentBias);
    return std::bit_cast<double>(exponent << kMantissaBits);
}

}  // namespace

double natural_log(double value) {
    BW_CHECK(value > 0.0);
    constexpr double kTiny = 1e-300;
    if (value < kTiny) {
        value = kTiny;  // below it nothing here can tell the difference
    }
    const auto bits = std::bit_cast<std::uint64_t>(value);
    int exponent = static_cast<int>(bits >> kMantissaBits) - kExponentBias;
    const std::uint64_t one = static_cast<std::uint64_t>(kExponentBias) << kMantissaBits;
    double mantissa = std::bit_cast<double>((bits & kMantissaMask) | one);
    if (mantissa > kSqrtTwo) {
        mantissa /= 2.0;
        ++exponent;
    }
    const double ratio = (mantissa - 1.0) / (mantissa + 1.0);
    const double square = ratio * ratio;
    double sum = 0.0;
    for (int term = kSeriesTerms; term >= 0; --term) {
        sum = sum * square + 1.0 / (2.0 * term + 1.0);
    }
    return exponent * kLn2 + 2.0 * ratio * sum;
}

double natural_exp(double power) {
    if (power < -kPowerMax) {
        return 0.0;
    }
    if (power > kPowerMax) {
        power = kPowerMax;
    }
    const double halves = power / kLn2;
    const int whole = static_cast<int>(halves < 0.0 ? halves - 0.5 : halves + 0.5);
    const double rest = power - whole * kLn2;
    double sum = 1.0;
    for (int term = kSeriesTerms; term >= 1; --term) {
        sum = 1.0 + sum * rest / term;
    }
    return sum * two_to(whole);
}

double log_gamma(double value) {
    BW_CHECK(value > 0.0);
    constexpr int kShift = 10;
    double product_log = 0.0;
    double shifted = value;
    for (int step = 0; step < kShift; ++step) {
        product_log += natural_log(shifted);
        shifted += 1.0;
    }
    const double inverse = 1.0 / shifted;
    const double square = inverse * inverse;
    const double series =
        inverse * (1.0 / 12.0 - square * (1.0 / 360.0 - square * (1.0 / 1260.0 - square / 1680.0)));
    return (shifted - 0.5) * natural_log(shifted) - shifted + kHalfLnTwoPi + series - product_log;
}

}  // namespace bw::insights
