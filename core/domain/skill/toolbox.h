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
#include "core/domain/skill/skill.h"

namespace bw::domain {

// What a person made of one skill: chosen, hidden, reordered, reworded, or all their own.
struct ToolboxEntry {
    std::string id;
    std::string skill_id;
    bool chosen = false;
    bool hidden = false;
    std::string order_key;
    std::optional<Skill> own;
    std::vector<Setting> settings;
    std::string note;
    std::optional<std::string> photo_attachment_id;
    std::optional<std::string> sound_attachment_id;
    bool while_locked = false;
    std::int64_t updated_at_ms = 0;
    static constexpr std::string_view kName = "ToolboxEntry";
    static constexpr std::string_view kDoc =
        "What a person made of one skill: chosen, hidden, reordered, reworded, or all their own.";
    static constexpr std::string_view kSortField = "updated_at_ms";
    static constexpr auto kSearchFields = std::to_array<std::string_view>({"note", "own"});
    static constexpr auto kFields = std::tuple{
        field<&ToolboxEntry::id>("id", "Record id."),
        field<&ToolboxEntry::skill_id>(
            "skill_id", "The catalogue skill it is about; empty for an own one."
        ),
        field<&ToolboxEntry::chosen>("chosen", "In my toolbox."),
        field<&ToolboxEntry::hidden>("hidden", "Never suggested, never listed unless asked for."),
        field<&ToolboxEntry::order_key>("order_key", "Place in the toolbox (fractional key)."),
        field<&ToolboxEntry::own>("own", "The person's own skill; absent for a catalogue one."),
        field<&ToolboxEntry::settings>(
            "settings", "Where the person says it fits; empty keeps the catalogue's."
        ),
        field<&ToolboxEntry::note>("note", "Own words: how I do it."),
        field<&ToolboxEntry::photo_attachment_id>("photo_attachment_id", "A picture kept with it."),
        field<&ToolboxEntry::sound_attachment_id>("sound_attachment_id", "A sound kept with it."),
        field<&ToolboxEntry::while_locked>("while_locked", "Also on the open card."),
        field<&ToolboxEntry::updated_at_ms>("updated_at_ms", "When it was last changed."),
    };
};
static_assert(all_fields_described<ToolboxEntry>());

// What the person said of a skill afterwards. Always skippable.
enum class Helped {
    kBetter,
    kSame,
    kWorse,
    kSkip,
};
consteval std::string_view enum_type_name(Helped) {
    return "Helped";
}
constexpr auto enum_names(Helped) {
    return std::to_array<EnumName<Helped>>({
        {Helped::kBetter, "better"},
        {Helped::kSame, "same"},
        {Helped::kWorse, "worse"},
        {Helped::kSkip, "skip"},
    });
}

// When a skill was used.
enum class UseContext {
    kUrge,
    kDaily,
    kPractice,
};
consteval std::string_view enum_type_name(UseContext) {
    return "UseContext";
}
constexpr auto enum_names(UseContext) {
    return std::to_array<EnumName<UseContext>>({
        {UseContext::kUrge, "urge"},
        {UseContext::kDaily, "daily"},
        {UseContext::kPractice, "practice"},
    });
}

// One time a skill was used.
struct SkillUse {
    std::string id;
    std::string skill_id;
    UseContext context = UseContext::kUrge;
    std::optional<std::string> urge_session_id;
    std::int64_t started_at_ms = 0;
    std::optional<std::int64_t> ended_at_ms;
    std::optional<int> urge_before_0_10;
    std::optional<int> urge_after_0_10;
    Helped helped = Helped::kSkip;
    std::optional<bool> would_use_again;
    std::string note;
    std::string stopped_reason;
    static constexpr std::string_view kName = "SkillUse";
    static constexpr std::string_view kDoc = "One time a skill was used.";
    static constexpr std::string_view kSortField = "started_at_ms";
    static constexpr auto kSearchFields =
        std::to_array<std::string_view>({"note", "stopped_reason"});
    static constexpr auto kFields = std::tuple{
        field<&SkillUse::id>("id", "Record id."),
        field<&SkillUse::skill_id>("skill_id", "Catalogue name or toolbox entry id."),
        field<&SkillUse::context>("context", "When it was used."),
        field<&SkillUse::urge_session_id>("urge_session_id", "The ride it belongs to."),
        field<&SkillUse::started_at_ms>("started_at_ms", "When it began."),
        field<&SkillUse::ended_at_ms>("ended_at_ms", "When it ended."),
        field<&SkillUse::urge_before_0_10>("urge_before_0_10", "Asked at most once."),
        field<&SkillUse::urge_after_0_10>("urge_after_0_10", "Asked at most once."),
        field<&SkillUse::helped>("helped", "What the person said."),
        field<&SkillUse::would_use_again>("would_use_again", "What the person said."),
        field<&SkillUse::note>("note", "Own words."),
        field<&SkillUse::stopped_reason>("stopped_reason", "Own words."),
    };
};
static_assert(all_fields_described<SkillUse>());

}  // namespace bw::domain
