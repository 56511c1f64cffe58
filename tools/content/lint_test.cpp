// SPDX-License-Identifier: Apache-2.0
//
// The lint over folders with one defect each, named after it, and over the real content. The words
// of the test lexicon are invented.

#include "tools/content/lint.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "core/codec/json.h"
#include "core/content/catalogue.h"
#include "core/domain/skill/suggest.h"
#include "core/domain/skill/word_pattern.h"
#include "tools/content/files.h"
#include "tools/content/pack.h"

namespace bw::tools {
namespace {

namespace fs = std::filesystem;
using codec::Json;

constexpr CalendarDay kToday{.year = 2026, .month = 11, .day = 22};
constexpr std::string_view kSkill = "en/skills/feet-on-floor.json";
constexpr std::string_view kCountry = "crisis/gb.json";

// A small copy of the real content with a lexicon of its own, to break in one place.
class LintTest : public testing::Test {
  protected:
    void SetUp() override {
        const auto* info = testing::UnitTest::GetInstance()->current_test_info();
        folder_ = fs::path(testing::TempDir()) / "bw_content_lint" / info->name();
        fs::remove_all(folder_);
        for (const std::string_view file :
             {kSkill,
              std::string_view("en/cards/rubber-band.json"),
              std::string_view("en/pages/medical.json"),
              std::string_view("en/prompts/plan.warning_signs.json"),
              kCountry,
              std::string_view("crisis/international.json"),
              std::string_view("lint/substitutes.en.json")}) {
            fs::create_directories((folder_ / file).parent_path());
            fs::copy_file(real() / file, folder_ / file);
        }
        Lexicon lexicon;
        lexicon.locale = "en";
        lexicon.banned_phrases = {
            {.pattern = "wobble*", .why = "invented", .cs = "CS-1"},
            {.pattern = "work off", .why = "framed as making up for it", .cs = "CS-5"},
            {.pattern = "square one", .why = "shames", .cs = "CS-6"},
            {.pattern = "will always shine", .why = "a promise", .cs = "CS-8"},
            {.pattern = "weaklings", .why = "moral tone", .cs = "CS-48"},
        };
        lexicon.notification_banned = {{.pattern = "harbour", .why = "tells", .cs = "CS-24"}};
        write("lint/en.json", codec::encode(lexicon));
    }
    void TearDown() override { fs::remove_all(folder_); }

    static fs::path real() { return fs::path(BW_SOURCE_DIR) / "content"; }
    void write(std::string_view file, std::string_view text) const {
        ASSERT_TRUE(write_text_file(folder_ / file, text));
    }
    template <class Change>
    void change(std::string_view file, const Change& change_json) const {
        auto json = codec::parse_json(*read_text_file(folder_ / file));
        ASSERT_TRUE(json);
        change_json(*json);
        write(file, codec::dump_json(*json));
    }
    Findings run(CalendarDay today = kToday) const {
        const auto messages = folder_ / "messages.json";
        auto findings = lint(
            {.content = folder_,
             .messages = fs::exists(messages) ? messages : fs::path(),
             .today = today}
        );
        EXPECT_TRUE(findings);
        return findings ? *findings : Findings{};
    }
    // Exactly one kind of defect, told with its field and reason.
    void expect_only(std::string_view field, std::string_view words) const {
        const Findings findings = run();
        ASSERT_FALSE(findings.empty());
        for (const Finding& each : findings) {
            EXPECT_EQ(each.field, field) << each.what;
            EXPECT_NE((each.what + each.why).find(words), std::string::npos) << each.what;
        }
    }

