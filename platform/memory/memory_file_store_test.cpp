// SPDX-License-Identifier: Apache-2.0
// The faults of the model; what every file store must do is in tests/contract.
#include "platform/memory/memory_file_store.h"

#include <set>

#include <gtest/gtest.h>

namespace bw::platform {
namespace {

std::string content(MemoryFileStore& store, std::string_view name) {
    return to_text(store.raw(name));
}

TEST(MemoryFileStore, CrashKeepsWhatWasSynced) {
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        MemoryFileStore store(seed);
        auto file = store.open("a", port::OpenMode::kCreate);
        ASSERT_TRUE(file);
        ASSERT_TRUE((*file)->write(0, as_byte_view("safe")));
        ASSERT_TRUE((*file)->sync());
        ASSERT_TRUE((*file)->write(4, as_byte_view("lost")));
        store.crash();
        EXPECT_EQ(content(store, "a").substr(0, 4), "safe");
    }
}

TEST(MemoryFileStore, CrashLosesTearsAndReorders) {
    std::set<std::string> outcomes;
    const std::string first(1024, 'x');
    const std::string second(1024, 'y');
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        MemoryFileStore store(seed);
        auto file = store.open("a", port::OpenMode::kCreate);
        ASSERT_TRUE(file);
        ASSERT_TRUE((*file)->write(0, as_byte_view(first)));
        ASSERT_TRUE((*file)->write(0, as_byte_view(second)));
        store.crash();
        outcomes.insert(content(store, "a"));
    }
    EXPECT_TRUE(outcomes.contains(""));     // lost
    EXPECT_TRUE(outcomes.contains(first));  // lost or reordered
    EXPECT_TRUE(outcomes.contains(second));
    EXPECT_TRUE(outcomes.contains(second.substr(0, 512) + first.substr(0, 512)));  // torn
}

TEST(MemoryFileStore, OpenFilesAreDeadAfterACrash) {
    MemoryFileStore store;
    auto file = store.open("a", port::OpenMode::kCreate);
    ASSERT_TRUE(file);
    store.crash();
    EXPECT_FALSE((*file)->sync());
    auto again = store.open("a", port::OpenMode::kExisting);
    ASSERT_TRUE(again);
    file->reset();  // the dead one must not close the living one
    EXPECT_EQ(store.open("a", port::OpenMode::kExisting).error().code(), ErrorCode::kConflict);
}

TEST(MemoryFileStore, NthAccessOfAKindFails) {
    MemoryFileStore store;
    auto file = store.open("a", port::OpenMode::kCreate);
    ASSERT_TRUE(file);
    store.faults().fail_after(FaultKind::kSync, 2);
    EXPECT_TRUE((*file)->sync());
    EXPECT_TRUE((*file)->write(0, as_byte_view("1")));
    EXPECT_EQ((*file)->sync().error().code(), ErrorCode::kStorageFailed);
    EXPECT_TRUE((*file)->sync());
    store.faults().fail_after(FaultKind::kAny, 1, /*stays_broken=*/true);
    EXPECT_FALSE((*file)->size());
    EXPECT_FALSE((*file)->sync());
    store.faults().clear();
    EXPECT_TRUE((*file)->sync());
}

TEST(MemoryFileStore, FullDiskSaysSo) {
    MemoryFileStore store;
    auto file = store.open("a", port::OpenMode::kCreate);
    ASSERT_TRUE(file);
    store.set_space(10);
    EXPECT_TRUE((*file)->write(0, as_byte_view("0123456789")));
    EXPECT_TRUE((*file)->write(3, as_byte_view("abc")));
    EXPECT_EQ((*file)->write(8, as_byte_view("xyz")).error().code(), ErrorCode::kStorageFull);
    EXPECT_EQ(content(store, "a"), "012abc6789");
}

}  // namespace
}  // namespace bw::platform
