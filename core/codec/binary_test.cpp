// SPDX-License-Identifier: Apache-2.0
#include "core/codec/binary.h"

#include <cstdint>

#include <gtest/gtest.h>

namespace bw::codec {
namespace {

TEST(Binary, WritesLittleEndianWithLengths) {
    BinaryWriter writer;
    writer.put(std::uint32_t{0x01020304});
    writer.put_sized(as_byte_view("hi"));
    EXPECT_EQ(
        as_text_view(writer.view()), std::string_view("\x04\x03\x02\x01\x02\x00\x00\x00hi", 10)
    );
}

TEST(Binary, ReadsBackAndKnowsItsEnd) {
    BinaryWriter writer;
    writer.put(std::uint64_t{0xFFFF'FFFF'FFFF'FFFE});
    writer.put_sized(as_byte_view("harbour"));
    BinaryReader reader(writer.view());
    EXPECT_EQ(*reader.get<std::uint64_t>(), 0xFFFF'FFFF'FFFF'FFFEU);
    EXPECT_EQ(as_text_view(*reader.get_sized(100)), "harbour");
    EXPECT_TRUE(reader.expect_end());
}

TEST(Binary, NeverReadsPastTheEnd) {
    BinaryWriter writer;
    writer.put(std::uint32_t{1'000});
    writer.put(std::uint8_t{1});
    BinaryReader reader(writer.view());
    const Result<ByteView> field = reader.get_sized(4'096);
    ASSERT_FALSE(field);
    EXPECT_EQ(field.error().code(), ErrorCode::kCorrupt);
    BinaryReader again(writer.view());
    const Result<ByteView> limited = again.get_sized(10);
    ASSERT_FALSE(limited);
    EXPECT_EQ(limited.error().code(), ErrorCode::kLimit);
    EXPECT_FALSE(BinaryReader(ByteView{}).get<std::uint8_t>());
}

TEST(Binary, LeftoverBytesAreAnError) {
    BinaryReader reader(as_byte_view("x"));
    EXPECT_FALSE(reader.expect_end());
}

}  // namespace
}  // namespace bw::codec
