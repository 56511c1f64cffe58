// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/time.h"
#include "core/crypto/secret.h"
#include "core/domain/urge/ride_state.h"
#include "core/store/rotation.h"

namespace bw::app {

// What lives only as long as the program runs.
struct Session {
    std::optional<domain::RideState> ride;
    MonotonicMillis ride_began_at_ms = 0;
    UtcMillis ride_began_at_utc_ms = 0;

    // Auto-lock: when the person last did something, and since when the app is not on the screen.
    MonotonicMillis touched_at_ms = 0;
    std::optional<MonotonicMillis> hidden_since_ms;

    // Ratings skipped in a row today (CS-50); the day they were skipped on.
    int ratings_skipped = 0;
    CalendarDay ratings_skipped_on;

    // History stays out of sight after (b) or (c) in the entry check, to the end of the session.
    bool in_crisis = false;
};

}  // namespace bw::app