    fs::path folder_;
};

TEST_F(LintTest, UntouchedCopyHasNothingToChange) {
    for (const Finding& each : run()) {
        ADD_FAILURE() << each.file << ": " << each.field << ": " << each.what;
    }
}

TEST_F(LintTest, BannedPhraseInAStep) {
    change(kSkill, [](Json& json) { json["steps"][1]["text"] = "Do not wobble."; });
    expect_only("steps[1].text", "CS-1");
}

TEST_F(LintTest, BannedPhraseOfEveryRuleIsFound) {
    for (const auto& [text, rule] : std::to_array<std::pair<const char*, const char*>>(
             {{"Work off the day.", "CS-5"},
              {"Back at square one.", "CS-6"},
              {"It will always shine.", "CS-8"},
              {"Not for weaklings.", "CS-48"}}
         )) {
        change(kSkill, [&](Json& json) { json["evidence_note"] = text; });
        expect_only("evidence_note", rule);
    }
}

TEST_F(LintTest, SentenceTooLongForACrisis) {
    change(kSkill, [](Json& json) {
        json["steps"][0]["text"] = "Sit on a seat and put both of your feet flat on the floor now.";
    });
    expect_only("steps[0]", "CS-7");
}

TEST_F(LintTest, LessonTooHardToRead) {
    change(kSkill, [](Json& json) {
        json["lesson"]["why"] = "Physiological activation necessitates environmental orientation.";
    });
    expect_only("lesson", "CS-7");
}

TEST_F(LintTest, MisspeltKey) {
    change(kSkill, [](Json& json) {
        json.erase("review_date");
        json["reviewed_date"] = "2026-11-22";
    });
    const Findings findings = run();
    EXPECT_GE(findings.size(), 2U);
}

TEST_F(LintTest, UnknownWordInAList) {
    change(kSkill, [](Json& json) { json["family"] = "surfing"; });
    expect_only("", "fixed list");
}

TEST_F(LintTest, StrongSensationWithoutItsCautions) {
    change(kSkill, [](Json& json) { json["tier"] = "t1"; });
    std::set<std::string> fields;
    for (const Finding& each : run()) {
        fields.insert(each.field);
    }
    for (const auto* field : {"seconds_max", "cautions", "exclusion_question", "exclusion_flags"}) {
        EXPECT_TRUE(fields.contains(field)) << field;
    }
}

TEST_F(LintTest, InwardSkillWithoutAStopNote) {
    change(kSkill, [](Json& json) {
        json["attention_inward"] = true;
        json["stop_note"] = "";
        json["grounding_alternative_id"] = "feet-on-floor";
    });
    const Findings findings = run();
    ASSERT_EQ(findings.size(), 2U);
    EXPECT_EQ(findings[0].field, "stop_note");
    EXPECT_NE(findings[1].what.find("does not ground"), std::string::npos);
}

TEST_F(LintTest, MissingAuthorOrDate) {
    change(kSkill, [](Json& json) {
        json["author"] = "";
        json["review_date"] = "soon";
    });
    EXPECT_EQ(run().size(), 2U);
    change("en/prompts/plan.warning_signs.json", [](Json& json) { json["licence"] = ""; });
    EXPECT_EQ(run().size(), 3U);
}

TEST_F(LintTest, FileNamedOtherThanItsId) {
    fs::rename(folder_ / kSkill, folder_ / "en/skills/somewhere-else.json");
    expect_only("id", "name of the file");
}

TEST_F(LintTest, PromptForSomethingElse) {
    change("en/prompts/plan.warning_signs.json", [](Json& json) { json["for"] = "plan.other"; });
    expect_only("for", "not the id");
}

TEST_F(LintTest, BrokenFileIsToldAndTheRestGoesOn) {
    write(kSkill, "{ \"id\": ");
    write("en/cards/rubber-band.json", "[]");
    const Findings findings = run();
    ASSERT_EQ(findings.size(), 2U);
    EXPECT_EQ(findings[0].what, "is no JSON");
}

TEST_F(LintTest, NumbersGrowOld) {
    const std::int64_t read = days_since_epoch(kToday);
    const auto later = [&](std::int64_t days) { return day_from_days_since_epoch(read + days); };
    const Findings warned = run(later(100));
    ASSERT_FALSE(warned.empty());
    EXPECT_TRUE(std::ranges::all_of(warned, &Finding::warning));
    const Findings stale = run(later(200));
    EXPECT_TRUE(std::ranges::any_of(stale, [](const Finding& each) { return !each.warning; }));
}

TEST_F(LintTest, NumberTurnedIntoAnotherCountrysForm) {
    change(kCountry, [](Json& json) {
        json["services"][0]["channels"][0]["dial_string"] = "not a number";
    });
    ASSERT_FALSE(run().empty());
    EXPECT_EQ(run()[0].file, kCountry);
}

TEST_F(LintTest, MessagesKeepTheSameRules) {
    write(
        "messages.json",
        R"({"home.a":"A wobble.","notification.b":"The harbour.","help.c":)"
        R"("Call now or text now or write now or ask for help here now."})"
    );
    std::set<std::string> fields;
    for (const Finding& each : run()) {
        EXPECT_EQ(each.file, "i18n/en.json");
        fields.insert(each.field);
    }
    EXPECT_EQ(fields, (std::set<std::string>{"home.a", "notification.b", "help.c"}));
}

TEST_F(LintTest, LexiconThatHoldsNothingIsRefused) {
    write("lint/en.json", "{}");
    EXPECT_FALSE(lint({.content = folder_, .messages = {}, .today = kToday}));
    EXPECT_FALSE(lint({.content = folder_ / "nowhere", .messages = {}, .today = kToday}));
}

TEST_F(LintTest, PackTellsWhichFileFailed) {
    std::string failed;
    ASSERT_TRUE(pack(folder_, "en", failed));
    EXPECT_EQ(failed, "");
    write(kSkill, "{}");
    ASSERT_FALSE(pack(folder_, "en", failed));
    write(kSkill, "{");
    ASSERT_FALSE(pack(folder_, "en", failed));
    EXPECT_EQ(failed, kSkill);
}

TEST(RealContent, PacksTheSameTwiceAndIsReadBack) {
    const auto content = fs::path(BW_SOURCE_DIR) / "content";
    std::string failed;
    const auto first = pack(content, "en", failed);
    ASSERT_TRUE(first) << failed;
    EXPECT_EQ(*first, *pack(content, "en", failed));
    const auto catalogue = content::Catalogue::read(*first);
    ASSERT_TRUE(catalogue);
    EXPECT_GE(catalogue->skills().size(), 60U);
    EXPECT_GE(catalogue->countries().size(), 40U);
    EXPECT_NE(catalogue->medical(), nullptr);
    EXPECT_FALSE(catalogue->is_clinically_reviewed());
    const auto patterns = catalogue->substitute_patterns();
    EXPECT_TRUE(domain::resembles_substitute("A rubber  band", patterns));
    for (const domain::Skill& skill : catalogue->skills()) {
        EXPECT_FALSE(domain::resembles_substitute(skill.name, patterns)) << skill.id;
    }
}

// Goal: whoever comes, wherever they are, gets three ways on. Method: every feeling in every place,
// with nothing at hand.
TEST(RealContent, EveryFeelingInEveryPlaceHasThreeWaysOn) {
    std::string failed;
    const auto packed = pack(fs::path(BW_SOURCE_DIR) / "content", "en", failed);
    ASSERT_TRUE(packed);
    const auto catalogue = content::Catalogue::read(*packed);
    ASSERT_TRUE(catalogue);
    domain::Settings settings;
    settings.exclusion_flags = {domain::ExclusionFlag::kNotSure, domain::ExclusionFlag::kHeart};
    std::vector<domain::Need> nothing;
    for (const auto& [need, name] : enum_names(domain::Need{})) {
        nothing.push_back(need);
    }
    for (const auto& [feeling, feeling_name] : enum_names(domain::Feeling{})) {
        for (const auto& [place, place_name] : enum_names(domain::Setting{})) {
            const auto suggestions = domain::suggest(
                {.catalogue = catalogue->skills(),
                 .settings = settings,
                 .feelings = {feeling},
                 .places = {place},
                 .missing_needs = nothing,
                 .crisis_entry = true}
            );
            EXPECT_EQ(suggestions.size(), 3U) << feeling_name << " " << place_name;
        }
    }
}

}  // namespace
}  // namespace bw::tools
