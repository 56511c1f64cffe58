// SPDX-License-Identifier: Apache-2.0
#include "platform/memory/seeded_random.h"

#include "core/base/check.h"

namespace bw::platform {

// Source: S. Vigna, splitmix64.
std::uint64_t SeededRandom::next() {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
    return mixed ^ (mixed >> 31U);
}

std::uint64_t SeededRandom::below(std::uint64_t bound) {
    BW_CHECK(bound > 0);
    return next() % bound;
}

Status SeededRandom::fill(MutableByteView out) {
    std::uint64_t word = 0;
    for (std::size_t i = 0; i < out.size(); ++i) {
        if (i % sizeof(word) == 0) {
            word = next();
        }
        out[i] = static_cast<std::byte>(word & 0xFFU);
        word >>= 8U;
    }
    return {};
}

}  // namespace bw::platform
