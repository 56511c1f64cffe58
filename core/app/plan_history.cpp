// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "core/app/card.h"
#include "core/app/methods.h"
#include "core/app/ordered.h"
#include "core/app/plan_store.h"
#include "core/app/plan_telling.h"
#include "core/domain/plan/plan_rules.h"
#include "core/domain/plan/plan_view.h"

namespace bw::app {

namespace {

using domain::SafetyPlan;

constexpr std::size_t kReviewNoteSizeMax = 2'000;

PlanVersion tell_version(const SafetyPlan& plan, const SafetyPlan& before) {
    PlanVersion version{
        .version = plan.version,
        .created_at_ms = plan.created_at_ms,
        .status = plan.status,
        .change_note = plan.change_note,
    };
    for (const domain::PlanDifference& each : domain::plan_differences(before, plan)) {
        version.changes.push_back({.kind = each.kind, .before = each.before, .after = each.after});
    }
    return version;
}

std::vector<RunItem> run_items(const std::vector<CardLine>& lines) {
    std::vector<RunItem> items;
    items.reserve(lines.size());
    for (const CardLine& line : lines) {
        items.push_back({
            .kind = line.kind,
            .text = line.text,
            .workaround = line.workaround,
            .skill_id = line.skill_id.empty() ? std::nullopt : std::optional(line.skill_id),
            .actions = line.actions,
            .contact_name = line.contact_name,
        });
    }
    return items;
}

}  // namespace

Result<PlanVersions> plan_versions(Core& core, const Empty&, Call&) {
    const PlanShelf shelf = BW_TRY(plan_shelf(core));
    PlanVersions told;
    SafetyPlan before;
    for (const SafetyPlan& plan : shelf.versions) {
        told.versions.push_back(tell_version(plan, before));
        before = plan;
    }
    std::ranges::reverse(told.versions);
    return told;
}

// The same lines in the same order open and locked; nothing is written, nothing is counted.
Result<PlanRun> plan_run(Core& core, const Empty&, Call&) {
    if (!core.is_open()) {
        const OpenCard card = BW_TRY(read_card(core));
        return PlanRun{.items = run_items(card.plan), .from_card = true};
    }
    const PlanShelf shelf = BW_TRY(plan_shelf(core));
    if (!shelf.current) {
        return PlanRun{};
    }
    const auto lines = BW_TRY(card_lines(core, *shelf.current, Reach::kEverybody));
    PlanRun run{.items = run_items(lines)};
    const std::vector<PlanItem> order = domain::run_order(*shelf.current);
    for (std::size_t i = 0; i < run.items.size(); ++i) {
        run.items[i].item_id = order[i].id;
    }
    return run;
}

Result<PlanView> plan_review(Core& core, const ReviewPlan& request, Call& call) {
    if (request.note.size() > kReviewNoteSizeMax) {
        return fail(ErrorCode::kLimit, "note: longer than kReviewNoteSizeMax");
    }
    if (request.review_in_days < 0 || request.review_in_days > domain::kReviewInDaysMax) {
        return fail(ErrorCode::kInvalidArgument, "review_in_days: out of bounds");
    }
    PlanShelf shelf = BW_TRY(plan_shelf(core));
    if (!shelf.current) {
        return fail(ErrorCode::kNotFound, "there is no plan in use");
    }
    const PlanReview review{
        .id = BW_TRY(core.new_id()),
        .plan_version = shelf.current->version,
        .at_ms = core.now(),
        .prompted_by = request.prompted_by,
        .feels_usable = request.feels_usable,
        .note = request.note,
    };
    shelf.current->review_due.reset();
    if (request.review_in_days > 0) {
        const std::int64_t due = days_since_epoch(core.today()) + request.review_in_days;
        shelf.current->review_due = format_day(day_from_days_since_epoch(due));
    }
    store::RecordStore* records = BW_TRY(core.records());
    auto transaction = BW_TRY(store::Transaction::begin(records->log().database()));
    BW_TRY(records->put(review));
    BW_TRY(records->put(*shelf.current));
    BW_TRY(transaction.commit());
    call.touch("plan");
    return tell_plan(core);
}

}  // namespace bw::app
