// SPDX-License-Identifier: Apache-2.0

// Goal: no skill reaches somebody it may not reach, and the toolbox is the person's own.

#include <algorithm>
#include <set>

#include "core/app/app_test_support.h"

namespace bw::app {
namespace {

using testing::AppTest;
using testing::at;
using testing::count_at;
using testing::is_true;
using testing::Json;
using testing::number_at;
using testing::text_at;
using testing::texts;

class SkillMethods : public AppTest {
  protected:
    void SetUp() override {
        AppTest::SetUp();
        create_with_device();
    }
    std::set<std::string> listed(std::string_view field, const Json& query = Json::object()) {
        std::set<std::string> found;
        const Json list = ok("skills.list", query);
        for (std::size_t i = 0; i < count_at(list, "skills"); ++i) {
            found.insert(
                text_at(list, "skills/" + std::to_string(i) + "/skill/" + std::string(field))
            );
        }
        return found;
    }
    std::string put_own(std::string_view name, bool while_locked = true) {
        Json entry = Json::object();
        entry["own"] = texts({{"name", name}, {"family", "soothing"}});
        entry["chosen"] = true;
        entry["while_locked"] = while_locked;
        return text_at(ok("toolbox.put", entry), "id");
    }
    std::string choose(std::string_view skill_id) {
        Json entry = texts({{"skill_id", skill_id}});
        entry["chosen"] = true;
        entry["while_locked"] = true;
        return text_at(ok("toolbox.put", entry), "id");
    }
    static Json change(std::string_view name, const Json& value) {
        Json json = Json::object();
        json[std::string(name)] = value;
        return json;
    }
    static constexpr std::string_view kStrong = "ice-in-a-cloth";
};

TEST_F(SkillMethods, TheLibraryHasSixtyOverAllFamilies) {
    EXPECT_GE(count_at(ok("skills.list"), "skills"), 60U);
    EXPECT_EQ(listed("family").size(), 9U);
}

TEST_F(SkillMethods, StrongSensationsWaitBehindTheCautions) {
    EXPECT_FALSE(listed("tier").contains("t1"));
    const auto held = number_at(ok("skills.list"), "held_back_count");
    EXPECT_GT(held, 0);
    EXPECT_EQ(
        text_at(ok("skills.get", testing::with_id(kStrong)), "eligibility"), "cautions_first"
    );
    EXPECT_EQ(
        why("ride.begin", texts({{"door", "skill"}, {"skill_id", kStrong}})), "invalid_argument"
    );
    ok("cautions.acknowledge");
    EXPECT_TRUE(listed("id").contains(std::string(kStrong)));
    EXPECT_EQ(number_at(ok("skills.list"), "held_back_count"), 0);
}

TEST_F(SkillMethods, AFlagTakesAwayWhatItExcludes) {
    ok("cautions.acknowledge");
    put_settings(change("exclusion_flags", Json::array({"heart"})));
    EXPECT_FALSE(listed("id").contains(std::string(kStrong)));
    EXPECT_EQ(text_at(ok("skills.get", testing::with_id(kStrong)), "eligibility"), "excluded");
    put_settings(change("exclusion_flags", Json::array({"not_sure"})));
    EXPECT_FALSE(listed("tier").contains("t1"));
    put_settings(change("exclusion_flags", Json::array({"exercise_compulsion"})));
    EXPECT_FALSE(listed("id").contains("walk-outside"));
}

TEST_F(SkillMethods, YoungPersonModeHasNoStrongSensationsNumbersOrCards) {
    ok("cautions.acknowledge");
    EXPECT_GT(count_at(ok("skills.cards"), "cards"), 0U);
    put_settings(change("age_band", "under_16"));
    EXPECT_TRUE(is_true(ok("settings.get"), "young_person_mode"));
    EXPECT_TRUE(is_true(ok("settings.get"), "rating_words_only"));
    EXPECT_FALSE(listed("tier").contains("t1"));
    EXPECT_EQ(count_at(ok("skills.cards"), "cards"), 0U);
}

TEST_F(SkillMethods, AMutedSubjectIsLeftOut) {
    const auto before = count_at(ok("skills.list"), "skills");
    put_settings(change("muted_topics", Json::array({"food", "pets"})));
    EXPECT_LT(count_at(ok("skills.list"), "skills"), before);
}

TEST_F(SkillMethods, AnOwnSkillLikeASubstituteIsKeptAndNeverSuggestedOrOnTheCard) {
    const std::string mild = put_own("My soft blanket");
    const std::string like = put_own("Rubber band trick");
    EXPECT_TRUE(is_true(ok("skills.get", testing::with_id(like)), "resembles_substitute"));
    EXPECT_FALSE(is_true(ok("skills.get", testing::with_id(mild)), "resembles_substitute"));
    EXPECT_TRUE(listed("id").contains(like));
    for (int round = 0; round < 20; ++round) {
        ok("ride.begin", texts({{"door", "building"}}));
        const auto view = ok("ride.step", texts({{"action", "choose_feelings"}}));
        for (std::size_t i = 0; i < count_at(view, "suggestions"); ++i) {
            EXPECT_NE(text_at(view, "suggestions/" + std::to_string(i) + "/skill/id"), like);
        }
    }
    EXPECT_EQ(count_at(card(), "skills"), 1U);
    EXPECT_EQ(text_at(card(), "skills/0/id"), mild);
}

TEST_F(SkillMethods, ACatalogueSkillRewordedLikeASubstituteIsTreatedTheSame) {
    Json entry = texts({{"skill_id", "pocket-anchor"}});
    entry["own"] = texts({{"name", "Elastic band in my pocket"}});
    entry["chosen"] = true;
    entry["while_locked"] = true;
    ok("toolbox.put", entry);
    EXPECT_TRUE(is_true(ok("skills.get", testing::with_id("pocket-anchor")), "resembles_substitute")
    );
    EXPECT_EQ(count_at(card(), "skills"), 0U);
}

TEST_F(SkillMethods, TheToolboxComesFirstInThePersonsOrder) {
    const std::string first = choose("warm-bath");
    const std::string second = choose("clay-squash");
    const std::string third = put_own("Feed the birds");
    const auto order = [this] {
        const auto list = ok("skills.list");
        return text_at(list, "skills/0/skill/id") + " " + text_at(list, "skills/1/skill/id") + " " +
               text_at(list, "skills/2/skill/id");
    };
    EXPECT_EQ(order(), "warm-bath clay-squash " + third);
    ok("toolbox.move", texts({{"id", third}, {"after_id", ""}}));
    EXPECT_EQ(order(), third + " warm-bath clay-squash");
    ok("toolbox.move", texts({{"id", first}, {"after_id", second}}));
    EXPECT_EQ(order(), third + " clay-squash warm-bath");
    EXPECT_EQ(why("toolbox.move", texts({{"id", first}, {"after_id", "nowhere"}})), "not_found");
    EXPECT_EQ(why("toolbox.move", texts({{"id", "nobody"}, {"after_id", ""}})), "not_found");
}

TEST_F(SkillMethods, ChoosingACatalogueSkillTwiceMakesOneEntry) {
    EXPECT_EQ(choose("warm-bath"), choose("warm-bath"));
    EXPECT_EQ(why("toolbox.put", texts({{"id", "0123"}, {"skill_id", "warm-bath"}})), "not_found");
}

TEST_F(SkillMethods, AHiddenSkillIsNeitherListedNorSuggestedAndComesBack) {
    Json entry = texts({{"skill_id", "warm-bath"}});
    entry["hidden"] = true;
    const std::string id = text_at(ok("toolbox.put", entry), "id");
    EXPECT_FALSE(listed("id").contains("warm-bath"));
    EXPECT_TRUE(listed("id", change("include_hidden", true)).contains("warm-bath"));
    ok("toolbox.remove", testing::with_id(id));
    EXPECT_TRUE(listed("id").contains("warm-bath"));
}

TEST_F(SkillMethods, TheListNarrowsToFamilyWordsAndPlace) {
    EXPECT_EQ(
        listed("family", texts({{"family", "breathing"}})), std::set<std::string>{"breathing"}
    );
    EXPECT_TRUE(listed("id", texts({{"words", "WARM  bath"}})).contains("warm-bath"));
    EXPECT_TRUE(listed("id", texts({{"words", "no such words anywhere"}})).empty());
    choose("warm-bath");
    EXPECT_EQ(listed("id", change("toolbox_only", true)), std::set<std::string>{"warm-bath"});
}

TEST_F(SkillMethods, UsesAreCountedAndKept) {
    ok("skills.used",
       texts({{"skill_id", "warm-bath"}, {"helped", "better"}, {"context", "daily"}}));
    const auto view = ok("skills.get", testing::with_id("warm-bath"));
    EXPECT_EQ(number_at(view, "used_count"), 1);
    EXPECT_EQ(number_at(view, "helped_count"), 1);
    EXPECT_EQ(why("skills.used", texts({{"skill_id", "Not An Id"}})), "invalid_argument");
    EXPECT_EQ(why("skills.get", testing::with_id("nothing-like-it")), "not_found");
}

}  // namespace
}  // namespace bw::app
