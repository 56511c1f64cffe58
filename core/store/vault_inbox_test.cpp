// SPDX-License-Identifier: Apache-2.0
#include "core/store/vault_files.h"
#include "core/store/vault_test_support.h"

namespace bw::store {
namespace {

class VaultInboxTest : public testing::VaultTest {
  protected:
    void write_note(std::string_view text) {
        const InboxAddress address = Vault::inspect(place())->address;
        ASSERT_TRUE(write_inbox_entry(files_, random_, address, as_byte_view(text)));
    }
    static Vault::TakeNote keep_in(Vault& vault) {
        return [&vault](ByteView payload) -> Status {
            auto insert = BW_TRY(vault.database().prepare("INSERT INTO word(text) VALUES(?1)"));
            return insert.bind(1, as_text_view(payload)).run();
        };
    }
    void SetUp() override {
        auto vault = create();
        ASSERT_TRUE(vault);
        ASSERT_TRUE(write_words(*vault, 0));
    }
};

TEST_F(VaultInboxTest, TakesNotesOnceAndRemovesThem) {
    write_note("first");
    write_note("second");
    EXPECT_EQ(Vault::inspect(place())->inbox_count, 2U);
    auto vault = open();
    ASSERT_TRUE(vault);
    const auto report = vault->open_inbox(keep_in(*vault));
    ASSERT_TRUE(report);
    EXPECT_EQ(report->accepted, 2U);
    EXPECT_EQ(count_words(*vault), 2);
    EXPECT_TRUE(list_inbox(files_)->empty());
    EXPECT_EQ(vault->open_inbox(keep_in(*vault))->accepted, 0U);
    EXPECT_EQ(count_words(*vault), 2);
}

TEST_F(VaultInboxTest, ANoteWhoseFileStaysIsNotTakenTwice) {
    write_note("once");
    auto vault = open();
    ASSERT_TRUE(vault);
    files_.faults().fail_after(platform::FaultKind::kRemove, 1, true);
    // SQLite's journal is truncated, not removed, so only the entry's file is struck.
    ASSERT_TRUE(vault->open_inbox(keep_in(*vault)));
    files_.faults().clear();
    ASSERT_EQ(list_inbox(files_)->size(), 1U);
    const auto again = vault->open_inbox(keep_in(*vault));
    ASSERT_TRUE(again);
    EXPECT_EQ(again->accepted, 0U);
    EXPECT_EQ(count_words(*vault), 1);
    EXPECT_TRUE(list_inbox(files_)->empty());
}

TEST_F(VaultInboxTest, KeepsAndReportsWhatDoesNotOpen) {
    write_note("good");
    ASSERT_TRUE(replace_file(files_, "inbox/aaaa", as_byte_view("not an entry")));
    VaultId other{};
    ASSERT_TRUE(replace_file(files_, "inbox/bbbb", encode_inbox_entry(other, Bytes(100))));
    ASSERT_TRUE(replace_file(files_, "inbox/cccc", Bytes(kInboxEntrySizeMax + 1)));
    auto vault = open();
    ASSERT_TRUE(vault);
    const auto report = vault->open_inbox(keep_in(*vault));
    ASSERT_TRUE(report);
    EXPECT_EQ(report->accepted, 1U);
    EXPECT_EQ(
        report->undecryptable, (std::vector<std::string>{"inbox/aaaa", "inbox/bbbb", "inbox/cccc"})
    );
    EXPECT_EQ(list_inbox(files_)->size(), 3U);
}

TEST_F(VaultInboxTest, ARefusedNoteLeavesNothingBehindAndStays) {
    write_note("one");
    write_note("two");
    auto vault = open();
    ASSERT_TRUE(vault);
    const auto keep = keep_in(*vault);
    const auto report = vault->open_inbox([&](ByteView payload) -> Status {
        BW_TRY(keep(payload));
        if (as_text_view(payload) == "two") {
            return fail(ErrorCode::kInvalidArgument, "not a note this version knows");
        }
        return {};
    });
    ASSERT_TRUE(report);
    EXPECT_EQ(report->accepted, 1U);
    EXPECT_EQ(report->refused.size(), 1U);
    EXPECT_EQ(count_words(*vault), 1);
    EXPECT_EQ(list_inbox(files_)->size(), 1U);
}

TEST_F(VaultInboxTest, StorageThatFailsTakesNothing) {
    write_note("one");
    write_note("two");
    auto vault = open();
    ASSERT_TRUE(vault);
    int calls = 0;
    const auto keep = keep_in(*vault);
    const auto report = vault->open_inbox([&](ByteView payload) -> Status {
        BW_TRY(keep(payload));
        if (++calls == 2) {
            return fail(ErrorCode::kStorageFull, "no space in this test");
        }
        return {};
    });
    EXPECT_EQ(report.error().code(), ErrorCode::kStorageFull);
    EXPECT_EQ(count_words(*vault), 0);
    EXPECT_EQ(list_inbox(files_)->size(), 2U);
}

// Goal: every note is taken exactly once, whichever access fails while it is opened and whether
// power goes with it.
TEST_F(VaultInboxTest, TakesEachNoteOnceThroughEveryFailure) {
    for (std::uint64_t n = 1;; ++n) {
        ASSERT_LT(n, 400U);
        ASSERT_TRUE(Vault::wipe(place()));
        SetUp();
        write_note("one");
        write_note("two");
        bool struck = false;
        {
            auto vault = open();
            ASSERT_TRUE(vault);
            files_.faults().fail_after(platform::FaultKind::kAny, n);
            (void)vault->open_inbox(keep_in(*vault));
            struck = files_.faults().has_struck();
            files_.faults().clear();
            files_.crash();
        }
        auto vault = open();
        ASSERT_TRUE(vault) << n;
        ASSERT_TRUE(vault->open_inbox(keep_in(*vault))) << n;
        ASSERT_EQ(count_words(*vault), 2) << n;
        ASSERT_TRUE(list_inbox(files_)->empty()) << n;
        if (!struck) {
            break;
        }
    }
}

}  // namespace
}  // namespace bw::store
