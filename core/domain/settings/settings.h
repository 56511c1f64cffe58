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
#include "core/domain/skill/vocabulary.h"

namespace bw::domain {

// Light, dark, or as the device says.
enum class Theme {
    kSystem,
    kLight,
    kDark,
};
consteval std::string_view enum_type_name(Theme) {
    return "Theme";
}
constexpr auto enum_names(Theme) {
    return std::to_array<EnumName<Theme>>({
        {Theme::kSystem, "system"},
        {Theme::kLight, "light"},
        {Theme::kDark, "dark"},
    });
}

// Root text size; browser zoom comes on top.
enum class TextSize {
    kNormal,
    kLarge,
    kLarger,
    kLargest,
};
consteval std::string_view enum_type_name(TextSize) {
    return "TextSize";
}
constexpr auto enum_names(TextSize) {
    return std::to_array<EnumName<TextSize>>({
        {TextSize::kNormal, "normal"},
        {TextSize::kLarge, "large"},
        {TextSize::kLarger, "larger"},
        {TextSize::kLargest, "largest"},
    });
}

// `system` follows the device; `still` moves nothing.
enum class Motion {
    kSystem,
    kStill,
};
consteval std::string_view enum_type_name(Motion) {
    return "Motion";
}
constexpr auto enum_names(Motion) {
    return std::to_array<EnumName<Motion>>({
        {Motion::kSystem, "system"},
        {Motion::kStill, "still"},
    });
}

// Chosen by the person; under 18 turns young-person mode on (CS-35).
enum class AgeBand {
    kUnsaid,
    kUnder16,
    kFrom16To17,
    kAdult,
};
consteval std::string_view enum_type_name(AgeBand) {
    return "AgeBand";
}
constexpr auto enum_names(AgeBand) {
    return std::to_array<EnumName<AgeBand>>({
        {AgeBand::kUnsaid, "unsaid"},
        {AgeBand::kUnder16, "under_16"},
        {AgeBand::kFrom16To17, "from_16_to_17"},
        {AgeBand::kAdult, "adult"},
    });
}

// How Breakwater behaves for this person on this vault.
struct Settings {
    std::string id = "settings";
    std::string region;
    std::string locale = "en";
    Theme theme = Theme::kSystem;
    bool low_stimulus = false;
    TextSize text_size = TextSize::kNormal;
    bool easy_letters = false;
    Motion motion = Motion::kSystem;
    bool discreet_name = false;
    bool hide_numbers = false;
    AgeBand age_band = AgeBand::kUnsaid;
    int auto_lock_minutes = 5;
    bool lock_on_leave = false;
    bool blank_on_leave = true;
    bool keep_entry_choice = false;
    bool learn_from_use = true;
    bool try_new = true;
    bool cautions_acknowledged = false;
    std::vector<ExclusionFlag> exclusion_flags;
    std::vector<Topic> muted_topics;
    bool card_plan = true;
    bool card_people = true;
    bool card_skills = true;
    std::vector<std::string> pinned_service_ids;
    bool first_run_done = false;
    bool review_asks = true;
    std::int64_t updated_at_ms = 0;
    static constexpr std::string_view kName = "Settings";
    static constexpr std::string_view kDoc =
        "How Breakwater behaves for this person on this vault.";
    static constexpr std::string_view kSortField = "updated_at_ms";
    static constexpr auto kFields = std::tuple{
        field<&Settings::id>("id", "Always `settings`."),
        field<&Settings::region>(
            "region", "ISO 3166 country, chosen by the person; empty until then (CS-14)."
        ),
        field<&Settings::locale>("locale", "Language of the interface."),
        field<&Settings::theme>("theme", "Light or dark."),
        field<&Settings::low_stimulus>("low_stimulus", "Flat picture, no motion, muted."),
        field<&Settings::text_size>("text_size", "Text size."),
        field<&Settings::easy_letters>("easy_letters", "Wider letters and lines."),
        field<&Settings::motion>("motion", "Motion."),
        field<&Settings::discreet_name>("discreet_name", "Neutral title and icon."),
        field<&Settings::hide_numbers>("hide_numbers", "No numbers are asked for or shown."),
        field<&Settings::age_band>("age_band", "Age band."),
        field<&Settings::auto_lock_minutes>("auto_lock_minutes", "0 never locks by time."),
        field<&Settings::lock_on_leave>("lock_on_leave", "Lock when the app is left."),
        field<&Settings::blank_on_leave>("blank_on_leave", "Cover the screen in the app switcher."),
        field<&Settings::keep_entry_choice>(
            "keep_entry_choice", "Keep the answer of the entry check with a ride."
        ),
        field<&Settings::learn_from_use>(
            "learn_from_use", "Let what helped before order the suggestions."
        ),
        field<&Settings::try_new>("try_new", "Let the third suggestion be something less tried."),
        field<&Settings::cautions_acknowledged>(
            "cautions_acknowledged", "The cautions of strong sensations were read (CS-4)."
        ),
        field<&Settings::exclusion_flags>("exclusion_flags", "Reasons not to show some skills."),
        field<&Settings::muted_topics>("muted_topics", "Subjects that are left out."),
        field<&Settings::card_plan>("card_plan", "Plan on the open card."),
        field<&Settings::card_people>("card_people", "People on the open card."),
        field<&Settings::card_skills>("card_skills", "Chosen skills on the open card."),
        field<&Settings::pinned_service_ids>(
            "pinned_service_ids", "Crisis lines the person put first."
        ),
        field<&Settings::first_run_done>(
            "first_run_done", "The three first screens were seen or skipped."
        ),
        field<&Settings::review_asks>(
            "review_asks", "Ask now and then whether the plan still fits."
        ),
        field<&Settings::updated_at_ms>("updated_at_ms", "When it was last changed."),
    };
};
static_assert(all_fields_described<Settings>());

}  // namespace bw::domain
