// SPDX-License-Identifier: Apache-2.0
// The ride: the state machine stands in core/domain/urge, this gives it time, toolbox and storage.
#include <algorithm>
#include <array>

#include "core/app/inbox.h"
#include "core/app/kept_page.h"
#include "core/app/learned.h"
#include "core/app/methods.h"
#include "core/codec/binary.h"
#include "core/domain/urge/ride_machine.h"

namespace bw::app {

namespace {

constexpr std::size_t kRideTextSizeMax = 10'000;

// What one act looks at, kept alive for as long as the context points into it.
class RideWorld {
  public:
    // A disk that cannot be read must not stand between a person and a ride: then nothing of their
    // own is in it, and everything of the catalogue.
    static RideWorld of(Core& core) {
        RideWorld world;
        if (auto entries = toolbox_entries(core)) {
            world.entries_ = *std::move(entries);
        }
        if (auto learned = learned_from_use(core)) {
            world.learned_ = *std::move(learned);
        }
        return world;
    }

    domain::RideContext context(Core& core) const {
        const Session& session = core.session();
        const bool skipped_today = session.ratings_skipped_on == core.today();
        return {
            .now_s = core.clock().monotonic_now() / kMillisPerSecond,
            .settings = core.settings(),
            .catalogue = core.catalogue().skills(),
            .entries = entries_,
            .substitute_patterns = core.catalogue().substitute_patterns(),
            .learned = &learned_,
            .rating_skips_in_a_row = skipped_today ? session.ratings_skipped : 0,
            .history_hidden = session.in_crisis,
        };
    }

