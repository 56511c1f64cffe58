// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "core/app/api/people_api.h"
#include "core/base/fields.h"
#include "core/domain/plan/plan.h"

namespace bw::app {

using domain::SectionKind;

// One line of the open card.
struct CardLine {
    SectionKind kind = SectionKind::kWarningSigns;
    std::string text;
    std::string workaround;
    std::string skill_id;
    std::string contact_name;
    std::vector<ContactAction> actions;
    static constexpr std::string_view kName = "CardLine";
    static constexpr std::string_view kDoc = "One line of the open card.";
    static constexpr auto kFields = std::tuple{
        field<&CardLine::kind>("kind", "Section."),
        field<&CardLine::text>("text", "Exactly as written."),
        field<&CardLine::workaround>("workaround", "If something gets in the way."),
        field<&CardLine::skill_id>("skill_id", "Opens this skill."),
        field<&CardLine::contact_name>("contact_name", "Whom."),
        field<&CardLine::actions>("actions", "Call, text."),
    };
};
static_assert(all_fields_described<CardLine>());

// Somebody on the open card.
struct CardPerson {
    std::string id;
    std::string name;
    std::string availability_text;
    std::vector<ContactAction> actions;
    static constexpr std::string_view kName = "CardPerson";
    static constexpr std::string_view kDoc = "Somebody on the open card.";
    static constexpr auto kFields = std::tuple{
        field<&CardPerson::id>("id", "Record id."),
        field<&CardPerson::name>("name", "As the person calls them."),
        field<&CardPerson::availability_text>("availability_text", "When they can be reached."),
        field<&CardPerson::actions>("actions", "Call, text."),
    };
};
static_assert(all_fields_described<CardPerson>());

// A skill on the open card.
struct CardSkill {
    std::string id;
    std::string name;
    std::vector<std::string> steps;
    static constexpr std::string_view kName = "CardSkill";
    static constexpr std::string_view kDoc = "A skill on the open card.";
    static constexpr auto kFields = std::tuple{
        field<&CardSkill::id>("id", "Id."),
        field<&CardSkill::name>("name", "Name."),
        field<&CardSkill::steps>("steps", "Steps."),
    };
};
static_assert(all_fields_described<CardSkill>());

// What the person allowed to be read without the passphrase, with no wasm.
struct OpenCard {
    int card_version = 1;
    std::string region;
    std::string locale = "en";
    std::string theme = "system";
    std::string text_size = "normal";
    bool low_stimulus = false;
    bool still = false;
    bool easy_letters = false;
    bool discreet_name = false;
    bool has_passphrase = false;
    int plan_version = 0;
    std::vector<CardLine> plan;
    std::vector<CardPerson> people;
    std::vector<CardSkill> skills;
    domain::LinesView lines;
    std::int64_t made_at_ms = 0;
    static constexpr std::string_view kName = "OpenCard";
    static constexpr std::string_view kDoc =
        "What the person allowed to be read without the passphrase, with no wasm.";
    static constexpr auto kFields = std::tuple{
        field<&OpenCard::card_version>("card_version", "Version of this shape."),
        field<&OpenCard::region>("region", "Country."),
        field<&OpenCard::locale>("locale", "Language."),
        field<&OpenCard::theme>("theme", "Theme."),
        field<&OpenCard::text_size>("text_size", "Text size."),
        field<&OpenCard::low_stimulus>("low_stimulus", "Flat picture."),
        field<&OpenCard::still>("still", "No motion."),
        field<&OpenCard::easy_letters>("easy_letters", "Wider letters."),
        field<&OpenCard::discreet_name>("discreet_name", "Neutral title."),
        field<&OpenCard::has_passphrase>("has_passphrase", "Whether unlocking needs one."),
        field<&OpenCard::plan_version>("plan_version", "0 when no plan is on the card."),
        field<&OpenCard::plan>("plan", "The plan."),
        field<&OpenCard::people>("people", "People."),
        field<&OpenCard::skills>("skills", "Skills."),
        field<&OpenCard::lines>("lines", "Lines of the region."),
        field<&OpenCard::made_at_ms>("made_at_ms", "When the card was made."),
    };
};
static_assert(all_fields_described<OpenCard>());

}  // namespace bw::app
