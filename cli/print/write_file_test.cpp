// SPDX-License-Identifier: Apache-2.0
#include "cli/print/write_file.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

namespace bw::cli {
namespace {

namespace fs = std::filesystem;

class WriteFile : public ::testing::Test {
  protected:
    void SetUp() override {
        std::string pattern = (fs::temp_directory_path() / "bw-write-XXXXXX").string();
        ASSERT_NE(mkdtemp(pattern.data()), nullptr);
        folder_ = pattern;
    }
    void TearDown() override { fs::remove_all(folder_); }

    std::string path(const std::string& name) const { return (folder_ / name).string(); }
    static std::string read(const std::string& path) {
        std::ifstream in(path, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    }
    std::size_t count() const {
        return static_cast<std::size_t>(
            std::distance(fs::directory_iterator(folder_), fs::directory_iterator())
        );
    }

    fs::path folder_;
};

TEST_F(WriteFile, IsForThisPersonAlone) {
    const mode_t before = umask(0);
    ASSERT_TRUE(write_private_file(path("plan.pdf"), as_byte_view("tea")));
    umask(before);
    struct stat about{};
    ASSERT_EQ(stat(path("plan.pdf").c_str(), &about), 0);
    EXPECT_EQ(about.st_mode & 0777U, 0600U);
    EXPECT_EQ(read(path("plan.pdf")), "tea");
    EXPECT_EQ(count(), 1U);
}

TEST_F(WriteFile, ReplacesALinkAndNotWhatItPointsTo) {
    ASSERT_TRUE(write_private_file(path("other"), as_byte_view("a walk")));
    fs::create_symlink(path("other"), path("plan.pdf"));
    ASSERT_TRUE(write_private_file(path("plan.pdf"), as_byte_view("tea")));
    EXPECT_EQ(read(path("other")), "a walk");
    EXPECT_EQ(read(path("plan.pdf")), "tea");
    EXPECT_FALSE(fs::is_symlink(path("plan.pdf")));
}

TEST_F(WriteFile, WhatCannotBeWrittenLeavesNothingBehind) {
    fs::create_directory(path("plan.pdf"));
    EXPECT_FALSE(write_private_file(path("plan.pdf"), as_byte_view("tea")));
    EXPECT_EQ(count(), 1U);
    const auto missing = write_private_file(path("no/plan.pdf"), as_byte_view("tea"));
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code(), ErrorCode::kNotFound);
    EXPECT_FALSE(write_private_file(path("folder/"), as_byte_view("tea")));
    EXPECT_FALSE(write_private_file("..", as_byte_view("tea")));
}

}  // namespace
}  // namespace bw::cli
