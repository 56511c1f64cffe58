// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "tools/content/lexicon.h"
#include "tools/content/lint.h"
#include "tools/content/reading.h"

namespace bw::tools {
namespace {

TEST(Reading, CountsSentencesWordsAndSyllables) {
    EXPECT_EQ(sentences_of("One. Two! Three? At 7.30 too").size(), 4U);
    EXPECT_EQ(sentences_of("A line\nand another").size(), 2U);
    EXPECT_EQ(words_in("It\xE2\x80\x99s a well-known 5-minute walk.").size(), 5U);
    EXPECT_EQ(longest_sentence("Short one. This one has six words now."), 6U);
    EXPECT_EQ(syllables_in("sea"), 1U);
    EXPECT_EQ(syllables_in("table"), 2U);
    EXPECT_EQ(syllables_in("walked"), 1U);
    EXPECT_EQ(syllables_in("wanted"), 2U);
    EXPECT_EQ(syllables_in("breathe"), 1U);
}

TEST(Reading, HarderTextHasAHigherGrade) {
    EXPECT_EQ(reading_grade(""), 0.0);
    const double easy = reading_grade("Sit down. Feel your feet. Look at the sea.");
    const double hard = reading_grade(
        "Subsequently, individuals experiencing considerable agitation might contemplate "
        "alternative environmental modifications."
    );
    EXPECT_LT(easy, 2.0);
    EXPECT_GT(hard, 15.0);
}

Lexicon lexicon() {
    Lexicon words;
    words.locale = "en";
    words.banned_phrases = {{.pattern = "wobble*", .why = "invented", .cs = "CS-1"}};
    words.allow_list = {
        {.file = "en/pages/medical.json", .pattern = "wobble*", .why = "a test"},
        {.file = "i18n/*", .field = "medical.*", .pattern = "wobble*", .why = "a test"},
    };
    words.notification_banned = {{.pattern = "harbour", .why = "tells", .cs = "CS-24"}};
    return words;
}

TEST(Lexicon, FindsPhrasesExceptWhereTheyAreAllowed) {
    Findings findings;
    check_phrases(lexicon(), {"en/skills/a.json", "name"}, "They WOBBLED on", findings);
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].field, "name");
    EXPECT_NE(findings[0].why.find("CS-1"), std::string::npos);
    check_phrases(lexicon(), {"en/pages/medical.json", "then"}, "A wobble", findings);
    check_phrases(lexicon(), {"i18n/en.json", "medical.one"}, "A wobble", findings);
    check_phrases(lexicon(), {"en/skills/a.json", "name"}, "A wob ble", findings);
    EXPECT_EQ(findings.size(), 1U);
    check_phrases(lexicon(), {"i18n/en.json", "home.one"}, "A wobble", findings);
    EXPECT_EQ(findings.size(), 2U);
}

TEST(Lexicon, NotificationsStayNeutral) {
    Findings findings;
    check_notification(lexicon(), {"i18n/en.json", "notification.a"}, "The harbour", findings);
    EXPECT_EQ(findings.size(), 1U);
    check_notification(lexicon(), {"i18n/en.json", "notification.a"}, "A reminder", findings);
    EXPECT_EQ(findings.size(), 1U);
}

TEST(Lexicon, AllowancesNeedAReasonAndAPhrase) {
    Lexicon words = lexicon();
    Findings findings;
    check_allow_list(words, findings);
    EXPECT_TRUE(findings.empty());
    words.allow_list.push_back({.file = "*", .pattern = "never banned", .why = "old"});
    words.allow_list.push_back({.file = "*", .pattern = "wobble*", .why = ""});
    check_allow_list(words, findings);
    EXPECT_EQ(findings.size(), 2U);
}

TEST(Messages, PlaceholdersBecomeTextToRead) {
    EXPECT_EQ(plain_message("Hello {name}."), "Hello it.");
    const std::string plural =
        plain_message("{count, plural, one {One line is} other {# lines are}} written.");
    EXPECT_NE(plural.find("One line is"), std::string::npos);
    EXPECT_NE(plural.find("2 lines are"), std::string::npos);
    EXPECT_EQ(plural.find("plural"), std::string::npos);
    EXPECT_EQ(plural.find("other"), std::string::npos);
    EXPECT_EQ(plain_message("An open { brace"), "An open  brace");
}

TEST(Messages, CrisisKeysAreKnownByTheirPlace) {
    for (const auto* key : {"help.title", "ride.stop", "entry.skip", "plan.run.next", "people.a"}) {
        EXPECT_TRUE(is_crisis_key(key)) << key;
    }
    for (const auto* key : {"plan.title", "settings.help.x", "helpful"}) {
        EXPECT_FALSE(is_crisis_key(key)) << key;
    }
}

}  // namespace
}  // namespace bw::tools
