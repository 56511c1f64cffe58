// SPDX-License-Identifier: Apache-2.0
#include "platform/wasm/slot_header.h"

#include <gtest/gtest.h>

namespace bw::platform {
namespace {

TEST(SlotHeader, ComesBackAsItWas) {
    const SlotHeader header{.generation = 0x1122334455667788U, .name = "inbox/0a-b.c_d"};
    const auto decoded = decode_slot_header(encode_slot_header(header));
    ASSERT_TRUE(decoded);
    EXPECT_EQ(decoded->generation, header.generation);
    EXPECT_EQ(decoded->name, header.name);
}

TEST(SlotHeader, EveryChangedByteOfItIsSeen) {
    const SlotHeaderBytes good = encode_slot_header({.generation = 7, .name = "vault.db"});
    for (std::size_t i = 0; i < 96; ++i) {
        SlotHeaderBytes bad = good;
        bad[i] ^= std::byte{0x20};
        EXPECT_FALSE(decode_slot_header(bad)) << i;
    }
}

TEST(SlotHeader, ShortOrEmptySlotHasNone) {
    EXPECT_FALSE(decode_slot_header({}));
    EXPECT_FALSE(decode_slot_header(SlotHeaderBytes{}));
}

}  // namespace
}  // namespace bw::platform
