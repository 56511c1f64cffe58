// SPDX-License-Identifier: Apache-2.0
#include "core/crypto/aead.h"

#include "core/crypto/test_support.h"

namespace bw::crypto {
namespace {

using testing::from_hex;

class AeadTest : public testing::CryptoTest {
  protected:
    AeadTest() {
        const Bytes nonce = from_hex("404142434445464748494a4b4c4d4e4f5051525354555657");
        std::ranges::copy(nonce, nonce_.bytes.begin());
    }
    Key32 key_ =
        Key32::copy_of(from_hex("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f")
        );
    Nonce24 nonce_;
    Bytes associated_ = from_hex("50515253c0c1c2c3c4c5c6c7");
    std::string_view plain_ =
        "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the "
        "future, sunscreen would be it.";
};

// draft-irtf-cfrg-xchacha-03, A.3.1
TEST_F(AeadTest, MatchesTheDraftsVector) {
    const Bytes sealed = aead_seal({key_, nonce_, associated_}, as_byte_view(plain_));
    EXPECT_EQ(
        to_hex(sealed),
        "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4e"
        "da7e39ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2"
        "383565d3fff921f9664c97637da9768812f615c68b13b52ec0875924c1c7987947deafd8780acf49"
    );
    const auto opened = aead_open({key_, nonce_, associated_}, sealed);
    ASSERT_TRUE(opened);
    EXPECT_EQ(as_text_view(opened->view()), plain_);
}

TEST_F(AeadTest, RefusesEveryChangedBit) {
    const Bytes sealed =
        aead_seal({key_, nonce_, associated_}, as_byte_view("a walk by the river"));
    for (std::size_t bit = 0; bit < sealed.size() * 8; ++bit) {
        Bytes changed = sealed;
        changed[bit / 8] ^= std::byte{1} << (bit % 8);
        const auto opened = aead_open({key_, nonce_, associated_}, changed);
        ASSERT_FALSE(opened) << bit;
        ASSERT_EQ(opened.error().code(), ErrorCode::kCorrupt);
    }
}

TEST_F(AeadTest, RefusesOtherKeyNonceOrAssociatedData) {
    const Bytes sealed = aead_seal({key_, nonce_, associated_}, as_byte_view("tea"));
    const Key32 other_key;
    EXPECT_FALSE(aead_open({other_key, nonce_, associated_}, sealed));
    EXPECT_FALSE(aead_open({key_, Nonce24{}, associated_}, sealed));
    EXPECT_FALSE(aead_open({key_, nonce_, {}}, sealed));
}

TEST_F(AeadTest, SealsNothingAndRefusesLessThanATag) {
    const Bytes sealed = aead_seal({key_, nonce_, {}}, {});
    EXPECT_EQ(sealed.size(), kAeadTagSize);
    EXPECT_TRUE(aead_open({key_, nonce_, {}}, sealed));
    EXPECT_FALSE(aead_open({key_, nonce_, {}}, ByteView(sealed).first(15)));
    EXPECT_FALSE(aead_open({key_, nonce_, {}}, {}));
}

}  // namespace
}  // namespace bw::crypto
