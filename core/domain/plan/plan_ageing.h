// SPDX-License-Identifier: Apache-2.0
#pragma once

// A plan that grows old (L4): what may no longer hold, and when it may be asked about. A quiet
// line, never a nag: nothing is asked in the moment of an urge nor on that day or the next, an
// answer counts, "later" holds for everything, and all of it can be switched off.

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "core/base/fields.h"
#include "core/base/time.h"
#include "core/domain/lines/lines_view.h"
#include "core/domain/people/contact.h"
#include "core/domain/plan/plan.h"
#include "core/domain/urge/urge_session.h"

namespace bw::domain {

inline constexpr int kHardTimeDays = 60;  // after that a hard time asks for nothing any more
inline constexpr int kLaterDaysMax = 366;

// What makes somebody in the plan doubtful, worst last.
enum class ContactDoubt {
    kOld,
    kNotDialable,
    kDeclined,
    kGone,
};
consteval std::string_view enum_type_name(ContactDoubt) {
    return "ContactDoubt";
}
constexpr auto enum_names(ContactDoubt) {
    return std::to_array<EnumName<ContactDoubt>>({
        {ContactDoubt::kOld, "old"},
        {ContactDoubt::kNotDialable, "not_dialable"},
        {ContactDoubt::kDeclined, "declined"},
        {ContactDoubt::kGone, "gone"},
    });
}

// Somebody in the plan of whom to ask: is this still right?
struct ContactCheck {
    std::string contact_id;
    ContactDoubt doubt = ContactDoubt::kOld;
    std::string name;
    std::string words;
    std::int64_t confirmed_at_ms = 0;
    std::vector<std::string> item_ids;
    static constexpr std::string_view kName = "ContactCheck";
    static constexpr std::string_view kDoc = "Somebody in the plan: is this still right?";
    static constexpr auto kFields = std::tuple{
        field<&ContactCheck::contact_id>("contact_id", "Who."),
        field<&ContactCheck::doubt>("doubt", "Why it is asked."),
        field<&ContactCheck::name>("name", "Empty when they are no longer in the list."),
        field<&ContactCheck::words>("words", "The first line that names them."),
        field<&ContactCheck::confirmed_at_ms>("confirmed_at_ms", "When it last held; 0 unknown."),
        field<&ContactCheck::item_ids>("item_ids", "All lines that name them."),
    };
};
static_assert(all_fields_described<ContactCheck>());

// Each person once, by the worst doubt that the person has not answered yet, in the plan's order.
std::vector<ContactCheck> contact_checks(
    const SafetyPlan& plan, std::span<const Contact> contacts, UtcMillis now_ms
);

// The person says that it is right as it is: this doubt about them does not come back.
void settle_contact(SafetyPlan& plan, std::string_view contact_id, ContactDoubt doubt);

// Takes a person out of a draft: their lines go; where they only help with a line, their name goes.
// Errors: kInvalidArgument when it is no draft; kNotFound when no line names them.
Status take_out_contact(SafetyPlan& draft, std::string_view contact_id, UtcMillis now_ms);

// Whether a line of the plan is a crisis line of another region than the one chosen now. False
// without a region.
bool names_lines_of_elsewhere(const SafetyPlan& plan, const LinesView& lines);

// Why the plan might be looked over.
enum class ReviewCause {
    kDate,
    kHardTime,
    kContacts,
    kRegion,
};
consteval std::string_view enum_type_name(ReviewCause) {
    return "ReviewCause";
}
constexpr auto enum_names(ReviewCause) {
    return std::to_array<EnumName<ReviewCause>>({
        {ReviewCause::kDate, "date"},
        {ReviewCause::kHardTime, "hard_time"},
        {ReviewCause::kContacts, "contacts"},
        {ReviewCause::kRegion, "region"},
    });
}

struct ReviewFacts {
    const SafetyPlan& plan;
    std::span<const UrgeSession> rides;
    std::span<const ContactCheck> checks;
    const LinesView& lines;
    bool wanted = true;          // the person has not switched it off
    bool in_the_moment = false;  // a ride is under way, or there was a crisis since the start
    UtcMillis now_ms = 0;
    CalendarDay today;
};

// Returns: why to ask now; empty when nothing is to be asked.
std::vector<ReviewCause> review_causes(const ReviewFacts& facts);

// The day on which to look again: a day that the person picked, else a number of days, 0 for never.
// Errors: kInvalidArgument when it is no day, not in the future, or more than kReviewInDaysMax off.
Result<std::optional<std::string>> review_day(
    CalendarDay today, int in_days, std::string_view picked
);

// After the plan was looked over: what was asked about until now is not asked again.
void looked_over(SafetyPlan& plan, const ReviewFacts& facts, std::optional<std::string> review_due);

}  // namespace bw::domain
