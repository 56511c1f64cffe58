// SPDX-License-Identifier: Apache-2.0
#include "core/domain/trigger/trigger_rules.h"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "core/base/id.h"
#include "core/base/text.h"

namespace bw::domain {

Status validate_trigger(const Trigger& trigger) {
    if (is_blank(trigger.label)) {
        return fail(ErrorCode::kInvalidArgument, "label: a trigger needs words");
    }
    if (trigger.label.size() > kTriggerLabelSizeMax) {
        return fail(ErrorCode::kLimit, "label: kTriggerLabelSizeMax");
    }
    if (trigger.skill_ids.size() > kTriggerSkillsMax) {
        return fail(ErrorCode::kLimit, "skill_ids: kTriggerSkillsMax");
    }
    if (!std::ranges::all_of(trigger.skill_ids, is_valid_id)) {
        return fail(ErrorCode::kInvalidArgument, "skill_ids: not an id");
    }
    return {};
}

bool is_listed(const Trigger& trigger, bool include_sensitive) {
    return include_sensitive || !trigger.sensitive;
}

std::vector<Trigger> warning_signs(std::span<const Trigger> triggers) {
    std::vector<Trigger> signs;
    std::ranges::copy_if(triggers, std::back_inserter(signs), [](const Trigger& trigger) {
        return trigger.warning_sign && !trigger.sensitive;
    });
    std::ranges::sort(signs, [](const Trigger& left, const Trigger& right) {
        return std::tie(left.order_key, left.id) < std::tie(right.order_key, right.id);
    });
    return signs;
}

}  // namespace bw::domain
