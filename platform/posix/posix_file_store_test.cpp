// SPDX-License-Identifier: Apache-2.0
// What is special to a directory; what every file store must do is in tests/contract.
#include "platform/posix/posix_file_store.h"

#include <cstdlib>
#include <filesystem>

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

namespace bw::platform {
namespace {

class PosixFileStoreTest : public testing::Test {
  protected:
    void SetUp() override {
        std::string pattern = (std::filesystem::temp_directory_path() / "bw-posix-XXXXXX").string();
        ASSERT_NE(mkdtemp(pattern.data()), nullptr);
        path_ = pattern;
    }
    void TearDown() override { std::filesystem::remove_all(path_); }

    static unsigned mode_of(const std::string& path) {
        struct stat about{};
        EXPECT_EQ(lstat(path.c_str(), &about), 0);
        return about.st_mode & 0777U;
    }

    std::string path_;
};

TEST_F(PosixFileStoreTest, KeepsEverythingToTheOwner) {
    chmod(path_.c_str(), 0755);
    auto store = PosixFileStore::open_directory(path_);
    ASSERT_TRUE(store);
    ASSERT_TRUE((*store)->open("inbox/one", port::OpenMode::kCreate));
    EXPECT_EQ(mode_of(path_), 0700U);
    EXPECT_EQ(mode_of(path_ + "/inbox"), 0700U);
    EXPECT_EQ(mode_of(path_ + "/inbox/one"), 0600U);
}

TEST_F(PosixFileStoreTest, FollowsNoLinkOutOfTheDirectory) {
    const std::string outside = path_ + "-outside";
    std::filesystem::create_directory(outside);
    std::filesystem::create_symlink("/etc/hostname", path_ + "/header");
    std::filesystem::create_directory_symlink(outside, path_ + "/inbox");
    auto store = PosixFileStore::open_directory(path_);
    ASSERT_TRUE(store);
    EXPECT_FALSE((*store)->open("header", port::OpenMode::kExisting));
    EXPECT_FALSE((*store)->open("inbox/one", port::OpenMode::kCreate));
    EXPECT_EQ((*store)->list(""), std::vector<std::string>());
    EXPECT_TRUE(std::filesystem::is_empty(outside));
    std::filesystem::remove_all(outside);
}

TEST_F(PosixFileStoreTest, MakesTheDirectoryWhenThereIsNone) {
    ASSERT_TRUE(PosixFileStore::open_directory(path_ + "/vault"));
    EXPECT_EQ(mode_of(path_ + "/vault"), 0700U);
    ASSERT_FALSE(PosixFileStore::open_directory(path_ + "/no/parent"));
}

TEST_F(PosixFileStoreTest, RefusesAFileInPlaceOfTheDirectory) {
    auto store = PosixFileStore::open_directory(path_);
    ASSERT_TRUE(store);
    ASSERT_TRUE((*store)->open("header", port::OpenMode::kCreate));
    const auto refused = PosixFileStore::open_directory(path_ + "/header");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code(), ErrorCode::kInvalidArgument);
}

}  // namespace
}  // namespace bw::platform
