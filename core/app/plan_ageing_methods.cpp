// SPDX-License-Identifier: Apache-2.0
// Whether the plan still fits (L4): a look at it, "later", and "still right?" of one person.
#include <algorithm>
#include <string>

#include "core/app/methods.h"
#include "core/app/plan_store.h"
#include "core/app/plan_telling.h"

namespace bw::app {

namespace {

using domain::SafetyPlan;

constexpr std::size_t kReviewNoteSizeMax = 2'000;

Result<SafetyPlan> in_use(const PlanShelf& shelf) {
    if (!shelf.current) {
        return fail(ErrorCode::kNotFound, "there is no plan in use");
    }
    return *shelf.current;
}

// "Yes" to details that may be old is kept with the person; to everything else with the plan.
Status keep_yes(Core& core, const PlanShelf& shelf, const ContactCheck& check) {
    store::RecordStore* records = BW_TRY(core.records());
    if (check.doubt == ContactDoubt::kOld) {
        Contact contact = BW_TRY(records->get<Contact>(check.contact_id));
        contact.confirmed_at_ms = core.now();
        return records->put(contact);
    }
    auto transaction = BW_TRY(store::Transaction::begin(records->log().database()));
    for (const auto& each : {shelf.current, shelf.draft}) {
        if (each) {
            SafetyPlan plan = *each;
            domain::settle_contact(plan, check.contact_id, check.doubt);
            BW_TRY(records->put(plan));
        }
    }
    return transaction.commit();
}

Status keep_without(Core& core, const PlanShelf& shelf, const ContactCheck& check) {
    store::RecordStore* records = BW_TRY(core.records());
    SafetyPlan draft = BW_TRY(draft_of(core, shelf, nullptr));
    BW_TRY(domain::take_out_contact(draft, check.contact_id, core.now()));
    return records->put(draft);
}

}  // namespace

Result<PlanView> plan_review(Core& core, const ReviewPlan& request, Call& call) {
    if (request.note.size() > kReviewNoteSizeMax) {
        return fail(ErrorCode::kLimit, "note: longer than kReviewNoteSizeMax");
    }
    const auto due =
        BW_TRY(domain::review_day(core.today(), request.review_in_days, request.review_on));
    const PlanShelf shelf = BW_TRY(plan_shelf(core));
    SafetyPlan plan = BW_TRY(in_use(shelf));
    const PlanReview review{
        .id = BW_TRY(core.new_id()),
        .plan_version = plan.version,
        .at_ms = core.now(),
        .prompted_by = request.prompted_by,
        .feels_usable = request.feels_usable,
        .note = request.note,
    };
    const PlanWorld world = BW_TRY(plan_world(core, plan));
    domain::looked_over(plan, world.facts(core, plan), due);
    store::RecordStore* records = BW_TRY(core.records());
    auto transaction = BW_TRY(store::Transaction::begin(records->log().database()));
    BW_TRY(records->put(review));
    BW_TRY(records->put(plan));
    BW_TRY(transaction.commit());
    call.touch("plan");
    return tell_plan(core);
}

Result<PlanView> plan_later(Core& core, const PlanLater& request, Call& call) {
    if (request.in_days < 1) {
        return fail(ErrorCode::kInvalidArgument, "in_days: 1 to 366");
    }
    const PlanShelf shelf = BW_TRY(plan_shelf(core));
    SafetyPlan plan = BW_TRY(in_use(shelf));
    plan.not_before = BW_TRY(domain::review_day(core.today(), request.in_days, {}));
    store::RecordStore* records = BW_TRY(core.records());
    BW_TRY(records->put(plan));
    call.touch("plan");
    return tell_plan(core);
}

Result<PlanView> plan_answer_check(Core& core, const AnswerCheck& request, Call& call) {
    const PlanShelf shelf = BW_TRY(plan_shelf(core));
    const SafetyPlan shown = shelf.draft ? *shelf.draft : BW_TRY(in_use(shelf));
    const PlanWorld world = BW_TRY(plan_world(core, shown));
    const auto check =
        std::ranges::find(world.checks, request.contact_id, &ContactCheck::contact_id);
    if (check == world.checks.end()) {
        return fail(ErrorCode::kNotFound, "nothing is asked about this contact");
    }
    if (request.answer == CheckAnswer::kYes) {
        BW_TRY(keep_yes(core, shelf, *check));
        call.touch("people");
    } else {
        BW_TRY(keep_without(core, shelf, *check));
    }
    call.touch("plan");
    return tell_plan(core);
}

}  // namespace bw::app
