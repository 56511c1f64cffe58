// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "core/base/fields.h"

namespace bw::domain {

// Where a trigger comes from.
enum class TriggerGroup {
    kPeople,
    kFeelings,
    kThoughts,
    kBody,
    kPlace,
    kTime,
    kMemory,
    kOnline,
    kSubstance,
    kWorkSchool,
    kIdentity,
    kOther,
};
consteval std::string_view enum_type_name(TriggerGroup) {
    return "TriggerGroup";
}
constexpr auto enum_names(TriggerGroup) {
    return std::to_array<EnumName<TriggerGroup>>({
        {TriggerGroup::kPeople, "people"},
        {TriggerGroup::kFeelings, "feelings"},
        {TriggerGroup::kThoughts, "thoughts"},
        {TriggerGroup::kBody, "body"},
        {TriggerGroup::kPlace, "place"},
        {TriggerGroup::kTime, "time"},
        {TriggerGroup::kMemory, "memory"},
        {TriggerGroup::kOnline, "online"},
        {TriggerGroup::kSubstance, "substance"},
        {TriggerGroup::kWorkSchool, "work_school"},
        {TriggerGroup::kIdentity, "identity"},
        {TriggerGroup::kOther, "other"},
    });
}

// What tends to come before an urge, in the person's own words.
struct Trigger {
    std::string id;
    std::string label;
    TriggerGroup group = TriggerGroup::kOther;
    bool sensitive = false;
    bool warning_sign = false;
    std::vector<std::string> skill_ids;
    std::string order_key;
    std::int64_t updated_at_ms = 0;
    static constexpr std::string_view kName = "Trigger";
    static constexpr std::string_view kDoc =
        "What tends to come before an urge, in the person's own words.";
    static constexpr std::string_view kSortField = "updated_at_ms";
    static constexpr auto kSearchFields = std::to_array<std::string_view>({"label"});
    static constexpr auto kFields = std::tuple{
        field<&Trigger::id>("id", "Record id."),
        field<&Trigger::label>("label", "Own words."),
        field<&Trigger::group>("group", "Where it comes from."),
        field<&Trigger::sensitive>(
            "sensitive", "Hidden in lists until asked for, never on the open card."
        ),
        field<&Trigger::warning_sign>(
            "warning_sign", "Also shown behind the door `it is building`."
        ),
        field<&Trigger::skill_ids>("skill_ids", "What the person wants to try when it happens."),
        field<&Trigger::order_key>("order_key", "Place in the list (fractional key)."),
        field<&Trigger::updated_at_ms>("updated_at_ms", "When it was last changed."),
    };
};
static_assert(all_fields_described<Trigger>());

}  // namespace bw::domain
