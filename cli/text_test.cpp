// SPDX-License-Identifier: Apache-2.0
#include "cli/text.h"

#include <gtest/gtest.h>

namespace bw::cli {
namespace {

TEST(Text, CountsColumnsNotBytes) {
    EXPECT_EQ(display_width("tea"), 3);
    EXPECT_EQ(display_width("Grüße"), 5);
    EXPECT_EQ(display_width("お茶"), 4);
    EXPECT_EQ(display_width("e\xCC\x81"), 1);  // e and a combining accent
    EXPECT_EQ(display_width("🍵"), 2);
    EXPECT_EQ(display_width("\xFF\xFE"), 2);
}

TEST(Text, NeverSendsWhatSteersATerminal) {
    EXPECT_EQ(printable("a\x1b[2Jb"), "a [2Jb");
    EXPECT_EQ(printable("a\x07\x7f\tb"), "a   b");
    EXPECT_EQ(
        printable("a\xC2\x9B"
                  "b"),
        "a b"
    );  // the one-byte introducer of C1
    EXPECT_EQ(
        printable("a\xFF"
                  "b"),
        "a\xEF\xBF\xBD"
        "b"
    );
    EXPECT_EQ(
        printable("a\xE2\x80\xAE"
                  "b"),
        "a\xEF\xBF\xBD"
        "b"
    );
    EXPECT_EQ(printable("one\ntwo\r\n"), "one\ntwo \n");
    EXPECT_EQ(printable_line("one\ntwo"), "one two");
}

TEST(Text, WrapsAtSpacesAndKeepsLineBreaks) {
    EXPECT_EQ(
        wrap("a walk to the lake\nand tea", 10),
        (std::vector<std::string>{"a walk to", "the lake", "and tea"})
    );
    EXPECT_EQ(wrap("", 10), std::vector<std::string>{""});
    EXPECT_EQ(wrap("one\n\ntwo", 10), (std::vector<std::string>{"one", "", "two"}));
}

TEST(Text, BreaksOnlyWordsThatAreLongerThanALine) {
    EXPECT_EQ(wrap("abcdefgh", 3), (std::vector<std::string>{"abc", "def", "gh"}));
    EXPECT_EQ(wrap("x abcdef", 5), (std::vector<std::string>{"x", "abcde", "f"}));
    for (const std::string& line : wrap("お茶をいれて、ゆっくり飲む。", 7)) {
        EXPECT_LE(display_width(line), 7) << line;
    }
}

TEST(Text, CutsAndPadsByColumns) {
    EXPECT_EQ(cut("a walk", 10), "a walk");
    EXPECT_EQ(cut("a walk to the lake", 7), "a walk…");
    EXPECT_EQ(display_width(cut("お茶をいれる", 6)), 5);
    EXPECT_EQ(padded("お茶", 6), "お茶  ");
    EXPECT_EQ(padded("long enough", 3), "long enough");
}

TEST(Text, ComposesAsPassphrasesAreCompared) {
    EXPECT_EQ(
        normal_form_c("Gru\xCC\x88\xC3\x9F"
                      "e"),
        "Grüße"
    );
    EXPECT_EQ(normal_form_c("plain words"), "plain words");
    EXPECT_EQ(normal_form_c("\xFF"), "\xFF");
    EXPECT_EQ(normal_form_c(""), "");
}

TEST(Text, WritesPunctuationInAsciiWhereAsked) {
    EXPECT_EQ(plain_punctuation("“don’t” – …"), "\"don't\" - ...");
    EXPECT_EQ(plain_punctuation("Grüße"), "Grüße");
}

}  // namespace
}  // namespace bw::cli
