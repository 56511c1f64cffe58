// SPDX-License-Identifier: Apache-2.0
#pragma once

// What follows from the settings, and the bounds they are held to.

#include <cstddef>
#include <string_view>

#include "core/base/result.h"
#include "core/domain/settings/settings.h"

namespace bw::domain {

inline constexpr int kAutoLockMinutesMax = 120;
inline constexpr std::size_t kPinnedServicesMax = 20;
inline constexpr std::string_view kSettingsId = "settings";

// Under 18 by the person's own choice (CS-35). Unsaid is not young: nothing is guessed.
bool is_young_person(const Settings& settings);

// Words and faces instead of numbers.
bool uses_words(const Settings& settings);

// Information cards, the only place of the third tier, are not for young-person mode.
bool may_show_cards(const Settings& settings);

// Whether the text is a region as we write it: two upper-case letters.
bool is_region(std::string_view text);

// Settings within their bounds. Never fails: a value out of bounds, from an older version or
// another device, becomes the nearest one that is allowed, an unknown region becomes none.
Settings normalised(Settings settings);

// The same for what a person has just typed.
// Errors: kInvalidArgument for a region or locale that is none, or minutes out of bounds;
//         kLimit for too many pinned lines.
Status validate_settings(const Settings& settings);

}  // namespace bw::domain
