// SPDX-License-Identifier: Apache-2.0
#include "core/domain/plan/plan_edit.h"

#include <algorithm>
#include <utility>

#include "core/base/limits.h"
#include "core/domain/plan/plan_rules.h"

namespace bw::domain {

namespace {

Status check_is_draft(const SafetyPlan& plan) {
    if (plan.status != PlanStatus::kDraft) {
        return fail(ErrorCode::kInvalidArgument, "plan: only a draft can be changed");
    }
    return {};
}

std::size_t lines_in(const SafetyPlan& plan, SectionKind kind) {
    return static_cast<std::size_t>(std::ranges::count(plan.items, kind, &PlanItem::kind));
}

auto find_item(SafetyPlan& plan, std::string_view id) {
    return std::ranges::find(plan.items, id, &PlanItem::id);
}

Status check_publish(
    const SafetyPlan* current, const SafetyPlan& draft, const PublishInput& input
) {
    BW_TRY(check_is_draft(draft));
    if (current != nullptr && current->status != PlanStatus::kCurrent) {
        return fail(ErrorCode::kConflict, "current: not the plan in use");
    }
    if (draft.items.empty()) {
        return fail(ErrorCode::kInvalidArgument, "items: a plan needs at least one line");
    }
    if (input.change_note.size() > kShortTextSizeMax) {
        return fail(ErrorCode::kLimit, "change_note: kShortTextSizeMax");
    }
    return validate_plan(draft);
}

}  // namespace

SafetyPlan new_draft(const SafetyPlan* from, const NewDraft& input) {
    SafetyPlan draft;
    if (from != nullptr) {
        draft = *from;
    } else {
        draft.language = input.language;
    }
    draft.id = input.id;
    draft.version = input.newest_version + 1;
    draft.status = PlanStatus::kDraft;
    draft.created_at_ms = input.now_ms;
    draft.updated_at_ms = input.now_ms;
    draft.review_due.reset();
    draft.supersedes_id.reset();
    draft.made_with.clear();
    draft.change_note.clear();
    draft.looked_at_ms = 0;
    draft.not_before.reset();
    return draft;
}

Status add_item(SafetyPlan& draft, PlanItem item, UtcMillis now_ms) {
    BW_TRY(check_is_draft(draft));
    BW_TRY(validate_item(item));
    if (find_item(draft, item.id) != draft.items.end()) {
        return fail(ErrorCode::kConflict, "id: there is a line with this id");
    }
    if (lines_in(draft, item.kind) >= kSectionItemsMax) {
        return fail(ErrorCode::kLimit, "items: kSectionItemsMax");
    }
    item.added_at_ms = now_ms;
    draft.items.push_back(std::move(item));
    draft.updated_at_ms = now_ms;
    return {};
}

Status edit_item(SafetyPlan& draft, PlanItem item, UtcMillis now_ms) {
    BW_TRY(check_is_draft(draft));
    BW_TRY(validate_item(item));
    const auto found = find_item(draft, item.id);
    if (found == draft.items.end()) {
        return fail(ErrorCode::kNotFound, "id: no such line");
    }
    if (found->kind != item.kind && lines_in(draft, item.kind) >= kSectionItemsMax) {
        return fail(ErrorCode::kLimit, "items: kSectionItemsMax");
    }
    item.added_at_ms = found->added_at_ms;
    *found = std::move(item);
    draft.updated_at_ms = now_ms;
    return {};
}

Status remove_item(SafetyPlan& draft, std::string_view item_id, UtcMillis now_ms) {
    BW_TRY(check_is_draft(draft));
    const auto found = find_item(draft, item_id);
    if (found == draft.items.end()) {
        return fail(ErrorCode::kNotFound, "id: no such line");
    }
    draft.items.erase(found);
    draft.updated_at_ms = now_ms;
    return {};
}

Status move_item(
    SafetyPlan& draft, std::string_view item_id, std::string order_key, UtcMillis now_ms
) {
    BW_TRY(check_is_draft(draft));
    const auto found = find_item(draft, item_id);
    if (found == draft.items.end()) {
        return fail(ErrorCode::kNotFound, "id: no such line");
    }
    if (order_key.empty()) {
        return fail(ErrorCode::kInvalidArgument, "order_key: empty");
    }
    found->order_key = std::move(order_key);
    draft.updated_at_ms = now_ms;
    return {};
}

Result<OrderGap> order_gap(
    const SafetyPlan& plan,
    SectionKind kind,
    std::string_view after_item_id,
    std::string_view moved_item_id
) {
    std::vector<PlanItem> items = items_of(plan, kind);
    std::erase_if(items, [&](const PlanItem& item) { return item.id == moved_item_id; });
    if (after_item_id.empty()) {
        return OrderGap{.before_key = {}, .after_key = items.empty() ? "" : items[0].order_key};
    }
    const auto found = std::ranges::find(items, after_item_id, &PlanItem::id);
    if (found == items.end()) {
        return fail(ErrorCode::kNotFound, "after_item_id: no such line in this section");
    }
    const auto next = found + 1;
    return OrderGap{
        .before_key = found->order_key,
        .after_key = next == items.end() ? std::string() : next->order_key,
    };
}

Result<Published> publish(
    const SafetyPlan* current, const SafetyPlan& draft, const PublishInput& input
) {
    BW_TRY(check_publish(current, draft, input));
    Published published{.current = draft, .superseded = std::nullopt};
    SafetyPlan& plan = published.current;
    plan.id = input.id;
    plan.version = std::max(draft.version, input.newest_version + 1);
    plan.status = PlanStatus::kCurrent;
    plan.updated_at_ms = input.now_ms;
    plan.change_note = input.change_note;
    plan.made_with = input.made_with;
    plan.while_locked = input.while_locked;
    plan.review_due = input.review_due;
    plan.looked_at_ms = input.now_ms;
    if (current != nullptr) {
        plan.supersedes_id = current->id;
        published.superseded = *current;
        published.superseded->status = PlanStatus::kSuperseded;
        published.superseded->updated_at_ms = input.now_ms;
    }
    return published;
}

}  // namespace bw::domain
