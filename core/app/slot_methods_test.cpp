// SPDX-License-Identifier: Apache-2.0

// Goal: what may open the vault changes only as the person asked, and nothing is lost by it.

#include "core/app/app_test_support.h"
#include "core/codec/binary.h"

namespace bw::app {
namespace {

using testing::AppTest;
using testing::count_at;
using testing::device_secret;
using testing::is_true;
using testing::kPassphrase;
using testing::secret_of;
using testing::text_at;
using testing::texts;

constexpr std::string_view kNewPassphrase = "nine slow herons over the river";

class SlotMethods : public AppTest {
  protected:
    static Bytes two_secrets(std::string_view first, std::string_view second) {
        codec::BinaryWriter writer;
        for (const std::string_view each : {first, second}) {
            writer.put(static_cast<std::uint32_t>(each.size()));
            writer.put_raw(as_byte_view(each));
        }
        return writer.take();
    }
    // Turns it to its end; Returns: the recovery code that came with it.
    Bytes rotate(std::string_view kind, const Bytes& secret, bool confirm_code = false) {
        ok("vault.rotate_begin", texts({{"kind", kind}}), secret);
        Bytes code = blob_;
        if (confirm_code) {
            ok("vault.recovery_confirm", testing::Json::object(), code);
        }
        for (int step = 0; step < 1000; ++step) {
            if (is_true(ok("vault.rotate_step"), "done")) {
                return code;
            }
        }
        ADD_FAILURE() << "the rotation does not end";
        return code;
    }
};

// Whatever fails: either the device opens it still and nothing else does, or the passphrase alone.
TEST_F(SlotMethods, APassphraseTakesTheDevicesPlaceInOneStep) {
    for (const auto kind : {platform::FaultKind::kWrite, platform::FaultKind::kRename}) {
        bool has_struck = true;
        for (std::uint64_t n = 1; has_struck; ++n) {
            create_with_device();
            files_.faults().fail_after(kind, n);
            const std::string code =
                why("vault.add_slot", texts({{"kind", "passphrase"}}), secret_of(kPassphrase));
            has_struck = files_.faults().has_struck();
            files_.faults().clear();
            const testing::Json state = ok("vault.state");
            EXPECT_EQ(count_at(state, "slots"), 1U) << n;
            EXPECT_EQ(is_true(state, "has_passphrase"), code.empty()) << n;
            ok("vault.wipe", texts({{"confirm", "delete everything"}}));
        }
    }
}

TEST_F(SlotMethods, ARecoveryCodeOpensOnlyAfterItWasTypedBack) {
    create_with_device();
    ok("vault.recovery_make");
    const Bytes code = blob_;
    ASSERT_FALSE(code.empty());
    EXPECT_FALSE(is_true(ok("vault.state"), "has_recovery_code"));
    lock();
    EXPECT_EQ(why_not_open("recovery_code", code), "wrong_key");
    open_with_device();
    EXPECT_EQ(
        why("vault.recovery_confirm", testing::Json::object(), code), "not_found"
    );  // it went with the lock
    ok("vault.recovery_make");
    const Bytes second = blob_;
    EXPECT_NE(second, code);
    EXPECT_NE(why("vault.recovery_confirm", testing::Json::object(), code), "");
    EXPECT_TRUE(
        is_true(ok("vault.recovery_confirm", testing::Json::object(), second), "has_recovery_code")
    );
    lock();
    ok("vault.open", texts({{"kind", "recovery_code"}}), second);
    EXPECT_EQ(text_at(ok("vault.state"), "status"), "open");
}

TEST_F(SlotMethods, ANewRecoveryCodeEndsTheOneBefore) {
    create_with_device();
    ok("vault.recovery_make");
    const Bytes first = blob_;
    ok("vault.recovery_confirm", testing::Json::object(), first);
    ok("vault.recovery_make");
    const Bytes second = blob_;
    ok("vault.recovery_confirm", testing::Json::object(), second);
    lock();
    EXPECT_EQ(why_not_open("recovery_code", first), "wrong_key");
    EXPECT_EQ(why_not_open("recovery_code", second), "");
}

TEST_F(SlotMethods, AddingAPassphraseEndsTheDeviceSecret) {
    create_with_device();
    ok("notes.write", texts({{"text", "before the passphrase"}}));
    const auto state =
        ok("vault.add_slot", texts({{"kind", "passphrase"}}), secret_of(kPassphrase));
    EXPECT_EQ(count_at(state, "slots"), 1U);
    EXPECT_TRUE(is_true(card(), "has_passphrase"));
    lock();
    EXPECT_EQ(why_not_open("device", device_secret()), "wrong_key");
    // Nor does the copy of the header let it in.
    files_.damage("header", 40, secret_of("damage"));
    EXPECT_EQ(why_not_open("device", device_secret()), "wrong_key");
    open_with_passphrase();
    EXPECT_EQ(text_at(ok("notes.list"), "notes/0/text"), "before the passphrase");
}

TEST_F(SlotMethods, ARecoveryCodeIsMadeAndNotAdded) {
    create_with_device();
    EXPECT_EQ(
        why("vault.add_slot", texts({{"kind", "recovery_code"}}), secret_of("anything")),
        "invalid_argument"
    );
}

TEST_F(SlotMethods, TheLastSlotStays) {
    create_with_device();
    const std::string id = text_at(ok("vault.state"), "slots/0/slot_id");
    EXPECT_EQ(why("vault.remove_slot", texts({{"slot_id", id}})), "invalid_argument");
    EXPECT_EQ(
        why("vault.remove_slot", texts({{"slot_id", std::string(id.size(), 'f')}})), "not_found"
    );
    EXPECT_EQ(why("vault.remove_slot", texts({{"slot_id", "none"}})), "invalid_argument");
}

TEST_F(SlotMethods, AChangedPassphraseReplacesTheOldOne) {
    create_with_passphrase();
    EXPECT_EQ(
        why("vault.change_passphrase",
            testing::Json::object(),
            two_secrets("not the passphrase", kNewPassphrase)),
        "wrong_key"
    );
    EXPECT_EQ(
        why("vault.change_passphrase", testing::Json::object(), two_secrets(kPassphrase, "short")),
        "invalid_argument"
    );
    ok("vault.change_passphrase", testing::Json::object(), two_secrets(kPassphrase, kNewPassphrase)
    );
    lock();
    EXPECT_EQ(why_not_open("passphrase", secret_of(kPassphrase)), "wrong_key");
    files_.damage("header", 40, secret_of("damage"));
    EXPECT_EQ(why_not_open("passphrase", secret_of(kPassphrase)), "wrong_key");
    EXPECT_EQ(text_at(open_with_passphrase(kNewPassphrase), "status"), "open");
}

TEST_F(SlotMethods, ALaneWithHalfASecretIsRefused) {
    create_with_device();
    Bytes half = two_secrets("one", "two");
    half.pop_back();
    EXPECT_NE(why("vault.change_passphrase", testing::Json::object(), half), "");
    EXPECT_NE(why("vault.change_passphrase", testing::Json::object(), {}), "");
}

TEST_F(SlotMethods, ARotationKeepsTheDataAndSealsTheCardAnew) {
    create_with_device();
    ok("people.put", texts({{"name", "Ana"}}));
    for (int i = 0; i < 30; ++i) {
        ok("notes.write", texts({{"text", std::string(9000, 'k')}}));
    }
    const std::string card_before = card_text();
    const Bytes code = rotate("device", device_secret());
    EXPECT_FALSE(is_true(ok("vault.state"), "rotation_pending"));
    ok("notes.write", texts({{"text", "after the change of key"}}));
    EXPECT_EQ(text_at(card(), "people/0/name"), "Ana");
    lock();
    ok("notes.write", texts({{"text", "sealed to the new key"}}));
    const auto state = open_with_device();
    EXPECT_FALSE(is_true(state, "card_was_altered"));
    EXPECT_EQ(testing::number_at(state, "inbox_opened"), 1);
    EXPECT_EQ(count_at(ok("notes.list"), "notes"), 32U);
    lock();
    EXPECT_EQ(why_not_open("recovery_code", code), "wrong_key");  // it was never typed back
    EXPECT_FALSE(card_before.empty());
}

TEST_F(SlotMethods, AnInterruptedRotationGoesOnAfterOpening) {
    create_with_device();
    for (int i = 0; i < 20; ++i) {
        ok("notes.write", texts({{"text", std::string(90'000, 'm')}}));
    }
    ok("vault.rotate_begin", texts({{"kind", "device"}}), device_secret());
    ASSERT_FALSE(is_true(ok("vault.rotate_step"), "done"));
    restart();
    EXPECT_TRUE(is_true(open_with_device(), "rotation_pending"));
    bool done = false;
    for (int step = 0; step < 100 && !done; ++step) {
        done = is_true(ok("vault.rotate_step"), "done");
    }
    EXPECT_TRUE(done);
    lock();
    EXPECT_FALSE(is_true(open_with_device(), "card_was_altered"));
    EXPECT_EQ(count_at(ok("notes.list"), "notes"), 20U);
}

// The kind way: at no moment is there a person with a code on paper that opens nothing.
TEST_F(SlotMethods, AnInterruptedRotationLeavesTheOldCodeUntilANewOneIsTypedBack) {
    create_with_passphrase();
    ok("vault.recovery_make");
    const Bytes old_code = blob_;
    ok("vault.recovery_confirm", testing::Json::object(), old_code);
    ok("vault.rotate_begin", texts({{"kind", "passphrase"}}), secret_of(kPassphrase));
    const Bytes never_seen = blob_;
    EXPECT_EQ(why("vault.rotate_step"), "conflict");
    EXPECT_TRUE(is_true(ok("vault.state"), "rotation_needs_code"));
    restart();  // the page was closed: the code that was shown is gone
    EXPECT_EQ(why_not_open("recovery_code", never_seen), "wrong_key");
    EXPECT_TRUE(is_true(open_with_passphrase(), "rotation_needs_code"));
    EXPECT_EQ(why("vault.rotate_step"), "conflict");
    ok("vault.recovery_make");
    const Bytes new_code = blob_;
    ok("vault.recovery_confirm", testing::Json::object(), new_code);
    EXPECT_FALSE(is_true(ok("vault.state"), "rotation_needs_code"));
    restart();  // interrupted once more, now with the new code on paper
    EXPECT_FALSE(is_true(open_with_passphrase(), "rotation_needs_code"));
    bool done = false;
    for (int step = 0; step < 100 && !done; ++step) {
        done = is_true(ok("vault.rotate_step"), "done");
    }
    EXPECT_TRUE(done);
    lock();
    EXPECT_EQ(why_not_open("recovery_code", old_code), "wrong_key");
    ok("vault.open", texts({{"kind", "recovery_code"}}), new_code);
    EXPECT_TRUE(is_true(ok("vault.state"), "has_recovery_code"));
}

TEST_F(SlotMethods, ARotationCanBeLetGoAndTheOldCodeStays) {
    create_with_passphrase();
    ok("vault.recovery_make");
    const Bytes old_code = blob_;
    ok("vault.recovery_confirm", testing::Json::object(), old_code);
    ok("vault.rotate_begin", texts({{"kind", "passphrase"}}), secret_of(kPassphrase));
    EXPECT_FALSE(is_true(ok("vault.rotate_abandon"), "rotation_pending"));
    EXPECT_EQ(why("vault.rotate_step"), "not_found");
    restart();
    ok("vault.open", texts({{"kind", "recovery_code"}}), old_code);
}

TEST_F(SlotMethods, ARotationEndsASecretThatWasNotGiven) {
    create_with_passphrase();
    ok("vault.recovery_make");
    const Bytes old_code = blob_;
    ok("vault.recovery_confirm", testing::Json::object(), old_code);
    EXPECT_EQ(
        why("vault.rotate_begin", texts({{"kind", "passphrase"}}), secret_of("a wrong one here")),
        "wrong_key"
    );
    rotate("passphrase", secret_of(kPassphrase), true);
    lock();
    EXPECT_EQ(why_not_open("recovery_code", old_code), "wrong_key");
    EXPECT_EQ(text_at(open_with_passphrase(), "status"), "open");
}

}  // namespace
}  // namespace bw::app
