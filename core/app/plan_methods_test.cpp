// SPDX-License-Identifier: Apache-2.0

// Goal: the plan is made in calm, kept in versions, and there when the vault is locked.

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

class PlanMethods : public AppTest {
  protected:
    void SetUp() override {
        AppTest::SetUp();
        create_with_device();
    }
    Json put_line(std::string_view kind, std::string_view text) {
        return ok("plan.put_item", texts({{"kind", kind}, {"text", text}}));
    }
    Json publish(std::string_view change_note = "") {
        return ok("plan.publish", texts({{"change_note", change_note}}));
    }
    std::string line_id(std::string_view list, std::string_view text) {
        const auto plan = ok("plan.get");
        const Json items = at(plan, std::string(list) + "/items");
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (text_at(items, std::to_string(i) + "/text") == text) {
                return text_at(items, std::to_string(i) + "/id");
            }
        }
        return {};
    }
    std::string run_texts() {
        const auto run = ok("plan.run");
        std::string all;
        for (std::size_t i = 0; i < count_at(run, "items"); ++i) {
            all += text_at(run, "items/" + std::to_string(i) + "/text") + "|";
        }
        return all;
    }
};

TEST_F(PlanMethods, ADraftIsNotInUseBeforeItIsPublished) {
    const auto view = put_line("internal_coping", "I stop answering");
    EXPECT_TRUE(at(view, "current").is_null());
    EXPECT_EQ(number_at(view, "changed_count"), 1);
    EXPECT_EQ(run_texts(), "");
    EXPECT_EQ(count_at(card(), "plan"), 0U);
    publish();
    EXPECT_EQ(run_texts(), "I stop answering|");
    EXPECT_EQ(text_at(card(), "plan/0/text"), "I stop answering");
    EXPECT_EQ(why("plan.publish"), "not_found");
}

TEST_F(PlanMethods, RunLockedItIsTheSameAsOpen) {
    const std::string ana = text_at(
        ok("people.put",
           Json{
               {"name", "Ana"},
               {"channels", Json::array({texts({{"type", "tel"}, {"value_as_dialled", "0123"}})})}
           }),
        "id"
    );
    put_settings(texts({{"region", "GB"}}));
    ok("plan.put_item",
       texts({{"kind", "internal_coping"}, {"text", "walk"}, {"skill_id", "walk-outside"}}));
    ok("plan.put_item",
       texts({{"kind", "ask_for_help"}, {"contact_id", ana}, {"workaround", "text first"}}));
    ok("plan.put_item", texts({{"kind", "crisis_lines"}, {"crisis_service_id", "gb-samaritans"}}));
    put_line("note_to_self", "It was hard before, too — \"breathe\" <and> wait");
    publish();
    auto open_run = ok("plan.run");
    EXPECT_FALSE(is_true(open_run, "from_card"));
    EXPECT_EQ(text_at(open_run, "items/1/contact_name"), "Ana");
    EXPECT_EQ(text_at(open_run, "items/1/actions/0/href"), "tel:0123");
    EXPECT_EQ(text_at(open_run, "items/2/contact_name"), "Samaritans");
    EXPECT_EQ(text_at(open_run, "items/2/actions/0/label"), "116 123");
    lock();
    restart();
    const auto locked_run = ok("plan.run");
    EXPECT_TRUE(is_true(locked_run, "from_card"));
    for (auto& item : open_run["items"]) {
        item["item_id"] = "";
    }
    EXPECT_EQ(at(locked_run, "items"), at(open_run, "items"));
}

TEST_F(PlanMethods, ALineIsEditedMovedAndRemovedInTheDraftOnly) {
    put_line("internal_coping", "one");
    put_line("internal_coping", "two");
    put_line("internal_coping", "three");
    publish();
    const std::string one = line_id("current", "one");
    const std::string two = line_id("current", "two");
    const std::string three = line_id("current", "three");
    ok("plan.move_item", texts({{"item_id", three}, {"after_item_id", ""}}));
    ok("plan.put_item", texts({{"id", two}, {"kind", "internal_coping"}, {"text", "two again"}}));
    ok("plan.remove_item", testing::with_id(one));
    EXPECT_EQ(run_texts(), "one|two|three|");
    publish();
    EXPECT_EQ(run_texts(), "three|two again|");
    EXPECT_EQ(why("plan.remove_item", testing::with_id("0000")), "not_found");
    EXPECT_EQ(why("plan.move_item", texts({{"item_id", one}, {"after_item_id", ""}})), "not_found");
}

