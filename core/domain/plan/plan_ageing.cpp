// SPDX-License-Identifier: Apache-2.0
#include "core/domain/plan/plan_ageing.h"

#include <algorithm>
#include <utility>

#include "core/domain/people/contact_rules.h"
#include "core/domain/plan/plan_rules.h"

namespace bw::domain {

namespace {

std::optional<ContactDoubt> doubt_of(const Contact* contact, UtcMillis now_ms) {
    if (contact == nullptr) {
        return ContactDoubt::kGone;
    }
    if (!may_be_asked(*contact)) {
        return ContactDoubt::kDeclined;
    }
    const auto leads_nowhere = [](const ContactLink& link) {
        return link.href.empty() && link.type != ChannelType::kApp;
    };
    if (std::ranges::any_of(contact_links(*contact), leads_nowhere)) {
        return ContactDoubt::kNotDialable;
    }
    return details_may_be_old(*contact, now_ms) ? std::optional(ContactDoubt::kOld) : std::nullopt;
}

// How an answer is kept in `SafetyPlan::settled`.
std::string settled_key(ContactDoubt doubt, std::string_view contact_id) {
    return std::string(enum_name(doubt)) + ":" + std::string(contact_id);
}

// That the person has been asked once. Details that grow old again are a new question.
std::string told_key(const ContactCheck& check) {
    return "told:" + settled_key(check.doubt, check.contact_id) + ":" +
           std::to_string(check.confirmed_at_ms);
}

std::string told_key(const LinesView& lines) {
    return "told:region:" + lines.region;
}

bool is_settled(const SafetyPlan& plan, const std::string& key) {
    return std::ranges::contains(plan.settled, key);
}

void settle(SafetyPlan& plan, std::string key) {
    if (!is_settled(plan, key)) {
        plan.settled.push_back(std::move(key));
    }
}

UtcMillis end_of(const UrgeSession& ride) {
    return std::max(ride.started_at_ms, ride.ended_at_ms.value_or(0));
}

// On the day of a ride and on the day after nothing is asked, however the ride went.
bool was_ridden_lately(const UrgeSession& ride, const ReviewFacts& facts) {
    const std::int64_t today = days_since_epoch(facts.today);
    const CalendarDay day = local_day(end_of(ride), ride.utc_offset_minutes);
    const std::int64_t ago = today - days_since_epoch(day);
    return ago >= -1 && ago <= 1;  // a clock that was set may put it on tomorrow
}

bool was_hard(const UrgeSession& ride) {
    return ride.happened == Happened::kYes || ride.end_state == EndState::kHigher ||
           ride.end_state == EndState::kNeedsHelp;
}

bool asks_for_a_look(const UrgeSession& ride, const ReviewFacts& facts) {
    const UtcMillis seen_ms = std::max(facts.plan.looked_at_ms, facts.plan.updated_at_ms);
    return was_hard(ride) && end_of(ride) > seen_ms && end_of(ride) <= facts.now_ms &&
           facts.now_ms - end_of(ride) <= kHardTimeDays * kMillisPerDay;
}

bool waits(const ReviewFacts& facts) {
    if (!facts.plan.not_before) {
        return false;
    }
    const auto day = parse_day(*facts.plan.not_before);
    return day && facts.today < *day;
}

}  // namespace

void settle_contact(SafetyPlan& plan, std::string_view contact_id, ContactDoubt doubt) {
    settle(plan, settled_key(doubt, contact_id));
}

std::vector<ContactCheck> contact_checks(
    const SafetyPlan& plan, std::span<const Contact> contacts, UtcMillis now_ms
) {
    std::vector<ContactCheck> checks;
    const auto add = [&](const PlanItem& item, const std::string& contact_id) {
        const auto known = std::ranges::find(checks, contact_id, &ContactCheck::contact_id);
        if (known != checks.end()) {
            known->item_ids.push_back(item.id);
            return;
        }
        const auto found = std::ranges::find(contacts, contact_id, &Contact::id);
        const Contact* contact = found == contacts.end() ? nullptr : &*found;
        const auto doubt = doubt_of(contact, now_ms);
        if (!doubt || is_settled(plan, settled_key(*doubt, contact_id))) {
            return;
        }
        checks.push_back({
            .contact_id = contact_id,
            .doubt = *doubt,
            .name = contact == nullptr ? std::string() : contact->name,
            .words = item.text,
            .confirmed_at_ms = contact == nullptr ? 0 : last_confirmed_ms(*contact),
            .item_ids = {item.id},
        });
    };
    for (const SectionKind kind : sections_in_order()) {
        for (const PlanItem& item : items_of(plan, kind)) {
            if (item.contact_id) {
                add(item, *item.contact_id);
            }
            if (!item.who_helps_contact_id.empty() &&
                item.who_helps_contact_id != item.contact_id) {
                add(item, item.who_helps_contact_id);
            }
        }
    }
    return checks;
}

Status take_out_contact(SafetyPlan& draft, std::string_view contact_id, UtcMillis now_ms) {
    if (draft.status != PlanStatus::kDraft) {
        return fail(ErrorCode::kInvalidArgument, "plan: only a draft can be changed");
    }
    bool found = std::erase_if(draft.items, [&](const PlanItem& item) {
                     return item.contact_id == contact_id;
                 }) > 0;
    for (PlanItem& item : draft.items) {
        if (item.who_helps_contact_id == contact_id) {
            item.who_helps_contact_id.clear();
            found = true;
        }
    }
    if (!found) {
        return fail(ErrorCode::kNotFound, "contact_id: no line names them");
    }
    draft.updated_at_ms = now_ms;
    return {};
}

bool names_lines_of_elsewhere(const SafetyPlan& plan, const LinesView& lines) {
    return lines.region_known && std::ranges::any_of(plan.items, [&](const PlanItem& item) {
               return item.crisis_service_id &&
                      !std::ranges::contains(
                          lines.services, *item.crisis_service_id, &ServiceLine::id
                      );
           });
}

std::vector<ReviewCause> review_causes(const ReviewFacts& facts) {
    std::vector<ReviewCause> causes;
    const auto lately = [&](const UrgeSession& ride) { return was_ridden_lately(ride, facts); };
    if (!facts.wanted || facts.in_the_moment || waits(facts) ||
        std::ranges::any_of(facts.rides, lately)) {
        return causes;
    }
    if (review_is_due(facts.plan, facts.today)) {
        causes.push_back(ReviewCause::kDate);
    }
    const auto asks = [&](const UrgeSession& ride) { return asks_for_a_look(ride, facts); };
    if (std::ranges::any_of(facts.rides, asks)) {
        causes.push_back(ReviewCause::kHardTime);
    }
    const auto is_new = [&](const ContactCheck& check) {
        return !is_settled(facts.plan, told_key(check));
    };
    if (std::ranges::any_of(facts.checks, is_new)) {
        causes.push_back(ReviewCause::kContacts);
    }
    if (names_lines_of_elsewhere(facts.plan, facts.lines) &&
        !is_settled(facts.plan, told_key(facts.lines))) {
        causes.push_back(ReviewCause::kRegion);
    }
    return causes;
}

Result<std::optional<std::string>> review_day(
    CalendarDay today, int in_days, std::string_view picked
) {
    std::int64_t days = in_days;
    if (!picked.empty()) {
        const CalendarDay day = BW_TRY(parse_day(picked));
        days = days_since_epoch(day) - days_since_epoch(today);
        if (days == 0) {
            return fail(ErrorCode::kInvalidArgument, "review_on: a day after today");
        }
    }
    if (days < 0 || days > kReviewInDaysMax) {
        return fail(ErrorCode::kInvalidArgument, "review_in_days: 0 to 366");
    }
    if (days == 0) {
        return std::optional<std::string>();
    }
    return std::optional(format_day(day_from_days_since_epoch(days_since_epoch(today) + days)));
}

void looked_over(
    SafetyPlan& plan, const ReviewFacts& facts, std::optional<std::string> review_due
) {
    plan.review_due = std::move(review_due);
    plan.looked_at_ms = facts.now_ms;
    plan.not_before.reset();
    std::erase_if(plan.settled, [](const std::string& key) { return key.starts_with("told:"); });
    for (const ContactCheck& check : facts.checks) {
        settle(plan, told_key(check));
    }
    if (names_lines_of_elsewhere(plan, facts.lines)) {
        settle(plan, told_key(facts.lines));
    }
}

}  // namespace bw::domain
