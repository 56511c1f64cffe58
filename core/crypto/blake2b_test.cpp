// SPDX-License-Identifier: Apache-2.0
#include "core/crypto/blake2b.h"

#include "core/crypto/test_support.h"

namespace bw::crypto {
namespace {

using testing::from_hex;

class Blake2bTest : public testing::CryptoTest {
  protected:
    Bytes counting(std::size_t size) {
        Bytes bytes(size);
        for (std::size_t i = 0; i < size; ++i) {
            bytes[i] = static_cast<std::byte>(i);
        }
        return bytes;
    }
};

// RFC 7693, appendix A
TEST_F(Blake2bTest, MatchesTheRfcVector) {
    Bytes out(64);
    blake2b_detail::hash({}, as_byte_view("abc"), out);
    EXPECT_EQ(
        to_hex(out),
        "ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d17d87c5392aab792dc252d5de45"
        "33cc9518d38aa8dbf1925ab92386edd4009923"
    );
}

// The BLAKE2 authors' keyed vectors, blake2b-kat.txt, first two
TEST_F(Blake2bTest, MatchesTheKeyedVectors) {
    Bytes out(64);
    blake2b_detail::hash(counting(64), {}, out);
    EXPECT_EQ(
        to_hex(out),
        "10ebb67700b1868efb4417987acf4690ae9d972fb7a590c2f02871799aaa4786b5e996e8f0f4eb981fc214b005"
        "f42d2ff4233499391653df7aefcbc13fc51568"
    );
    blake2b_detail::hash(counting(64), counting(1), out);
    EXPECT_EQ(
        to_hex(out),
        "961f6dd1e4dd30f63901690c512e78e4b45e4742ed197c3c5e45c549fd25f2e4187b0bc9fe30492b16b0d0bc4e"
        "f9b0f34c7003fac09a5ef1532e69430234cebd"
    );
}

// Expected value from another implementation of keyed BLAKE2b (Python's hashlib).
TEST_F(Blake2bTest, DerivesAKeyPerLabel) {
    const Key32 parent = Key32::copy_of(counting(32));
    const Key32 db = derive_key(parent, "breakwater db v1");
    EXPECT_EQ(
        to_hex(db.view()), "44ecb0b41de2559100c5dc27cc95c56b33ff21e41d8a65446c8e7d05d3914882"
    );
    EXPECT_FALSE(db == derive_key(parent, "breakwater card v1"));
    EXPECT_FALSE(db == derive_key(Key32(), "breakwater db v1"));
}

TEST_F(Blake2bTest, ChecksAuthenticityByKeyMessageAndTag) {
    const Key32 key = Key32::copy_of(counting(32));
    Digest32 tag = authenticate(key, as_byte_view("garden"));
    EXPECT_TRUE(check_authentic(key, as_byte_view("garden"), tag));
    EXPECT_FALSE(check_authentic(key, as_byte_view("gardens"), tag));
    EXPECT_FALSE(check_authentic(Key32(), as_byte_view("garden"), tag));
    EXPECT_FALSE(check_authentic(key, as_byte_view("garden"), ByteView(tag).first(31)));
    tag[0] ^= std::byte{1};
    EXPECT_EQ(
        check_authentic(key, as_byte_view("garden"), tag).error().code(), ErrorCode::kCorrupt
    );
}

}  // namespace
}  // namespace bw::crypto
