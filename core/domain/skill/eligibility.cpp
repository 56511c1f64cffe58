// SPDX-License-Identifier: Apache-2.0
#include "core/domain/skill/eligibility.h"

#include <algorithm>
#include <vector>

#include "core/domain/settings/settings_rules.h"

namespace bw::domain {

namespace {

template <class T>
bool share_any(const std::vector<T>& left, const std::vector<T>& right) {
    return std::ranges::find_first_of(left, right) != left.end();
}

bool is_excluded(const Skill& skill, const Settings& settings) {
    const bool not_sure = std::ranges::contains(settings.exclusion_flags, ExclusionFlag::kNotSure);
    return (not_sure && skill.tier == Tier::kT1) ||
           share_any(skill.exclusion_flags, settings.exclusion_flags);
}

bool is_adult_only(const EligibilityInput& input) {
    return input.skill.tier == Tier::kT1 || input.skill.audience == Audience::kAdult ||
           input.resembles_substitute;
}

}  // namespace

Eligibility eligibility(const EligibilityInput& input) {
    if (is_young_person(input.settings) && is_adult_only(input)) {
        return Eligibility::kAdultOnly;
    }
    if (is_excluded(input.skill, input.settings)) {
        return Eligibility::kExcluded;
    }
    if (share_any(input.skill.topics, input.settings.muted_topics)) {
        return Eligibility::kMuted;
    }
    if (input.entry != nullptr && input.entry->hidden) {
        return Eligibility::kHidden;
    }
    if (input.skill.tier == Tier::kT1 && !input.settings.cautions_acknowledged) {
        return Eligibility::kCautionsFirst;
    }
    return Eligibility::kShown;
}

}  // namespace bw::domain
