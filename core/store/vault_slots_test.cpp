// SPDX-License-Identifier: Apache-2.0
#include "core/crypto/recovery_code.h"
#include "core/store/vault_files.h"
#include "core/store/vault_test_support.h"

namespace bw::store {
namespace {

using testing::device;
using testing::device_secret;
using testing::passphrase;

class VaultSlotsTest : public testing::VaultTest {
  protected:
    bool opens(const SlotSecret& secret) {
        return Vault::open(place(), secret, VaultMode::kReadOnly).has_value();
    }
    // Also not with what an attacker finds in any other file.
    void expect_header_copy_is_equal() {
        EXPECT_EQ(files_.raw(kHeaderFile), files_.raw(kHeaderCopyFile));
        EXPECT_FALSE(*files_.exists("header.new"));
    }
    Bytes other_ = device_secret(2);
};

TEST_F(VaultSlotsTest, AddsAndRemovesWithoutTouchingData) {
    SlotId first{};
    {
        auto vault = create();
        ASSERT_TRUE(vault);
        first = vault->slots()[0].slot_id;
        const Bytes database = files_.raw("vault-1.db");
        ASSERT_TRUE(vault->add_slot(device(other_), {}));
        EXPECT_EQ(vault->slots().size(), 2U);
        ASSERT_TRUE(vault->remove_slot(first));
        EXPECT_EQ(files_.raw("vault-1.db"), database);
    }
    expect_header_copy_is_equal();
    EXPECT_FALSE(opens(device(secret_)));
    EXPECT_TRUE(opens(device(other_)));
}

TEST_F(VaultSlotsTest, TheLastSlotStays) {
    auto vault = create();
    ASSERT_TRUE(vault);
    EXPECT_EQ(
        vault->remove_slot(vault->slots()[0].slot_id).error().code(), ErrorCode::kInvalidArgument
    );
    EXPECT_EQ(vault->remove_slot(SlotId{}).error().code(), ErrorCode::kNotFound);
}

TEST_F(VaultSlotsTest, HoldsOnlySoMany) {
    auto vault = create();
    ASSERT_TRUE(vault);
    for (std::size_t i = 1; i < kSlotsMax; ++i) {
        ASSERT_TRUE(vault->add_slot(device(other_), {}));
    }
    EXPECT_EQ(vault->add_slot(device(other_), {}).error().code(), ErrorCode::kLimit);
}

TEST_F(VaultSlotsTest, ChangesThePassphraseAndTheOldOneIsGoneEverywhere) {
    {
        auto vault = Vault::create(place(), passphrase("old oak"), {});
        ASSERT_TRUE(vault);
        const auto change = [&](std::string_view current, std::string_view next) {
            return vault->change_passphrase(as_byte_view(current), as_byte_view(next), {});
        };
        EXPECT_EQ(change("old ash", "young birch").error().code(), ErrorCode::kWrongKey);
        EXPECT_EQ(change("old oak", "").error().code(), ErrorCode::kInvalidArgument);
        ASSERT_TRUE(change("old oak", "young birch"));
        EXPECT_EQ(vault->slots().size(), 1U);
    }
    expect_header_copy_is_equal();
    EXPECT_FALSE(opens(passphrase("old oak")));
    EXPECT_TRUE(opens(passphrase("young birch")));
}

TEST_F(VaultSlotsTest, ARecoveryCodeCountsOnceItWasTypedBack) {
    std::string text;
    {
        auto vault = create();
        ASSERT_TRUE(vault);
        EXPECT_EQ(vault->confirm_recovery_code({}).error().code(), ErrorCode::kNotFound);
        auto code = vault->make_recovery_code();
        ASSERT_TRUE(code);
        text = to_text(code->view());
        EXPECT_EQ(vault->slots().size(), 1U);
    }
    EXPECT_FALSE(opens({SlotKind::kRecoveryCode, as_byte_view(text)}));
    {
        auto vault = open();
        ASSERT_TRUE(vault);
        text = to_text(vault->make_recovery_code()->view());
        std::string wrong = text;
        wrong[0] = wrong[0] == '0' ? '1' : '0';
        EXPECT_EQ(
            vault->confirm_recovery_code(as_byte_view(wrong)).error().code(),
            ErrorCode::kInvalidArgument
        );
        const auto other = crypto::recovery_text(*crypto::make_recovery_secret(random_));
        EXPECT_EQ(vault->confirm_recovery_code(other.view()).error().code(), ErrorCode::kWrongKey);
        ASSERT_TRUE(vault->confirm_recovery_code(as_byte_view(text)));
        EXPECT_EQ(
            vault->confirm_recovery_code(as_byte_view(text)).error().code(), ErrorCode::kNotFound
        );
    }
    EXPECT_TRUE(opens({SlotKind::kRecoveryCode, as_byte_view(text)}));
}

TEST_F(VaultSlotsTest, ANewRecoveryCodeReplacesTheOld) {
    std::string first;
    std::string second;
    {
        auto vault = create();
        ASSERT_TRUE(vault);
        first = to_text(vault->make_recovery_code()->view());
        ASSERT_TRUE(vault->confirm_recovery_code(as_byte_view(first)));
        second = to_text(vault->make_recovery_code()->view());
        ASSERT_TRUE(vault->confirm_recovery_code(as_byte_view(second)));
        EXPECT_EQ(vault->slots().size(), 2U);
    }
    EXPECT_FALSE(opens({SlotKind::kRecoveryCode, as_byte_view(first)}));
    EXPECT_TRUE(opens({SlotKind::kRecoveryCode, as_byte_view(second)}));
}

// Goal: a change of slots that fails at any access, with power lost after it, leaves a vault that
// opens with the old or the new secret as it was told.
TEST_F(VaultSlotsTest, SurvivesTheFailureOfEachAccess) {
    for (std::uint64_t n = 1;; ++n) {
        ASSERT_LT(n, 100U);
        ASSERT_TRUE(Vault::wipe(place()));
        bool changed = false;
        bool struck = false;
        {
            auto vault = create();
            ASSERT_TRUE(vault);
            ASSERT_TRUE(vault->add_slot(device(other_), {}));
            files_.faults().fail_after(platform::FaultKind::kAny, n);
            changed = vault->remove_slot(vault->slots()[0].slot_id).has_value();
            struck = files_.faults().has_struck();
            files_.faults().clear();
            files_.crash();
        }
        EXPECT_EQ(opens(device(secret_)), !changed) << n;
        EXPECT_TRUE(opens(device(other_))) << n;
        if (!struck) {
            EXPECT_TRUE(changed);
            break;
        }
    }
}

}  // namespace
}  // namespace bw::store
