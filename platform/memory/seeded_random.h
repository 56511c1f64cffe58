// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "core/port/random.h"

namespace bw::platform {

// The same bytes for the same seed, on every machine. For tests only.
class SeededRandom final : public port::Random {
  public:
    explicit SeededRandom(std::uint64_t seed) : state_(seed) {}

    Status fill(MutableByteView out) override;

    std::uint64_t next();
    // In [0, bound). Requires: bound > 0.
    std::uint64_t below(std::uint64_t bound);
    bool chance(std::uint64_t one_in) { return below(one_in) == 0; }

  private:
    std::uint64_t state_;
};

}  // namespace bw::platform
