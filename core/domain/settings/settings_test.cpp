// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/base/limits.h"
#include "core/domain/moment/note_rules.h"
#include "core/domain/settings/settings_rules.h"
#include "core/domain/skill/toolbox_rules.h"
#include "core/domain/trigger/trigger_rules.h"

namespace bw::domain {
namespace {

TEST(Settings, YoungPersonModeFollowsTheAgeBand) {
    Settings settings;
    for (const auto& [band, name] : enum_names(AgeBand{})) {
        settings.age_band = band;
        const bool young = band == AgeBand::kUnder16 || band == AgeBand::kFrom16To17;
        EXPECT_EQ(is_young_person(settings), young) << name;
        EXPECT_EQ(uses_words(settings), young) << name;
        EXPECT_EQ(may_show_cards(settings), !young) << name;
    }
}

TEST(Settings, NormalisingBringsEverythingIntoBounds) {
    Settings settings;
    settings.id = "other";
    settings.region = "gb";
    settings.locale = "../etc";
    settings.auto_lock_minutes = 5000;
    settings.exclusion_flags = {
        ExclusionFlag::kNotSure, ExclusionFlag::kHeart, ExclusionFlag::kHeart
    };
    settings.pinned_service_ids = {"gb-samaritans", "NOT AN ID", "gb-samaritans"};
    const Settings good = normalised(settings);
    EXPECT_EQ(good.id, "settings");
    EXPECT_EQ(good.region, "GB");
    EXPECT_EQ(good.locale, "en");
    EXPECT_EQ(good.auto_lock_minutes, kAutoLockMinutesMax);
    EXPECT_EQ(good.exclusion_flags, (std::vector{ExclusionFlag::kHeart, ExclusionFlag::kNotSure}));
    EXPECT_EQ(good.pinned_service_ids, std::vector<std::string>{"gb-samaritans"});
    EXPECT_TRUE(validate_settings(good));
    settings.region = "Narnia";
    settings.auto_lock_minutes = -3;
    EXPECT_EQ(normalised(settings).region, "");
    EXPECT_EQ(normalised(settings).auto_lock_minutes, 0);
}

TEST(Settings, ValidationRefusesWhatIsOutOfBounds) {
    Settings settings;
    EXPECT_TRUE(validate_settings(settings));
    settings.region = "gb";
    EXPECT_FALSE(validate_settings(settings));
    settings.region = "";
    settings.auto_lock_minutes = 121;
    EXPECT_FALSE(validate_settings(settings));
}

TEST(Trigger, NeedsWordsWithinLimits) {
    Trigger trigger;
    EXPECT_FALSE(validate_trigger(trigger));
    trigger.label = "Sunday evenings";
    EXPECT_TRUE(validate_trigger(trigger));
    trigger.skill_ids = {"Not an id"};
    EXPECT_FALSE(validate_trigger(trigger));
    trigger.skill_ids.assign(kTriggerSkillsMax + 1, "walk");
    EXPECT_FALSE(validate_trigger(trigger));
    trigger.skill_ids.clear();
    trigger.label = std::string(kTriggerLabelSizeMax + 1, 'a');
    EXPECT_FALSE(validate_trigger(trigger));
}

TEST(Trigger, SensitiveOnesWaitAndWarningSignsStandInOrder) {
    const std::vector<Trigger> triggers = {
        {.id = "a", .warning_sign = true, .order_key = "b"},
        {.id = "b", .sensitive = true, .warning_sign = true, .order_key = "a"},
        {.id = "c", .warning_sign = true, .order_key = "a"},
        {.id = "d"},
    };
    const auto signs = warning_signs(triggers);
    ASSERT_EQ(signs.size(), 2U);
    EXPECT_EQ(signs[0].id, "c");
    EXPECT_FALSE(is_listed(triggers[1], false));
    EXPECT_TRUE(is_listed(triggers[1], true));
}

TEST(Note, NeedsWordsAndAnOffsetThatExists) {
    Note note;
    EXPECT_FALSE(validate_note(note));
    note.text = "A quiet day.";
    EXPECT_TRUE(validate_note(note));
    note.utc_offset_minutes = 15 * 60;
    EXPECT_FALSE(validate_note(note));
    note.utc_offset_minutes = 0;
    note.text = std::string(kTextSizeMax + 1, 'a');
    EXPECT_FALSE(validate_note(note));
}

TEST(Toolbox, EntriesAndUsesAreHeldToTheirLimits) {
    ToolboxEntry entry;
    EXPECT_FALSE(validate_toolbox_entry(entry));
    entry.skill_id = "walk";
    EXPECT_TRUE(validate_toolbox_entry(entry));
    entry.own = Skill{};
    EXPECT_FALSE(validate_toolbox_entry(entry));
    entry.own->name = "Walk by the sea";
    EXPECT_TRUE(validate_toolbox_entry(entry));
    entry.own->steps.resize(kOwnStepsMax + 1);
    EXPECT_FALSE(validate_toolbox_entry(entry));
    SkillUse use;
    EXPECT_FALSE(validate_skill_use(use));
    use.skill_id = "walk";
    use.urge_after_0_10 = 10;
    EXPECT_TRUE(validate_skill_use(use));
    use.urge_after_0_10 = 11;
    EXPECT_FALSE(validate_skill_use(use));
}

}  // namespace
}  // namespace bw::domain
