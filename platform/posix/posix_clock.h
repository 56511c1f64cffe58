// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/port/clock.h"

namespace bw::platform {

class PosixClock final : public port::Clock {
  public:
    UtcMillis utc_now() override;
    MonotonicMillis monotonic_now() override;
    int utc_offset_minutes() override;
};

}  // namespace bw::platform
