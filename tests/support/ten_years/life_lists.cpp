// SPDX-License-Identifier: Apache-2.0
#include "tests/support/ten_years/life_lists.h"

#include <array>
#include <utility>

#include "core/base/check.h"
#include "core/base/id.h"
#include "core/oplog/order_key.h"
#include "tests/support/ten_years/words.h"

namespace bw::ten_years {

namespace {

constexpr std::size_t kFirstPlanItems = 14;
constexpr auto kSections = std::to_array<domain::SectionKind>({
    domain::SectionKind::kWarningSigns,
    domain::SectionKind::kInternalCoping,
    domain::SectionKind::kDistractionPlaces,
    domain::SectionKind::kDistractionPeople,
    domain::SectionKind::kAskForHelp,
    domain::SectionKind::kSaferSpace,
    domain::SectionKind::kReasonsAndHopes,
});

domain::PlanItem plan_item(
    std::size_t number,
    std::span<const std::string> contact_ids,
    std::span<const std::string> skill_ids,
    platform::SeededRandom& random
) {
    domain::PlanItem item{
        .id = record_id(random),
        .kind = kSections[number % kSections.size()],
        .text = plan_line(random),
        .order_key = {},
    };
    const bool names_somebody = item.kind == domain::SectionKind::kDistractionPeople ||
                                item.kind == domain::SectionKind::kAskForHelp;
    if (names_somebody) {
        item.contact_id = contact_ids[random.below(contact_ids.size())];
    }
    if (item.kind == domain::SectionKind::kInternalCoping && random.chance(2)) {
        item.skill_id = skill_ids[random.below(skill_ids.size())];
    }
    return item;
}

void number_items(std::vector<domain::PlanItem>& items, platform::SeededRandom& random) {
    const std::vector<std::string> keys = order_keys(items.size(), random);
    for (std::size_t i = 0; i < items.size(); ++i) {
        items[i].order_key = keys[i];
    }
}

domain::ToolboxEntry toolbox_entry(
    std::size_t number, std::span<const std::string> skill_ids, platform::SeededRandom& random
) {
    domain::ToolboxEntry entry{.id = record_id(random), .chosen = number % 3 != 2};
    if (number % 6 == 5) {
        domain::Skill own;
        own.id = entry.id;
        own.name = "My way " + std::to_string(number / 6 + 1);
        own.purpose = plan_line(random);
        for (int step = 0; step < 3; ++step) {
            own.steps.push_back({.text = sentence(random)});
        }
        entry.own = std::move(own);
    } else {
        entry.skill_id = skill_ids[number % skill_ids.size()];
        entry.hidden = number % 10 == 8;
        entry.note = random.chance(2) ? sentence(random) : std::string();
    }
    entry.while_locked = number % 5 == 0;
    return entry;
}

}  // namespace

std::string record_id(platform::SeededRandom& random) {
    std::array<std::byte, kRecordIdSize> bytes{};
    BW_CHECK(random.fill(bytes).has_value());
    return to_hex(bytes);
}

std::vector<std::string> order_keys(std::size_t count, platform::SeededRandom& random) {
    std::vector<std::string> keys;
    std::string latest;
    for (std::size_t i = 0; i < count; ++i) {
        const auto jitter = static_cast<std::uint32_t>(random.next());
        auto key = oplog::order_key_between({.after = latest, .before = {}, .jitter = jitter});
        BW_CHECK(key.has_value());
        latest = *key;
        keys.push_back(*std::move(key));
    }
    return keys;
}

domain::Settings make_settings(UtcMillis at_ms) {
    domain::Settings settings;
    settings.region = "NL";
    settings.age_band = domain::AgeBand::kAdult;
    settings.cautions_acknowledged = true;
    settings.first_run_done = true;
    settings.updated_at_ms = at_ms;
    return settings;
}

std::vector<domain::Contact> make_people(UtcMillis at_ms, platform::SeededRandom& random) {
    const std::vector<std::string> keys = order_keys(kPeople, random);
    std::vector<domain::Contact> people;
    for (std::size_t i = 0; i < kPeople; ++i) {
        domain::Contact contact{.id = record_id(random), .name = person_name(i)};
        contact.relation = i % 4 == 0 ? "family" : "friend";
        contact.role = i % 4 == 0 ? domain::ContactRole::kFamily : domain::ContactRole::kFriend;
        contact.channels.push_back({
            .type = domain::ChannelType::kTel,
            .value_as_dialled = "+31 20 555 0" + std::to_string(100 + i),
            .note = {},
        });
        contact.good_for = {domain::GoodFor::kDistract, domain::GoodFor::kListen};
        contact.availability_text = "most evenings";
        contact.knows_about = domain::Knows::kPartly;
        contact.consent = i % 3 == 2 ? domain::Consent::kNotAsked : domain::Consent::kAgreed;
        contact.order_key = keys[i];
        contact.updated_at_ms = at_ms;
        people.push_back(std::move(contact));
    }
    return people;
}

std::vector<domain::Trigger> make_triggers(
    UtcMillis at_ms, std::span<const std::string> skill_ids, platform::SeededRandom& random
) {
    const std::vector<std::string> keys = order_keys(kTriggers, random);
    std::vector<domain::Trigger> triggers;
    for (std::size_t i = 0; i < kTriggers; ++i) {
        domain::Trigger trigger{.id = record_id(random), .label = trigger_label(i)};
        trigger.group = i % 2 == 0 ? domain::TriggerGroup::kFeelings : domain::TriggerGroup::kPlace;
        trigger.sensitive = i % 8 == 7;
        trigger.warning_sign = i % 3 == 0;
        trigger.skill_ids.push_back(skill_ids[random.below(skill_ids.size())]);
        trigger.order_key = keys[i];
        trigger.updated_at_ms = at_ms;
        triggers.push_back(std::move(trigger));
    }
    return triggers;
}

std::vector<domain::ToolboxEntry> make_toolbox(
    UtcMillis at_ms, std::span<const std::string> skill_ids, platform::SeededRandom& random
) {
    const std::vector<std::string> keys = order_keys(kToolboxEntries, random);
    std::vector<domain::ToolboxEntry> entries;
    for (std::size_t i = 0; i < kToolboxEntries; ++i) {
        domain::ToolboxEntry entry = toolbox_entry(i, skill_ids, random);
        entry.order_key = keys[i];
        entry.updated_at_ms = at_ms;
        entries.push_back(std::move(entry));
    }
    return entries;
}

std::vector<domain::SafetyPlan> make_plans(
    std::span<const std::string> contact_ids,
    std::span<const std::string> skill_ids,
    platform::SeededRandom& random
) {
    std::vector<domain::SafetyPlan> plans;
    std::vector<domain::PlanItem> items;
    for (std::size_t i = 0; i < kFirstPlanItems; ++i) {
        items.push_back(plan_item(i, contact_ids, skill_ids, random));
    }
    for (std::size_t i = 0; i < kPlanVersions; ++i) {
        // A line is said anew, and now and then there is one more.
        items[random.below(items.size())].text = plan_line(random);
        if (i % 2 == 1) {
            items.push_back(plan_item(items.size(), contact_ids, skill_ids, random));
        }
        number_items(items, random);
        domain::SafetyPlan plan{.id = record_id(random), .version = static_cast<int>(i + 1)};
        plan.status =
            i + 1 == kPlanVersions ? domain::PlanStatus::kCurrent : domain::PlanStatus::kSuperseded;
        plan.made_with = {domain::MadeWith::kSelf};
        plan.items = items;
        plan.change_note = i == 0 ? std::string() : sentence(random);
        if (i > 0) {
            plan.supersedes_id = plans.back().id;
        }
        plans.push_back(std::move(plan));
    }
    return plans;
}

}  // namespace bw::ten_years
