// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/time.h"

namespace bw::port {

// What time it is, and where. An implementation must not fail and must not block.
class Clock {
  public:
    virtual ~Clock() = default;

    // May jump in both directions when the person or the network sets the clock.
    virtual UtcMillis utc_now() = 0;

    // Never goes back within one process.
    virtual MonotonicMillis monotonic_now() = 0;

    // Minutes east of UTC where the person is now, in [-1080, 1080].
    virtual int utc_offset_minutes() = 0;
};

}  // namespace bw::port
