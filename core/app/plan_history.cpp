// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

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

PlanVersion tell_version(
    const PlanShelf& shelf, const SafetyPlan& plan, std::span<const PlanReview> reviews
) {
    const SafetyPlan nothing;
    const SafetyPlan* before = domain::version_before(shelf, plan);
    PlanVersion version{
        .version = plan.version,
        .id = plan.id,
        .created_at_ms = plan.created_at_ms,
        .status = plan.status,
        .change_note = plan.change_note,
        .changes = tell_changes(before != nullptr ? *before : nothing, plan),
        .has_twin = domain::has_twin(shelf, plan),
    };
    for (const PlanReview& review : reviews) {
        if (review.plan_version == plan.version) {
            version.reviews.push_back(review);
        }
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
    store::RecordStore* records = BW_TRY(core.records());
    const auto reviews =
        BW_TRY(records->list<PlanReview>({.order = store::ListOrder::kNewestFirst}));
    PlanVersions told;
    for (const SafetyPlan& plan : shelf.versions) {
        told.versions.push_back(tell_version(shelf, plan, reviews));
    }
    std::ranges::reverse(told.versions);
    return told;
}

// Every version can be read in full, in the order in which it was read when it was in use.
Result<SafetyPlan> plan_version(Core& core, const PlanVersionQuery& request, Call&) {
    const PlanShelf shelf = BW_TRY(plan_shelf(core));
    SafetyPlan plan = BW_TRY(domain::find_version(shelf, request.version, request.id));
    std::vector<PlanItem> items;
    for (const SectionKind kind : domain::sections_in_order()) {
        std::ranges::move(domain::items_of(plan, kind), std::back_inserter(items));
    }
    plan.items = std::move(items);
    return plan;
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

}  // namespace bw::app
