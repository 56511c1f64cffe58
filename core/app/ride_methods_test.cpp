// SPDX-License-Identifier: Apache-2.0

// Goal: a ride works open, locked and without a vault; people come before tools where they must;
// what is kept is what the person chose to keep.

#include <set>

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

class RideMethods : public AppTest {
  protected:
    Json begin(std::string_view door) { return ok("ride.begin", texts({{"door", door}})); }
    Json act(std::string_view action) { return ok("ride.step", texts({{"action", action}})); }
    Json choose(std::string_view choice) {
        return ok("ride.step", texts({{"action", "choose_entry"}, {"entry_choice", choice}}));
    }
    Json end(std::string_view state) {
        return ok("ride.step", texts({{"action", "end"}, {"end_state", state}}));
    }
    Json finish_skill(std::string_view helped) {
        return ok("ride.step", texts({{"action", "finish_skill"}, {"helped", helped}}));
    }
    Json open_first_suggestion(const Json& view) {
        const std::string id = text_at(view, "suggestions/0/skill/id");
        return ok("ride.step", texts({{"action", "open_skill"}, {"skill_id", id}}));
    }
    Json finish(bool keep, std::string_view note = "") {
        Json request = texts({{"note", note}});
        request["keep"] = keep;
        return ok("ride.finish", request);
    }
    static std::set<std::string> families(const Json& view) {
        std::set<std::string> names;
        for (std::size_t i = 0; i < count_at(view, "suggestions"); ++i) {
            names.insert(text_at(view, "suggestions/" + std::to_string(i) + "/skill/family"));
        }
        return names;
    }
};

TEST_F(RideMethods, HelpIsThereWithoutAVault) {
    EXPECT_EQ(text_at(begin("help_now"), "screen"), "entry_check");
    EXPECT_EQ(text_at(choose("hurt_not_die"), "screen"), "ride");
    act("another_way");
    const auto view = ok("ride.step", texts({{"action", "choose_feelings"}}));
    EXPECT_EQ(text_at(view, "screen"), "suggestions");
    EXPECT_EQ(count_at(view, "suggestions"), 3U);
    EXPECT_EQ(families(view).size(), 3U);
    EXPECT_EQ(text_at(act("stop"), "screen"), "ended");
    EXPECT_FALSE(is_true(finish(false), "kept"));
    EXPECT_EQ(files_.used(), 0U);
}

TEST_F(RideMethods, ThoughtsOfDyingBringPeopleBeforeTools) {
    create_with_device();
    begin("help_now");
    const auto first = choose("dying_or_unsure");
    EXPECT_EQ(text_at(first, "screen"), "people_first");
    EXPECT_TRUE(is_true(first, "people_offered"));
    EXPECT_TRUE(is_true(first, "lines_offered"));
    EXPECT_TRUE(is_true(first, "history_hidden"));
    const auto tools = act("tools_anyway");
    EXPECT_EQ(text_at(tools, "rate_moment"), "none");
    EXPECT_TRUE(is_true(tools, "people_offered"));
    // To the end of the session no history and no rating, in later rides either.
    EXPECT_TRUE(is_true(ok("urges.list"), "hidden_for_now"));
    finish(true);
    begin("building");
    EXPECT_TRUE(is_true(ok("ride.view"), "history_hidden"));
    EXPECT_TRUE(is_true(ok("urges.list"), "hidden_for_now"));
}

TEST_F(RideMethods, AlreadyHurtBringsFirstAidThenPeople) {
    begin("help_now");
    EXPECT_EQ(text_at(choose("already_hurt"), "screen"), "medical");
    EXPECT_EQ(text_at(act("tools_anyway"), "screen"), "people_first");
    EXPECT_FALSE(text_at(ok("medical.page"), "title").empty());
}

TEST_F(RideMethods, SomethingToDoAndSkippingGoOnAtOnce) {
    begin("help_now");
    EXPECT_EQ(text_at(choose("something_to_do"), "screen"), "feelings");
    begin("help_now");
    EXPECT_EQ(text_at(act("skip_entry"), "screen"), "ride");
    // An answer that is not there counts as not sure.
    begin("help_now");
    EXPECT_EQ(text_at(act("choose_entry"), "screen"), "people_first");
}

TEST_F(RideMethods, AfterTwoThatDidNotHelpPeopleComeUp) {
    create_with_device();
    begin("building");
    auto view = ok("ride.step", texts({{"action", "choose_feelings"}}));
    open_first_suggestion(view);
    view = finish_skill("same");
    ASSERT_EQ(text_at(view, "screen"), "suggestions");
    open_first_suggestion(view);
    view = finish_skill("worse");
    EXPECT_EQ(text_at(view, "screen"), "people");
    EXPECT_TRUE(is_true(view, "lines_offered"));
    // And then one of three is something with a person in it.
    view = act("tools_anyway");
    bool person = false;
    for (std::size_t i = 0; i < count_at(view, "suggestions"); ++i) {
        person |= text_at(view, "suggestions/" + std::to_string(i) + "/source") == "person";
    }
    EXPECT_TRUE(person);
}

TEST_F(RideMethods, StopAndPeopleWorkOnEveryScreenThatAWalkMeets) {
    for (const std::string_view door : {"help_now", "building", "ride"}) {
        begin(door);
        EXPECT_NE(text_at(act("people"), "screen"), "");
        begin(door);
        EXPECT_EQ(text_at(act("stop"), "screen"), "ended");
    }
}