TEST_F(PlanMethods, VersionsTellWhatChangedAndCanComeBack) {
    put_line("reasons_and_hopes", "the sea in May");
    publish("first");
    put_line("reasons_and_hopes", "my sister");
    publish("more people in it");
    const auto versions = ok("plan.versions");
    ASSERT_EQ(count_at(versions, "versions"), 2U);
    EXPECT_EQ(text_at(versions, "versions/0/change_note"), "more people in it");
    EXPECT_EQ(text_at(versions, "versions/0/changes/0/after"), "my sister");
    EXPECT_EQ(text_at(versions, "versions/0/status"), "current");
    EXPECT_EQ(text_at(versions, "versions/1/status"), "superseded");
    Json first = Json::object();
    first["version"] = 1;
    ok("plan.restore", first);
    publish("back to the first");
    EXPECT_EQ(run_texts(), "the sea in May|");
    EXPECT_EQ(count_at(ok("plan.versions"), "versions"), 3U);
    first["version"] = 9;
    EXPECT_EQ(why("plan.restore", first), "not_found");
}

TEST_F(PlanMethods, ADiscardedDraftLeavesThePlanInUse) {
    put_line("safer_space", "ask a friend to keep things");
    publish();
    put_line("safer_space", "a thought I took back");
    EXPECT_TRUE(at(ok("plan.discard_draft"), "draft").is_null());
    EXPECT_EQ(run_texts(), "ask a friend to keep things|");
    ok("plan.discard_draft");
}

TEST_F(PlanMethods, AReviewIsKeptAndSetsTheNextDay) {
    put_line("warning_signs", "I sleep badly");
    publish();
    clock_.advance(29 * kMillisPerDay);
    EXPECT_EQ(text_at(ok("plan.get"), "ask/0"), "date");
    Json review =
        texts({{"feels_usable", "partly"}, {"prompted_by", "date"}, {"note", "fewer words"}});
    review["review_in_days"] = 56;
    EXPECT_EQ(count_at(ok("plan.review", review), "ask"), 0U);
    const auto versions = ok("plan.versions");
    EXPECT_EQ(text_at(versions, "versions/0/reviews/0/note"), "fewer words");
    EXPECT_EQ(text_at(versions, "versions/0/reviews/0/feels_usable"), "partly");
    clock_.advance(57 * kMillisPerDay);
    EXPECT_EQ(text_at(ok("plan.get"), "ask/0"), "date");
    review["review_in_days"] = -1;
    EXPECT_EQ(why("plan.review", review), "invalid_argument");
    review["review_in_days"] = 1'000'000'000;
    EXPECT_EQ(why("plan.review", review), "invalid_argument");
}

TEST_F(PlanMethods, APlanThatReachesNobodyIsSaidKindly) {
    EXPECT_TRUE(is_true(put_line("warning_signs", "I go quiet"), "nobody_to_contact"));
    const auto view =
        ok("plan.put_item",
           texts({{"kind", "crisis_lines"}, {"crisis_service_id", "gb-samaritans"}}));
    EXPECT_FALSE(is_true(view, "nobody_to_contact"));
}

TEST_F(PlanMethods, APlanKeptPrivateIsNotReadableWhileLocked) {
    put_line("note_to_self", "only for open eyes");
    Json request = Json::object();
    request["while_locked"] = false;
    ok("plan.publish", request);
    lock();
    EXPECT_EQ(count_at(ok("plan.run"), "items"), 0U);
    EXPECT_FALSE(disk_has("only for open eyes"));
}

TEST_F(PlanMethods, ThePlanIsThereAfterACrashDuringASave) {
    put_line("internal_coping", "the first plan");
    publish();
    for (std::uint64_t n = 1; n <= 60; n += 4) {
        files_.faults().fail_after(platform::FaultKind::kWrite, n, true);
        call_text("plan.put_item", R"({"kind":"internal_coping","text":"half written"})");
        call_text("plan.publish", "{}");
        files_.faults().clear();
        core_.reset();
        files_.crash();
        restart();
        EXPECT_TRUE(run_texts().starts_with("the first plan|")) << n;  // from the card
        open_with_device();
        EXPECT_TRUE(run_texts().starts_with("the first plan|")) << n;
    }
}

}  // namespace
}  // namespace bw::app
