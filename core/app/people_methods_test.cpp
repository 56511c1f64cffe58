// SPDX-License-Identifier: Apache-2.0

// Goal: people are reached as they agreed to be, and lines are there for everybody.

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

class PeopleMethods : public AppTest {
  protected:
    void SetUp() override {
        AppTest::SetUp();
        create_with_device();
    }
    static Json contact(std::string_view name, std::string_view consent) {
        Json json = texts({{"name", name}, {"consent", consent}});
        json["channels"] = Json::array(
            {texts({{"type", "sms"}, {"value_as_dialled", "07700 900123"}}),
             texts({{"type", "tel"}, {"value_as_dialled", "07700 900123"}})}
        );
        return json;
    }
    std::string put(std::string_view name, std::string_view consent) {
        return text_at(ok("people.put", contact(name, consent)), "id");
    }
    Json compose(std::string_view id, std::string_view kind) {
        return ok("people.compose", texts({{"contact_id", id}, {"kind", kind}}));
    }
};

TEST_F(PeopleMethods, AContactCanBeCalledAndWrittenTo) {
    put("Ana", "agreed");
    const auto list = ok("people.list");
    EXPECT_EQ(text_at(list, "people/0/actions/0/href"), "sms:07700900123");
    EXPECT_EQ(text_at(list, "people/0/actions/1/href"), "tel:07700900123");
    EXPECT_EQ(text_at(list, "people/0/actions/1/label"), "07700 900123");
    EXPECT_TRUE(is_true(list, "people/0/may_be_asked"));
}

TEST_F(PeopleMethods, OneWhoDeclinedIsNeverATarget) {
    const std::string id = put("Ben", "declined");
    const auto list = ok("people.list");
    EXPECT_EQ(count_at(list, "people/0/actions"), 0U);
    EXPECT_FALSE(is_true(list, "people/0/may_be_asked"));
    EXPECT_EQ(
        why("people.compose", texts({{"contact_id", id}, {"kind", "come"}})), "invalid_argument"
    );
    EXPECT_EQ(count_at(ok("help.people"), "people"), 0U);
    EXPECT_EQ(count_at(card(), "people"), 0U);
    // Also when the plan names them, and when the no comes later.
    const std::string later = put("Cleo", "agreed");
    for (const std::string& each : {id, later}) {
        ok("plan.put_item",
           texts({{"kind", "ask_for_help"}, {"text", "ring"}, {"contact_id", each}}));
    }
    ok("plan.publish");
    EXPECT_EQ(text_at(card(), "plan/1/contact_name"), "Cleo");
    Json declined = contact("Cleo", "declined");
    declined["id"] = later;
    ok("people.put", declined);
    const auto run = ok("plan.run");
    for (const std::size_t line : {0U, 1U}) {
        const std::string path = "plan/" + std::to_string(line);
        EXPECT_EQ(count_at(card(), path + "/actions"), 0U);
        EXPECT_EQ(text_at(card(), path + "/contact_name"), "");
        EXPECT_EQ(count_at(run, "items/" + std::to_string(line) + "/actions"), 0U);
    }
    EXPECT_FALSE(card_text().contains("07700"));
}

TEST_F(PeopleMethods, AnAskIsComposedInOwnWordsOrInOurs) {
    const std::string id = put("Ana", "agreed");
    EXPECT_FALSE(text_at(compose(id, "keep_company"), "text").empty());
    Json with_words = contact("Ana", "agreed");
    with_words["id"] = id;
    with_words["asks"] = Json::array({texts({{"kind", "come"}, {"text", "tea & a \"chat\"?"}})});
    ok("people.put", with_words);
    const auto ask = compose(id, "come");
    EXPECT_TRUE(is_true(ask, "is_own_words"));
    EXPECT_EQ(text_at(ask, "text"), "tea & a \"chat\"?");
    EXPECT_TRUE(text_at(ask, "actions/0/href").contains("tea%20%26%20a%20%22chat%22%3F"));
}

