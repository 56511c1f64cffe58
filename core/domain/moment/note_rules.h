// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/domain/moment/note.h"

namespace bw::domain {

inline constexpr int kUtcOffsetMinutesMax = 14 * 60;

// Whether the offset is one that clocks on earth have.
constexpr bool is_utc_offset(int minutes) {
    return minutes >= -kUtcOffsetMinutesMax && minutes <= kUtcOffsetMinutesMax;
}

// Errors: kInvalidArgument for no words or an offset that is none; kLimit for a text too long.
Status validate_note(const Note& note);

}  // namespace bw::domain
