// SPDX-License-Identifier: Apache-2.0

// Goal: a plan grows old well. What may no longer hold is asked once, an answer counts, every
// version can be read and come back, and the open card follows the version in use at once.

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

class PlanAgeing : public AppTest {
  protected:
    void SetUp() override {
        AppTest::SetUp();
        create_with_device();
    }
    std::string put_person(std::string_view name) {
        return text_at(
            ok("people.put",
               Json{
                   {"name", name},
                   {"consent", "agreed"},
                   {"channels",
                    Json::array({texts({{"type", "tel"}, {"value_as_dialled", "01632 960001"}})})}
               }),
            "id"
        );
    }
    void put_line(std::string_view text, std::string_view contact_id = "") {
        Json line = texts({{"kind", "ask_for_help"}, {"text", text}});
        if (!contact_id.empty()) {
            line["contact_id"] = contact_id;
        }
        ok("plan.put_item", line);
    }
    Json publish(std::string_view change_note = "") {
        return ok("plan.publish", texts({{"change_note", change_note}}));
    }
    Json answer(std::string_view contact_id, std::string_view what) {
        return ok("plan.answer_check", texts({{"contact_id", contact_id}, {"answer", what}}));
    }
    static Json version(int number) {
        Json query = Json::object();
        query["version"] = number;
        return query;
    }
    std::string asked() {
        std::string words;
        for (const auto& cause : at(ok("plan.get"), "ask")) {
            words += cause.get<std::string>() + " ";
        }
        return words;
    }
    std::string first_on_card() { return text_at(card(), "plan/0/text"); }
};

TEST_F(PlanAgeing, AnOldNumberIsConfirmedOneByOne) {
    const std::string ana = put_person("Ana");
    put_line("Call Ana", ana);
    publish();
    EXPECT_EQ(count_at(ok("plan.get"), "checks"), 0U);
    EXPECT_EQ(
        why("plan.answer_check", texts({{"contact_id", ana}, {"answer", "yes"}})), "not_found"
    );
    clock_.advance(181 * kMillisPerDay);
    EXPECT_EQ(text_at(ok("plan.get"), "checks/0/doubt"), "old");
    EXPECT_EQ(text_at(ok("plan.get"), "checks/0/name"), "Ana");
    EXPECT_EQ(count_at(answer(ana, "yes"), "checks"), 0U);
    EXPECT_FALSE(is_true(ok("people.list"), "people/0/details_may_be_old"));
    clock_.advance(181 * kMillisPerDay);
    EXPECT_EQ(count_at(ok("plan.get"), "checks"), 1U);  // half a year on it is a new question
}

TEST_F(PlanAgeing, SomebodyWhoIsGoneIsTakenOutInADraftOnly) {
    const std::string ana = put_person("Ana");
    put_line("Call Ana", ana);
    put_line("Call my aunt");
    publish();
    ok("people.remove", testing::with_id(ana));
    const Json asked_view = ok("plan.get");
    EXPECT_EQ(text_at(asked_view, "checks/0/doubt"), "gone");
    EXPECT_EQ(text_at(asked_view, "checks/0/words"), "Call Ana");
    const Json view = answer(ana, "take_out");
    EXPECT_EQ(count_at(view, "checks"), 0U);
    EXPECT_EQ(text_at(view, "changes/0/change"), "removed");
    EXPECT_EQ(text_at(view, "changes/0/before"), "Call Ana");
    EXPECT_EQ(first_on_card(), "Call Ana");  // in use until the person says so
    publish();
    EXPECT_EQ(first_on_card(), "Call my aunt");
}

TEST_F(PlanAgeing, SomebodyWhoSaidNoMayStayAndIsNotAskedAboutAgain) {
    const std::string ana = put_person("Ana");
    put_line("Think of Ana", ana);
    publish();
    Json person = at(ok("people.list"), "people/0/contact");
    person["consent"] = "declined";
    ok("people.put", person);
    EXPECT_EQ(asked(), "contacts ");
    EXPECT_EQ(count_at(answer(ana, "yes"), "checks"), 0U);
    EXPECT_EQ(asked(), "");
    ok("people.remove", testing::with_id(ana));
    EXPECT_EQ(asked(), "contacts ");  // that is something else
}

TEST_F(PlanAgeing, LaterHoldsForEverythingAndALookAnswersIt) {
    const std::string ana = put_person("Ana");
    put_line("Call Ana", ana);
    publish();
    ok("people.remove", testing::with_id(ana));
    clock_.advance(29 * kMillisPerDay);
    EXPECT_EQ(asked(), "date contacts ");
    Json later = Json::object();
    later["in_days"] = 7;
    EXPECT_EQ(count_at(ok("plan.later", later), "ask"), 0U);
    clock_.advance(6 * kMillisPerDay);
    EXPECT_EQ(asked(), "");
    clock_.advance(kMillisPerDay);
    EXPECT_EQ(asked(), "date contacts ");
    ok("plan.review", texts({{"feels_usable", "yes"}}));
    EXPECT_EQ(asked(), "");
    EXPECT_EQ(count_at(ok("plan.get"), "checks"), 1U);  // still there for who looks
    for (const int days : {0, -3, 367}) {
        later["in_days"] = days;
        EXPECT_EQ(why("plan.later", later), "invalid_argument") << days;
    }
}