TEST_F(PeopleMethods, OrderIsThePersonsOwn) {
    const std::string first = put("Ana", "agreed");
    const std::string second = put("Ben", "not_asked");
    ok("people.move", texts({{"id", second}, {"after_id", ""}}));
    EXPECT_EQ(text_at(ok("help.people"), "people/0/contact/name"), "Ben");
    ok("people.remove", testing::with_id(second));
    EXPECT_EQ(text_at(ok("people.list"), "people/0/contact/id"), first);
}

TEST_F(PeopleMethods, ANumberOrLinkThatCannotBeOpenedSafelyIsRefused) {
    for (const auto& [type, value] :
         {std::pair{"url", "javascript:alert(1)"}, {"tel", "*#06#;x"}, {"email", "a@b?cc=c@d"}}) {
        Json bad = texts({{"name", "Ana"}});
        bad["channels"] = Json::array({texts({{"type", type}, {"value_as_dialled", value}})});
        EXPECT_EQ(why("people.put", bad), "invalid_argument") << value;
    }
    EXPECT_EQ(why("people.put", texts({{"name", "  "}})), "invalid_argument");
}

// A disk of which nothing can be read any more, with the vault open on it: help is whole.
TEST_F(PeopleMethods, HelpIsThereOnADeadDisk) {
    put("Ana", "agreed");
    put_settings(texts({{"region", "GB"}}));
    files_.faults().fail_after(platform::FaultKind::kAny, 1, /*stays_broken=*/true);
    const Json help = ok("help.people");
    EXPECT_EQ(text_at(help, "lines/region"), "GB");
    EXPECT_GT(count_at(help, "lines/services"), 0U);
    EXPECT_EQ(text_at(ok("ride.begin", texts({{"door", "help_now"}})), "screen"), "entry_check");
    EXPECT_EQ(text_at(ok("ride.step", texts({{"action", "skip_entry"}})), "screen"), "ride");
    files_.faults().clear();
    EXPECT_EQ(text_at(ok("help.people"), "people/0/contact/name"), "Ana");
}

TEST_F(PeopleMethods, LinesFollowTheChosenCountryAndNeverAGuess) {
    EXPECT_FALSE(is_true(ok("lines.for_region"), "region_known"));
    EXPECT_GT(count_at(ok("lines.for_region"), "finders"), 0U);
    Json region = texts({{"region", "GB"}});
    put_settings(region);
    const auto lines = ok("lines.for_region");
    EXPECT_EQ(text_at(lines, "region"), "GB");
    EXPECT_EQ(text_at(lines, "emergency/0/dial_string"), "999");
    EXPECT_EQ(text_at(ok("lines.for_region", texts({{"region", "DE"}})), "region"), "DE");
    EXPECT_EQ(text_at(ok("help.people"), "lines/region"), "GB");
}

TEST_F(PeopleMethods, WhileLockedThePinnedAndTheYoungLinesStayFirst) {
    Json change = texts({{"region", "GB"}, {"age_band", "under_16"}});
    put_settings(change);
    const auto open_lines = at(ok("help.people"), "lines/services");
    const std::string last = text_at(open_lines, std::to_string(open_lines.size() - 1) + "/id");
    change["pinned_service_ids"] = Json::array({last});
    put_settings(change);
    const auto before = at(ok("help.people"), "lines/services");
    EXPECT_EQ(text_at(before, "0/id"), last);
    put("Ana", "agreed");
    lock();
    const auto locked = ok("help.people");
    EXPECT_EQ(at(locked, "lines/services"), before);
    EXPECT_EQ(text_at(locked, "people/0/contact/name"), "Ana");
    EXPECT_EQ(text_at(locked, "people/0/actions/1/href"), "tel:07700900123");
}

}  // namespace
}  // namespace bw::app
