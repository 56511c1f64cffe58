// SPDX-License-Identifier: Apache-2.0

// Goal: a note is kept whether the vault is open or locked, once, and readable by nobody else.

#include "core/app/app_test_support.h"

namespace bw::app {
namespace {

using testing::AppTest;
using testing::count_at;
using testing::is_true;
using testing::number_at;
using testing::text_at;
using testing::texts;

class NoteMethods : public AppTest {
  protected:
    void SetUp() override {
        AppTest::SetUp();
        create_with_device();
    }
    testing::Json write(std::string_view text) {
        return ok("notes.write", texts({{"text", text}}));
    }
};

TEST_F(NoteMethods, NewestComesFirstAndARemovedOneIsGone) {
    const std::string first = text_at(write("first"), "id");
    write("second");
    EXPECT_EQ(text_at(ok("notes.list"), "notes/0/text"), "second");
    ok("notes.remove", testing::with_id(first));
    EXPECT_EQ(count_at(ok("notes.list"), "notes"), 1U);
}

TEST_F(NoteMethods, EveryNoteIsReachedPageByPageAndOnce) {
    constexpr std::size_t kNotes = 11;
    for (std::size_t index = 0; index < kNotes; ++index) {
        write("note " + std::to_string(index));
    }
    std::vector<std::string> seen;
    std::string from_id;
    do {
        const auto page = ok("notes.list", {{"from_id", from_id}, {"limit", 4}});
        EXPECT_LE(count_at(page, "notes"), 4U);
        for (std::size_t at = 0; at < count_at(page, "notes"); ++at) {
            seen.push_back(text_at(page, "notes/" + std::to_string(at) + "/text"));
        }
        from_id = text_at(page, "next_id");
    } while (!from_id.empty());
    ASSERT_EQ(seen.size(), kNotes);
    for (std::size_t index = 0; index < kNotes; ++index) {
        EXPECT_EQ(seen[index], "note " + std::to_string(kNotes - 1 - index));
    }
}

TEST_F(NoteMethods, APageBeginsWithTheNoteThatWasFound) {
    const std::string first = text_at(write("first"), "id");
    write("second");
    const auto page = ok("notes.list", {{"from_id", first}});
    EXPECT_EQ(count_at(page, "notes"), 1U);
    EXPECT_EQ(text_at(page, "notes/0/text"), "first");
    EXPECT_EQ(text_at(page, "next_id"), "");
    ok("notes.remove", testing::with_id(first));
    EXPECT_EQ(why("notes.list", {{"from_id", first}}), "not_found");
    for (const int limit : {0, -1, 501}) {
        EXPECT_EQ(why("notes.list", {{"limit", limit}}), "invalid_argument");
    }
}

TEST_F(NoteMethods, WrittenWhileLockedItIsSealedAndAppearsOnce) {
    lock();
    EXPECT_TRUE(is_true(write("rain on the roof"), "sealed"));
    write("tea later");
    EXPECT_FALSE(disk_has("rain on the roof"));
    const auto waiting = ok("notes.list");
    EXPECT_EQ(number_at(waiting, "waiting_count"), 2);
    EXPECT_EQ(count_at(waiting, "notes"), 0U);
    EXPECT_EQ(number_at(open_with_device(), "inbox_opened"), 2);
    const auto list = ok("notes.list");
    ASSERT_EQ(count_at(list, "notes"), 2U);
    EXPECT_EQ(number_at(list, "waiting_count"), 0);
    EXPECT_EQ(text_at(list, "notes/1/text"), "rain on the roof");
    EXPECT_TRUE(is_true(list, "notes/1/written_while_locked"));
    lock();
    EXPECT_EQ(number_at(open_with_device(), "inbox_opened"), 0);
    EXPECT_EQ(count_at(ok("notes.list"), "notes"), 2U);
}

TEST_F(NoteMethods, SealedNotesSurviveACrashOfTheDevice) {
    lock();
    write("kept through a crash");
    core_.reset();
    files_.crash();
    restart();
    EXPECT_EQ(number_at(open_with_device(), "inbox_opened"), 1);
    EXPECT_EQ(text_at(ok("notes.list"), "notes/0/text"), "kept through a crash");
}

TEST_F(NoteMethods, AStrangersFileInTheInboxIsToldAndHarmsNothing) {
    lock();
    write("mine");
    {
        const auto file = files_.open("inbox/ffff", port::OpenMode::kCreate);
        ASSERT_TRUE(file);
        ASSERT_TRUE((*file)->write(0, testing::secret_of("not a note at all")));
        ASSERT_TRUE((*file)->sync());
    }
    const auto state = open_with_device();
    EXPECT_EQ(number_at(state, "inbox_opened"), 1);
    EXPECT_EQ(number_at(state, "inbox_unreadable"), 1);
    EXPECT_EQ(text_at(ok("notes.list"), "notes/0/text"), "mine");
}

TEST_F(NoteMethods, EmptyAndEndlessTextsAreRefusedOpenAndLocked) {
    const std::string endless(200'000, 'a');
    for (int round = 0; round < 2; ++round) {
        EXPECT_EQ(why("notes.write", texts({{"text", ""}})), "invalid_argument");
        EXPECT_EQ(why("notes.write", texts({{"text", " \n\t "}})), "invalid_argument");
        EXPECT_EQ(why("notes.write", texts({{"text", endless}})), "limit");
        lock();
    }
    write(std::string(50'000, 'b'));
    EXPECT_EQ(number_at(open_with_device(), "inbox_opened"), 1);
}

TEST_F(NoteMethods, WithoutAVaultNothingIsWritten) {
    ok("vault.wipe", texts({{"confirm", "delete everything"}}));
    EXPECT_EQ(why("notes.write", texts({{"text", "no place for it yet"}})), "not_found");
    EXPECT_EQ(files_.used(), 0U);
}

}  // namespace
}  // namespace bw::app
