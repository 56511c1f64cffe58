// SPDX-License-Identifier: Apache-2.0
// Crashes and failures in the middle of a change of names; what every file store must do is in
// tests/contract.
#include "platform/wasm/slot_pool.h"

#include <gtest/gtest.h>

#include "platform/wasm/memory_slot_device.h"

namespace bw::platform {
namespace {

using port::OpenMode;

std::unique_ptr<SlotPool> open_pool(MemorySlotDevice& device) {
    auto pool = SlotPool::open_device(device);
    EXPECT_TRUE(pool);
    return pool ? std::move(*pool) : nullptr;
}

void write_file(SlotPool& pool, std::string_view name, std::string_view text) {
    auto file = pool.open(name, OpenMode::kCreate);
    ASSERT_TRUE(file);
    ASSERT_TRUE((*file)->truncate(0));
    ASSERT_TRUE((*file)->write(0, as_byte_view(text)));
    ASSERT_TRUE((*file)->sync());
}

std::string read_file(SlotPool& pool, std::string_view name) {
    auto file = pool.open(name, OpenMode::kExisting);
    if (!file) {
        return "(none)";
    }
    Bytes bytes((*file)->size().value_or(0));
    EXPECT_EQ((*file)->read(0, bytes).value_or(0), bytes.size());
    return to_text(bytes);
}

TEST(SlotPool, FilesAreThereAfterReopening) {
    MemorySlotDevice device(3);
    write_file(*open_pool(device), "header", "one");
    auto pool = open_pool(device);
    EXPECT_EQ(read_file(*pool, "header"), "one");
    EXPECT_EQ(pool->free_slots(), 2U);
}

TEST(SlotPool, SaysWhenNoSlotIsFreeAndTakesNewOnes) {
    MemorySlotDevice device(1);
    auto pool = open_pool(device);
    write_file(*pool, "a", "1");
    const auto refused = pool->open("b", OpenMode::kCreate);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code(), ErrorCode::kStorageFull);
    device.add_slots(2);
    ASSERT_TRUE(pool->adopt_new_slots());
    EXPECT_EQ(pool->free_slots(), 2U);
    EXPECT_TRUE(pool->open("b", OpenMode::kCreate));
}

TEST(SlotPool, ReusedSlotIsEmpty) {
    MemorySlotDevice device(1);
    auto pool = open_pool(device);
    write_file(*pool, "a", "words of before");
    ASSERT_TRUE(pool->remove("a"));
    EXPECT_EQ(pool->free_slots(), 1U);
    write_file(*pool, "b", "");
    EXPECT_EQ(read_file(*pool, "b"), "");
}

// Goal: a crash at any access of a rename over an existing name leaves one of the two outcomes.
// Method: the n-th access and all later ones fail, then the power goes, for n until it succeeds.
TEST(SlotPool, RenameOverAnExistingNameIsAllOrNothing) {
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        for (std::uint64_t n = 1;; ++n) {
            MemorySlotDevice device(4, seed);
            auto pool = open_pool(device);
            write_file(*pool, "old", "before");
            write_file(*pool, "new", "after");
            device.faults().fail_after(FaultKind::kAny, n, /*stays_broken=*/true);
            const bool renamed = pool->rename("new", "old").has_value();
            const bool struck = device.faults().has_struck();
            pool.reset();
            device.crash();
            pool = open_pool(device);
            const std::string content = read_file(*pool, "old");
            const std::string moved = read_file(*pool, "new");
            if (renamed) {
                EXPECT_EQ(content, "after");
            }
            EXPECT_TRUE(
                (content == "before" && moved == "after") ||
                (content == "after" && moved == "(none)")
            ) << seed
              << " " << n << " " << content << " " << moved;
            if (!struck) {
                break;
            }
        }
    }
}

// Goal: a rename that reported failure must not happen later, over what was written since.
TEST(SlotPool, FailedRenameStaysUndone) {
    for (std::uint64_t n = 1;; ++n) {
        MemorySlotDevice device(4, n);
        auto pool = open_pool(device);
        write_file(*pool, "old", "before");
        write_file(*pool, "new", "after");
        device.faults().fail_after(FaultKind::kAny, n);
        if (pool->rename("new", "old")) {
            break;
        }
        write_file(*pool, "old", "written since");
        pool.reset();
        device.crash();
        pool = open_pool(device);
        EXPECT_EQ(read_file(*pool, "old"), "written since") << n;
        EXPECT_EQ(read_file(*pool, "new"), "after") << n;
    }
}

TEST(SlotPool, CreateAndRemoveSurviveCrashes) {
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        for (std::uint64_t n = 1; n < 12; ++n) {
            MemorySlotDevice device(3, seed);
            auto pool = open_pool(device);
            write_file(*pool, "kept", "here");
            write_file(*pool, "gone", "there");
            device.faults().fail_after(FaultKind::kAny, n, /*stays_broken=*/true);
            const bool removed = pool->remove("gone").has_value();
            const bool created = pool->open("fresh", OpenMode::kCreate).has_value();
            pool.reset();
            device.crash();
            pool = open_pool(device);
            EXPECT_EQ(read_file(*pool, "kept"), "here");
            EXPECT_EQ(read_file(*pool, "fresh"), created ? "" : read_file(*pool, "fresh"));
            if (removed) {
                EXPECT_EQ(read_file(*pool, "gone"), "(none)");
            }
        }
    }
}

}  // namespace
}  // namespace bw::platform
