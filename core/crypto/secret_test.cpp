// SPDX-License-Identifier: Apache-2.0
#include "core/crypto/secret.h"

#include <type_traits>

#include "core/crypto/random.h"
#include "core/crypto/test_support.h"

namespace bw::crypto {
namespace {

class SecretTest : public testing::CryptoTest {};

static_assert(!std::is_copy_constructible_v<SecretBytes>);
static_assert(!std::is_copy_assignable_v<SecretBytes>);
static_assert(!std::is_copy_constructible_v<Key32>);
static_assert(std::is_nothrow_move_constructible_v<Key32>);

TEST_F(SecretTest, StartsAsZeros) {
    const SecretBytes secret(48);
    EXPECT_TRUE(std::ranges::all_of(secret.view(), [](std::byte b) { return b == std::byte{0}; }));
}

TEST_F(SecretTest, MoveLeavesNothingBehind) {
    SecretBytes first = SecretBytes::copy_of(as_byte_view("quiet water"));
    const SecretBytes second = std::move(first);
    EXPECT_EQ(as_text_view(second.view()), "quiet water");
    EXPECT_TRUE(first.empty());  // NOLINT(bugprone-use-after-move): what the test is about
}

TEST_F(SecretTest, AssignmentReplacesAndClearEmpties) {
    SecretBytes secret = SecretBytes::copy_of(as_byte_view("one"));
    secret = SecretBytes::copy_of(as_byte_view("two more"));
    EXPECT_EQ(as_text_view(secret.view()), "two more");
    secret.clear();
    EXPECT_TRUE(secret.empty());
}

TEST_F(SecretTest, ComparesByContent) {
    const Key32 key = *random_key(random_);
    const Key32 same = key.clone();
    Key32 other = key.clone();
    other.writable()[31] ^= std::byte{1};
    EXPECT_EQ(key, same);
    EXPECT_FALSE(key == other);
    EXPECT_FALSE(equal_constant_time(as_byte_view("ab"), as_byte_view("abc")));
    EXPECT_TRUE(equal_constant_time({}, {}));
}

TEST_F(SecretTest, WipeOverwrites) {
    std::array<std::byte, 4> bytes{std::byte{1}, std::byte{2}, std::byte{3}, std::byte{4}};
    wipe(bytes);
    EXPECT_EQ(to_hex(bytes), "00000000");
}

TEST_F(SecretTest, KeysOfFailingRandomnessAreNotMade) {
    testing::FailingRandom failing;
    EXPECT_EQ(random_key(failing).error().code(), ErrorCode::kStorageFailed);
    EXPECT_EQ(random_nonce(failing).error().code(), ErrorCode::kStorageFailed);
}

}  // namespace
}  // namespace bw::crypto
