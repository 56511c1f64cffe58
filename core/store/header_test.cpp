// SPDX-License-Identifier: Apache-2.0
#include "core/store/header.h"

#include "core/crypto/blake2b.h"
#include "core/store/vault_test_support.h"

namespace bw::store {
namespace {

class HeaderTest : public testing::CryptoTest {
  protected:
    // The checksum is no secret; whoever forges a header makes it anew.
    static void renew_checksum(Bytes& bytes) {
        const auto body = ByteView(bytes).first(bytes.size() - crypto::kDigestSize);
        std::ranges::copy(crypto::digest(body), bytes.end() - crypto::kDigestSize);
    }
    crypto::Key32 vault_key_ = *crypto::random_key(random_);
    VaultHeader header_ = testing::some_header(vault_key_, random_);
    Bytes bytes_ = encode_header(header_, vault_key_);
};

TEST_F(HeaderTest, ReadsWhatItWrote) {
    const auto parsed = parse_header(bytes_);
    ASSERT_TRUE(parsed);
    EXPECT_TRUE(check_header(*parsed, vault_key_));
    EXPECT_EQ(parsed->header.vault_id, header_.vault_id);
    EXPECT_EQ(parsed->header.generation, 7U);
    EXPECT_EQ(parsed->header.db_generation, 2U);
    EXPECT_EQ(parsed->header.seal_public_key, header_.seal_public_key);
    ASSERT_EQ(parsed->header.slots.size(), 2U);
    EXPECT_EQ(parsed->header.slots[1].slot_id, header_.slots[1].slot_id);
    EXPECT_EQ(parsed->header.slots[1].created_at_ms, 1'750'000'000'000);
    EXPECT_EQ(encode_header(parsed->header, vault_key_), bytes_);
}

TEST_F(HeaderTest, FindsEveryDamagedBitWithoutAKey) {
    for (std::size_t bit = 0; bit < bytes_.size() * 8; ++bit) {
        Bytes damaged = bytes_;
        damaged[bit / 8] ^= std::byte{1} << (bit % 8);
        const auto parsed = parse_header(damaged);
        ASSERT_FALSE(parsed) << bit;
        ASSERT_EQ(parsed.error().code(), ErrorCode::kCorrupt) << bit;
    }
}

TEST_F(HeaderTest, FindsEveryTruncation) {
    for (std::size_t size = 0; size < bytes_.size(); ++size) {
        ASSERT_FALSE(parse_header(ByteView(bytes_).first(size)));
    }
    bytes_.push_back(std::byte{0});
    EXPECT_FALSE(parse_header(bytes_));
    EXPECT_FALSE(parse_header(Bytes(kHeaderSizeMax + 1)));
}

TEST_F(HeaderTest, TellsANewerFormatFromDamage) {
    bytes_[8] = std::byte{2};
    renew_checksum(bytes_);
    EXPECT_EQ(parse_header(bytes_).error().code(), ErrorCode::kUnsupported);
}

TEST_F(HeaderTest, FindsForgeryOnceTheKeyIsKnown) {
    bytes_[42] ^= std::byte{1};  // the public key that notes are sealed to
    renew_checksum(bytes_);
    const auto parsed = parse_header(bytes_);
    ASSERT_TRUE(parsed);
    EXPECT_EQ(check_header(*parsed, vault_key_).error().code(), ErrorCode::kCorrupt);
}

TEST_F(HeaderTest, RefusesNoneAndTooManySlots) {
    for (const unsigned count : {0U, 1U, 3U, 17U, 255U}) {
        Bytes changed = bytes_;
        changed[78] = static_cast<std::byte>(count);
        renew_checksum(changed);
        EXPECT_EQ(parse_header(changed).error().code(), ErrorCode::kCorrupt) << count;
    }
}

TEST_F(HeaderTest, HoldsAsManySlotsAsItsLimit) {
    while (header_.slots.size() < kSlotsMax) {
        header_.slots.push_back(header_.slots[0]);
    }
    const Bytes bytes = encode_header(header_, vault_key_);
    EXPECT_LE(bytes.size(), kHeaderSizeMax);
    EXPECT_EQ(parse_header(bytes)->header.slots.size(), kSlotsMax);
}

TEST_F(HeaderTest, KeepsKindsItDoesNotKnow) {
    header_.slots[0].kind = static_cast<SlotKind>(200);
    header_.flags = 0x80000001;
    const auto parsed = parse_header(encode_header(header_, vault_key_));
    ASSERT_TRUE(parsed);
    EXPECT_EQ(static_cast<int>(parsed->header.slots[0].kind), 200);
    EXPECT_EQ(parsed->header.flags, 0x80000001U);
}

}  // namespace
}  // namespace bw::store
