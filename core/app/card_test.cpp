// SPDX-License-Identifier: Apache-2.0

// Goal: the open card holds what the person chose to put on it, nothing else, and is put right when
// somebody changed it.

#include "core/app/app_test_support.h"

namespace bw::app {
namespace {

using testing::AppTest;
using testing::at;
using testing::count_at;
using testing::is_true;
using testing::Json;
using testing::text_at;
using testing::texts;

class CardTest : public AppTest {
  protected:
    void SetUp() override {
        AppTest::SetUp();
        create_with_device();
        put_settings(texts({{"region", "GB"}}));
    }
    // Ana on the card, Ben only in the vault, a skill, and a plan that names both and a line.
    void fill() {
        ana_ = put_person("Ana", "0555987001", true);
        ben_ = put_person("Ben", "0555987002", false);
        Json entry = texts({{"skill_id", "warm-bath"}});
        entry["while_locked"] = true;
        ok("toolbox.put", entry);
        for (const std::string& id : {ana_, ben_}) {
            ok("plan.put_item",
               texts({{"kind", "ask_for_help"}, {"text", "ring them"}, {"contact_id", id}}));
        }
        ok("plan.put_item",
           texts({{"kind", "crisis_lines"}, {"crisis_service_id", "gb-samaritans"}}));
        ok("plan.publish");
    }
    std::string put_person(std::string_view name, std::string_view number, bool while_locked) {
        Json json = texts({{"name", name}});
        json["while_locked"] = while_locked;
        json["channels"] = Json::array({texts({{"type", "tel"}, {"value_as_dialled", number}})});
        return text_at(ok("people.put", json), "id");
    }
    void choose(std::string_view part, bool on) {
        Json change = Json::object();
        change[std::string(part)] = on;
        put_settings(change);
    }
    void overwrite_card(std::string_view text) {
        const auto file = files_.open("card", port::OpenMode::kCreate);
        ASSERT_TRUE(file);
        ASSERT_TRUE((*file)->truncate(0));
        ASSERT_TRUE((*file)->write(0, as_byte_view(text)));
        ASSERT_TRUE((*file)->sync());
    }
    std::string ana_;
    std::string ben_;
};

TEST_F(CardTest, HoldsPlanPeopleSkillsLinesAndLooks) {
    fill();
    const auto told = card();
    EXPECT_EQ(text_at(told, "region"), "GB");
    EXPECT_EQ(count_at(told, "plan"), 3U);
    EXPECT_EQ(text_at(told, "people/0/name"), "Ana");
    EXPECT_EQ(text_at(told, "skills/0/id"), "warm-bath");
    EXPECT_EQ(text_at(told, "lines/emergency/0/dial_string"), "999");
    EXPECT_FALSE(is_true(told, "has_passphrase"));
}

TEST_F(CardTest, SomebodyKeptOffTheCardIsNotOnItThroughThePlan) {
    fill();
    const auto told = card();
    EXPECT_EQ(count_at(told, "people"), 1U);
    EXPECT_EQ(text_at(told, "plan/0/contact_name"), "Ana");
    EXPECT_EQ(text_at(told, "plan/1/contact_name"), "");
    EXPECT_EQ(count_at(told, "plan/1/actions"), 0U);
    EXPECT_FALSE(card_text().contains("Ben"));
    EXPECT_FALSE(card_text().contains("0555987002"));
    // With the vault open the plan reaches both.
    EXPECT_EQ(text_at(ok("plan.run"), "items/1/contact_name"), "Ben");
}

TEST_F(CardTest, EachPartIsTakenOffWhenThePersonSaysSo) {
    fill();
    choose("card_people", false);
    EXPECT_EQ(count_at(card(), "people"), 0U);
    EXPECT_FALSE(card_text().contains("Ana"));
    EXPECT_FALSE(card_text().contains("0555987001"));
    // A crisis line is no person of theirs: its number stays.
    EXPECT_EQ(text_at(card(), "plan/2/contact_name"), "Samaritans");
    EXPECT_GT(count_at(card(), "plan/2/actions"), 0U);
    choose("card_plan", false);
    EXPECT_EQ(count_at(card(), "plan"), 0U);
    choose("card_skills", false);
    EXPECT_EQ(count_at(card(), "skills"), 0U);
    EXPECT_GT(count_at(card(), "lines/services"), 0U);
    choose("card_people", true);
    EXPECT_EQ(text_at(card(), "people/0/name"), "Ana");
}

TEST_F(CardTest, ARemovedPersonLeavesItAtOnce) {
    fill();
    ok("people.remove", testing::with_id(ana_));
    EXPECT_FALSE(card_text().contains("Ana"));
    EXPECT_FALSE(disk_has("0555987001"));
}

TEST_F(CardTest, AStrongSensationIsOnItOnlyAfterTheCautions) {
    Json entry = texts({{"skill_id", "ice-in-a-cloth"}});
    entry["while_locked"] = true;
    ok("toolbox.put", entry);
    EXPECT_EQ(count_at(card(), "skills"), 0U);
    ok("cautions.acknowledge");
    EXPECT_EQ(count_at(card(), "skills"), 1U);
    put_settings(texts({{"age_band", "from_16_to_17"}}));
    EXPECT_EQ(count_at(card(), "skills"), 0U);
}

TEST_F(CardTest, LooksAndCountryAreThereWhileLocked) {
    Json change = texts({{"theme", "dark"}, {"text_size", "larger"}, {"motion", "still"}});
    change["discreet_name"] = true;
    change["easy_letters"] = true;
    change["low_stimulus"] = true;
    put_settings(change);
    lock();
    restart();
    const auto settings = at(ok("settings.get"), "settings");
    EXPECT_EQ(text_at(settings, "theme"), "dark");
    EXPECT_EQ(text_at(settings, "text_size"), "larger");
    EXPECT_EQ(text_at(settings, "motion"), "still");
    EXPECT_EQ(text_at(settings, "region"), "GB");
    EXPECT_TRUE(is_true(settings, "discreet_name"));
    EXPECT_TRUE(is_true(settings, "easy_letters"));
    EXPECT_TRUE(is_true(settings, "low_stimulus"));
}

TEST_F(CardTest, AnAlteredCardIsToldAndPutRight) {
    fill();
    const std::string genuine = card_text();
    lock();
    std::string text = to_text(files_.raw("card"));
    const std::size_t number = text.find("tel:0555987001");
    ASSERT_NE(number, std::string::npos);
    text.replace(number, 14, "tel:0555987009");
    overwrite_card(text);
    EXPECT_NE(card_text(), genuine);
    EXPECT_TRUE(is_true(open_with_device(), "card_was_altered"));
    EXPECT_EQ(text_at(card(), "people/0/actions/0/href"), "tel:0555987001");
    lock();
    EXPECT_FALSE(is_true(open_with_device(), "card_was_altered"));
}

TEST_F(CardTest, ACardThatIsNoCardIsPutRightToo) {
    fill();
    for (const std::string_view bad : {"", "{}", "not a card", "{\"plan\":1}\nmac"}) {
        lock();
        overwrite_card(bad);
        restart();
        ok("help.people");
        ok("settings.get");
        EXPECT_NE(why("plan.run"), "");
        open_with_device();
        EXPECT_EQ(text_at(card(), "people/0/name"), "Ana") << bad;
    }
}

TEST_F(CardTest, WithoutACatalogueTheLinesOnItStay) {
    fill();
    lock();
    core_.reset();
    auto core = Core::create(place());
    ASSERT_TRUE(core);
    core_ = std::move(*core);
    open_with_device();
    EXPECT_EQ(text_at(card(), "lines/emergency/0/dial_string"), "999");
    ok("people.remove", testing::with_id(ana_));
    EXPECT_EQ(count_at(card(), "people"), 0U);
}

TEST_F(CardTest, AFullDiskIsToldAndTheChangeIsKept) {
    fill();
    files_.set_space(files_.used() + 100'000);
    ok("notes.write", texts({{"text", "still room for this"}}));
    files_.set_space(files_.used());
    const std::string code = why("people.put", texts({{"name", std::string(100, 'A')}}));
    EXPECT_TRUE(code == "storage_full" || code.empty()) << code;
    files_.set_space(UINT64_MAX);
    ok("people.put", texts({{"name", "Cleo"}}));
    EXPECT_TRUE(card_text().contains("Cleo"));
}

}  // namespace
}  // namespace bw::app
