// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>

#include "core/port/random.h"
#include "platform/memory/seeded_random.h"

namespace bw::parity {

// The same bytes on both sides. They follow from the number of the call, the size asked for and how
// often it was asked for in this call, not from all that was drawn before: in WebAssembly SQLite
// draws its nonces from the same source and natively from the system. sides.mjs has the same.
class ParityRandom final : public port::Random {
  public:
    void begin_call(std::uint64_t call) {
        call_ = call;
        drawn_.clear();
    }
    Status fill(MutableByteView out) override {
        const std::uint64_t nth = drawn_[out.size()]++;
        platform::SeededRandom random((call_ << 32U) + (out.size() << 12U) + nth);
        return random.fill(out);
    }

  private:
    std::uint64_t call_ = 0;
    std::map<std::size_t, std::uint64_t> drawn_;
};

}  // namespace bw::parity
