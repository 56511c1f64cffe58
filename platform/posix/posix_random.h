// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/port/random.h"

namespace bw::platform {

// The kernel's generator.
class PosixRandom final : public port::Random {
  public:
    Status fill(MutableByteView out) override;
};

}  // namespace bw::platform
