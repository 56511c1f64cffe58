// SPDX-License-Identifier: Apache-2.0
#pragma once

// The shape of a safety plan: order of its sections, limits, what it should not lack. The headings
// are our own; the order is that of crisis: what I can do, who can be there, who can help.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/domain/people/contact.h"
#include "core/domain/plan/plan.h"

namespace bw::domain {

inline constexpr std::size_t kSectionItemsMax = 40;
inline constexpr int kReviewInDaysMax = 366;
inline constexpr int kReviewInDaysDefault = 28;

// Every section in the order in which the plan is made and read.
std::span<const SectionKind> sections_in_order();

// One of the main steps; the others are offered below.
bool is_core_section(SectionKind kind);

// Lines of one section in the person's order.
std::vector<PlanItem> items_of(const SafetyPlan& plan, SectionKind kind);

// Errors: kInvalidArgument when the text is blank, an id is none or safer-space fields stand in
//         another section; kLimit when a text is longer than kShortTextSizeMax.
Status validate_item(const PlanItem& item);

// Errors: as validate_item; kLimit for more than kSectionItemsMax lines in a section; kConflict
//         when two lines have one id.
Status validate_plan(const SafetyPlan& plan);

// Whether no line of the plan reaches a person or a crisis line yet. Contacts who said no do not
// count (CS-31).
bool reaches_nobody(const SafetyPlan& plan, std::span<const Contact> contacts);

// Whether the date has come. Only the plan in use asks; without a date nothing ever does.
bool review_is_due(const SafetyPlan& plan, CalendarDay today);

}  // namespace bw::domain
