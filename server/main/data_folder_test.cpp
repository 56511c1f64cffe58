// SPDX-License-Identifier: Apache-2.0
#include "server/main/data_folder.h"

#include <cerrno>
#include <fstream>

#include <gtest/gtest.h>
#include <sys/stat.h>

namespace bw::server {
namespace {

namespace fs = std::filesystem;

class DataFolderTest : public ::testing::Test {
  protected:
    void SetUp() override {
        std::string pattern = (fs::temp_directory_path() / "data-XXXXXX").string();
        ASSERT_NE(mkdtemp(pattern.data()), nullptr);
        root_ = pattern;
    }
    void TearDown() override { fs::remove_all(root_); }

    fs::path root_;
};

mode_t mode_of(const fs::path& path) {
    struct stat found{};
    return ::stat(path.c_str(), &found) == 0 ? found.st_mode & 0777U : 0;
}

TEST_F(DataFolderTest, IsMadeForItsOwnerAlone) {
    const fs::path folder = root_ / "share" / "breakwater";
    ASSERT_TRUE(DataFolder::open(folder));
    EXPECT_EQ(mode_of(root_ / "share"), 0700U);
    EXPECT_EQ(mode_of(folder), 0700U);
    EXPECT_EQ(mode_of(folder / "lock"), 0600U);
}

TEST_F(DataFolderTest, BelongsToOneServerAtATime) {
    {
        const OrEnding<DataFolder> first = DataFolder::open(root_);
        ASSERT_TRUE(first);
        const OrEnding<DataFolder> second = DataFolder::open(root_);
        ASSERT_FALSE(second);
        EXPECT_EQ(second.error().exit_code, kExitUnavailable);
    }
    EXPECT_TRUE(DataFolder::open(root_));
}

TEST_F(DataFolderTest, RefusesFilesAndLinksInItsPlace) {
    std::ofstream(root_ / "file") << "x";
    const OrEnding<DataFolder> in_file = DataFolder::open(root_ / "file" / "data");
    ASSERT_FALSE(in_file);
    EXPECT_EQ(in_file.error().exit_code, kExitCannotCreate);
    fs::create_directory(root_ / "data");
    fs::create_symlink(root_ / "file", root_ / "data" / "lock");
    EXPECT_FALSE(DataFolder::open(root_ / "data"));
}

TEST(DataFolderErrors, EachHaveACodeAndASentenceWithTheFolder) {
    const std::pair<int, int> cases[] = {
        {EACCES, kExitPermission},
        {EROFS, kExitPermission},
        {ENOSPC, kExitCannotCreate},
        {EDQUOT, kExitCannotCreate},
        {EIO, kExitCannotCreate},
        {ENOTDIR, kExitCannotCreate},
        {EWOULDBLOCK, kExitUnavailable},
    };
    for (const auto& [error, exit_code] : cases) {
        const Ending ending = explain_folder_error(error, "/data/here");
        EXPECT_EQ(ending.exit_code, exit_code) << error;
        EXPECT_NE(ending.text.find("/data/here"), std::string::npos) << error;
        EXPECT_TRUE(ending.text.ends_with('.')) << error;
        EXPECT_EQ(ending.text.find('\n'), std::string::npos) << error;
    }
}

}  // namespace
}  // namespace bw::server
