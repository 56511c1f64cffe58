// SPDX-License-Identifier: Apache-2.0
#include "core/app/plan_store.h"

#include "core/app/ordered.h"
#include "core/app/people.h"
#include "core/domain/plan/plan_edit.h"

namespace bw::app {

using domain::SafetyPlan;

namespace {

constexpr std::size_t kRidesLookedAt = 50;

// Nothing is asked within a ride, after (b) or (c) in the entry check, nor on the day of a ride and
// the day after. Rides that were not kept are known until the program ends.
bool is_in_the_moment(Core& core) {
    const Session& session = core.session();
    return session.ride || session.in_crisis ||
           (session.rode_on &&
            days_since_epoch(core.today()) - days_since_epoch(*session.rode_on) <= 1);
}

}  // namespace

Result<PlanShelf> plan_shelf(Core& core) {
    store::RecordStore* records = BW_TRY(core.records());
    return domain::arrange_plans(BW_TRY(records->list<SafetyPlan>()));
}

Result<SafetyPlan> draft_of(Core& core, const PlanShelf& shelf, const SafetyPlan* from) {
    if (shelf.draft && from == nullptr) {
        return *shelf.draft;
    }
    const SafetyPlan* base = from != nullptr ? from : shelf.current ? &*shelf.current : nullptr;
    const domain::NewDraft input{
        .id = shelf.draft ? shelf.draft->id : BW_TRY(core.new_id()),
        .now_ms = core.now(),
        .newest_version = shelf.newest_version(),
        .language = core.settings().locale,
    };
    return domain::new_draft(base, input);
}

domain::ReviewFacts PlanWorld::facts(const Core& core, const SafetyPlan& plan) const {
    return {
        .plan = plan,
        .rides = rides,
        .checks = checks,
        .lines = lines,
        .wanted = core.settings().review_asks,
        .in_the_moment = in_the_moment,
        .now_ms = core.now(),
        .today = core.today(),
    };
}

Result<PlanWorld> plan_world(Core& core, const SafetyPlan& plan) {
    store::RecordStore* records = BW_TRY(core.records());
    PlanWorld world;
    world.people = BW_TRY(list_in_order<domain::Contact>(core));
    world.rides = BW_TRY(records->list<domain::UrgeSession>(
        {.order = store::ListOrder::kNewestFirst, .limit = kRidesLookedAt}
    ));
    world.lines = tell_lines(core, core.settings().region);
    world.checks = domain::contact_checks(plan, world.people, core.now());
    world.in_the_moment = is_in_the_moment(core);
    return world;
}

}  // namespace bw::app
