// SPDX-License-Identifier: Apache-2.0
#include "core/store/inbox.h"

#include "core/store/vault_files.h"
#include "core/store/vault_test_support.h"

namespace bw::store {
namespace {

class InboxTest : public testing::CryptoTest {
  protected:
    InboxTest() { address_.vault_id.fill(std::byte{7}); }
    Bytes only_entry() { return files_.raw(list_inbox(files_)->front()); }

    platform::MemoryFileStore files_;
    crypto::SealKeyPair keys_ = *crypto::make_seal_keys(random_);
    InboxAddress address_{.vault_id = {}, .seal_public_key = keys_.public_key};
};

TEST_F(InboxTest, WritesWhatOnlyTheVaultReads) {
    const auto note = as_byte_view("the tram was late and I walked");
    ASSERT_TRUE(write_inbox_entry(files_, random_, address_, note));
    const Bytes file = only_entry();
    EXPECT_EQ(as_text_view(file).find("tram"), std::string_view::npos);
    const auto sealed = parse_inbox_entry(file, address_.vault_id);
    ASSERT_TRUE(sealed);
    EXPECT_EQ(as_text_view(crypto::open_sealed(keys_, *sealed)->view()), as_text_view(note));
}

TEST_F(InboxTest, TellsDamageOtherVaultAndNewerFormat) {
    ASSERT_TRUE(write_inbox_entry(files_, random_, address_, as_byte_view("hello")));
    Bytes file = only_entry();
    VaultId other = address_.vault_id;
    other[0] = std::byte{0};
    EXPECT_EQ(parse_inbox_entry(file, other).error().code(), ErrorCode::kConflict);
    const auto why = [&](const Bytes& bytes) {
        return parse_inbox_entry(bytes, address_.vault_id).error().code();
    };
    EXPECT_EQ(why({}), ErrorCode::kCorrupt);
    EXPECT_EQ(why(Bytes(kInboxEntrySizeMax + 1)), ErrorCode::kCorrupt);
    EXPECT_EQ(why(to_bytes(ByteView(file).first(kInboxEntryOverhead - 1))), ErrorCode::kCorrupt);
    file[8] = std::byte{2};
    EXPECT_EQ(why(file), ErrorCode::kUnsupported);
    file[0] = std::byte{'X'};
    EXPECT_EQ(why(file), ErrorCode::kCorrupt);
}

TEST_F(InboxTest, HoldsItsLimits) {
    EXPECT_TRUE(write_inbox_entry(files_, random_, address_, Bytes(kInboxPayloadSizeMax)));
    EXPECT_EQ(only_entry().size(), kInboxEntrySizeMax);
    EXPECT_EQ(
        write_inbox_entry(files_, random_, address_, Bytes(kInboxPayloadSizeMax + 1))
            .error()
            .code(),
        ErrorCode::kLimit
    );
    for (std::size_t i = 1; i < kInboxEntriesMax; ++i) {
        ASSERT_TRUE(write_inbox_entry(files_, random_, address_, {}));
    }
    EXPECT_EQ(write_inbox_entry(files_, random_, address_, {}).error().code(), ErrorCode::kLimit);
}

TEST_F(InboxTest, AFailedWriteLeavesNoEntry) {
    for (std::uint64_t n = 1;; ++n) {
        ASSERT_LT(n, 50U);
        platform::MemoryFileStore files(n);
        files.faults().fail_after(platform::FaultKind::kAny, n);
        const Status written = write_inbox_entry(files, random_, address_, as_byte_view("note"));
        const bool struck = files.faults().has_struck();
        files.faults().clear();
        files.crash();
        EXPECT_EQ(list_inbox(files)->size(), written ? 1U : 0U) << n;
        if (!struck) {
            break;
        }
    }
}

}  // namespace
}  // namespace bw::store
