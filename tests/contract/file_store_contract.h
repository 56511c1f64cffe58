// SPDX-License-Identifier: Apache-2.0
#pragma once

// What every FileStore must do, as one typed suite. A fixture gives a fresh store:
//     struct Place { port::FileStore& store(); void reopen(); };
// `reopen()` closes the store and opens it again over what it has stored.

#include <memory>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/port/file_store.h"

namespace bw::port {

template <class Place>
class FileStoreContract : public testing::Test {
  protected:
    FileStore& store() { return place_.store(); }

    std::unique_ptr<BlockFile> make(std::string_view name) {
        auto file = store().open(name, OpenMode::kCreate);
        EXPECT_TRUE(file);
        return file ? std::move(*file) : nullptr;
    }
    void write(std::string_view name, std::string_view text) {
        const auto file = make(name);
        ASSERT_NE(file, nullptr);
        ASSERT_TRUE(file->truncate(0));
        ASSERT_TRUE(file->write(0, as_byte_view(text)));
        ASSERT_TRUE(file->sync());
    }
    std::string read(std::string_view name) {
        auto file = store().open(name, OpenMode::kExisting);
        if (!file) {
            return "(none)";
        }
        Bytes bytes((*file)->size().value_or(0));
        EXPECT_EQ((*file)->read(0, bytes).value_or(0), bytes.size());
        return to_text(bytes);
    }

