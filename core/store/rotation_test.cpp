// SPDX-License-Identifier: Apache-2.0
#include "core/store/card.h"
#include "core/store/vault_files.h"
#include "core/store/vault_test_support.h"

namespace bw::store {
namespace {

using testing::device;
using testing::device_secret;

class RotationTest : public testing::VaultTest {
  protected:
    static constexpr int kWords = 12;

    void SetUp() override {
        auto vault = create();
        ASSERT_TRUE(vault);
        ASSERT_TRUE(vault->add_slot(device(other_), {}));
        ASSERT_TRUE(write_words(*vault, kWords));
        ASSERT_TRUE(vault->write_card(R"({"people":["Ana"]})"));
        old_header_ = files_.raw(kHeaderFile);
    }
    Status begin(Vault& vault) {
        const SlotSecret keep[] = {device(secret_)};
        const auto code = vault.begin_rotation(keep);
        return code ? Status() : Status(fail(code.error()));
    }
    static Status run(Vault& vault) {
        while (!BW_TRY(vault.rotation_step(3)).done) {
        }
        return {};
    }
    void expect_only_generation(std::uint32_t generation) {
        const auto names = files_.list("vault-");
        for (const std::string& name : *names) {
            EXPECT_EQ(database_file_generation(name), generation) << name;
        }
        EXPECT_FALSE(*files_.exists(kHeaderNextFile));
        EXPECT_FALSE(*files_.exists(kCardNextFile));
        EXPECT_EQ(files_.raw(kHeaderFile), files_.raw(kHeaderCopyFile));
    }

