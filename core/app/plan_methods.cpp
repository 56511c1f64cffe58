// SPDX-License-Identifier: Apache-2.0
// Making the plan. Reading and running it: plan_run.cpp; what is told of versions:
// plan_history.cpp.
#include <algorithm>

#include "core/app/core.h"
#include "core/app/methods.h"
#include "core/app/ordered.h"
#include "core/app/plan_store.h"
#include "core/app/plan_telling.h"
#include "core/domain/plan/plan_edit.h"
#include "core/domain/plan/plan_rules.h"

namespace bw::app {

namespace {

using domain::SafetyPlan;

// The draft, begun now if there is none yet.
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

Result<PlanView> plan_publish(Core& core, const PublishPlan& request, Call& call) {
    const PlanShelf shelf = BW_TRY(plan_shelf(core));
    if (!shelf.draft) {
        return fail(ErrorCode::kNotFound, "there is no draft to put into use");
    }
    const domain::PublishInput input{
        .now_ms = core.now(),
        .today = core.today(),
        .change_note = request.change_note,
        .made_with = request.made_with,
        .review_in_days = request.review_in_days,
        .while_locked = request.while_locked,
    };
    const auto published =
        BW_TRY(domain::publish(shelf.current ? &*shelf.current : nullptr, *shelf.draft, input));
    store::RecordStore* records = BW_TRY(core.records());
    // One transaction: there is never a moment without a plan in use, and never one with two.
    auto transaction = BW_TRY(store::Transaction::begin(records->log().database()));
    if (published.superseded) {
        BW_TRY(records->put(*published.superseded));
    }
    BW_TRY(records->put(published.current));
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

Result<PlanView> plan_restore(Core& core, const PlanVersionQuery& request, Call& call) {
    const PlanShelf shelf = BW_TRY(plan_shelf(core));
    const auto found = std::ranges::find(shelf.versions, request.version, &SafetyPlan::version);
    if (found == shelf.versions.end()) {
        return fail(ErrorCode::kNotFound, "there is no such version of the plan");
    }
    const SafetyPlan draft = BW_TRY(draft_of(core, shelf, &*found));
    return keep_draft(core, draft, call);
}

}  // namespace bw::app