    Place place_;
};

TYPED_TEST_SUITE_P(FileStoreContract);

TYPED_TEST_P(FileStoreContract, ReadsWhatWasWritten) {
    const auto file = this->make("vault.db");
    ASSERT_NE(file, nullptr);
    EXPECT_EQ(file->size().value_or(9), 0U);
    ASSERT_TRUE(file->write(0, as_byte_view("abcdef")));
    ASSERT_TRUE(file->write(2, as_byte_view("XY")));
    Bytes bytes(4);
    EXPECT_EQ(file->read(1, bytes).value_or(0), 4U);
    EXPECT_EQ(as_text_view(bytes), "bXYe");
}

TYPED_TEST_P(FileStoreContract, ReadsShortAtTheEndOnly) {
    const auto file = this->make("a");
    ASSERT_TRUE(file->write(0, as_byte_view("abc")));
    Bytes bytes(10);
    EXPECT_EQ(file->read(1, bytes).value_or(9), 2U);
    EXPECT_EQ(file->read(3, bytes).value_or(9), 0U);
    EXPECT_EQ(file->read(1'000'000, bytes).value_or(9), 0U);
    EXPECT_EQ(file->read(0, MutableByteView()).value_or(9), 0U);
}

TYPED_TEST_P(FileStoreContract, GapReadsAsZeros) {
    const auto file = this->make("a");
    ASSERT_TRUE(file->write(5'000, as_byte_view("x")));
    EXPECT_EQ(file->size().value_or(0), 5'001U);
    Bytes bytes(5'000, std::byte{7});
    EXPECT_EQ(file->read(0, bytes).value_or(0), 5'000U);
    EXPECT_EQ(bytes, Bytes(5'000));
}

TYPED_TEST_P(FileStoreContract, TruncateShortensAndLengthens) {
    const auto file = this->make("a");
    ASSERT_TRUE(file->write(0, as_byte_view("abcdef")));
    ASSERT_TRUE(file->truncate(2));
    ASSERT_TRUE(file->truncate(4));
    Bytes bytes(4);
    EXPECT_EQ(file->read(0, bytes).value_or(0), 4U);
    EXPECT_EQ(as_text_view(bytes), std::string_view("ab\0\0", 4));
}

TYPED_TEST_P(FileStoreContract, SyncedBytesAreThereAfterReopening) {
    this->write("header", "kept");
    this->write("inbox/0001", "note");
    this->place_.reopen();
    EXPECT_EQ(this->read("header"), "kept");
    EXPECT_EQ(this->read("inbox/0001"), "note");
}

TYPED_TEST_P(FileStoreContract, OpensExistingOnlyWhenItExists) {
    const auto missing = this->store().open("a", OpenMode::kExisting);
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code(), ErrorCode::kNotFound);
    const auto in_folder = this->store().open("inbox/a", OpenMode::kExisting);
    ASSERT_FALSE(in_folder);
    EXPECT_EQ(in_folder.error().code(), ErrorCode::kNotFound);
    EXPECT_FALSE(this->store().exists("a").value_or(true));
    this->write("a", "1");
    EXPECT_TRUE(this->store().exists("a").value_or(false));
    EXPECT_TRUE(this->store().open("a", OpenMode::kExisting));
}

TYPED_TEST_P(FileStoreContract, CreateKeepsWhatIsThere) {
    this->write("a", "kept");
    (void)this->make("a");
    EXPECT_EQ(this->read("a"), "kept");
}

TYPED_TEST_P(FileStoreContract, OneOpenFileAName) {
    auto file = this->make("a");
    const auto second = this->store().open("a", OpenMode::kExisting);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code(), ErrorCode::kConflict);
    EXPECT_EQ(this->store().remove("a").error().code(), ErrorCode::kConflict);
    EXPECT_EQ(this->store().rename("a", "b").error().code(), ErrorCode::kConflict);
    this->write("b", "1");
    EXPECT_EQ(this->store().rename("b", "a").error().code(), ErrorCode::kConflict);
    file.reset();
    EXPECT_TRUE(this->store().open("a", OpenMode::kExisting));
}

TYPED_TEST_P(FileStoreContract, RenameReplaces) {
    this->write("header.new", "new");
    this->write("header", "old");
    ASSERT_TRUE(this->store().rename("header.new", "header"));
    EXPECT_EQ(this->read("header"), "new");
    EXPECT_EQ(this->read("header.new"), "(none)");
    ASSERT_TRUE(this->store().rename("header", "inbox/moved"));
    this->place_.reopen();
    EXPECT_EQ(this->read("inbox/moved"), "new");
    EXPECT_EQ(this->read("header"), "(none)");
    const Status missing = this->store().rename("nothing", "x");
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code(), ErrorCode::kNotFound);
    ASSERT_TRUE(this->store().rename("inbox/moved", "inbox/moved"));
    EXPECT_EQ(this->read("inbox/moved"), "new");
}

TYPED_TEST_P(FileStoreContract, RemoveIsGoneAndRepeatable) {
    this->write("a", "1");
    ASSERT_TRUE(this->store().remove("a"));
    ASSERT_TRUE(this->store().remove("a"));
    ASSERT_TRUE(this->store().remove("inbox/never"));
    this->place_.reopen();
    EXPECT_EQ(this->read("a"), "(none)");
    this->write("a", "");
    EXPECT_EQ(this->read("a"), "");
}

TYPED_TEST_P(FileStoreContract, ListsByPrefixSorted) {
    for (const char* name : {"vault.db", "inbox/b", "inbox/a", "card", "inbox.x"}) {
        this->write(name, "");
    }
    using Names = std::vector<std::string>;
    EXPECT_EQ(
        this->store().list("").value_or(Names()),
        (Names{"card", "inbox.x", "inbox/a", "inbox/b", "vault.db"})
    );
    EXPECT_EQ(this->store().list("inbox/").value_or(Names()), (Names{"inbox/a", "inbox/b"}));
    EXPECT_EQ(this->store().list("inbox/b").value_or(Names()), (Names{"inbox/b"}));
    EXPECT_EQ(this->store().list("blobs/").value_or(Names{"x"}), Names());
}

TYPED_TEST_P(FileStoreContract, RefusesOtherNames) {
    const std::string long_name(65, 'a');
    for (const std::string_view name :
         {"",
          "/a",
          "a/",
          "a//b",
          "a/b/c",
          "..",
          "../a",
          "a/..",
          ".",
          "A",
          "a b",
          "a\\b",
          "ä",
          long_name.c_str()}) {
        const auto file = this->store().open(name, OpenMode::kCreate);
        ASSERT_FALSE(file) << name;
        EXPECT_EQ(file.error().code(), ErrorCode::kInvalidArgument) << name;
        EXPECT_FALSE(this->store().exists(name)) << name;
        EXPECT_FALSE(this->store().remove(name)) << name;
    }
    EXPECT_TRUE(this->store().open(std::string(64, 'a'), OpenMode::kCreate));
}

TYPED_TEST_P(FileStoreContract, HoldsManyFilesAndMuch) {
    for (int i = 0; i < 30; ++i) {
        this->write(
            "blobs/" + std::to_string(i), std::string(10'000, static_cast<char>('a' + i % 26))
        );
    }
    this->place_.reopen();
    for (int i = 0; i < 30; ++i) {
        EXPECT_EQ(
            this->read("blobs/" + std::to_string(i)),
            std::string(10'000, static_cast<char>('a' + i % 26))
        );
    }
}

REGISTER_TYPED_TEST_SUITE_P(
    FileStoreContract,
    ReadsWhatWasWritten,
    ReadsShortAtTheEndOnly,
    GapReadsAsZeros,
    TruncateShortensAndLengthens,
    SyncedBytesAreThereAfterReopening,
    OpensExistingOnlyWhenItExists,
    CreateKeepsWhatIsThere,
    OneOpenFileAName,
    RenameReplaces,
    RemoveIsGoneAndRepeatable,
    ListsByPrefixSorted,
    RefusesOtherNames,
    HoldsManyFilesAndMuch
);

}  // namespace bw::port
