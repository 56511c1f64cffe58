// SPDX-License-Identifier: Apache-2.0
#pragma once

// What is possible when. Part of ride_machine.h.

#include <cstdint>
#include <string_view>

#include "core/base/result.h"
#include "core/domain/urge/ride_state.h"

namespace bw::domain {

// The screen with time taken into account.
RideScreen screen_at(const RideState& state, std::int64_t now_s);

bool is_allowed_on(RideScreen screen, RideAction action);

// Which rating may be offered, if any (CS 1.6, CS-50).
RateMoment rate_moment(const RideState& state, const RideContext& context);

bool is_ride_length(int minutes);

// Skills that did not help, and times it was said to be higher.
int not_helped_count(const RideState& state);

// Seconds since the ride began.
std::int64_t elapsed_at(const RideState& state, std::int64_t now_s);

// The first mark after `elapsed_s`.
std::int64_t mark_after(const RideState& state, std::int64_t elapsed_s);

// How rough the sea beyond the wall is drawn, 0 to 1. It falls slowly with time and follows the
// words of the person; it is a picture, not a measurement.
double roughness_at(const RideState& state, std::int64_t now_s);

}  // namespace bw::domain
