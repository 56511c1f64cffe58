// SPDX-License-Identifier: Apache-2.0
#include "core/domain/plan/plan_view.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <tuple>

#include "core/domain/plan/plan_rules.h"

namespace bw::domain {

namespace {

constexpr auto kRunOrder = std::to_array<SectionKind>({
    SectionKind::kInternalCoping,
    SectionKind::kDistractionPeople,
    SectionKind::kDistractionPlaces,
    SectionKind::kAskForHelp,
    SectionKind::kProfessionalSupport,
    SectionKind::kCrisisLines,
    SectionKind::kSaferSpace,
    SectionKind::kReasonsAndHopes,
    SectionKind::kNoteToSelf,
});

auto meaning(const PlanItem& item) {
    return std::tie(
        item.text,
        item.skill_id,
        item.contact_id,
        item.crisis_service_id,
        item.barrier,
        item.workaround,
        item.share,
        item.safer_status,
        item.who_helps_contact_id
    );
}

const PlanItem* find_item(const SafetyPlan& plan, const PlanItem& like) {
    const auto found = std::ranges::find_if(plan.items, [&](const PlanItem& item) {
        return item.id == like.id && item.kind == like.kind;
    });
    return found == plan.items.end() ? nullptr : &*found;
}

}  // namespace

std::vector<PlanDifference> plan_differences(const SafetyPlan& before, const SafetyPlan& after) {
    std::vector<PlanDifference> differences;
    for (const SectionKind kind : sections_in_order()) {
        for (const PlanItem& item : items_of(before, kind)) {
            if (find_item(after, item) == nullptr) {
                differences.push_back(
                    {.kind = kind, .item_id = item.id, .before = item.text, .removed = true}
                );
            }
        }
        for (const PlanItem& item : items_of(after, kind)) {
            const PlanItem* earlier = find_item(before, item);
            if (earlier == nullptr) {
                differences.push_back(
                    {.kind = kind, .item_id = item.id, .after = item.text, .added = true}
                );
            } else if (meaning(*earlier) != meaning(item)) {
                differences.push_back(
                    {.kind = kind, .item_id = item.id, .before = earlier->text, .after = item.text}
                );
            }
        }
    }
    return differences;
}

std::vector<PlanItem> run_order(const SafetyPlan& plan) {
    std::vector<PlanItem> run;
    for (const SectionKind kind : kRunOrder) {
        std::ranges::move(items_of(plan, kind), std::back_inserter(run));
    }
    return run;
}

}  // namespace bw::domain
