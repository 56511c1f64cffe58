// SPDX-License-Identifier: Apache-2.0
#include "core/domain/plan/plan_view.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <optional>
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

const PlanItem* find_item(const SafetyPlan& plan, const std::string& id) {
    const auto found = std::ranges::find(plan.items, id, &PlanItem::id);
    return found == plan.items.end() ? nullptr : &*found;
}

// Which of these places stay in order when as few as possible are lifted out: the longest rising
// row of them.
std::vector<bool> in_order_still(const std::vector<std::size_t>& places) {
    const std::size_t count = places.size();
    std::vector<std::size_t> length(count, 1);
    std::size_t longest = 0;
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (places[j] < places[i]) {
                length[i] = std::max(length[i], length[j] + 1);
            }
        }
        longest = std::max(longest, length[i]);
    }
    std::vector<bool> stays(count, false);
    std::size_t below = SIZE_MAX;
    for (std::size_t i = count; i-- > 0;) {
        if (length[i] == longest && places[i] < below) {
            stays[i] = true;
            below = places[i];
            --longest;
        }
    }
    return stays;
}

// The lines of a section that stood in it before, in another place among those that stayed.
std::vector<std::string_view> moved_within(
    const std::vector<PlanItem>& before, const std::vector<PlanItem>& after
) {
    std::vector<std::string_view> ids;
    std::vector<std::size_t> places;
    for (const PlanItem& item : after) {
        const auto found = std::ranges::find(before, item.id, &PlanItem::id);
        if (found != before.end()) {
            ids.push_back(item.id);
            places.push_back(static_cast<std::size_t>(found - before.begin()));
        }
    }
    const std::vector<bool> stays = in_order_still(places);
    std::vector<std::string_view> moved;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (!stays[i]) {
            moved.push_back(ids[i]);
        }
    }
    return moved;
}

std::optional<LineChange> change_of(const PlanItem* before, const PlanItem& after, bool moved) {
    if (before == nullptr) {
        return LineChange::kAdded;
    }
    if (before->kind != after.kind) {
        return LineChange::kMoved;
    }
    if (before->text != after.text) {
        return LineChange::kReworded;
    }
    if (meaning(*before) != meaning(after)) {
        return LineChange::kDetails;
    }
    return moved ? std::optional(LineChange::kMoved) : std::nullopt;
}

}  // namespace

std::vector<PlanDifference> plan_differences(const SafetyPlan& before, const SafetyPlan& after) {
    std::vector<PlanDifference> differences;
    const auto tell =
        [&](const PlanItem& item, LineChange change, const PlanItem* was, const PlanItem* is) {
            differences.push_back({
                .kind = item.kind,
                .item_id = item.id,
                .change = change,
                .before = was == nullptr ? std::string() : was->text,
                .after = is == nullptr ? std::string() : is->text,
            });
        };
    for (const SectionKind kind : sections_in_order()) {
        const std::vector<PlanItem> was = items_of(before, kind);
        const std::vector<PlanItem> is = items_of(after, kind);
        for (const PlanItem& item : was) {
            if (find_item(after, item.id) == nullptr) {
                tell(item, LineChange::kRemoved, &item, nullptr);
            }
        }
        const std::vector<std::string_view> moved = moved_within(was, is);
        for (const PlanItem& item : is) {
            const PlanItem* earlier = find_item(before, item.id);
            const bool is_moved = std::ranges::contains(moved, item.id);
            if (const auto change = change_of(earlier, item, is_moved)) {
                tell(item, *change, earlier, &item);
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
