// SPDX-License-Identifier: Apache-2.0
#include "core/app/card.h"

#include <algorithm>
#include <array>

#include "core/app/learned.h"
#include "core/app/methods.h"
#include "core/app/ordered.h"
#include "core/app/people.h"
#include "core/app/plan_store.h"
#include "core/app/plan_telling.h"
#include "core/app/vault_state.h"
#include "core/codec/json.h"
#include "core/domain/settings/settings_rules.h"
#include "core/domain/skill/eligibility.h"
#include "core/domain/skill/resolved_skill.h"
#include "core/domain/skill/word_pattern.h"
#include "core/store/card.h"

namespace bw::app {

namespace {

using domain::Contact;
using domain::Settings;
using domain::ToolboxEntry;

constexpr int kCardVersion = 1;
constexpr auto kTopicsOnCard =
    std::to_array<std::string_view>({"settings", "plan", "people", "skills", "vault", "content"});

void put_appearance(const Settings& settings, OpenCard& card) {
    card.region = settings.region;
    card.locale = settings.locale;
    card.theme = enum_name(settings.theme);
    card.text_size = enum_name(settings.text_size);
    card.low_stimulus = settings.low_stimulus;
    card.still = settings.motion == domain::Motion::kStill;
    card.easy_letters = settings.easy_letters;
    card.discreet_name = settings.discreet_name;
}

Status put_people(Core& core, OpenCard& card) {
    const auto people = BW_TRY(list_in_order<Contact>(core));
    for (const Contact& contact : people) {
        if (is_on_card(core, contact)) {
            card.people.push_back({
                .id = contact.id,
                .name = contact.name,
                .availability_text = contact.availability_text,
                .actions = tell_contact(core, contact).actions,
            });
        }
    }
    return {};
}

Status put_skills(Core& core, OpenCard& card) {
    const auto entries = BW_TRY(list_in_order<ToolboxEntry>(core));
    for (const ToolboxEntry& entry : entries) {
        const std::string_view skill_id = entry.skill_id.empty() ? entry.id : entry.skill_id;
        const auto resolved = domain::find_skill(core.catalogue().skills(), entries, skill_id);
        if (!entry.while_locked || !resolved) {
            continue;
        }
        const domain::Skill& skill = resolved->skill();
        const bool substitute = resembles_substitute(core, *resolved);
        const domain::EligibilityInput input{
            .skill = skill,
            .entry = &entry,
            .settings = core.settings(),
            .resembles_substitute = substitute,
        };
        if (domain::eligibility(input) != domain::Eligibility::kShown || substitute) {
            continue;
        }
        CardSkill on_card{.id = std::string(skill_id), .name = skill.name};
        for (const domain::SkillStep& step : skill.steps) {
            on_card.steps.push_back(step.text);
        }
        card.skills.push_back(std::move(on_card));
    }
    return {};
}

// What is not known while locked is taken in the careful way: a skill that some people should not
// use, or that is for adults, waits for the unlock (CS-4, CS-35).
Settings careful_settings() {
    Settings settings;
    settings.first_run_done = true;
    settings.age_band = domain::AgeBand::kFrom16To17;
    for (const auto& flag : enum_names(domain::ExclusionFlag{})) {
        settings.exclusion_flags.push_back(flag.value);
    }
    return settings;
}

bool touches_card(const Call& call) {
    return std::ranges::any_of(call.changed, [](std::string_view topic) {
        return std::ranges::find(kTopicsOnCard, topic) != kTopicsOnCard.end();
    });
}

}  // namespace

Result<OpenCard> make_card(Core& core) {
    const Settings& settings = core.settings();
    OpenCard card{.card_version = kCardVersion};
    put_appearance(settings, card);
    card.has_passphrase = has_slot(core, store::SlotKind::kPassphrase);
    card.lines = tell_lines(core, settings.region);
    if (settings.card_plan) {
        const PlanShelf shelf = BW_TRY(plan_shelf(core));
        if (shelf.current && shelf.current->while_locked) {
            card.plan_version = shelf.current->version;
            card.plan = BW_TRY(card_lines(core, *shelf.current, Reach::kOnCard));
        }
    }
    BW_TRY(put_people(core, card));
    if (settings.card_skills) {
        BW_TRY(put_skills(core, card));
    }
    return card;
}

Result<OpenCard> read_card(const Core& core) {
    const auto text = BW_TRY(store::read_card(core.place().files));
    if (!text) {
        return fail(ErrorCode::kNotFound, "there is no open card");
    }
    return codec::decode<OpenCard>(*text);
}

Status refresh_card(Core& core, Call& call) {
    const bool may_write = core.is_open() && !core.session().found.opened_read_only;
    // Without their settings nobody knows what the person wants to be on it.
    if (!may_write || core.settings_are_guessed() || !touches_card(call)) {
        return {};
    }
    OpenCard card = BW_TRY(make_card(core));
    // Only a card that says something else is written: `made_at_ms` alone is no change.
    const auto stored = read_card(core);
    if (stored) {
        const bool genuine = !core.card_is_forgotten() && !core.session().found.card_was_altered;
        // When the catalogue could not be read, lines that were there are better than none.
        const bool no_lines = core.catalogue().countries().empty();
        if (no_lines && genuine && stored->region == card.region) {
            card.lines = stored->lines;
        }
        card.made_at_ms = stored->made_at_ms;
        if (genuine && codec::encode(card) == codec::encode(*stored)) {
            return {};
        }
    }
    card.made_at_ms = core.now();
    store::Vault* vault = BW_TRY(core.vault());
    BW_TRY(vault->write_card(codec::encode(card)));
    core.remember_card();
    call.touch("card");
    return {};
}

Settings settings_from_card(const Core& core) {
    const auto vault = store::Vault::inspect(core.place());
    if (!vault && vault.error().code() == ErrorCode::kNotFound) {
        return {};
    }
    const auto card = read_card(core);
    if (!card) {
        return careful_settings();
    }
    Settings settings = careful_settings();
    settings.region = card->region;
    settings.locale = card->locale;
    settings.theme = enum_from_name<domain::Theme>(card->theme).value_or(domain::Theme::kSystem);
    settings.text_size =
        enum_from_name<domain::TextSize>(card->text_size).value_or(domain::TextSize::kNormal);
    settings.low_stimulus = card->low_stimulus;
    settings.motion = card->still ? domain::Motion::kStill : domain::Motion::kSystem;
    settings.easy_letters = card->easy_letters;
    settings.discreet_name = card->discreet_name;
    return domain::normalised(settings);
}

Result<Empty> card_read(Core& core, const Empty&, Call& call) {
    const auto text = BW_TRY(store::read_card(core.place().files));
    if (text) {
        call.reply_blob = to_bytes(as_byte_view(*text));
    }
    return Empty{};
}

}  // namespace bw::app
