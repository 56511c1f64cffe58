// SPDX-License-Identifier: Apache-2.0
#include "core/domain/plan/plan_rules.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>
#include <utility>

#include "core/base/id.h"
#include "core/base/limits.h"
#include "core/base/text.h"
#include "core/domain/people/contact_rules.h"

namespace bw::domain {

namespace {

constexpr auto kOrder = std::to_array<SectionKind>({
    SectionKind::kWarningSigns,
    SectionKind::kInternalCoping,
    SectionKind::kDistractionPeople,
    SectionKind::kDistractionPlaces,
    SectionKind::kAskForHelp,
    SectionKind::kProfessionalSupport,
    SectionKind::kCrisisLines,
    SectionKind::kSaferSpace,
    SectionKind::kReasonsAndHopes,
    SectionKind::kTriggers,
    SectionKind::kWhatHelpsMe,
    SectionKind::kWhatDoesntHelp,
    SectionKind::kAfterSelfHarmCare,
    SectionKind::kNoteToSelf,
    SectionKind::kForMySupporter,
});
constexpr std::size_t kCoreSections = 9;

bool is_id_or_absent(const std::optional<std::string>& id) {
    return !id || is_valid_id(*id);
}

const Contact* find_contact(std::span<const Contact> contacts, const std::string& id) {
    const auto found = std::ranges::find(contacts, id, &Contact::id);
    return found == contacts.end() ? nullptr : &*found;
}

}  // namespace

std::span<const SectionKind> sections_in_order() {
    return kOrder;
}

bool is_core_section(SectionKind kind) {
    const auto core = std::span(kOrder).first(kCoreSections);
    return std::ranges::contains(core, kind);
}

std::vector<PlanItem> items_of(const SafetyPlan& plan, SectionKind kind) {
    std::vector<PlanItem> items;
    std::ranges::copy_if(plan.items, std::back_inserter(items), [&](const PlanItem& item) {
        return item.kind == kind;
    });
    const auto comes_before = [](const PlanItem& left, const PlanItem& right) {
        return std::tie(left.order_key, left.id) < std::tie(right.order_key, right.id);
    };
    for (std::size_t i = 1; i < items.size(); ++i) {
        for (std::size_t j = i; j > 0 && comes_before(items[j], items[j - 1]); --j) {
            std::swap(items[j], items[j - 1]);
        }
    }
    return items;
}

Status validate_item(const PlanItem& item) {
    if (!is_valid_id(item.id)) {
        return fail(ErrorCode::kInvalidArgument, "id: not an id");
    }
    const bool has_link = item.contact_id || item.skill_id || item.crisis_service_id;
    if (is_blank(item.text) && !has_link) {
        return fail(ErrorCode::kInvalidArgument, "text: a line needs words or a link");
    }
    if (item.text.size() > kShortTextSizeMax || item.barrier.size() > kShortTextSizeMax ||
        item.workaround.size() > kShortTextSizeMax) {
        return fail(ErrorCode::kLimit, "text, barrier or workaround: kShortTextSizeMax");
    }
    if (!is_id_or_absent(item.skill_id) || !is_id_or_absent(item.contact_id) ||
        !is_id_or_absent(item.crisis_service_id)) {
        return fail(ErrorCode::kInvalidArgument, "skill_id, contact_id or service: not an id");
    }
    const bool safer = item.safer_status || !item.who_helps_contact_id.empty();
    if (safer && item.kind != SectionKind::kSaferSpace) {
        return fail(ErrorCode::kInvalidArgument, "safer_status: only in safer space");
    }
    return {};
}

Status validate_plan(const SafetyPlan& plan) {
    std::set<std::string_view> ids;
    for (const PlanItem& item : plan.items) {
        BW_TRY(validate_item(item));
        if (!ids.insert(item.id).second) {
            return fail(ErrorCode::kConflict, "items: two lines have one id");
        }
    }
    for (const SectionKind kind : kOrder) {
        const auto count = std::ranges::count(plan.items, kind, &PlanItem::kind);
        if (static_cast<std::size_t>(count) > kSectionItemsMax) {
            return fail(ErrorCode::kLimit, "items: kSectionItemsMax");
        }
    }
    if (plan.change_note.size() > kShortTextSizeMax) {
        return fail(ErrorCode::kLimit, "change_note: kShortTextSizeMax");
    }
    return {};
}

bool reaches_nobody(const SafetyPlan& plan, std::span<const Contact> contacts) {
    return std::ranges::none_of(plan.items, [&](const PlanItem& item) {
        if (item.crisis_service_id) {
            return true;
        }
        const Contact* contact =
            item.contact_id ? find_contact(contacts, *item.contact_id) : nullptr;
        return contact != nullptr && may_be_asked(*contact) && !contact->channels.empty();
    });
}

bool review_is_due(const SafetyPlan& plan, CalendarDay today) {
    if (plan.status != PlanStatus::kCurrent || !plan.review_due) {
        return false;
    }
    const auto due = parse_day(*plan.review_due);
    return due && *due <= today;
}

}  // namespace bw::domain
