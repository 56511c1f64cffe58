// SPDX-License-Identifier: Apache-2.0
#include "core/store/slots.h"

#include "core/base/limits.h"
#include "core/crypto/recovery_code.h"
#include "core/store/vault_test_support.h"

namespace bw::store {
namespace {

using testing::device;
using testing::device_secret;
using testing::passphrase;

class SlotsTest : public testing::CryptoTest {
  protected:
    SlotsTest() { header_.vault_id.fill(std::byte{0x42}); }
    void add(const SlotSecret& secret) {
        auto slot = make_slot({header_.vault_id, secret, {}, 5}, vault_key_, random_);
        ASSERT_TRUE(slot);
        header_.slots.push_back(*slot);
    }
    ErrorCode why_not(const SlotSecret& secret) {
        const auto unlocked = unlock(header_, secret);
        EXPECT_FALSE(unlocked);
        return unlocked ? ErrorCode{} : unlocked.error().code();
    }
    crypto::Key32 vault_key_ = *crypto::random_key(random_);
    VaultHeader header_;
};

TEST_F(SlotsTest, PassphraseOpensAndAnotherDoesNot) {
    add(passphrase("small green boat"));
    const auto unlocked = unlock(header_, passphrase("small green boat"));
    ASSERT_TRUE(unlocked);
    EXPECT_EQ(unlocked->vault_key, vault_key_);
    EXPECT_EQ(why_not(passphrase("small green goat")), ErrorCode::kWrongKey);
}

TEST_F(SlotsTest, RecoveryCodeOpensAsTyped) {
    const auto code = crypto::make_recovery_secret(random_);
    const auto text = crypto::recovery_text(*code);
    add({SlotKind::kRecoveryCode, text.view()});
    std::string typed = " " + to_text(text.view());
    typed[6] = ' ';
    EXPECT_TRUE(unlock(header_, {SlotKind::kRecoveryCode, as_byte_view(typed)}));
    typed[3] = typed[3] == '7' ? '8' : '7';
    EXPECT_EQ(why_not({SlotKind::kRecoveryCode, as_byte_view(typed)}), ErrorCode::kInvalidArgument);
    const auto other = crypto::recovery_text(*crypto::make_recovery_secret(random_));
    EXPECT_EQ(why_not({SlotKind::kRecoveryCode, other.view()}), ErrorCode::kWrongKey);
}

TEST_F(SlotsTest, DeviceAndPasskeyAreNotEachOther) {
    const Bytes secret = device_secret(9);
    add({SlotKind::kDevice, secret});
    EXPECT_TRUE(unlock(header_, {SlotKind::kDevice, secret}));
    EXPECT_EQ(why_not({SlotKind::kPasskey, secret}), ErrorCode::kWrongKey);
    header_.slots[0].kind = SlotKind::kPasskey;
    EXPECT_EQ(why_not({SlotKind::kPasskey, secret}), ErrorCode::kWrongKey);
}

TEST_F(SlotsTest, EveryFieldIsBound) {
    const Bytes secret = device_secret(9);
    add(device(secret));
    const VaultHeader good = header_;
    const auto refuses = [&](auto change) {
        header_ = good;
        change(header_.slots[0]);
        return why_not(device(secret)) == ErrorCode::kWrongKey;
    };
    EXPECT_TRUE(refuses([](HeaderSlot& slot) { slot.slot_id[0] ^= std::byte{1}; }));
    EXPECT_TRUE(refuses([](HeaderSlot& slot) { slot.argon2.passes = 3; }));
    EXPECT_TRUE(refuses([](HeaderSlot& slot) { slot.argon2.memory_kib = 3; }));
    EXPECT_TRUE(refuses([](HeaderSlot& slot) { slot.argon2.lanes = 3; }));
    EXPECT_TRUE(refuses([](HeaderSlot& slot) { slot.salt[15] ^= std::byte{1}; }));
    EXPECT_TRUE(refuses([](HeaderSlot& slot) { slot.nonce.bytes[3] ^= std::byte{1}; }));
    EXPECT_TRUE(refuses([](HeaderSlot& slot) { slot.wrapped_key[47] ^= std::byte{1}; }));
    EXPECT_TRUE(refuses([](HeaderSlot& slot) { slot.created_at_ms += 1; }));
    header_ = good;
    header_.vault_id[0] ^= std::byte{1};
    EXPECT_EQ(why_not(device(secret)), ErrorCode::kWrongKey);
}

TEST_F(SlotsTest, RefusesSecretsThatCannotBeOfTheirKind) {
    add(device(device_secret(1)));
    EXPECT_EQ(why_not({SlotKind::kDevice, as_byte_view("short")}), ErrorCode::kInvalidArgument);
    add(passphrase("x"));
    EXPECT_EQ(why_not(passphrase("")), ErrorCode::kInvalidArgument);
    EXPECT_EQ(why_not(passphrase(std::string(kPassphraseSizeMax + 1, 'a'))), ErrorCode::kLimit);
}

TEST_F(SlotsTest, ForgedParametersAreRefusedAndHideNoOtherSlot) {
    add(passphrase("lantern"));
    HeaderSlot forged = header_.slots[0];
    forged.argon2.memory_kib = 0xFFFFFFFF;
    header_.slots.insert(header_.slots.begin(), forged);
    EXPECT_TRUE(unlock(header_, passphrase("lantern")));
    header_.slots.pop_back();
    EXPECT_EQ(why_not(passphrase("lantern")), ErrorCode::kLimit);
}

TEST_F(SlotsTest, UnknownKindsAreNotTried) {
    add(device(device_secret(1)));
    header_.slots[0].kind = static_cast<SlotKind>(99);
    const Bytes secret = device_secret(1);
    EXPECT_EQ(why_not({static_cast<SlotKind>(99), secret}), ErrorCode::kUnsupported);
    EXPECT_EQ(why_not(device(secret)), ErrorCode::kWrongKey);
}

TEST_F(SlotsTest, RewrappingKeepsTheSecret) {
    const Bytes secret = device_secret(3);
    add(device(secret));
    const auto opened = unlock(header_, device(secret));
    ASSERT_TRUE(opened);
    const crypto::Key32 next = *crypto::random_key(random_);
    header_.slots[0] =
        *rewrap_slot(header_.vault_id, opened->slot, opened->wrapping_key, next, random_);
    EXPECT_EQ(unlock(header_, device(secret))->vault_key, next);
}

}  // namespace
}  // namespace bw::store
