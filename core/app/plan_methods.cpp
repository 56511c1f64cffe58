// SPDX-License-Identifier: Apache-2.0
// Making the plan. What is told of versions: plan_history.cpp; whether it still fits:
// plan_ageing_methods.cpp.
#include <algorithm>

#include "core/app/core.h"
#include "core/app/methods.h"
#include "core/app/ordered.h"
#include "core/app/plan_store.h"
#include "core/app/plan_telling.h"
#include "core/domain/plan/plan_edit.h"
#include "core/domain/plan/plan_rules.h"
#include "core/domain/plan/plan_view.h"

namespace bw::app {

namespace {

using domain::SafetyPlan;

Result<PlanView> keep_draft(Core& core, const SafetyPlan& draft, Call& call) {
    store::RecordStore* records = BW_TRY(core.records());
    BW_TRY(records->put(draft));
    call.touch("plan");
    return tell_plan(core);
}

Result<std::string> key_in_section(
    Core& core,
    const SafetyPlan& draft,
    SectionKind kind,
    std::string_view after_item_id,
    std::string_view moved_item_id
) {
    const auto gap = BW_TRY(domain::order_gap(draft, kind, after_item_id, moved_item_id));
    return order_key_between(core, gap.before_key, gap.after_key);
}

// Whether the draft says something that the plan in use does not.
bool has_own_words(const PlanShelf& shelf) {
    const SafetyPlan nothing;
    return shelf.draft &&
           !domain::plan_differences(shelf.current ? *shelf.current : nothing, *shelf.draft)
                .empty();
}

}  // namespace

Result<PlanView> plan_get(Core& core, const Empty&, Call&) {
    return tell_plan(core);
}

Result<PlanView> plan_put_item(Core& core, const PlanItem& request, Call& call) {
    const PlanShelf shelf = BW_TRY(plan_shelf(core));
    SafetyPlan draft = BW_TRY(draft_of(core, shelf, nullptr));
    PlanItem item = request;
    if (item.id.empty()) {
        const std::vector<PlanItem> there = domain::items_of(draft, item.kind);
        const std::string last = there.empty() ? std::string() : there.back().id;
        item.id = BW_TRY(core.new_id());
        item.added_at_ms = core.now();
        item.order_key = BW_TRY(key_in_section(core, draft, item.kind, last, item.id));
        BW_TRY(domain::add_item(draft, item, core.now()));
        return keep_draft(core, draft, call);
    }
    const auto stored = std::ranges::find(draft.items, item.id, &PlanItem::id);
    if (stored == draft.items.end()) {
        return fail(ErrorCode::kNotFound, "no such line in the plan");
    }
    item.order_key = stored->order_key;
    item.added_at_ms = stored->added_at_ms;
    BW_TRY(domain::edit_item(draft, item, core.now()));
    return keep_draft(core, draft, call);
}

Result<PlanView> plan_remove_item(Core& core, const RecordRef& request, Call& call) {
    const PlanShelf shelf = BW_TRY(plan_shelf(core));
    SafetyPlan draft = BW_TRY(draft_of(core, shelf, nullptr));
    BW_TRY(domain::remove_item(draft, request.id, core.now()));
    return keep_draft(core, draft, call);
}

Result<PlanView> plan_move_item(Core& core, const MovePlanItem& request, Call& call) {
    const PlanShelf shelf = BW_TRY(plan_shelf(core));
    SafetyPlan draft = BW_TRY(draft_of(core, shelf, nullptr));
    const auto moved = std::ranges::find(draft.items, request.item_id, &PlanItem::id);
    if (moved == draft.items.end()) {
        return fail(ErrorCode::kNotFound, "no such line in the plan");
    }
    const std::string key =
        BW_TRY(key_in_section(core, draft, moved->kind, request.after_item_id, request.item_id));
    BW_TRY(domain::move_item(draft, request.item_id, key, core.now()));
    return keep_draft(core, draft, call);
}

// One transaction: there is never a moment without a plan in use.
Result<PlanView> plan_publish(Core& core, const PublishPlan& request, Call& call) {
    const PlanShelf shelf = BW_TRY(plan_shelf(core));
    if (!shelf.draft) {
        return fail(ErrorCode::kNotFound, "there is no draft to put into use");
    }
    const domain::PublishInput input{
        .now_ms = core.now(),
        .change_note = request.change_note,
        .made_with = request.made_with,
        .review_due =
            BW_TRY(domain::review_day(core.today(), request.review_in_days, request.review_on)),
        .while_locked = request.while_locked,
        .id = BW_TRY(core.new_id()),
        .newest_version = shelf.newest_version(),
    };
    auto published =
        BW_TRY(domain::publish(shelf.current ? &*shelf.current : nullptr, *shelf.draft, input));
    const PlanWorld world = BW_TRY(plan_world(core, published.current));
    domain::looked_over(published.current, world.facts(core, published.current), input.review_due);
    store::RecordStore* records = BW_TRY(core.records());
    auto transaction = BW_TRY(store::Transaction::begin(records->log().database()));
    if (published.superseded) {
        BW_TRY(records->put(*published.superseded));
    }
    BW_TRY(records->put(published.current));
    BW_TRY(records->remove<SafetyPlan>(shelf.draft->id));
    BW_TRY(transaction.commit());
    call.touch("plan");
    return tell_plan(core);
}

Result<PlanView> plan_discard_draft(Core& core, const Empty&, Call& call) {
    const PlanShelf shelf = BW_TRY(plan_shelf(core));
    if (shelf.draft) {
        store::RecordStore* records = BW_TRY(core.records());
        BW_TRY(records->remove<SafetyPlan>(shelf.draft->id));
        call.touch("plan");
    }
    return tell_plan(core);
}

// A draft to look at; the plan in use stays as it is until that is put into use.
Result<PlanView> plan_restore(Core& core, const PlanVersionQuery& request, Call& call) {
    const PlanShelf shelf = BW_TRY(plan_shelf(core));
    const SafetyPlan version = BW_TRY(domain::find_version(shelf, request.version, request.id));
    if (!request.over_draft && has_own_words(shelf)) {
        return fail(ErrorCode::kConflict, "a draft is being written; over_draft lets it go");
    }
    const SafetyPlan draft = BW_TRY(draft_of(core, shelf, &version));
    return keep_draft(core, draft, call);
}

}  // namespace bw::app
