// SPDX-License-Identifier: Apache-2.0
#include "cli/words.h"

#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace bw::cli {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> sources() {
    std::vector<std::string> texts;
    for (const auto& entry : fs::recursive_directory_iterator(BW_SOURCE_DIR "/cli")) {
        const std::string name = entry.path().filename().string();
        if (name.ends_with(".cpp") && !name.ends_with("_test.cpp")) {
            std::ifstream file(entry.path());
            texts.emplace_back(
                std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()
            );
        }
    }
    return texts;
}

// Literals that stand as a whole behind `before`; a part that something is added to is left out.
std::vector<std::string> literals_after(std::string_view text, std::string_view before) {
    std::vector<std::string> found;
    for (std::size_t at = text.find(before); at != std::string_view::npos;
         at = text.find(before, at + 1)) {
        std::size_t open = text.find_first_not_of(" \n", at + before.size());
        if (open == std::string_view::npos || text[open] != '"') {
            continue;
        }
        const std::size_t close = text.find('"', ++open);
        std::string key(text.substr(open, close - open));
        const std::size_t next = text.find_first_not_of(" \n", close + 1);
        const bool is_part = next != std::string_view::npos && text[next] == '+';
        if (!is_part && key.contains('.')) {
            found.push_back(std::move(key));
        }
    }
    return found;
}

TEST(WordsTest, AreAllThere) {
    const Words words = *Words::embedded();
    int count = 0;
    for (const std::string& text : sources()) {
        for (const std::string_view before : {"words(", "words_(", "words.count("}) {
            for (const std::string& key : literals_after(text, before)) {
                EXPECT_TRUE(words.has(key)) << key;
                ++count;
            }
        }
        for (const std::string& key : literals_after(text, "about(")) {
            EXPECT_TRUE(words.has("about." + key)) << "about." << key;
            ++count;
        }
    }
    EXPECT_GT(count, 100);
}

TEST(WordsTest, TellOfEveryErrorAndEveryExit) {
    const Words words = *Words::embedded();
    for (int number = 1; number <= 10; ++number) {
        const std::string code(error_code_name(static_cast<ErrorCode>(number)));
        EXPECT_TRUE(words.has("error." + code + ".what")) << code;
        EXPECT_TRUE(words.has("error." + code + ".do")) << code;
    }
    for (const int number : {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 64, 70}) {
        EXPECT_TRUE(words.has("exit." + std::to_string(number))) << number;
    }
}

TEST(WordsTest, ArePutTogether) {
    EXPECT_EQ(fill_in("Call {number}.", {{"number", "112"}}), "Call 112.");
    constexpr std::string_view kPlural = "{count, plural, one {One note} other {# notes}} here";
    EXPECT_EQ(fill_in(kPlural, {{"count", "1"}}), "One note here");
    EXPECT_EQ(fill_in(kPlural, {{"count", "3"}}), "3 notes here");
    EXPECT_EQ(fill_in("{unknown}", {}), "");
    EXPECT_EQ(fill_in("{open", {}), "");
}

TEST(WordsTest, AreRefusedWhenTheyAreNoTexts) {
    EXPECT_FALSE(Words::load("[]", "{}"));
    EXPECT_FALSE(Words::load("{\"a\":1}", "{}"));
    EXPECT_EQ((*Words::load("{\"a\":\"own\"}", "{\"a\":\"shared\"}"))("a"), "own");
}

}  // namespace
}  // namespace bw::cli
