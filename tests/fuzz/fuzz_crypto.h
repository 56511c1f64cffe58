// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>

#include "core/base/check.h"
#include "core/crypto/init.h"

namespace bw::fuzz {

// The same bytes always: a finding must repeat.
class FixedRandom final : public port::Random {
  public:
    Status fill(MutableByteView out) override {
        std::ranges::fill(out, std::byte{0x5A});
        return {};
    }
};

inline void start_crypto() {
    FixedRandom random;
    BW_CHECK(crypto::init(random).has_value());
}

}  // namespace bw::fuzz
