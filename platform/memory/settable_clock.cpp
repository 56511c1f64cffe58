// SPDX-License-Identifier: Apache-2.0
#include "platform/memory/settable_clock.h"

#include "core/base/check.h"

namespace bw::platform {

namespace {
constexpr std::int64_t kPartsPerMillion = 1'000'000;
}

UtcMillis SettableClock::utc_now() {
    if (step_ms_ != 0) {
        advance(step_ms_);
    }
    return utc_ms_;
}

void SettableClock::advance(std::int64_t elapsed_ms) {
    BW_CHECK(elapsed_ms >= 0);
    monotonic_ms_ += elapsed_ms;
    drift_rest_ += elapsed_ms * drift_ppm_;
    const std::int64_t drifted_ms = drift_rest_ / kPartsPerMillion;
    drift_rest_ -= drifted_ms * kPartsPerMillion;
    utc_ms_ += elapsed_ms + drifted_ms;
}

}  // namespace bw::platform