  private:
    std::vector<domain::ToolboxEntry> entries_;
    domain::Learned learned_;
};

Result<std::uint64_t> new_seed(Core& core) {
    std::array<std::byte, sizeof(std::uint64_t)> random{};
    BW_TRY(core.place().random.fill(random));
    return codec::BinaryReader(random).get<std::uint64_t>();
}

Result<domain::RideState*> ride_of(Core& core) {
    if (!core.session().ride) {
        return fail(ErrorCode::kNotFound, "no ride is under way");
    }
    return &*core.session().ride;
}

void remember_skips(Core& core, const domain::RideState& before, const domain::RideState& after) {
    Session& session = core.session();
    if (session.ratings_skipped_on != core.today()) {
        session.ratings_skipped = 0;
        session.ratings_skipped_on = core.today();
    }
    if (after.rating_skips > before.rating_skips) {
        session.ratings_skipped += after.rating_skips - before.rating_skips;
    } else if (after.ratings.size() > before.ratings.size()) {
        session.ratings_skipped = 0;
    }
    session.in_crisis |= after.crisis;
}

Status keep_openly(Core& core, const UrgeSession& session, const std::vector<SkillUse>& uses) {
    store::RecordStore* records = BW_TRY(core.records());
    auto transaction = BW_TRY(store::Transaction::begin(records->log().database()));
    for (const SkillUse& use : uses) {
        BW_TRY(records->put(use));
    }
    BW_TRY(records->put(session));
    return transaction.commit();
}

// The record of the ride, with the ids and the words that only the end of it knows.
Result<UrgeSession> record_of(
    Core& core,
    const domain::RideState& ride,
    const FinishRide& request,
    std::vector<SkillUse>& uses
) {
    const UtcMillis began_ms = core.session().ride_began_at_utc_ms;
    UrgeSession session = domain::summary(
        ride,
        {.started_at_ms = began_ms,
         .utc_offset_minutes = core.clock().utc_offset_minutes(),
         .settings = core.settings()}
    );
    session.id = BW_TRY(core.new_id());
    session.note = request.note;
    session.who_was_there = request.who_was_there;
    session.trigger_ids = request.trigger_ids;
    session.written_while_locked = !core.is_open();
    if (request.lasted_minutes) {
        session.ended_at_ms = began_ms + *request.lasted_minutes * kMillisPerMinute;
    }
    uses = domain::skill_uses(ride, began_ms);
    for (SkillUse& use : uses) {
        use.id = BW_TRY(core.new_id());
        use.urge_session_id = session.id;
        session.skill_use_ids.push_back(use.id);
    }
    BW_TRY(domain::validate_urge_session(session));
    return session;
}

}  // namespace

Result<RideView> ride_begin(Core& core, const BeginRide& request, Call& call) {
    const RideWorld world = RideWorld::of(core);
    const domain::RideBegin begin{
        .door = request.door,
        .skill_id = request.skill_id,
        .seed = BW_TRY(new_seed(core)),
    };
    Session& session = core.session();
    session.ride = BW_TRY(domain::begin_ride(begin, world.context(core)));
    session.ride_began_at_utc_ms = core.now();
    call.touch("ride");
    return domain::view(*session.ride, world.context(core));
}

Result<RideView> ride_view(Core& core, const Empty&, Call&) {
    const domain::RideState* ride = BW_TRY(ride_of(core));
    const RideWorld world = RideWorld::of(core);
    return domain::view(*ride, world.context(core));
}

Result<RideView> ride_step(Core& core, const RideStep& request, Call& call) {
    domain::RideState* ride = BW_TRY(ride_of(core));
    const RideWorld world = RideWorld::of(core);
    const domain::RideState before = *ride;
    BW_TRY(domain::act(*ride, request, world.context(core)));
    remember_skips(core, before, *ride);
    call.touch("ride");
    return domain::view(*ride, world.context(core));
}

Result<RideKept> ride_finish(Core& core, const FinishRide& request, Call& call) {
    const domain::RideState* ride = BW_TRY(ride_of(core));
    core.session().rode_on = core.today();
    if (!request.keep) {
        core.session().ride.reset();
        call.touch("ride");
        return RideKept{};
    }
    if (request.note.size() > kRideTextSizeMax || request.who_was_there.size() > kRideTextSizeMax) {
        return fail(ErrorCode::kLimit, "a text about the ride is too long");
    }
    std::vector<SkillUse> uses;
    const UrgeSession session = BW_TRY(record_of(core, *ride, request, uses));
    if (core.is_open()) {
        BW_TRY(keep_openly(core, session, uses));
    } else {
        BW_TRY(seal_into_inbox(core, InboxPayload{.session = session, .uses = uses}));
    }
    core.session().ride.reset();
    call.touch("ride");
    call.touch("urges");
    if (core.is_open()) {
        return RideKept{.kept = true, .id = session.id};
    }
    return RideKept{.kept = true, .sealed = true};
}

namespace {

// CS-28: for a day after something happened, the person is not met with a history of it.
Result<bool> happened_within_a_day(store::RecordStore& records, std::int64_t now_ms) {
    const std::vector<UrgeSession> recent = BW_TRY(records.list<UrgeSession>({
        .order = store::ListOrder::kNewestFirst,
        .sort_min = now_ms - kMillisPerDay + 1,
    }));
    return std::ranges::contains(recent, domain::Happened::kYes, &UrgeSession::happened);
}

}  // namespace

Result<UrgeList> urges_list(Core& core, const KeptQuery& request, Call&) {
    store::RecordStore* records = BW_TRY(core.records());
    if (core.session().in_crisis || BW_TRY(happened_within_a_day(*records, core.now()))) {
        return UrgeList{.hidden_for_now = true};
    }
    KeptPage<UrgeSession> page = BW_TRY(kept_page(*records, request, &UrgeSession::started_at_ms));
    return UrgeList{.sessions = std::move(page.records), .next_id = std::move(page.next_id)};
}

Result<Empty> urges_remove(Core& core, const RecordRef& request, Call& call) {
    store::RecordStore* records = BW_TRY(core.records());
    const UrgeSession session = BW_TRY(records->get<UrgeSession>(request.id));
    auto transaction = BW_TRY(store::Transaction::begin(records->log().database()));
    for (const std::string& use_id : session.skill_use_ids) {
        BW_TRY(records->remove<SkillUse>(use_id));
    }
    BW_TRY(records->remove<UrgeSession>(request.id));
    BW_TRY(transaction.commit());
    call.touch("urges");
    return Empty{};
}

}  // namespace bw::app
