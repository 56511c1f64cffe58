// SPDX-License-Identifier: Apache-2.0
#pragma once

// Chance that is the same on every machine: the seed is an argument, only integers and exact
// divisions are used, no mathematical library takes part.

#include <cstdint>
#include <string_view>

namespace bw::domain {

// SplitMix64.
// Source: G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators",
// 2014.
class Chance {
  public:
    explicit Chance(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next() {
        state_ += 0x9E3779B97F4A7C15U;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
        return mixed ^ (mixed >> 31U);
    }

  private:
    std::uint64_t state_;
};

// A number for (seed, text): orders equals without favouring the alphabet. FNV-1a, then mixed.
inline std::uint64_t mixed_hash(std::uint64_t seed, std::string_view text) {
    std::uint64_t hash = 0xCBF29CE484222325U ^ seed;
    for (const char c : text) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    }
    return Chance(hash).next();
}

// One draw from Beta(successes, failures) with whole parameters: the `successes`-th smallest of
// successes + failures - 1 uniform numbers. On a scale of 2^64.
// Requires: both at least 1.
std::uint64_t beta_draw(Chance& chance, int successes, int failures);

}  // namespace bw::domain
