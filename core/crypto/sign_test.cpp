// SPDX-License-Identifier: Apache-2.0
#include "core/crypto/sign.h"

#include "core/crypto/random.h"
#include "core/crypto/test_support.h"

namespace bw::crypto {
namespace {

using testing::from_hex;

class SignTest : public testing::CryptoTest {};

struct RfcVector {
    std::string_view seed;
    std::string_view public_key;
    std::string_view message;
    std::string_view signature;
};

// RFC 8032, section 7.1, tests 1 and 2
constexpr RfcVector kVectors[] = {
    {"9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
     "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
     "",
     "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9"
     "b46bd25bf5f0595bbe24655141438e7a100b"},
    {"4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
     "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
     "72",
     "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f1"
     "1d8c387b2eaeb4302aeeb00d291612bb0c00"},
};

TEST_F(SignTest, MatchesTheRfcVectors) {
    for (const RfcVector& vector : kVectors) {
        const SignKeyPair keys = sign_keys_from_seed(Key32::copy_of(from_hex(vector.seed)));
        EXPECT_EQ(to_hex(keys.public_key.bytes), vector.public_key);
        const Signature signature = sign(keys, from_hex(vector.message));
        EXPECT_EQ(to_hex(signature.bytes), vector.signature);
        EXPECT_TRUE(check_signature(keys.public_key, from_hex(vector.message), signature));
    }
}

TEST_F(SignTest, RefusesChangedMessageSignatureOrKey) {
    const SignKeyPair keys = sign_keys_from_seed(*random_key(random_));
    const SignKeyPair other = sign_keys_from_seed(*random_key(random_));
    Signature signature = sign(keys, as_byte_view("a letter"));
    EXPECT_FALSE(check_signature(keys.public_key, as_byte_view("a better"), signature));
    EXPECT_FALSE(check_signature(other.public_key, as_byte_view("a letter"), signature));
    signature.bytes[40] ^= std::byte{1};
    EXPECT_EQ(
        check_signature(keys.public_key, as_byte_view("a letter"), signature).error().code(),
        ErrorCode::kCorrupt
    );
}

}  // namespace
}  // namespace bw::crypto
