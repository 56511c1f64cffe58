// SPDX-License-Identifier: Apache-2.0
#pragma once

// How one screen follows another. Part of ride_machine.h.

#include "core/domain/urge/ride_state.h"

namespace bw::domain {

// Goes to a screen and remembers where it came from. In a crisis no tool is shown before human help
// was (CS-15).
void go(RideState& state, RideScreen screen);

void go_back(RideState& state);

// Human help: emergency first in a crisis, else the person's people.
void go_to_people(RideState& state);

// New suggestions for what is known of the moment, and their screen. Leads to people when nothing
// is left to suggest.
void go_to_suggestions(RideState& state, const RideContext& context);

// Ends the ride.
void finish(RideState& state, std::optional<EndState> end_state);

enum class NotBetter {
    kSkill,  // a skill did not help, or it is higher: people come up every time after two
    kEnd,    // the ride is about to end: each is offered once, then it ends
};

// What follows from `not better`: another kind once, then people and lines (CS-17).
// Returns: false when there is nothing more to offer and the ride may end.
bool offer_next(RideState& state, const RideContext& context, NotBetter reason);

// Lets the drawn sea follow the words.
void follow_words(RideState& state, EndState said);

}  // namespace bw::domain
