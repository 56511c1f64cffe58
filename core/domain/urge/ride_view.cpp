// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "core/base/id.h"
#include "core/base/limits.h"
#include "core/domain/moment/note_rules.h"
#include "core/domain/settings/settings_rules.h"
#include "core/domain/urge/ride_machine.h"
#include "core/domain/urge/ride_rules.h"

namespace bw::domain {

namespace {

constexpr std::size_t kRatingsMax = 2;
constexpr std::size_t kSessionIdsMax = 200;

// Counts of use are history too. They stay away in a crisis, for a day after an event, and in
// young-person mode; behind the quiet doors they may help to choose.
bool is_history_hidden(const RideState& state, const RideContext& context) {
    const bool quiet_door = state.door == Door::kBuilding || state.door == Door::kSkill;
    return state.crisis || context.history_hidden || !quiet_door ||
           is_young_person(context.settings);
}

bool all_ids(const std::vector<std::string>& ids) {
    return std::ranges::all_of(ids, is_valid_id);
}

Status validate_ratings(const std::vector<UrgeRating>& ratings) {
    if (ratings.size() > kRatingsMax) {
        return fail(ErrorCode::kLimit, "ratings: at most two");
    }
    for (const UrgeRating& rating : ratings) {
        if (rating.urge_0_10 < 0 || rating.urge_0_10 > 10 || rating.at_s < 0) {
            return fail(ErrorCode::kInvalidArgument, "ratings: 0 to 10");
        }
    }
    return {};
}

}  // namespace

RideView view(const RideState& state, const RideContext& context) {
    RideView view{.screen = screen_at(state, context.now_s), .door = state.door};
    view.elapsed_s = elapsed_at(state, context.now_s);
    view.planned_minutes = state.planned_minutes;
    view.next_mark_s = state.screen == RideScreen::kRide ? state.next_mark_s : 0;
    view.rate_moment = rate_moment(state, context);
    view.use_words = uses_words(context.settings);
    view.history_hidden = is_history_hidden(state, context);
    if (view.screen == RideScreen::kSuggestions) {
        view.suggestions = state.suggestions;
        for (Suggestion& each : view.suggestions) {
            each.used_count = view.history_hidden ? 0 : each.used_count;
            each.helped_count = view.history_hidden ? 0 : each.helped_count;
        }
    }
    if (view.screen == RideScreen::kSkillStep || view.screen == RideScreen::kAfterSkill) {
        view.skill = state.skill;
        view.step_index = state.step_index;
    }
    view.tried_count = static_cast<int>(state.tried.size());
    view.people_offered = state.people_offered || state.crisis;
    view.lines_offered = state.lines_offered || state.crisis;
    view.roughness = roughness_at(state, context.now_s);
    view.end_state = state.end_state;
    view.can_go_back = !state.back.empty();
    view.feelings = state.feelings;
    view.settings = state.settings;
    return view;
}

UrgeSession summary(const RideState& state, const RideSummaryInput& input) {
    UrgeSession session;
    session.started_at_ms = input.started_at_ms;
    session.utc_offset_minutes = input.utc_offset_minutes;
    session.ended_at_ms = input.started_at_ms + elapsed_at(state, state.now_s) * kMillisPerSecond;
    session.door = state.door;
    if (input.settings.keep_entry_choice) {
        session.entry_choice = state.entry_choice;
    }
    session.planned_minutes = state.chosen_minutes;
    session.feelings = state.feelings;
    session.settings = state.settings;
    session.ratings = state.ratings;
    session.contact_ids = state.contact_ids;
    session.end_state = state.end_state;
    return session;
}

std::vector<SkillUse> skill_uses(const RideState& state, UtcMillis started_at_ms) {
    std::vector<SkillUse> uses;
    for (const TriedSkill& tried : state.tried) {
        SkillUse use;
        use.skill_id = tried.skill_id;
        use.context = state.door == Door::kSkill ? UseContext::kDaily : UseContext::kUrge;
        use.started_at_ms = started_at_ms + tried.started_s * kMillisPerSecond;
        use.ended_at_ms = started_at_ms + tried.ended_s * kMillisPerSecond;
        use.helped = tried.helped;
        uses.push_back(std::move(use));
    }
    return uses;
}

Status validate_urge_session(const UrgeSession& session) {
    BW_TRY(validate_ratings(session.ratings));
    if (!is_ride_length(session.planned_minutes)) {
        return fail(ErrorCode::kInvalidArgument, "planned_minutes: 0, 5, 10, 15, 20 or 30");
    }
    if (session.ended_at_ms && *session.ended_at_ms < session.started_at_ms) {
        return fail(ErrorCode::kInvalidArgument, "ended_at_ms: before it began");
    }
    if (!is_utc_offset(session.utc_offset_minutes)) {
        return fail(ErrorCode::kInvalidArgument, "utc_offset_minutes: -840 to 840");
    }
    if (session.note.size() > kTextSizeMax || session.who_was_there.size() > kShortTextSizeMax) {
        return fail(ErrorCode::kLimit, "note or who_was_there is too long");
    }
    if (session.skill_use_ids.size() > kSessionIdsMax ||
        session.contact_ids.size() > kSessionIdsMax ||
        session.trigger_ids.size() > kSessionIdsMax) {
        return fail(ErrorCode::kLimit, "too many ids");
    }
    if (!all_ids(session.skill_use_ids) || !all_ids(session.contact_ids) ||
        !all_ids(session.trigger_ids)) {
        return fail(ErrorCode::kInvalidArgument, "skill_use_ids, contact_ids or trigger_ids");
    }
    return {};
}

}  // namespace bw::domain
