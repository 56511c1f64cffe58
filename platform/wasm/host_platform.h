// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/port/clock.h"
#include "core/port/random.h"

namespace bw::platform {

class HostClock final : public port::Clock {
  public:
    UtcMillis utc_now() override;
    MonotonicMillis monotonic_now() override;
    int utc_offset_minutes() override;
};

// crypto.getRandomValues.
class HostRandom final : public port::Random {
  public:
    Status fill(MutableByteView out) override;
};

}  // namespace bw::platform
