// SPDX-License-Identifier: Apache-2.0

// Goal: the plan goes onto paper open and locked, and locked only with what the person left open.

#include "core/app/app_test_support.h"
#include "core/domain/plan/plan.h"

namespace bw::app {
namespace {

using testing::AppTest;
using testing::at;
using testing::is_true;
using testing::Json;
using testing::text_at;
using testing::texts;

Json words() {
    Json words = Json::array();
    const auto add = [&words](std::string_view key, std::string_view text) {
        words.push_back(texts({{"key", key}, {"text", text}}));
    };
    for (const std::string_view key :
         {"title",
          "first",
          "body_first",
          "emergency_unknown",
          "checked",
          "check_first",
          "always",
          "sms",
          "sms_word",
          "finder",
          "no_lines",
          "printed",
          "not_reviewed",
          "date"}) {
        add(key, key);
    }
    add("who_number", "{who}: {number}");
    add("workaround", "Or: {words}");
    add("more_services", "{count} more");
    add("left_out", "{count} left out");
    add("version", "v{version}");
    for (int month = 1; month <= 12; ++month) {
        add("month." + std::to_string(month), "M");
    }
    for (const auto& kind : enum_names(domain::SectionKind{})) {
        add("heading." + std::string(kind.name), kind.name);
    }
    return words;
}

class PrintMethods : public AppTest {
  protected:
    void SetUp() override {
        AppTest::SetUp();
        create_with_device();
        put_settings(texts({{"region", "GB"}}));
        const std::string ana = put_person("Ana", "0151 123", true);
        const std::string bo = put_person("Bo", "0152 456", false);
        ok("plan.put_item", texts({{"kind", "warning_signs"}, {"text", "I go quiet."}}));
        ok("plan.put_item",
           texts({{"kind", "ask_for_help"}, {"text", "Tea with Ana"}, {"contact_id", ana}}));
        ok("plan.put_item",
           texts({{"kind", "ask_for_help"}, {"text", "A walk"}, {"contact_id", bo}}));
        ok("plan.publish");
    }
    std::string put_person(std::string_view name, std::string_view number, bool while_locked) {
        Json person = texts({{"name", name}});
        person["while_locked"] = while_locked;
        person["channels"] = Json::array({texts({{"type", "tel"}, {"value_as_dialled", number}})});
        return text_at(ok("people.put", person), "id");
    }
    Json print(std::string_view variant = "page") {
        return ok("plan.print", Json{{"variant", variant}, {"words", words()}});
    }
    bool file_has(std::string_view part) const {
        return to_text(blob_).find(part) != std::string::npos;
    }
};

TEST_F(PrintMethods, OpenItHoldsThePlanItsPeopleAndTheLinesOfTheRegion) {
    const Json model = print();
    EXPECT_EQ(text_at(model, "first/items/0/text"), "body_first");
    EXPECT_EQ(text_at(model, "first/items/1/reach/0/label"), "999");
    EXPECT_TRUE(file_has("<p>v1</p>"));
    EXPECT_FALSE(is_true(model, "no_lines"));
    for (const std::string_view part :
         {"I go quiet.", "Tea with Ana", "0151 123", "Bo: 0152 456", "crisis_lines"}) {
        EXPECT_TRUE(file_has(part)) << part;
    }
}

TEST_F(PrintMethods, AnotherCountrysLinesArePrintedWhenAsked) {
    const Json model =
        ok("plan.print", Json{{"variant", "page"}, {"words", words()}, {"region", "DE"}});
    EXPECT_EQ(text_at(model, "first/items/1/reach/0/label"), "112");
    EXPECT_EQ(text_at(ok("settings.get"), "settings/region"), "GB");
}

TEST_F(PrintMethods, LockedItHoldsWhatIsOnTheOpenCardAndNothingElse) {
    ok("vault.lock");
    print();
    EXPECT_TRUE(file_has("Tea with Ana"));
    EXPECT_TRUE(file_has("0151 123"));
    EXPECT_TRUE(file_has("A walk"));
    // Bo is not on the card; warning signs are read in calm and do not stand there.
    EXPECT_FALSE(file_has("0152 456"));
    EXPECT_FALSE(file_has("I go quiet."));
}

TEST_F(PrintMethods, LockedAPlanThatWasKeptOffTheCardIsNotPrinted) {
    put_settings(Json{{"region", "GB"}, {"card_plan", false}});
    ok("vault.lock");
    EXPECT_TRUE(is_true(print(), "no_lines"));
    EXPECT_FALSE(file_has("Tea with Ana"));
    EXPECT_TRUE(file_has("999"));
}

TEST_F(PrintMethods, PrintingChangesNothing) {
    print("card");
    EXPECT_TRUE(changed_.empty());
    EXPECT_EQ(at(print("large"), "variant"), Json("large"));
}

TEST_F(PrintMethods, WithoutWordsItSaysSo) {
    EXPECT_EQ(why("plan.print"), "invalid_argument");
}

TEST(PrintWithoutVault, NumbersAreWorthASheet) {
    // A core that was never given anything prints what helps all the same.
    class Empty : public AppTest {
      public:
        void TestBody() override {
            SetUp();
            const Json model = ok("plan.print", Json{{"words", words()}});
            EXPECT_TRUE(is_true(model, "no_lines"));
            EXPECT_EQ(text_at(model, "first/items/1/text"), "emergency_unknown");
        }
    };
    Empty().TestBody();
}

}  // namespace
}  // namespace bw::app
