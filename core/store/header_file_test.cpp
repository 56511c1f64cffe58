// SPDX-License-Identifier: Apache-2.0
#include "core/store/header_file.h"

#include "core/store/vault_files.h"
#include "core/store/vault_test_support.h"

namespace bw::store {
namespace {

using platform::FaultKind;
using platform::MemoryFileStore;

class HeaderFileTest : public testing::CryptoTest {
  protected:
    Bytes header_of(std::uint64_t generation) {
        VaultHeader header = testing::some_header(vault_key_, random_);
        header.generation = generation;
        return encode_header(header, vault_key_);
    }
    static std::uint64_t loaded_generation(MemoryFileStore& files) {
        const auto loaded = load_header(files);
        return loaded ? loaded->parsed.header.generation : 0;
    }
    void damage(std::string_view name) { files_.damage(name, 100, as_byte_view("damage")); }

    MemoryFileStore files_;
    crypto::Key32 vault_key_ = *crypto::random_key(random_);
};

TEST_F(HeaderFileTest, NothingThereIsNotFound) {
    EXPECT_EQ(load_header(files_).error().code(), ErrorCode::kNotFound);
}

TEST_F(HeaderFileTest, StoresHeaderAndCopyAlike) {
    const Bytes bytes = header_of(1);
    ASSERT_TRUE(store_header(files_, bytes));
    EXPECT_EQ(files_.raw(kHeaderFile), bytes);
    EXPECT_EQ(files_.raw(kHeaderCopyFile), bytes);
    EXPECT_EQ(load_header(files_)->source, HeaderSource::kHeader);
}

TEST_F(HeaderFileTest, TakesTheCopyWhenTheHeaderIsDamagedOrGone) {
    ASSERT_TRUE(store_header(files_, header_of(3)));
    damage(kHeaderFile);
    const auto damaged = load_header(files_);
    ASSERT_TRUE(damaged);
    EXPECT_EQ(damaged->source, HeaderSource::kCopy);
    EXPECT_EQ(damaged->parsed.header.generation, 3U);
    ASSERT_TRUE(files_.remove(kHeaderFile));
    EXPECT_EQ(load_header(files_)->source, HeaderSource::kCopy);
    damage(kHeaderCopyFile);
    EXPECT_EQ(load_header(files_).error().code(), ErrorCode::kCorrupt);
}

TEST_F(HeaderFileTest, OverlongFilesAreDamaged) {
    ASSERT_TRUE(replace_file(files_, kHeaderFile, Bytes(kHeaderSizeMax + 1)));
    EXPECT_EQ(load_header(files_).error().code(), ErrorCode::kCorrupt);
}

TEST_F(HeaderFileTest, AFailedReadIsNotTakenForDamage) {
    ASSERT_TRUE(store_header(files_, header_of(1)));
    files_.faults().fail_after(FaultKind::kRead, 1);
    EXPECT_EQ(load_header(files_).error().code(), ErrorCode::kStorageFailed);
}

TEST_F(HeaderFileTest, SettlesACopyThatDiffers) {
    const Bytes bytes = header_of(1);
    ASSERT_TRUE(store_header(files_, bytes));
    damage(kHeaderCopyFile);
    ASSERT_TRUE(settle_header_copy(files_, bytes));
    EXPECT_EQ(files_.raw(kHeaderCopyFile), bytes);
}

// Goal: whatever single access fails, and whether or not power goes after it, a header is there:
// the old one after an error, the new one after success.
TEST_F(HeaderFileTest, SurvivesTheFailureOfEachAccess) {
    for (const bool power_fails : {false, true}) {
        for (std::uint64_t n = 1;; ++n) {
            ASSERT_LT(n, 100U);
            MemoryFileStore files(n);
            ASSERT_TRUE(store_header(files, header_of(1)));
            files.faults().fail_after(FaultKind::kAny, n);
            const Status stored = store_header(files, header_of(2));
            const bool struck = files.faults().has_struck();
            files.faults().clear();
            if (power_fails) {
                files.crash();
            }
            EXPECT_EQ(loaded_generation(files), stored ? 2U : 1U) << n;
            if (!struck) {
                EXPECT_TRUE(stored);
                break;
            }
        }
    }
}

}  // namespace
}  // namespace bw::store
