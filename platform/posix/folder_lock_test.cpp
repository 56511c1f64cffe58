// SPDX-License-Identifier: Apache-2.0
#include "platform/posix/folder_lock.h"

#include <array>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace bw::platform {
namespace {

using File = FolderLock::File;

class FolderLockTest : public ::testing::Test {
  protected:
    void SetUp() override {
        std::string name = ::testing::TempDir() + "bw-lock-XXXXXX";
        ASSERT_NE(mkdtemp(name.data()), nullptr);
        folder_ = name;
    }
    void TearDown() override { std::filesystem::remove_all(folder_); }
    std::string path() const { return folder_ + "/lock"; }

    std::string folder_;
};

TEST_F(FolderLockTest, IsHeldByOneAtATime) {
    std::optional<FolderLock> first = *FolderLock::try_take(path(), File::kCreate);
    const auto second = FolderLock::try_take(path(), File::kCreate);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code(), ErrorCode::kLocked);
    first.reset();
    EXPECT_TRUE(FolderLock::try_take(path(), File::kCreate));
}

TEST_F(FolderLockTest, DoesNotMakeAFileUnlessAsked) {
    const auto none = FolderLock::try_take(path(), File::kExisting);
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code(), ErrorCode::kNotFound);
    EXPECT_FALSE(std::filesystem::exists(path()));
}

TEST_F(FolderLockTest, MakesAFileThatOnlyThePersonReads) {
    const auto lock = FolderLock::try_take(path(), File::kCreate);
    ASSERT_TRUE(lock);
    struct stat about{};
    ASSERT_EQ(stat(path().c_str(), &about), 0);
    EXPECT_EQ(about.st_mode & 0777U, 0600U);
}

TEST_F(FolderLockTest, GivesUpWhenPatienceEndsAndTellsOnceThatItWaits) {
    const auto held = FolderLock::try_take(path(), File::kCreate);
    ASSERT_TRUE(held);
    int told = 0;
    const auto second = FolderLock::take(path(), File::kCreate, 120, [&told] { ++told; });
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code(), ErrorCode::kLocked);
    EXPECT_EQ(told, 1);
}

TEST_F(FolderLockTest, IsTakenAsSoonAsTheOtherLetsGo) {
    std::optional<FolderLock> first = *FolderLock::try_take(path(), File::kCreate);
    const auto second =
        FolderLock::take(path(), File::kCreate, kMillisPerHour, [&first] { first.reset(); });
    EXPECT_TRUE(second);
}

TEST_F(FolderLockTest, GoesWithAProcessThatIsKilled) {
    std::array<int, 2> ready{};
    ASSERT_EQ(pipe(ready.data()), 0);
    const pid_t child = fork();
    if (child == 0) {
        const auto lock = FolderLock::try_take(path(), File::kCreate);
        const char said = lock ? '1' : '0';
        (void)!write(ready[1], &said, 1);
        while (true) {
            pause();
        }
    }
    char said = '0';
    ASSERT_EQ(read(ready[0], &said, 1), 1);
    EXPECT_EQ(said, '1');
    EXPECT_FALSE(FolderLock::try_take(path(), File::kExisting));
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    EXPECT_TRUE(FolderLock::try_take(path(), File::kExisting));
    close(ready[0]);
    close(ready[1]);
}

TEST_F(FolderLockTest, IsNotFooledByAFileThatWasReplaced) {
    const auto first = FolderLock::try_take(path(), File::kCreate);
    ASSERT_TRUE(first);
    std::filesystem::remove(path());
    // The name is free again, so the lock on the old file is worth nothing to others.
    const auto second = FolderLock::try_take(path(), File::kCreate);
    ASSERT_TRUE(second);
    EXPECT_FALSE(FolderLock::try_take(path(), File::kCreate));
}

TEST_F(FolderLockTest, FollowsNoLink) {
    std::filesystem::create_symlink(folder_ + "/elsewhere", path());
    const auto lock = FolderLock::try_take(path(), File::kCreate);
    ASSERT_FALSE(lock);
    EXPECT_EQ(lock.error().code(), ErrorCode::kStorageFailed);
    EXPECT_FALSE(std::filesystem::exists(folder_ + "/elsewhere"));
}

}  // namespace
}  // namespace bw::platform
