// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "core/base/time.h"
#include "core/domain/urge/ride_state.h"

namespace bw::app {

struct OpeningFound {
    bool previous_header_used = false;
    bool opened_read_only = false;
    bool rotation_pending = false;
    bool card_was_altered = false;
    int inbox_opened = 0;
    int inbox_unreadable = 0;
};

// What lives only as long as the program runs.
struct Session {
    std::optional<domain::RideState> ride;
    MonotonicMillis ride_began_at_ms = 0;
    UtcMillis ride_began_at_utc_ms = 0;

    // Auto-lock: when the person last did something.
    MonotonicMillis touched_at_ms = 0;

    // What the last opening found, told with the vault's state until the next lock.
    OpeningFound found;

    // Ratings skipped in a row today (CS-50); the day they were skipped on.
    int ratings_skipped = 0;
    CalendarDay ratings_skipped_on;

    // The day of the last ride, kept or not: nothing is asked about the plan then or the day after.
    std::optional<CalendarDay> rode_on;

    // History stays out of sight after (b) or (c) in the entry check, to the end of the session.
    bool in_crisis = false;
};

}  // namespace bw::app
