// SPDX-License-Identifier: Apache-2.0
#pragma once

// Gentle sentences of an ordinary life (tidy: test support).

#include <cstddef>
#include <cstdint>
#include <string>

#include "platform/memory/seeded_random.h"

namespace bw::ten_years {

// A place of this life that is named seldom: the long tail of words that a search index has.
inline constexpr std::uint64_t kPlaces = 4'000;
std::string place_name(std::uint64_t number);

// One sentence with a full stop.
std::string sentence(platform::SeededRandom& random);

// A name of somebody. Limit: some dozen, then they come again.
std::string person_name(std::size_t number);

// What may come before an urge, told without any detail.
std::string trigger_label(std::size_t number);

// A line for a plan.
std::string plan_line(platform::SeededRandom& random);

}  // namespace bw::ten_years
