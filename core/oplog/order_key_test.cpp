// SPDX-License-Identifier: Apache-2.0
#include "core/oplog/order_key.h"

#include <algorithm>
#include <random>
#include <vector>

#include <gtest/gtest.h>

namespace bw::oplog {
namespace {

std::string between(std::string_view after, std::string_view before, std::uint32_t jitter = 0) {
    const auto key = order_key_between({.after = after, .before = before, .jitter = jitter});
    EXPECT_TRUE(key) << after << " " << before;
    return key.value_or("");
}

TEST(OrderKey, KnownKeys) {
    EXPECT_EQ(between("", ""), "a0");
    EXPECT_EQ(between("a0", ""), "a1");
    EXPECT_EQ(between("", "a0"), "Zz");
    EXPECT_EQ(between("a0", "a1"), "a0V");
    EXPECT_EQ(between("az", ""), "b00");
    EXPECT_EQ(between("Zz", "a0"), "ZzV");
    EXPECT_EQ(between("a0", "a0V"), "a0F");
}

TEST(OrderKey, RandomInsertionsStayInOrder) {
    std::mt19937 random(9);
    std::vector<std::string> keys;
    for (int i = 0; i < 5'000; ++i) {
        const std::size_t at = random() % (keys.size() + 1);
        const std::string_view after = at == 0 ? "" : std::string_view(keys[at - 1]);
        const std::string_view before = at == keys.size() ? "" : std::string_view(keys[at]);
        const std::string key = between(after, before, static_cast<std::uint32_t>(random()));
        ASSERT_TRUE(is_order_key(key)) << key;
        ASSERT_TRUE(after.empty() || after < key) << after << " " << key;
        ASSERT_TRUE(before.empty() || key < before) << key << " " << before;
        keys.insert(keys.begin() + static_cast<std::ptrdiff_t>(at), key);
    }
    EXPECT_TRUE(std::ranges::is_sorted(keys));
}

TEST(OrderKey, AddingAtAnEndKeepsKeysShort) {
    std::string last;
    std::string first;
    for (int i = 0; i < 10'000; ++i) {
        last = between(last, "");
        first = between("", first);
    }
    EXPECT_LE(last.size(), 5U);
    EXPECT_LE(first.size(), 5U);
}

TEST(OrderKey, TwoDevicesRarelyMakeTheSameKey) {
    EXPECT_NE(between("a0", "a1", 1), between("a0", "a1", 2));
    EXPECT_LT(between("a0", "a0V", 0xFFFFFFFF), "a0V");
}

TEST(OrderKey, HalvingForEverEndsInALimit) {
    std::string high = "a1";
    Result<std::string> key = order_key_between({.after = "a0", .before = high});
    for (int i = 0; i < 3'000 && key; ++i) {
        high = *key;
        key = order_key_between({.after = "a0", .before = high});
    }
    ASSERT_FALSE(key);
    EXPECT_EQ(key.error().code(), ErrorCode::kLimit);
}

TEST(OrderKey, RefusesWhatIsNoGap) {
    EXPECT_FALSE(order_key_between({.after = "a1", .before = "a0"}));
    EXPECT_FALSE(order_key_between({.after = "a0", .before = "a0"}));
    EXPECT_FALSE(order_key_between({.after = "?", .before = ""}));
    EXPECT_FALSE(order_key_between({.after = "a00", .before = ""}));
    EXPECT_FALSE(order_key_between({.after = "b0", .before = ""}));
}

}  // namespace
}  // namespace bw::oplog
