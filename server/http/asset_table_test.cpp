// SPDX-License-Identifier: Apache-2.0
#include "server/http/asset_table.h"

#include <fstream>

#include <gtest/gtest.h>

namespace bw::server::http {
namespace {

namespace fs = std::filesystem;

// A folder that goes away with the test.
class AssetFolder : public ::testing::Test {
  protected:
    void SetUp() override {
        std::string pattern = (fs::temp_directory_path() / "assets-XXXXXX").string();
        ASSERT_NE(mkdtemp(pattern.data()), nullptr);
        folder_ = pattern;
    }
    void TearDown() override { fs::remove_all(folder_); }

    void write(const std::string& name, std::string_view bytes) const {
        fs::create_directories((folder_ / name).parent_path());
        std::ofstream(folder_ / name, std::ios::binary) << bytes;
    }

    fs::path folder_;
};

const Representation& plain(const Asset& asset) {
    return asset.choose(AcceptedEncodings());
}

AcceptedEncodings accepting(std::string_view value) {
    AcceptedEncodings accepted;
    accepted.add(value);
    return accepted;
}

TEST_F(AssetFolder, LoadsEveryFileUnderItsPath) {
    write("index.html", "<p>home</p>");
    write("assets/app-BkT3df0s.js", "export {}");
    write("empty.txt", "");
    const Result<AssetTable> table = AssetTable::load(folder_);
    ASSERT_TRUE(table);
    EXPECT_EQ(table->size(), 3U);
    ASSERT_NE(table->find("/assets/app-BkT3df0s.js"), nullptr);
    EXPECT_EQ(plain(*table->find("/assets/app-BkT3df0s.js")).body, "export {}");
    EXPECT_EQ(plain(*table->find("/empty.txt")).body, "");
    EXPECT_EQ(table->find("/assets"), nullptr);
    EXPECT_EQ(table->find("index.html"), nullptr);
    EXPECT_EQ(table->find("/../index.html"), nullptr);
}

TEST_F(AssetFolder, TakesSmallerCodingsFromTheFilesBeside) {
    write("index.html", "a long page of words");
    write("index.html.br", "brotli");
    write("index.html.gz", "gzipped");
    write("note.txt", "short");
    write("note.txt.br", "not any shorter");
    const Result<AssetTable> table = AssetTable::load(folder_);
    ASSERT_TRUE(table);
    const Asset& index = *table->find("/index.html");
    EXPECT_EQ(index.choose(accepting("gzip, br")).body, "brotli");
    EXPECT_EQ(index.choose(accepting("gzip")).body, "gzipped");
    EXPECT_NE(index.choose(accepting("gzip")).etag, index.choose(accepting("br")).etag);
    EXPECT_EQ(table->find("/note.txt")->choose(accepting("br")).body, "short");
    EXPECT_EQ(table->find("/index.html.br"), nullptr);
    EXPECT_EQ(table->find("/note.txt.br"), nullptr);
}

TEST_F(AssetFolder, WritesTheHeadBeforehand) {
    write("index.html", "a long page of words");
    write("index.html.br", "brotli");
    write("alone.json", "{}");
    const Result<AssetTable> table = AssetTable::load(folder_);
    ASSERT_TRUE(table);
    const Representation& coded = table->find("/index.html")->choose(accepting("br"));
    for (const std::string& line :
         {std::string("Content-Type: text/html; charset=utf-8\r\n"),
          std::string("Content-Length: 6\r\n"),
          std::string("Content-Encoding: br\r\n"),
          std::string("Vary: Accept-Encoding\r\n"),
          std::string("Cache-Control: no-cache\r\n"),
          "ETag: " + coded.etag + "\r\n",
          std::string("Content-Security-Policy: default-src 'none'"),
          std::string("Permissions-Policy: ")}) {
        EXPECT_NE(coded.head_ok.find(line), std::string::npos) << line;
    }
    EXPECT_TRUE(coded.head_ok.ends_with("\r\n\r\n"));
    EXPECT_TRUE(coded.head_not_modified.ends_with("\r\n\r\n"));
    EXPECT_EQ(
        coded.head_not_modified.find("Content-"), coded.head_not_modified.find("Content-Sec")
    );
    const Representation& alone = plain(*table->find("/alone.json"));
    EXPECT_EQ(alone.head_ok.find("Vary"), std::string::npos);
    EXPECT_EQ(alone.head_ok.find("Content-Encoding"), std::string::npos);
    EXPECT_NE(alone.head_ok.find("Content-Type: application/json\r\n"), std::string::npos);
}

TEST_F(AssetFolder, LeavesOutHiddenFilesAndLinks) {
    write("index.html", "home");
    write(".htpasswd", "x");
    write(".git/config", "x");
    fs::create_symlink("/etc/hostname", folder_ / "link.txt");
    fs::create_directory_symlink("/etc", folder_ / "linked");
    const Result<AssetTable> table = AssetTable::load(folder_);
    ASSERT_TRUE(table);
    EXPECT_EQ(table->size(), 1U);
}

TEST_F(AssetFolder, RefusesMissingOrEmptyFolder) {
    EXPECT_EQ(AssetTable::load(folder_).error().code(), ErrorCode::kNotFound);
    EXPECT_EQ(AssetTable::load(folder_ / "none").error().code(), ErrorCode::kNotFound);
    write("file", "x");
    EXPECT_EQ(AssetTable::load(folder_ / "file").error().code(), ErrorCode::kNotFound);
}

TEST_F(AssetFolder, RefusesFilesOverTheLimit) {
    write("index.html", "home");
    write("large.bin", "");
    fs::resize_file(folder_ / "large.bin", (64UL << 20) + 1);
    EXPECT_EQ(AssetTable::load(folder_).error().code(), ErrorCode::kLimit);
}

TEST(AssetName, IsHashedOnlyWhenItCannotBeAWord) {
    for (const std::string_view hashed :
         {"/assets/index-BkT3df0s.js",
          "/assets/index-B-T3_f0s.css",
          "/assets/a/core.3f2a9c1b77.wasm",
          "/assets/font-abcDefgh.woff2",
          "/assets/x-0123456789abcdef0123456789abcdef.png"}) {
        EXPECT_TRUE(has_hashed_name(hashed)) << hashed;
    }
    for (const std::string_view plain_name :
         {"/index-BkT3df0s.js",
          "/assets/pictures.png",
          "/assets/my-pictures.png",
          "/assets/my-Pictures.png",
          "/assets/BkT3df0s.js",
          "/assets/a-B3.js",
          "/assets/",
          "/assets/index-BkT3df0s",
          "/sw.js",
          "/help.html",
          "/assets/-.js"}) {
        EXPECT_FALSE(has_hashed_name(plain_name)) << plain_name;
    }
}

}  // namespace
}  // namespace bw::server::http
