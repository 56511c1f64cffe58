// SPDX-License-Identifier: Apache-2.0
#include "core/store/card.h"

#include "core/store/vault_files.h"
#include "core/store/vault_test_support.h"

namespace bw::store {
namespace {

constexpr std::string_view kJson = R"({"plan":{"steps":["call Ana","walk to the lake"]}})";

class CardTest : public testing::CryptoTest {
  protected:
    crypto::Key32 vault_key_ = *crypto::random_key(random_);
    Bytes card_ = *encode_card(kJson, vault_key_);
};

TEST_F(CardTest, IsReadableWithoutAKeyAndGenuineWithIt) {
    const auto parsed = parse_card(card_);
    ASSERT_TRUE(parsed);
    EXPECT_EQ(parsed->json, kJson);
    EXPECT_TRUE(check_card(*parsed, vault_key_));
    platform::MemoryFileStore files;
    EXPECT_EQ(*read_card(files), std::nullopt);
    ASSERT_TRUE(replace_file(files, kCardFile, card_));
    EXPECT_EQ(**read_card(files), kJson);
}

TEST_F(CardTest, FindsEveryChange) {
    for (std::size_t i = 0; i < card_.size(); ++i) {
        Bytes changed = card_;
        changed[i] ^= std::byte{1};
        const auto parsed = parse_card(changed);
        ASSERT_FALSE(parsed && check_card(*parsed, vault_key_)) << i;
    }
    EXPECT_FALSE(check_card(*parse_card(card_), *crypto::random_key(random_)));
}

TEST_F(CardTest, RefusesWhatIsNoCard) {
    const auto why = [](std::string_view text) {
        return parse_card(as_byte_view(text)).error().code();
    };
    const std::string mac(64, 'a');
    EXPECT_EQ(why(""), ErrorCode::kCorrupt);
    EXPECT_EQ(why("{}"), ErrorCode::kCorrupt);
    EXPECT_EQ(why("{}\n" + std::string(64, 'g') + "\n"), ErrorCode::kCorrupt);
    EXPECT_EQ(why("{}\n" + mac), ErrorCode::kCorrupt);
    EXPECT_EQ(why("[]\n" + mac + "\n"), ErrorCode::kCorrupt);
    EXPECT_EQ(why("{\n}\n" + mac + "\n"), ErrorCode::kCorrupt);
    EXPECT_EQ(why(std::string(kCardSizeMax, ' ') + mac + "\n"), ErrorCode::kCorrupt);
    EXPECT_TRUE(parse_card(as_byte_view("{}\n" + mac + "\n")));
}

TEST_F(CardTest, WritesOnlyOneLineObjectsWithinTheLimit) {
    const auto why = [&](std::string_view json) {
        return encode_card(json, vault_key_).error().code();
    };
    EXPECT_EQ(why("{\n}"), ErrorCode::kInvalidArgument);
    EXPECT_EQ(why("[1]"), ErrorCode::kInvalidArgument);
    EXPECT_EQ(why("not json"), ErrorCode::kInvalidArgument);
    EXPECT_EQ(why(std::string(kCardSizeMax, ' ')), ErrorCode::kLimit);
}

}  // namespace
}  // namespace bw::store