    Bytes other_ = device_secret(2);
    Bytes old_header_;
};

TEST_F(RotationTest, GivesANewKeyAndKeepsEverything) {
    std::string old_key;
    {
        auto vault = open();
        ASSERT_TRUE(vault);
        old_key = to_hex(vault->derive_key("test").view());
        const auto device_key = vault->device_keys()->public_key;
        Database* const address = &vault->database();
        ASSERT_TRUE(begin(*vault));
        EXPECT_TRUE(Vault::inspect(place())->rotation_in_progress);
        ASSERT_TRUE(run(*vault));
        EXPECT_EQ(&vault->database(), address);
        EXPECT_EQ(count_words(*vault), kWords);
        EXPECT_NE(to_hex(vault->derive_key("test").view()), old_key);
        EXPECT_EQ(vault->device_keys()->public_key, device_key);
        EXPECT_EQ(*vault->verify_card(), CardState::kGenuine);
        ASSERT_TRUE(write_words(*vault, 1));
    }
    expect_only_generation(2);
    auto vault = open();
    ASSERT_TRUE(vault);
    EXPECT_EQ(vault->report().rotation, RotationState::kNone);
    EXPECT_EQ(count_words(*vault), kWords + 1);
    EXPECT_NE(to_hex(vault->derive_key("test").view()), old_key);
    EXPECT_EQ(*vault->verify_card(), CardState::kGenuine);
    EXPECT_EQ(why_not_open(device(other_)), ErrorCode::kWrongKey);
}

TEST_F(RotationTest, TheOldHeaderOpensNothingAfterwards) {
    {
        auto vault = open();
        ASSERT_TRUE(vault);
        ASSERT_TRUE(begin(*vault));
        ASSERT_TRUE(run(*vault));
    }
    ASSERT_TRUE(replace_file(files_, kHeaderFile, old_header_));
    EXPECT_EQ(why_not_open(device(secret_)), ErrorCode::kCorrupt);
}

TEST_F(RotationTest, AsksForASecretAgain) {
    auto vault = open();
    ASSERT_TRUE(vault);
    const Bytes wrong = device_secret(77);
    const SlotSecret keep[] = {device(wrong)};
    EXPECT_EQ(vault->begin_rotation(keep).error().code(), ErrorCode::kWrongKey);
    EXPECT_EQ(vault->begin_rotation({}).error().code(), ErrorCode::kInvalidArgument);
    EXPECT_EQ(vault->rotation_step(1).error().code(), ErrorCode::kNotFound);
    EXPECT_FALSE(Vault::inspect(place())->rotation_in_progress);
}

TEST_F(RotationTest, KeepsEverySlotWhoseSecretIsGiven) {
    {
        auto vault = open();
        ASSERT_TRUE(vault);
        const SlotSecret keep[] = {device(secret_), device(other_), device(secret_)};
        ASSERT_TRUE(vault->begin_rotation(keep));
        ASSERT_TRUE(run(*vault));
        EXPECT_EQ(vault->slots().size(), 2U);
    }
    EXPECT_TRUE(open());
    EXPECT_TRUE(Vault::open(place(), device(other_), VaultMode::kNormal));
}

TEST_F(RotationTest, TakesAlongWhatIsWrittenMeanwhile) {
    {
        auto vault = open();
        ASSERT_TRUE(vault);
        ASSERT_TRUE(begin(*vault));
        ASSERT_TRUE(vault->rotation_step(2));
        ASSERT_TRUE(write_words(*vault, 5));
        ASSERT_TRUE(vault->rotation_step(2));
        ASSERT_TRUE(write_words(*vault, 5));
        ASSERT_TRUE(run(*vault));
        EXPECT_EQ(count_words(*vault), kWords + 10);
    }
    auto vault = open();
    ASSERT_TRUE(vault);
    EXPECT_EQ(count_words(*vault), kWords + 10);
    EXPECT_TRUE(vault->database().quick_check());
}

TEST_F(RotationTest, SlotsDoNotChangeMeanwhile) {
    auto vault = open();
    ASSERT_TRUE(vault);
    ASSERT_TRUE(begin(*vault));
    EXPECT_EQ(begin(*vault).error().code(), ErrorCode::kConflict);
    const Bytes third = device_secret(3);
    EXPECT_EQ(vault->add_slot(device(third), {}).error().code(), ErrorCode::kConflict);
    const SlotId slot = vault->slots()[1].slot_id;
    EXPECT_EQ(vault->remove_slot(slot).error().code(), ErrorCode::kConflict);
    ASSERT_TRUE(vault->abandon_rotation());
    EXPECT_TRUE(vault->remove_slot(slot));
    expect_only_generation(1);
}

TEST_F(RotationTest, TheOfferedCodeWorksBeforeAndAfterTheEnd) {
    std::string text;
    {
        auto vault = open();
        ASSERT_TRUE(vault);
        const SlotSecret keep[] = {device(secret_)};
        const auto code = vault->begin_rotation(keep);
        ASSERT_TRUE(code);
        text = to_text(code->view());
        ASSERT_TRUE(vault->confirm_recovery_code(as_byte_view(text)));
    }
    const SlotSecret code{SlotKind::kRecoveryCode, as_byte_view(text)};
    EXPECT_TRUE(Vault::open(place(), code, VaultMode::kReadOnly));
    {
        auto vault = open();
        ASSERT_TRUE(vault);
        ASSERT_EQ(vault->report().rotation, RotationState::kContinues);
        ASSERT_TRUE(run(*vault));
    }
    EXPECT_TRUE(Vault::open(place(), code, VaultMode::kReadOnly));
}

TEST_F(RotationTest, GoesOnAfterACrashOrIsAbandonedByAnotherSlot) {
    for (const bool same_slot : {true, false}) {
        {
            auto vault = open();
            ASSERT_TRUE(vault);
            ASSERT_TRUE(begin(*vault));
            ASSERT_TRUE(vault->rotation_step(4));
            files_.crash();
        }
        auto vault = Vault::open(place(), device(same_slot ? secret_ : other_), VaultMode::kNormal);
        ASSERT_TRUE(vault);
        EXPECT_EQ(count_words(*vault), kWords);
        if (same_slot) {
            EXPECT_EQ(vault->report().rotation, RotationState::kContinues);
            ASSERT_TRUE(vault->abandon_rotation());
        } else {
            EXPECT_EQ(vault->report().rotation, RotationState::kAbandoned);
        }
        expect_only_generation(1);
    }
}

TEST_F(RotationTest, NotesOfBeforeAreStillOpened) {
    const InboxAddress before = Vault::inspect(place())->address;
    auto vault = open();
    ASSERT_TRUE(vault);
    ASSERT_TRUE(write_inbox_entry(files_, random_, before, as_byte_view("before")));
    ASSERT_TRUE(begin(*vault));
    ASSERT_TRUE(run(*vault));
    const InboxAddress after = Vault::inspect(place())->address;
    EXPECT_FALSE(after.seal_public_key == before.seal_public_key);
    ASSERT_TRUE(write_inbox_entry(files_, random_, after, as_byte_view("after")));
    const auto report = vault->open_inbox([](ByteView) { return Status(); });
    ASSERT_TRUE(report);
    EXPECT_EQ(report->accepted, 2U);
}

TEST_F(RotationTest, DoesNotMakeAForeignCardGenuine) {
    files_.damage(kCardFile, 12, as_byte_view("Eva"));
    auto vault = open();
    ASSERT_TRUE(vault);
    ASSERT_TRUE(begin(*vault));
    ASSERT_TRUE(run(*vault));
    EXPECT_EQ(*vault->verify_card(), CardState::kChanged);
}

// Goal: whichever single access fails during a rotation, and power goes with it, the vault opens
// with its secret, nothing is lost, no second database stays, and the report tells how it ended.
TEST_F(RotationTest, SurvivesTheFailureOfEachAccess) {
    for (std::uint64_t n = 1;; ++n) {
        ASSERT_LT(n, 5000U);
        ASSERT_TRUE(Vault::wipe(place()));
        SetUp();
        bool done = false;
        bool struck = false;
        {
            auto vault = open();
            ASSERT_TRUE(vault);
            files_.faults().fail_after(platform::FaultKind::kAny, n);
            done = begin(*vault) && run(*vault);
            struck = files_.faults().has_struck();
            files_.faults().clear();
            files_.crash();
        }
        {
            auto vault = open();
            ASSERT_TRUE(vault) << n;
            ASSERT_FALSE(vault->report().housekeeping_failed) << n;
            ASSERT_EQ(count_words(*vault), kWords) << n;
            ASSERT_EQ(*vault->verify_card(), CardState::kGenuine) << n;
            if (vault->report().rotation == RotationState::kContinues) {
                ASSERT_FALSE(done) << n;
                ASSERT_TRUE(run(*vault)) << n;
                ASSERT_EQ(count_words(*vault), kWords) << n;
            }
        }
        ASSERT_EQ(file_count(), 4U) << n;  // header, its copy, card, one database
        if (!struck) {
            ASSERT_TRUE(done);
            break;
        }
    }
}

// The same without a crash: the step is tried again, after the person has gone on writing.
TEST_F(RotationTest, AFailedStepCanBeTriedAgain) {
    for (std::uint64_t n = 1;; n += 3) {
        ASSERT_LT(n, 5000U);
        ASSERT_TRUE(Vault::wipe(place()));
        SetUp();
        auto vault = open();
        ASSERT_TRUE(vault);
        ASSERT_TRUE(begin(*vault));
        files_.faults().fail_after(platform::FaultKind::kAny, n);
        const Status first = run(*vault);
        const bool struck = files_.faults().has_struck();
        files_.faults().clear();
        ASSERT_TRUE(write_words(*vault, 1)) << n;
        if (!first) {
            ASSERT_TRUE(run(*vault)) << n;
        }
        ASSERT_EQ(count_words(*vault), kWords + 1) << n;
        if (!struck) {
            break;
        }
    }
}

}  // namespace
}  // namespace bw::store
