// SPDX-License-Identifier: Apache-2.0
#pragma once

// The ride as a state machine: values in, values out, no clock and no chance of its own. People
// come before tools where someone may die or is hurt; `stop` and `people` work on every screen;
// nothing has to be finished, rated or explained (CS-15, CS-16, CS-17, CS-22, CS-50).

#include <cstdint>
#include <vector>

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/domain/skill/toolbox.h"
#include "core/domain/urge/ride.h"
#include "core/domain/urge/ride_state.h"
#include "core/domain/urge/urge_session.h"

namespace bw::domain {

// Opens a door.
//
// Errors: kNotFound when the door `skill` names no skill; kInvalidArgument when it may not be
// shown.
Result<RideState> begin_ride(const RideBegin& begin, const RideContext& context);

// One act of the person.
//
// Errors: kInvalidArgument when the act is not possible on this screen or lacks what it needs,
//         kNotFound for a skill that is not there, kLimit; the state is unchanged then.
Status act(RideState& state, const RideStep& step, const RideContext& context);

// What stands on the screen now. Time alone may turn the ride into `still there?`.
RideView view(const RideState& state, const RideContext& context);

// Whether the act is possible now; what it needs is looked at by act().
bool is_possible(const RideState& state, RideAction action, std::int64_t now_s);

struct RideSummaryInput {
    UtcMillis started_at_ms = 0;
    int utc_offset_minutes = 0;
    const Settings& settings;
};

// The ride as a record, without ids; the choice of the entry check only if the person allows it.
UrgeSession summary(const RideState& state, const RideSummaryInput& input);

// The skills of the ride as records, without ids.
std::vector<SkillUse> skill_uses(const RideState& state, UtcMillis started_at_ms);

// Errors: kInvalidArgument for ratings, times or minutes out of bounds; kLimit for what is too
// long.
Status validate_urge_session(const UrgeSession& session);

}  // namespace bw::domain
