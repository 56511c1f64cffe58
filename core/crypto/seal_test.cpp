// SPDX-License-Identifier: Apache-2.0
#include "core/crypto/seal.h"

#include "core/crypto/test_support.h"

namespace bw::crypto {
namespace {

using testing::from_hex;

class SealTest : public testing::CryptoTest {};

// RFC 7748, section 6.1
TEST_F(SealTest, MatchesTheRfcDiffieHellman) {
    const SealKeyPair alice = seal_keys_from_secret(
        Key32::copy_of(from_hex("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a"))
    );
    const SealKeyPair bob = seal_keys_from_secret(
        Key32::copy_of(from_hex("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb"))
    );
    EXPECT_EQ(
        to_hex(alice.public_key.bytes),
        "8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a"
    );
    EXPECT_EQ(
        to_hex(bob.public_key.bytes),
        "de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f"
    );
    const auto shared = shared_secret(alice.secret_key, bob.public_key);
    ASSERT_TRUE(shared);
    EXPECT_EQ(
        to_hex(shared->view()), "4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742"
    );
    EXPECT_EQ(*shared, *shared_secret(bob.secret_key, alice.public_key));
}

TEST_F(SealTest, RefusesAWeakPublicKey) {
    const SealKeyPair keys = *make_seal_keys(random_);
    const SealPublicKey zero;
    EXPECT_EQ(shared_secret(keys.secret_key, zero).error().code(), ErrorCode::kInvalidArgument);
    EXPECT_EQ(
        seal_to(zero, as_byte_view("x"), random_).error().code(), ErrorCode::kInvalidArgument
    );
}

TEST_F(SealTest, OpensOnlyWithTheRightKeyAndOnlyUnchanged) {
    const SealKeyPair keys = *make_seal_keys(random_);
    const SealKeyPair other = *make_seal_keys(random_);
    const Bytes sealed = *seal_to(keys.public_key, as_byte_view("the dog slept"), random_);
    EXPECT_EQ(sealed.size(), 13 + kSealOverhead);
    EXPECT_EQ(as_text_view(open_sealed(keys, sealed)->view()), "the dog slept");
    EXPECT_EQ(open_sealed(other, sealed).error().code(), ErrorCode::kCorrupt);
    for (std::size_t i = 0; i < sealed.size(); ++i) {
        Bytes changed = sealed;
        changed[i] ^= std::byte{0x40};
        EXPECT_FALSE(open_sealed(keys, changed)) << i;
    }
    EXPECT_FALSE(open_sealed(keys, ByteView(sealed).first(47)));
}

TEST_F(SealTest, SealsDifferentlyEachTime) {
    const SealKeyPair keys = *make_seal_keys(random_);
    const Bytes first = *seal_to(keys.public_key, as_byte_view("same"), random_);
    EXPECT_NE(first, *seal_to(keys.public_key, as_byte_view("same"), random_));
}

TEST_F(SealTest, FailsWithoutRandomness) {
    const SealKeyPair keys = *make_seal_keys(random_);
    testing::FailingRandom failing;
    EXPECT_FALSE(make_seal_keys(failing));
    EXPECT_FALSE(seal_to(keys.public_key, as_byte_view("x"), failing));
}

}  // namespace
}  // namespace bw::crypto
