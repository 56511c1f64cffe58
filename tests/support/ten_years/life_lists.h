// SPDX-License-Identifier: Apache-2.0
#pragma once

// The lists of a life: who is in it, what tends to come before an urge, what is in the toolbox, how
// the plan changed over the years. Part of life.h (tidy: test support).

#include <span>
#include <string>
#include <vector>

#include "tests/support/ten_years/life.h"

namespace bw::ten_years {

std::string record_id(platform::SeededRandom& random);

// Keys for `count` records in order.
std::vector<std::string> order_keys(std::size_t count, platform::SeededRandom& random);

domain::Settings make_settings(UtcMillis at_ms);
std::vector<domain::Contact> make_people(UtcMillis at_ms, platform::SeededRandom& random);
std::vector<domain::Trigger> make_triggers(
    UtcMillis at_ms, std::span<const std::string> skill_ids, platform::SeededRandom& random
);
std::vector<domain::ToolboxEntry> make_toolbox(
    UtcMillis at_ms, std::span<const std::string> skill_ids, platform::SeededRandom& random
);
// All versions, the last one in use; when each was made is for the caller to say.
std::vector<domain::SafetyPlan> make_plans(
    std::span<const std::string> contact_ids,
    std::span<const std::string> skill_ids,
    platform::SeededRandom& random
);

}  // namespace bw::ten_years
