// SPDX-License-Identifier: Apache-2.0
#include "core/crypto/argon2.h"

#include "core/crypto/test_support.h"

namespace bw::crypto {
namespace {

using testing::from_hex;

class Argon2Test : public testing::CryptoTest {};

Argon2Salt counting_salt() {
    Argon2Salt salt{};
    for (std::size_t i = 0; i < salt.size(); ++i) {
        salt[i] = static_cast<std::byte>(i);
    }
    return salt;
}

// Says how long each thing took, without taking it.
class ScriptedClock final : public port::Clock {
  public:
    explicit ScriptedClock(MonotonicMillis step_ms) : step_ms_(step_ms) {}
    UtcMillis utc_now() override { return 0; }
    MonotonicMillis monotonic_now() override { return now_ms_ += step_ms_; }
    int utc_offset_minutes() override { return 0; }

  private:
    MonotonicMillis step_ms_;
    MonotonicMillis now_ms_ = 0;
};

// libsodium 1.0.18, test/default/pwhash_argon2id.c, vector 4 (RFC 9106 has four lanes only).
TEST_F(Argon2Test, MatchesLibsodiumsPublishedVector) {
    const Bytes secret = from_hex(
        "4a857e2ee8aa9b6056f2424e84d24a72473378906ee04a46cb05311502d5250b82ad86b83c8f20a23dbb74f6da"
        "60b0b6ecffd67134d45946ac8ebfb3064294bc097d43ced68642bfb8bbbdd0f50b30118f5e"
    );
    Argon2Salt salt{};
    std::ranges::copy(from_hex("39d82eef32010b8b79cc5ba88ed539fb"), salt.begin());
    Bytes out(190);
    const Argon2Params params{.passes = 3, .memory_kib = 1432947 / 1024};
    ASSERT_TRUE(argon2_detail::derive(params, salt, secret, out));
    EXPECT_EQ(
        to_hex(out),
        "08d8cd330c57e1b4643241d05bb468ba4ee4e932cd0858816be9ef15360b27bbd06a87130ee92222be267a29b8"
        "1f5ae8fe8613324cfc4832dc49387fd0602f1c57b4d0f3855db94fb7e12eb05f9a484aed4a4307abf586cd3d55"
        "c809bc081541e00b682772fb2066504ff935b8ebc551a2083882f874bc0fae68e56848ae34c91097c3bf0cca8e"
        "75c0797eef3efde3f75e005815018db3cf7c109a812264c4de69dcb22322dbbcfa447f5b00ecd1b04a7be1569c"
        "8e556adb7bba48adf81d"
    );
}

// Made with the reference implementation (libargon2 20190702, argon2id_hash_raw).
TEST_F(Argon2Test, MatchesTheReferenceImplementationAtTheMinimum) {
    const auto key = argon2id(Argon2Params{}, counting_salt(), as_byte_view("a calm sea"));
    ASSERT_TRUE(key);
    EXPECT_EQ(
        to_hex(key->view()), "c5fd28246d726a8ab2c151be4e78d0cc923a043a957da72160574561aaaeecad"
    );
}

TEST_F(Argon2Test, RefusesParametersOutOfBoundsBeforeAllocating) {
    const Argon2Params outside[] = {
        {.passes = kArgon2PassesMin - 1},
        {.passes = kArgon2PassesMax + 1},
        {.passes = 0xFFFFFFFF},
        {.memory_kib = kArgon2MemoryKibMin - 1},
        {.memory_kib = kArgon2MemoryKibMax + 1},
        {.memory_kib = 0xFFFFFFFF},
        {.lanes = 0},
        {.lanes = 4},
    };
    for (const Argon2Params& params : outside) {
        const auto key = argon2id(params, counting_salt(), as_byte_view("x"));
        ASSERT_FALSE(key);
        EXPECT_EQ(key.error().code(), ErrorCode::kLimit);
    }
}

TEST_F(Argon2Test, CalibrationRaisesPassesAndNeverGoesBelowTheMinimum) {
    ScriptedClock fast(100);
    EXPECT_EQ(calibrate_argon2(fast, 500)->passes, 15U);
    ScriptedClock slow(4000);
    EXPECT_EQ(*calibrate_argon2(slow, 500), Argon2Params{});
    ScriptedClock frozen(0);
    EXPECT_EQ(*calibrate_argon2(frozen, 500), Argon2Params{});
    ScriptedClock unbelievable(1);
    EXPECT_EQ(calibrate_argon2(unbelievable, 500)->passes, kArgon2PassesMax);
}

}  // namespace
}  // namespace bw::crypto
