// SPDX-License-Identifier: Apache-2.0
#pragma once

// Whether a skill may be shown to this person (CS-4, CS-5, CS-35, CS-49). Only `kShown` may ever be
// opened or suggested; every other word says why it waits.

#include <array>
#include <string_view>

#include "core/base/fields.h"
#include "core/domain/settings/settings.h"
#include "core/domain/skill/skill.h"
#include "core/domain/skill/toolbox.h"

namespace bw::domain {

// Whether a skill may be shown, and if not, why.
enum class Eligibility {
    kShown,
    kCautionsFirst,
    kExcluded,
    kMuted,
    kAdultOnly,
    kHidden,
};
consteval std::string_view enum_type_name(Eligibility) {
    return "Eligibility";
}
constexpr auto enum_names(Eligibility) {
    return std::to_array<EnumName<Eligibility>>({
        {Eligibility::kShown, "shown"},
        {Eligibility::kCautionsFirst, "cautions_first"},
        {Eligibility::kExcluded, "excluded"},
        {Eligibility::kMuted, "muted"},
        {Eligibility::kAdultOnly, "adult_only"},
        {Eligibility::kHidden, "hidden"},
    });
}

struct EligibilityInput {
    const Skill& skill;
    const ToolboxEntry* entry = nullptr;
    const Settings& settings;
    bool resembles_substitute = false;  // an own skill that matches the lexicon
};

// Reasons of safety come before reasons of taste, so that a hidden skill cannot hide a stronger
// reason. A flag excludes the skills that name it, of either tier; `not_sure` excludes all of t1.
Eligibility eligibility(const EligibilityInput& input);

}  // namespace bw::domain
