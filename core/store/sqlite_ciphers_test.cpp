// SPDX-License-Identifier: Apache-2.0
// The cipher of every page is libsodium's, behind the names that SQLite3 Multiple Ciphers calls.
// What has to hold is that the bytes are those of RFC 8439, also where the counter of blocks passes
// its largest value, which libsodium itself refuses.
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>
#include <sodium.h>

#define SQLITE_PRIVATE static
#include "third_party/sqlite_ciphers.h"

namespace bw::store {
namespace {

using Block = std::array<std::uint32_t, 16>;

constexpr std::size_t kBlockSize = 64;

std::array<std::uint8_t, 32> some_key() {
    std::array<std::uint8_t, 32> key{};
    for (std::size_t i = 0; i < key.size(); ++i) {
        key[i] = static_cast<std::uint8_t>(i * 7 + 1);
    }
    return key;
}
constexpr std::array<std::uint8_t, 12> kNonce{9, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8};

std::uint32_t rotated(std::uint32_t value, int by) {
    return (value << by) | (value >> (32 - by));
}

void quarter_round(Block& x, std::size_t a, std::size_t b, std::size_t c, std::size_t d) {
    x[a] += x[b];
    x[d] = rotated(x[d] ^ x[a], 16);
    x[c] += x[d];
    x[b] = rotated(x[b] ^ x[c], 12);
    x[a] += x[b];
    x[d] = rotated(x[d] ^ x[a], 8);
    x[c] += x[d];
    x[b] = rotated(x[b] ^ x[c], 7);
}

std::uint32_t word_at(const std::uint8_t* bytes) {
    return static_cast<std::uint32_t>(bytes[0]) | static_cast<std::uint32_t>(bytes[1]) << 8U |
           static_cast<std::uint32_t>(bytes[2]) << 16U |
           static_cast<std::uint32_t>(bytes[3]) << 24U;
}

// One block of the key stream, written from RFC 8439, section 2.3.
std::array<std::uint8_t, kBlockSize> block_of_rfc(std::uint32_t counter) {
    const auto key = some_key();
    Block state{0x61707865, 0x3320646e, 0x79622d32, 0x6b206574};
    for (std::size_t i = 0; i < 8; ++i) {
        state[4 + i] = word_at(key.data() + 4 * i);
    }
    state[12] = counter;
    for (std::size_t i = 0; i < 3; ++i) {
        state[13 + i] = word_at(kNonce.data() + 4 * i);
    }
    Block x = state;
    for (int round = 0; round < 10; ++round) {
        for (std::size_t i = 0; i < 4; ++i) {
            quarter_round(x, i, 4 + i, 8 + i, 12 + i);
        }
        for (std::size_t i = 0; i < 4; ++i) {
            quarter_round(x, i, 4 + (i + 1) % 4, 8 + (i + 2) % 4, 12 + (i + 3) % 4);
        }
    }
    std::array<std::uint8_t, kBlockSize> bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const std::uint32_t word = x[i / 4] + state[i / 4];
        bytes[i] = static_cast<std::uint8_t>(word >> (8U * (i % 4)));
    }
    return bytes;
}

void expect_stream(std::uint32_t counter, std::size_t size) {
    std::vector<std::uint8_t> bytes(size, 0);
    chacha20_xor(bytes.data(), size, some_key().data(), kNonce.data(), counter);
    for (std::size_t i = 0; i < size; ++i) {
        const auto number = counter + static_cast<std::uint32_t>(i / kBlockSize);
        ASSERT_EQ(bytes[i], block_of_rfc(number)[i % kBlockSize]) << counter << " " << i;
    }
}

TEST(SqliteCiphers, StreamIsThatOfTheStandard) {
    for (const std::size_t size : {std::size_t{1}, kBlockSize, std::size_t{1'000}}) {
        expect_stream(1, size);
    }
}

TEST(SqliteCiphers, StreamGoesOnBehindTheLargestCounter) {
    for (const std::uint32_t before : {0U, 1U, 2U, 5U}) {
        expect_stream(UINT32_MAX - before, 4 * kBlockSize + 17);
    }
}

// RFC 8439, section 2.5.2.
TEST(SqliteCiphers, TagIsThatOfTheStandard) {
    constexpr std::array<std::uint8_t, 32> kKey{
        0x85, 0xd6, 0xbe, 0x78, 0x57, 0x55, 0x6d, 0x33, 0x7f, 0x44, 0x52,
        0xfe, 0x42, 0xd5, 0x06, 0xa8, 0x01, 0x03, 0x80, 0x8a, 0xfb, 0x0d,
        0xb2, 0xfd, 0x4a, 0xbf, 0xf6, 0xaf, 0x41, 0x49, 0xf5, 0x1b,
    };
    constexpr std::array<std::uint8_t, 16> kTag{
        0xa8,
        0x06,
        0x1d,
        0xc1,
        0x30,
        0x51,
        0x36,
        0xc6,
        0xc2,
        0x2b,
        0x8b,
        0xaf,
        0x0c,
        0x01,
        0x27,
        0xa9,
    };
    constexpr std::string_view kMessage = "Cryptographic Forum Research Group";
    std::array<std::uint8_t, 16> tag{};
    poly1305(
        reinterpret_cast<const std::uint8_t*>(kMessage.data()),
        kMessage.size(),
        kKey.data(),
        tag.data()
    );
    EXPECT_EQ(tag, kTag);
}

}  // namespace
}  // namespace bw::store
