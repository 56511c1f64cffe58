// SPDX-License-Identifier: Apache-2.0
#include "core/domain/urge/ride_rules.h"

#include <algorithm>

namespace bw::domain {

namespace {

constexpr double kCalmest = 0.12;
constexpr double kRoughest = 0.9;
constexpr double kFallWithTime = 0.25;
constexpr double kHalfOfFallAfterSeconds = 600.0;

constexpr std::uint32_t bit(RideAction action) {
    return 1U << static_cast<unsigned>(action);
}

template <class... Actions>
constexpr std::uint32_t bits(Actions... actions) {
    return (bit(actions) | ... | 0U);
}

constexpr std::uint32_t kEverywhere =
    bits(RideAction::kStop, RideAction::kPeople, RideAction::kBack);
constexpr std::uint32_t kWaysOn = bits(
    RideAction::kBeginRide,
    RideAction::kAnotherWay,
    RideAction::kOpenSkill,
    RideAction::kRate,
    RideAction::kEnd
);

constexpr std::uint32_t actions_on(RideScreen screen) {
    using enum RideAction;
    switch (screen) {
        case RideScreen::kEntryCheck:
            return bits(kChooseEntry, kSkipEntry);
        case RideScreen::kPeopleFirst:
        case RideScreen::kPeople:
            return bits(kToolsAnyway, kBeginRide, kReachedContact, kEnd);
        case RideScreen::kMedical:
            return bits(kToolsAnyway, kReachedContact, kEnd);
        case RideScreen::kRide:
        case RideScreen::kStillThere:
            return kWaysOn | bits(kStillHere, kExtend);
        case RideScreen::kFeelings:
        case RideScreen::kSuggestions:
            return kWaysOn | bits(kChooseFeelings);
        case RideScreen::kSkillStep:
            // Opening another one is how a swap is told: "I would rather look around me" (CS-46).
            return bits(kNextStep, kPreviousStep, kFinishSkill, kAnotherWay, kOpenSkill, kEnd);
        case RideScreen::kAfterSkill:
            return kWaysOn | bits(kFinishSkill);
        case RideScreen::kBeforeEnd:
            return kWaysOn;
        case RideScreen::kEnded:
            return 0;
    }
    return 0;
}

bool may_ask_at_all(const RideState& state) {
    const bool with_people = state.crisis || state.people_seen || state.lines_offered;
    return !with_people && state.rating_skips < kRatingSkipsBeforeSilence;
}

}  // namespace

RideScreen screen_at(const RideState& state, std::int64_t now_s) {
    const bool mark_passed = state.next_mark_s > 0 && elapsed_at(state, now_s) >= state.next_mark_s;
    return state.screen == RideScreen::kRide && mark_passed ? RideScreen::kStillThere
                                                            : state.screen;
}

bool is_allowed_on(RideScreen screen, RideAction action) {
    return ((actions_on(screen) | kEverywhere) & bit(action)) != 0;
}

RateMoment rate_moment(const RideState& state, const RideContext& context) {
    if (!may_ask_at_all(state)) {
        return RateMoment::kNone;
    }
    switch (screen_at(state, context.now_s)) {
        case RideScreen::kRide:
        case RideScreen::kFeelings:
        case RideScreen::kSuggestions:
            return state.before_asked || !state.tried.empty() ? RateMoment::kNone
                                                              : RateMoment::kBefore;
        case RideScreen::kAfterSkill:
        case RideScreen::kBeforeEnd:
            return state.after_asked ? RateMoment::kNone : RateMoment::kAfter;
        case RideScreen::kEntryCheck:
        case RideScreen::kPeopleFirst:
        case RideScreen::kMedical:
        case RideScreen::kSkillStep:
        case RideScreen::kStillThere:
        case RideScreen::kPeople:
        case RideScreen::kEnded:
            return RateMoment::kNone;
    }
    return RateMoment::kNone;
}

bool is_ride_length(int minutes) {
    return std::ranges::contains(kRideMinutes, minutes);
}

int not_helped_count(const RideState& state) {
    const auto count = std::ranges::count_if(state.tried, [](const TriedSkill& each) {
        return each.helped == Helped::kSame || each.helped == Helped::kWorse;
    });
    return static_cast<int>(count) + state.higher_count;
}

std::int64_t elapsed_at(const RideState& state, std::int64_t now_s) {
    const std::int64_t until = state.ended_s.value_or(std::max(now_s, state.now_s));
    return std::max<std::int64_t>(0, until - state.began_s);
}

std::int64_t mark_after(const RideState& state, std::int64_t elapsed_s) {
    const std::int64_t begin = state.pacing_began_s - state.began_s;
    const std::int64_t marks = (std::max<std::int64_t>(0, elapsed_s - begin)) / kMarkEverySeconds;
    return begin + (marks + 1) * kMarkEverySeconds;
}

double roughness_at(const RideState& state, std::int64_t now_s) {
    const auto elapsed = static_cast<double>(elapsed_at(state, now_s));
    const double fall = kFallWithTime * (elapsed / (elapsed + kHalfOfFallAfterSeconds));
    return std::clamp(state.roughness - fall, kCalmest, kRoughest);
}

}  // namespace bw::domain