TEST_F(RideMethods, AKeptRideIsInTheListWithItsSkills) {
    create_with_device();
    begin("building");
    open_first_suggestion(ok("ride.step", texts({{"action", "choose_feelings"}})));
    finish_skill("better");
    end("lower");
    const auto kept = finish(true, "the wind was loud");
    EXPECT_TRUE(is_true(kept, "kept"));
    const auto list = ok("urges.list");
    EXPECT_EQ(text_at(list, "sessions/0/note"), "the wind was loud");
    EXPECT_EQ(text_at(list, "sessions/0/end_state"), "lower");
    EXPECT_EQ(count_at(list, "sessions/0/skill_use_ids"), 1U);
    EXPECT_EQ(why("ride.view"), "not_found");
    ok("urges.remove", testing::with_id(text_at(kept, "id")));
    EXPECT_EQ(count_at(ok("urges.list"), "sessions"), 0U);
    EXPECT_EQ(why("urges.remove", testing::with_id(text_at(kept, "id"))), "not_found");
}

TEST_F(RideMethods, TheEntryAnswerIsKeptOnlyWhenThePersonAllowsIt) {
    create_with_device();
    for (const bool allowed : {false, true}) {
        Json change = Json::object();
        change["keep_entry_choice"] = allowed;
        put_settings(change);
        begin("help_now");
        choose("hurt_not_die");
        act("stop");
        finish(true);
        EXPECT_EQ(
            text_at(ok("urges.list"), "sessions/0/entry_choice"), allowed ? "hurt_not_die" : ""
        );
    }
}

TEST_F(RideMethods, AForgottenRideLeavesNothing) {
    create_with_device();
    begin("ride");
    act("stop");
    finish(false, "not to be kept");
    EXPECT_EQ(count_at(ok("urges.list"), "sessions"), 0U);
}

TEST_F(RideMethods, KeptWhileLockedItIsSealedAndAppearsAfterUnlock) {
    create_with_device();
    lock();
    begin("building");
    open_first_suggestion(ok("ride.step", texts({{"action", "choose_feelings"}})));
    finish_skill("better");
    end("passed");
    const auto kept = finish(true, "alone on the stairs");
    EXPECT_TRUE(is_true(kept, "sealed"));
    EXPECT_EQ(text_at(kept, "id"), "");
    EXPECT_FALSE(disk_has("alone on the stairs"));
    open_with_device();
    const auto list = ok("urges.list");
    ASSERT_EQ(count_at(list, "sessions"), 1U);
    EXPECT_EQ(text_at(list, "sessions/0/note"), "alone on the stairs");
    EXPECT_TRUE(is_true(list, "sessions/0/written_while_locked"));
    EXPECT_EQ(count_at(list, "sessions/0/skill_use_ids"), 1U);
}

TEST_F(RideMethods, ARideGoesOnThroughLockAndUnlock) {
    create_with_device();
    begin("ride");
    lock();
    EXPECT_EQ(text_at(ok("ride.view"), "screen"), "ride");
    open_with_device();
    clock_.advance(6 * kMillisPerMinute);
    EXPECT_EQ(text_at(ok("ride.view"), "screen"), "still_there");
    act("stop");
    EXPECT_TRUE(is_true(finish(true), "kept"));
}

// CS-28: however many rides lie on top of it, and however small the page.
TEST_F(RideMethods, HistoryIsHiddenForADayAfterSomethingHappened) {
    create_with_device();
    const auto keep = [&](const std::string& id, domain::Happened happened) {
        domain::UrgeSession session{.id = id, .started_at_ms = core_->now()};
        session.happened = happened;
        ASSERT_TRUE((*core_->records())->put(session));
    };
    keep("ride-a", domain::Happened::kYes);
    keep("ride-b", domain::Happened::kSkip);
    keep("ride-c", domain::Happened::kNo);
    const auto hidden = ok("urges.list", {{"limit", 1}});
    EXPECT_TRUE(is_true(hidden, "hidden_for_now"));
    EXPECT_EQ(count_at(hidden, "sessions"), 0U);
    EXPECT_TRUE(is_true(ok("urges.list", {{"from_id", "ride-b"}}), "hidden_for_now"));
    clock_.advance(kMillisPerDay);
    const auto page = ok("urges.list", {{"limit", 1}});
    EXPECT_FALSE(is_true(page, "hidden_for_now"));
    EXPECT_EQ(text_at(page, "sessions/0/id"), "ride-c");
    EXPECT_EQ(text_at(page, "next_id"), "ride-b");
    EXPECT_EQ(count_at(ok("urges.list", {{"from_id", "ride-b"}}), "sessions"), 2U);
}

TEST_F(RideMethods, AnEndThatMakesNoSenseKeepsTheRide) {
    create_with_device();
    begin("ride");
    Json request = texts({{"note", std::string(20'000, 'x')}});
    request["keep"] = true;
    EXPECT_EQ(why("ride.finish", request), "limit");
    request["note"] = "";
    request["lasted_minutes"] = -5;
    EXPECT_EQ(why("ride.finish", request), "invalid_argument");
    request.erase("lasted_minutes");
    request["trigger_ids"] = Json::array({"no id at all"});
    EXPECT_EQ(why("ride.finish", request), "invalid_argument");
    EXPECT_EQ(text_at(ok("ride.view"), "screen"), "ride");
    EXPECT_EQ(count_at(ok("urges.list"), "sessions"), 0U);
}

}  // namespace
}  // namespace bw::app
