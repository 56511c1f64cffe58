// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the core keeps while a ride is under way. Lives in memory only; nothing of it is stored
// unless the person keeps the ride. Times are whole seconds of a clock that never jumps.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/domain/settings/settings.h"
#include "core/domain/skill/suggest.h"
#include "core/domain/urge/ride.h"

namespace bw::domain {

inline constexpr std::int64_t kMarkEverySeconds = std::int64_t{5} * 60;
inline constexpr int kOpenEnded = 0;
inline constexpr auto kRideMinutes = std::to_array<int>({0, 5, 10, 15, 20, 30});
inline constexpr int kRideMinutesMax = 24 * 60;  // with all extensions
inline constexpr std::size_t kRideBackMax = 64;
inline constexpr std::size_t kRideSkillsMax = 100;
inline constexpr std::size_t kRideContactsMax = 50;
inline constexpr int kRatingSkipsBeforeSilence = 2;
inline constexpr int kNotHelpedBeforePeople = 2;

// One skill of this ride and what was said of it.
struct TriedSkill {
    std::string skill_id;
    SkillFamily family = SkillFamily::kDistraction;
    Helped helped = Helped::kSkip;
    std::int64_t started_s = 0;  // since the ride began
    std::int64_t ended_s = 0;
};

struct RideState {
    RideScreen screen = RideScreen::kEntryCheck;
    std::vector<RideScreen> back;
    Door door = Door::kHelpNow;
    std::uint64_t seed = 0;

    std::int64_t began_s = 0;         // on the clock
    std::int64_t now_s = 0;           // the latest instant seen; never runs backwards
    std::int64_t pacing_began_s = 0;  // when the present span of minutes was chosen
    std::optional<std::int64_t> ended_s;
    std::int64_t next_mark_s = 0;  // since the ride began; only on the ride screen
    int chosen_minutes = kOpenEnded;
    int planned_minutes = kOpenEnded;  // with extensions

    std::optional<EntryChoice> entry_choice;
    bool crisis = false;             // (b) or (c) was chosen; stays for the rest of the session
    bool people_first_seen = false;  // human help was on the screen
    bool people_seen = false;        // the person went to human help
    bool people_offered = false;
    bool lines_offered = false;
    bool other_kind_offered = false;  // CS-17: once
    bool help_offered_after = false;  // people and lines came up because nothing helped
    int higher_count = 0;             // how often it was said to be higher

    std::vector<Feeling> feelings;
    std::vector<Setting> settings;
    std::vector<Need> missing_needs;
    std::vector<Suggestion> suggestions;
    std::vector<std::string> turned_down_ids;
    int suggestion_round = 0;

    std::optional<Skill> skill;
    int step_index = 0;
    std::int64_t skill_began_s = 0;
    std::optional<std::size_t> tried_at;  // where the open skill stands in `tried`
    std::vector<TriedSkill> tried;

    std::vector<UrgeRating> ratings;
    bool before_asked = false;
    bool after_asked = false;
    int rating_skips = 0;  // in a row today, rides before this one included

    std::vector<std::string> contact_ids;
    std::optional<EndState> said;       // the latest word on how it is
    std::optional<EndState> end_state;  // how it ended
    double roughness = 0.6;             // before the slow fall with time
};

// What the ride needs to know of the rest, at each act. Everything is looked at, nothing is kept.
struct RideContext {
    std::int64_t now_s = 0;
    const Settings& settings;
    std::span<const Skill> catalogue;
    std::span<const ToolboxEntry> entries;
    std::span<const std::string> substitute_patterns;
    const Learned* learned = nullptr;
    int rating_skips_in_a_row = 0;  // today; looked at when the ride begins
    bool history_hidden = false;    // for a day after an event (CS-28)
};

struct RideBegin {
    Door door = Door::kHelpNow;
    std::optional<std::string> skill_id;  // with the door `skill`
    std::uint64_t seed = 0;
};

}  // namespace bw::domain
