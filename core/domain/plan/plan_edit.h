// SPDX-License-Identifier: Apache-2.0
#pragma once

// Writing a plan: a draft beside the plan in use, which stays untouched until the draft takes its
// place. Ids and order keys come from outside; nothing here makes any.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/domain/plan/plan.h"

namespace bw::domain {

struct NewDraft {
    std::string id;
    UtcMillis now_ms = 0;
    int newest_version = 0;  // the highest version there is; 0 when there is no plan yet
    std::string language = "en";
};

// A draft that begins as a copy of `from`: the plan in use, or an older version to return to (L4).
// Lines keep their ids, so that differences can be told. `from` may be null for a first plan.
SafetyPlan new_draft(const SafetyPlan* from, const NewDraft& input);

// Each of these changes a draft, and nothing when it fails.
// Errors: kInvalidArgument when the plan is no draft; the errors of validate_item; kLimit when the
//         section is full; kConflict when the id is taken; kNotFound when there is no such line.
Status add_item(SafetyPlan& draft, PlanItem item, UtcMillis now_ms);
Status edit_item(SafetyPlan& draft, PlanItem item, UtcMillis now_ms);
Status remove_item(SafetyPlan& draft, std::string_view item_id, UtcMillis now_ms);
Status move_item(
    SafetyPlan& draft, std::string_view item_id, std::string order_key, UtcMillis now_ms
);

// The keys between which a moved line has to stand; empty means the end of the section.
struct OrderGap {
    std::string before_key;
    std::string after_key;
};

// The gap behind `after_item_id` in a section, empty for the first place, not counting the line
// that is moved.
// Errors: kNotFound when there is no such line in this section.
Result<OrderGap> order_gap(
    const SafetyPlan& plan,
    SectionKind kind,
    std::string_view after_item_id,
    std::string_view moved_item_id
);

struct PublishInput {
    UtcMillis now_ms = 0;
    std::string change_note;
    std::vector<MadeWith> made_with;
    std::optional<std::string> review_due;
    bool while_locked = true;
    std::string id;  // of the new version: a record of its own, so that two devices that put
                     // one draft into use do not write over each other
    int newest_version = 0;  // the highest version there is by now
};

struct Published {
    SafetyPlan current;
    std::optional<SafetyPlan> superseded;
};

// Puts a draft into use, as the newest version even when another device was faster; the plan before
// it is kept as superseded.
// Errors: kInvalidArgument when it is no draft or has no line; kConflict when `current` is not the
//         plan in use; the errors of validate_plan.
Result<Published> publish(
    const SafetyPlan* current, const SafetyPlan& draft, const PublishInput& input
);

}  // namespace bw::domain
