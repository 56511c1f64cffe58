// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/port/clock.h"

namespace bw::platform {

// A clock that does what clocks of phones do: stands still until told, runs at a wrong rate, jumps.
class SettableClock final : public port::Clock {
  public:
    explicit SettableClock(UtcMillis start_ms = 1'750'000'000'000) : utc_ms_(start_ms) {}

    UtcMillis utc_now() override;
    MonotonicMillis monotonic_now() override { return monotonic_ms_; }
    int utc_offset_minutes() override { return utc_offset_minutes_; }

    // True time passes; the shown one passes at the drifting rate.
    void advance(std::int64_t elapsed_ms);

    // The person or the network sets the clock; no time passes.
    void jump_to(UtcMillis utc_ms) { utc_ms_ = utc_ms; }
    void jump_by(std::int64_t difference_ms) { utc_ms_ += difference_ms; }

    // Every reading of the time takes this long. Units: milliseconds.
    void set_step(std::int64_t step_ms) { step_ms_ = step_ms; }

    // Units: parts per million; 1000 is 86 seconds a day fast.
    void set_drift(std::int64_t drift_ppm) { drift_ppm_ = drift_ppm; }

    void set_utc_offset(int minutes) { utc_offset_minutes_ = minutes; }

  private:
    UtcMillis utc_ms_;
    MonotonicMillis monotonic_ms_ = 0;
    std::int64_t step_ms_ = 0;
    std::int64_t drift_ppm_ = 0;
    std::int64_t drift_rest_ = 0;
    int utc_offset_minutes_ = 0;
};

}  // namespace bw::platform
