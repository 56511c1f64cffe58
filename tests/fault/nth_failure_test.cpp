// SPDX-License-Identifier: Apache-2.0
// Goal: whatever fails while a record is written, nothing acknowledged is lost, nothing is half
// there, and the vault opens.
// Method: the n-th access of a kind fails, for n = 1, 2, 3 … until the write succeeds without
// having met the failure; after each, the power goes and the vault is opened again.
#include <gtest/gtest.h>

#include "platform/wasm/memory_slot_device.h"
#include "platform/wasm/slot_pool.h"
#include "tests/fault/fault_vault.h"

namespace bw::fault {
namespace {

using platform::FaultKind;

struct NthFailureCase {
    FaultKind kind;
    bool stays_broken;
    const char* name;
};

class NthFailure : public testing::TestWithParam<NthFailureCase> {};

TEST_P(NthFailure, PutIsAllOrNothing) {
    const Bytes before = vault_file_with(3);
    for (std::uint64_t n = 1;; ++n) {
        MemoryVault vault(n);
        vault.start_with(before);
        ASSERT_TRUE(vault.open());
        std::set<std::uint64_t> acknowledged{0, 1, 2};
        vault.files.faults().fail_after(GetParam().kind, n, GetParam().stays_broken);
        const Status status = vault.records->put(whole_note(7));
        const bool struck = vault.files.faults().has_struck();
        if (status) {
            acknowledged.insert(7);
        } else {
            EXPECT_TRUE(struck);
            EXPECT_EQ(status.error().code(), ErrorCode::kStorageFailed);
        }
        vault.files.crash();
        ASSERT_TRUE(vault.open()) << n;
        expect_sound(vault, acknowledged, 7);
        if (!struck) {
            break;
        }
    }
}

// The same without a crash: the process goes on after the error and writes more.
class TransientFailure : public NthFailure {};

TEST_P(TransientFailure, WritingGoesOnAfterATransientFailure) {
    const Bytes before = vault_file_with(1);
    for (std::uint64_t n = 1;; ++n) {
        MemoryVault vault(n);
        vault.start_with(before);
        ASSERT_TRUE(vault.open());
        std::set<std::uint64_t> acknowledged{0};
        const auto put = [&](std::uint64_t number) {
            if (vault.records->put(whole_note(number))) {
                acknowledged.insert(number);
            }
        };
        vault.files.faults().fail_after(GetParam().kind, n);
        put(1);
        const bool struck = vault.files.faults().has_struck();
        vault.files.faults().clear();
        put(2);
        EXPECT_TRUE(acknowledged.contains(2)) << n;
        expect_sound(vault, acknowledged, 2);
        vault.files.crash();
        ASSERT_TRUE(vault.open()) << n;
        expect_sound(vault, acknowledged, 2);
        if (!struck) {
            break;
        }
    }
}

// Opening after a crash rolls a journal back; a second failure in the middle of that is survived.
TEST_P(NthFailure, RecoveryIsSafeToRepeat) {
    const Bytes before = vault_file_with(3);
    for (std::uint64_t n = 1;; ++n) {
        MemoryVault vault(n);
        vault.start_with(before);
        ASSERT_TRUE(vault.open());
        std::set<std::uint64_t> acknowledged{0, 1, 2};
        // The last sync but one of a commit has put a journal on the disk.
        vault.files.faults().fail_after(FaultKind::kSync, 3, /*stays_broken=*/true);
        EXPECT_FALSE(vault.records->put(whole_note(7)));
        vault.files.crash();
        vault.close();
        vault.files.faults().fail_after(GetParam().kind, n, GetParam().stays_broken);
        (void)vault.open();
        const bool struck = vault.files.faults().has_struck();
        vault.files.crash();
        ASSERT_TRUE(vault.open()) << n;
        expect_sound(vault, acknowledged, 7);
        if (!struck) {
            break;
        }
    }
}

TEST_P(NthFailure, RemoveIsAllOrNothing) {
    const Bytes before = vault_file_with(2);
    for (std::uint64_t n = 1;; ++n) {
        MemoryVault vault(n);
        vault.start_with(before);
        ASSERT_TRUE(vault.open());
        vault.files.faults().fail_after(GetParam().kind, n, GetParam().stays_broken);
        const bool removed = vault.records->remove<TestNote>("n1").has_value();
        const bool struck = vault.files.faults().has_struck();
        vault.files.crash();
        ASSERT_TRUE(vault.open());
        ASSERT_TRUE(vault.database->quick_check());
        EXPECT_EQ(vault.records->get<TestNote>("n0").value_or(TestNote()), whole_note(0));
        const auto found = vault.records->get<TestNote>("n1");
        EXPECT_TRUE(!removed || !found);
        EXPECT_TRUE(!found || *found == whole_note(1));
        const std::size_t hits = store::search(*vault.database, {.text = "word1"})->size();
        EXPECT_EQ(hits, found ? 1U : 0U);
        if (!struck) {
            break;
        }
    }
}

const auto kNameOfCase = [](const auto& info) { return info.param.name; };

INSTANTIATE_TEST_SUITE_P(
    EachKind,
    NthFailure,
    testing::Values(
        NthFailureCase{FaultKind::kRead, false, "Read"},
        NthFailureCase{FaultKind::kWrite, false, "Write"},
        NthFailureCase{FaultKind::kSync, false, "Sync"},
        NthFailureCase{FaultKind::kRename, false, "Rename"},
        NthFailureCase{FaultKind::kRemove, false, "Remove"},
        NthFailureCase{FaultKind::kAny, false, "Any"},
        NthFailureCase{FaultKind::kAny, true, "AnyAndAllLater"}
    ),
    kNameOfCase
);

INSTANTIATE_TEST_SUITE_P(
    EachKind,
    TransientFailure,
    testing::Values(
        NthFailureCase{FaultKind::kRead, false, "Read"},
        NthFailureCase{FaultKind::kSync, false, "Sync"},
        NthFailureCase{FaultKind::kAny, false, "Any"}
    ),
    kNameOfCase
);

// The disk fills up at every possible place.
TEST(DiskFull, PutIsAllOrNothingAndWorksAgainWithSpace) {
    const Bytes before = vault_file_with(1);
    for (std::uint64_t room = 0;; room += 3'001) {
        MemoryVault vault(room);
        vault.start_with(before);
        ASSERT_TRUE(vault.open());
        std::set<std::uint64_t> acknowledged{0};
        vault.files.set_space(vault.files.used() + room);
        const Status status = vault.records->put(whole_note(7));
        if (!status) {
            EXPECT_EQ(status.error().code(), ErrorCode::kStorageFull) << room;
        } else {
            acknowledged.insert(7);
        }
        expect_sound(vault, acknowledged, 7);
        vault.files.set_space(UINT64_MAX);
        ASSERT_TRUE(vault.records->put(whole_note(2))) << room;
        acknowledged.insert(2);
        vault.files.crash();
        ASSERT_TRUE(vault.open());
        expect_sound(vault, acknowledged, 7);
        if (status) {
            break;
        }
    }
}

// The whole stack of the browser: records, SQLite, encryption, VFS, slot pool, failing slots.
TEST(SlotPoolVault, PutIsAllOrNothingOverSlots) {
    for (std::uint64_t n = 1;; ++n) {
        platform::MemorySlotDevice device(6, n);
        platform::SettableClock clock;
        platform::SeededRandom random(n);
        const port::Platform platform{.clock = clock, .random = random};
        bool struck = false;
        bool acknowledged = false;
        for (const bool is_first : {true, false}) {
            if (!is_first) {
                device.crash();
            }
            auto pool = platform::SlotPool::open_device(device);
            ASSERT_TRUE(pool) << n;
            auto vfs = store::register_vfs("slots", **pool, clock, random);
            ASSERT_TRUE(vfs);
            auto database = store::Database::open(
                {.vfs = "slots", .path = "vault.db"},
                store::testing::test_key(),
                store::OpenIntent::kCreate
            );
            ASSERT_TRUE(database) << n;
            auto records = store::RecordStore::open(*database, platform);
            ASSERT_TRUE(records) << n;
            if (is_first) {
                ASSERT_TRUE(records->put(whole_note(0)));
                device.faults().fail_after(FaultKind::kAny, n, /*stays_broken=*/true);
                acknowledged = records->put(whole_note(7)).has_value();
                struck = device.faults().has_struck();
                continue;
            }
            EXPECT_TRUE(database->quick_check());
            EXPECT_EQ(records->get<TestNote>("n0").value_or(TestNote()), whole_note(0));
            const auto found = records->get<TestNote>("n7");
            EXPECT_TRUE(found || !acknowledged) << n;
            EXPECT_TRUE(!found || *found == whole_note(7));
        }
        if (!struck) {
            break;
        }
    }
}

}  // namespace
}  // namespace bw::fault
