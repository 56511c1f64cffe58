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
#include "core/domain/skill/eligibility.h"
#include "core/domain/skill/toolbox.h"
#include "core/domain/trigger/trigger.h"
#include "core/domain/urge/ride.h"

namespace bw::app {

using domain::Door;
using domain::Eligibility;
using domain::Feeling;
using domain::RideStep;
using domain::RideView;
using domain::Setting;
using domain::Skill;
using domain::SkillFamily;
using domain::SkillUse;
using domain::ToolboxEntry;
using domain::Trigger;
using domain::TriggerGroup;
using domain::UrgeSession;

// A skill and what the person made of it.
struct SkillView {
    Skill skill;
    std::optional<ToolboxEntry> entry;
    Eligibility eligibility = Eligibility::kShown;
    int used_count = 0;
    int helped_count = 0;
    bool mine = false;
    bool resembles_substitute = false;
    static constexpr std::string_view kName = "SkillView";
    static constexpr std::string_view kDoc = "A skill and what the person made of it.";
    static constexpr auto kFields = std::tuple{
        field<&SkillView::skill>("skill", "The skill."),
        field<&SkillView::entry>("entry", "The toolbox entry, if there is one."),
        field<&SkillView::eligibility>("eligibility", "Whether it may be shown."),
        field<&SkillView::used_count>("used_count", "How often it was used."),
        field<&SkillView::helped_count>("helped_count", "How often it was marked as helping."),
        field<&SkillView::mine>("mine", "The person's own skill."),
        field<&SkillView::resembles_substitute>(
            "resembles_substitute",
            "An own skill that some people find turns into another way of hurting: shown with one "
            "neutral line, never suggested or shared."
        ),
    };
};
static_assert(all_fields_described<SkillView>());

// Which skills to list.
struct SkillQuery {
    std::optional<SkillFamily> family;
    bool toolbox_only = false;
    bool include_hidden = false;
    std::string words;
    std::vector<Feeling> feelings;
    std::vector<Setting> settings;
    static constexpr std::string_view kName = "SkillQuery";
    static constexpr std::string_view kDoc = "Which skills to list.";
    static constexpr auto kFields = std::tuple{
        field<&SkillQuery::family>("family", "One family."),
        field<&SkillQuery::toolbox_only>("toolbox_only", "Only what is in my toolbox."),
        field<&SkillQuery::include_hidden>("include_hidden", "Hidden ones too."),
        field<&SkillQuery::words>("words", "Words in name or purpose."),
        field<&SkillQuery::feelings>("feelings", "Fits one of these."),
        field<&SkillQuery::settings>("settings", "Fits all of these."),
    };
};
static_assert(all_fields_described<SkillQuery>());

// Skills; the toolbox first, in its order.
struct SkillList {
    std::vector<SkillView> skills;
    int held_back_count = 0;
    static constexpr std::string_view kName = "SkillList";
    static constexpr std::string_view kDoc = "Skills; the toolbox first, in its order.";
    static constexpr auto kFields = std::tuple{
        field<&SkillList::skills>("skills", "Skills."),
        field<&SkillList::held_back_count>(
            "held_back_count", "Strong sensations that wait behind the cautions."
        ),
    };
};
static_assert(all_fields_described<SkillList>());

// An information card; the only place where the third tier is named.
struct InfoCard {
    std::string id;
    std::string title;
    std::vector<std::string> paragraphs;
    bool may_add_own = false;
    bool clinically_reviewed = false;
    static constexpr std::string_view kName = "InfoCard";
    static constexpr std::string_view kDoc =
        "An information card; the only place where the third tier is named.";
    static constexpr auto kFields = std::tuple{
        field<&InfoCard::id>("id", "Id."),
        field<&InfoCard::title>("title", "Title."),
        field<&InfoCard::paragraphs>("paragraphs", "Text."),
        field<&InfoCard::may_add_own>(
            "may_add_own", "Whether the person may add it as an own skill."
        ),
        field<&InfoCard::clinically_reviewed>(
            "clinically_reviewed", "Whether a clinician has reviewed it."
        ),
    };
};
static_assert(all_fields_described<InfoCard>());

// Information cards that may be shown to this person.
struct InfoCards {
    std::vector<InfoCard> cards;
    static constexpr std::string_view kName = "InfoCards";
    static constexpr std::string_view kDoc = "Information cards that may be shown to this person.";
    static constexpr auto kFields = std::tuple{
        field<&InfoCards::cards>("cards", "Cards."),
    };
};
static_assert(all_fields_described<InfoCards>());

// Puts a record between two others; empty means the end.
struct MoveItem {
    std::string id;
    std::string after_id;
    static constexpr std::string_view kName = "MoveItem";
    static constexpr std::string_view kDoc =
        "Puts a record between two others; empty means the end.";
    static constexpr auto kFields = std::tuple{
        field<&MoveItem::id>("id", "What to move."),
        field<&MoveItem::after_id>("after_id", "Stands before it then; empty for the first place."),
    };
};
static_assert(all_fields_described<MoveItem>());

// Triggers in order.
struct TriggerList {
    std::vector<Trigger> triggers;
    int hidden_count = 0;
    static constexpr std::string_view kName = "TriggerList";
    static constexpr std::string_view kDoc = "Triggers in order.";
    static constexpr auto kFields = std::tuple{
        field<&TriggerList::triggers>("triggers", "Triggers."),
        field<&TriggerList::hidden_count>("hidden_count", "Sensitive ones that were left out."),
    };
};
static_assert(all_fields_described<TriggerList>());

// Which triggers to list.
struct TriggerQuery {
    bool include_sensitive = false;
    static constexpr std::string_view kName = "TriggerQuery";
    static constexpr std::string_view kDoc = "Which triggers to list.";
    static constexpr auto kFields = std::tuple{
        field<&TriggerQuery::include_sensitive>("include_sensitive", "Sensitive ones too."),
    };
};
static_assert(all_fields_described<TriggerQuery>());

// Opens a door.
struct BeginRide {
    Door door = Door::kHelpNow;
    std::optional<std::string> skill_id;
    static constexpr std::string_view kName = "BeginRide";
    static constexpr std::string_view kDoc = "Opens a door.";
    static constexpr auto kFields = std::tuple{
        field<&BeginRide::door>("door", "Which."),
        field<&BeginRide::skill_id>("skill_id", "With the door `skill`."),
    };
};
static_assert(all_fields_described<BeginRide>());

// Ends the ride and keeps or forgets it.
struct FinishRide {
    bool keep = false;
    std::string note;
    std::string who_was_there;
    std::vector<std::string> trigger_ids;
    std::optional<int> lasted_minutes;
    static constexpr std::string_view kName = "FinishRide";
    static constexpr std::string_view kDoc = "Ends the ride and keeps or forgets it.";
    static constexpr auto kFields = std::tuple{
        field<&FinishRide::keep>("keep", "Keep it; sealed when the vault is locked."),
        field<&FinishRide::note>("note", "Own words, optional."),
        field<&FinishRide::who_was_there>("who_was_there", "Own words, optional."),
        field<&FinishRide::trigger_ids>("trigger_ids", "What came before, optional."),
        field<&FinishRide::lasted_minutes>(
            "lasted_minutes", "How long the urge lasted, as the person says."
        ),
    };
};
static_assert(all_fields_described<FinishRide>());

// What was kept.
struct RideKept {
    bool kept = false;
    bool sealed = false;
    std::string id;
    static constexpr std::string_view kName = "RideKept";
    static constexpr std::string_view kDoc = "What was kept.";
    static constexpr auto kFields = std::tuple{
        field<&RideKept::kept>("kept", "Whether anything was."),
        field<&RideKept::sealed>("sealed", "Sealed until the next unlock."),
        field<&RideKept::id>("id", "Record id when kept openly."),
    };
};
static_assert(all_fields_described<RideKept>());

// Rides, newest first. Empty while history is hidden.
struct UrgeList {
    std::vector<UrgeSession> sessions;
    std::string next_id;
    bool hidden_for_now = false;
    static constexpr std::string_view kName = "UrgeList";
    static constexpr std::string_view kDoc = "Rides, newest first. Empty while history is hidden.";
    static constexpr auto kFields = std::tuple{
        field<&UrgeList::sessions>("sessions", "Rides."),
        field<&UrgeList::next_id>("next_id", "Where the next page begins; empty at the end."),
        field<&UrgeList::hidden_for_now>(
            "hidden_for_now", "Hidden in a crisis and for a day after (CS-28, CS-50)."
        ),
    };
};
static_assert(all_fields_described<UrgeList>());

}  // namespace bw::app
