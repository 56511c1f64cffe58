// SPDX-License-Identifier: Apache-2.0
#include "core/store/search.h"

#include <random>

#include <gtest/gtest.h>

#include "core/store/record_test_support.h"

namespace bw::store {
namespace {

using testing::MemoryVault;
using testing::TestNote;

class SearchTest : public ::testing::Test {
  protected:
    void SetUp() override { ASSERT_TRUE(vault_.open()); }
    void write(std::string id, std::string note) {
        TestNote record{
            .id = std::move(id), .written_at_ms = 1, .label = "", .note = {}, .tags = {}
        };
        record.note = std::move(note);
        ASSERT_TRUE(vault_.records->put(record));
    }
    std::vector<std::string> ids(std::string_view text) {
        std::vector<std::string> found;
        const auto hits = search(*vault_.database, {.text = text});
        EXPECT_TRUE(hits) << text;
        if (hits) {
            for (const SearchHit& each : *hits) {
                found.push_back(each.id);
            }
        }
        return found;
    }
    using Ids = std::vector<std::string>;

    MemoryVault vault_;
};

TEST_F(SearchTest, FindsWordsWithoutCaseAndAccentLatestFirst) {
    write("a1", "Ein ruhiger Tag am Fluß, Café mit Zoë");
    write("a2", "zoe rief an");
    EXPECT_EQ(ids("ZOE"), (Ids{"a2", "a1"}));
    EXPECT_EQ(ids("cafe zoe"), Ids{"a1"});
    EXPECT_EQ(ids("cafe berg"), Ids());
}

TEST_F(SearchTest, LastWordIsABeginning) {
    write("a1", "walking by the river");
    EXPECT_EQ(ids("riv"), Ids{"a1"});
    EXPECT_EQ(ids("r"), Ids{"a1"});
    EXPECT_EQ(ids("riv "), Ids());
    EXPECT_EQ(ids("wal river"), Ids());
}

TEST_F(SearchTest, NothingTypedActsAsAnOperator) {
    write("a1", "tea OR music NOT \"quiet\" don't");
    write("a2", "music");
    for (const std::string_view text :
         {"\"",
          "\"\"",
          "*",
          "(",
          ")",
          "tea AND",
          "NEAR(",
          "-music",
          "search_text:music",
          "^tea",
          "a\"b",
          "tea*",
          "{",
          "'; --",
          "don't",
          "+",
          "😀",
          "\xff\xfe",
          "tea\0x"}) {
        EXPECT_TRUE(search(*vault_.database, {.text = text})) << text;
    }
    EXPECT_EQ(ids("tea OR"), Ids{"a1"});
    EXPECT_EQ(ids("\"quiet\""), Ids{"a1"});
    EXPECT_EQ(ids("don't"), Ids{"a1"});
    EXPECT_EQ(ids(""), Ids());
    EXPECT_EQ(ids(" ,. "), Ids());
}

TEST_F(SearchTest, AnyBytesAreAnAnswerAndNotAnError) {
    write("a1", "words");
    std::mt19937 random(8);
    for (int i = 0; i < 2'000; ++i) {
        std::string text(random() % 20, ' ');
        for (char& c : text) {
            c = random() % 2 == 0 ? static_cast<char>(random())
                                  : "\"'*()^:{}-+ANDORNT "[random() % 19];
        }
        EXPECT_TRUE(search(*vault_.database, {.text = text}));
    }
    EXPECT_FALSE(search(*vault_.database, {.text = std::string(kSearchTextSizeMax + 1, 'a')}));
}

TEST_F(SearchTest, SnippetMarksTheMatch) {
    write("a1", "then the rain stopped and we went out");
    const auto hits = search(*vault_.database, {.text = "rain"});
    ASSERT_TRUE(hits && hits->size() == 1);
    ASSERT_EQ((*hits)[0].snippet.size(), 3U);
    EXPECT_EQ((*hits)[0].snippet[1].text, "rain");
    EXPECT_TRUE((*hits)[0].snippet[1].is_match);
    EXPECT_FALSE((*hits)[0].snippet[0].is_match);
    EXPECT_EQ((*hits)[0].kind, "TestNote");
}

TEST_F(SearchTest, OldWordsAreNotFoundAfterAChange) {
    write("a1", "first words");
    write("a1", "second words");
    EXPECT_EQ(ids("first"), Ids());
    EXPECT_EQ(ids("second"), Ids{"a1"});
    EXPECT_TRUE(
        vault_.database->execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
    );
}

TEST_F(SearchTest, LimitsAndKinds) {
    for (char c = 'a'; c <= 'j'; ++c) {
        write(std::string(1, c), "same words");
    }
    EXPECT_EQ(search(*vault_.database, {.text = "same", .limit = 3})->size(), 3U);
    EXPECT_EQ(search(*vault_.database, {.text = "same", .kind = "Other"})->size(), 0U);
    EXPECT_EQ(search(*vault_.database, {.text = "same", .kind = "TestNote"})->size(), 10U);
}

}  // namespace
}  // namespace bw::store