TEST_F(PlanAgeing, ItCanBeSwitchedOff) {
    put_line("Call my aunt");
    publish();
    clock_.advance(29 * kMillisPerDay);
    EXPECT_EQ(asked(), "date ");
    Json off = Json::object();
    off["review_asks"] = false;
    put_settings(off);
    EXPECT_EQ(asked(), "");
}

TEST_F(PlanAgeing, NothingIsAskedInARideNorOnTheDayAfter) {
    put_line("Call my aunt");
    publish();
    clock_.advance(29 * kMillisPerDay);
    EXPECT_EQ(asked(), "date ");
    ok("ride.begin", texts({{"door", "ride"}}));
    EXPECT_EQ(asked(), "");
    Json finish = Json::object();
    finish["keep"] = false;  // nothing of it is written down
    ok("ride.finish", finish);
    EXPECT_EQ(asked(), "");
    clock_.advance(kMillisPerDay);
    EXPECT_EQ(asked(), "");
    clock_.advance(kMillisPerDay);
    EXPECT_EQ(asked(), "date ");
}

TEST_F(PlanAgeing, AMovedRegionIsAskedAboutOnce) {
    put_settings(texts({{"region", "GB"}}));
    ok("plan.put_item", texts({{"kind", "crisis_lines"}, {"crisis_service_id", "gb-samaritans"}}));
    publish();
    EXPECT_EQ(asked(), "");
    put_settings(texts({{"region", "DE"}}));
    EXPECT_EQ(asked(), "region ");
    ok("plan.review", texts({{"feels_usable", "partly"}}));
    EXPECT_EQ(asked(), "");
}

TEST_F(PlanAgeing, TheNextDayIsPickedByThePerson) {
    put_line("Call my aunt");
    const std::string day =
        format_day(day_from_days_since_epoch(days_since_epoch(local_day(clock_.utc_now(), 0)) + 10)
        );
    EXPECT_EQ(text_at(ok("plan.publish", texts({{"review_on", day}})), "current/review_due"), day);
    EXPECT_EQ(
        why("plan.review", texts({{"feels_usable", "yes"}, {"review_on", "1999-01-01"}})),
        "invalid_argument"
    );
    Json never = texts({{"feels_usable", "yes"}});
    never["review_in_days"] = 0;
    EXPECT_TRUE(at(ok("plan.review", never), "current/review_due").is_null());
}

TEST_F(PlanAgeing, AnOlderVersionIsReadInFullAndComesBackAsADraftThatShowsWhatItChanges) {
    put_line("Call my aunt");
    put_line("Call Ben");
    publish();
    const Json items = at(ok("plan.get"), "current/items");
    ok("plan.remove_item", testing::with_id(text_at(items, "0/id")));
    ok("plan.move_item", texts({{"item_id", text_at(items, "1/id")}, {"after_item_id", ""}}));
    publish("fewer");
    EXPECT_EQ(first_on_card(), "Call Ben");
    const Json first = ok("plan.version", version(1));
    EXPECT_EQ(text_at(first, "items/0/text"), "Call my aunt");
    EXPECT_EQ(text_at(first, "status"), "superseded");
    const Json view = ok("plan.restore", version(1));
    EXPECT_EQ(count_at(view, "changes"), 1U);
    EXPECT_EQ(text_at(view, "changes/0/change"), "added");
    EXPECT_EQ(text_at(view, "changes/0/after"), "Call my aunt");
    EXPECT_EQ(first_on_card(), "Call Ben");
    publish("the aunt is back");
    EXPECT_EQ(first_on_card(), "Call my aunt");
    EXPECT_EQ(number_at(card(), "plan_version"), 3);
    EXPECT_EQ(count_at(ok("plan.versions"), "versions"), 3U);
    EXPECT_EQ(why("plan.version", version(9)), "not_found");
}

TEST_F(PlanAgeing, WordsBeingWrittenAreNotOverwrittenUnasked) {
    put_line("Call my aunt");
    publish();
    put_line("something I am still writing");
    EXPECT_EQ(why("plan.restore", version(1)), "conflict");
    EXPECT_EQ(text_at(ok("plan.get"), "changes/0/after"), "something I am still writing");
    Json over = version(1);
    over["over_draft"] = true;
    EXPECT_EQ(count_at(ok("plan.restore", over), "changes"), 0U);
}

}  // namespace
}  // namespace bw::app
