// SPDX-License-Identifier: Apache-2.0
#include "core/store/vault.h"

#include "core/crypto/blake2b.h"
#include "core/store/card.h"
#include "core/store/vault_files.h"
#include "core/store/vault_test_support.h"

namespace bw::store {
namespace {

using testing::device;
using testing::device_secret;
using testing::passphrase;

class VaultTest : public testing::VaultTest {};

TEST_F(VaultTest, OpensAgainWithItsSecretAndItsData) {
    VaultId id{};
    {
        auto vault = create();
        ASSERT_TRUE(vault);
        id = vault->id();
        ASSERT_TRUE(write_words(*vault, 3));
    }
    auto vault = open();
    ASSERT_TRUE(vault);
    EXPECT_EQ(vault->id(), id);
    EXPECT_EQ(count_words(*vault), 3);
    EXPECT_NE(vault->device_keys(), nullptr);
    EXPECT_FALSE(vault->report().opened_read_only);
    EXPECT_FALSE(vault->report().housekeeping_failed);
    EXPECT_EQ(vault->report().rotation, RotationState::kNone);
}

TEST_F(VaultTest, APassphraseOpensIt) {
    {
        ASSERT_TRUE(Vault::create(place(), passphrase("two blue kites"), {}));
    }
    EXPECT_TRUE(Vault::open(place(), passphrase("two blue kites"), VaultMode::kNormal));
    EXPECT_EQ(why_not_open(passphrase("two blue kite")), ErrorCode::kWrongKey);
}

TEST_F(VaultTest, IsInspectedWithoutAKey) {
    EXPECT_EQ(Vault::inspect(place()).error().code(), ErrorCode::kNotFound);
    {
        ASSERT_TRUE(create());
    }
    const auto info = Vault::inspect(place());
    ASSERT_TRUE(info);
    ASSERT_EQ(info->slots.size(), 1U);
    EXPECT_EQ(info->slots[0].kind, SlotKind::kDevice);
    EXPECT_EQ(info->slots[0].created_at_ms, clock_.utc_now());
    EXPECT_FALSE(info->rotation_in_progress);
    EXPECT_EQ(info->inbox_count, 0U);
}

TEST_F(VaultTest, IsNotMadeOverAnotherOne) {
    {
        ASSERT_TRUE(create());
    }
    EXPECT_EQ(create().error().code(), ErrorCode::kConflict);
    files_.damage(kHeaderFile, 0, as_byte_view("xxxx"));
    files_.damage(kHeaderCopyFile, 0, as_byte_view("xxxx"));
    EXPECT_EQ(create().error().code(), ErrorCode::kConflict);
}

TEST_F(VaultTest, TellsFourReasonsApart) {
    {
        auto vault = create();
        ASSERT_TRUE(vault);
        ASSERT_TRUE(write_words(*vault, 50));
    }
    EXPECT_EQ(why_not_open(device(device_secret(9))), ErrorCode::kWrongKey);

    const Bytes header = files_.raw(kHeaderFile);
    files_.damage(kHeaderFile, 30, as_byte_view("damage"));
    {
        const auto vault = open();
        ASSERT_TRUE(vault);
        EXPECT_TRUE(vault->report().used_header_copy);
    }
    EXPECT_EQ(files_.raw(kHeaderFile), header) << "restored from its copy";
    files_.damage(kHeaderFile, 30, as_byte_view("damage"));
    files_.damage(kHeaderCopyFile, 30, as_byte_view("damage"));
    EXPECT_EQ(why_not_open(device(secret_)), ErrorCode::kCorrupt);

    Bytes newer = header;
    newer[8] = std::byte{2};
    const auto body = ByteView(newer).first(newer.size() - 32);
    std::ranges::copy(crypto::digest(body), newer.end() - 32);
    ASSERT_TRUE(replace_file(files_, kHeaderFile, newer));
    EXPECT_EQ(why_not_open(device(secret_)), ErrorCode::kUnsupported);

    ASSERT_TRUE(replace_file(files_, kHeaderFile, header));
    files_.damage("vault-1.db", 100, as_byte_view("damage of the first page"));
    EXPECT_EQ(why_not_open(device(secret_)), ErrorCode::kCorrupt);
}

TEST_F(VaultTest, AForgedHeaderDoesNotOpen) {
    {
        ASSERT_TRUE(create());
    }
    Bytes forged = files_.raw(kHeaderFile);
    forged[42] ^= std::byte{1};  // somebody else's public key for notes
    std::ranges::copy(
        crypto::digest(ByteView(forged).first(forged.size() - 32)), forged.end() - 32
    );
    ASSERT_TRUE(replace_file(files_, kHeaderFile, forged));
    EXPECT_EQ(why_not_open(device(secret_)), ErrorCode::kCorrupt);
}

TEST_F(VaultTest, AMissingDatabaseIsDamage) {
    {
        ASSERT_TRUE(create());
    }
    ASSERT_TRUE(files_.remove("vault-1.db"));
    EXPECT_EQ(why_not_open(device(secret_)), ErrorCode::kCorrupt);
}

TEST_F(VaultTest, ADamagedOneIsReadAsFarAsItGoes) {
    {
        auto vault = create();
        ASSERT_TRUE(vault);
        ASSERT_TRUE(
            vault->database().execute("CREATE TABLE kept(text TEXT);"
                                      "INSERT INTO kept VALUES('still here')")
        );
    }
    files_.damage("vault-1.db", 4096 + 50, as_byte_view("the page of the vault's own secrets"));
    EXPECT_EQ(why_not_open(device(secret_)), ErrorCode::kCorrupt);
    auto vault = open(VaultMode::kReadOnlyIfDamaged);
    ASSERT_TRUE(vault);
    EXPECT_TRUE(vault->report().opened_read_only);
    EXPECT_EQ(vault->device_keys(), nullptr);
    {
        auto kept = vault->database().prepare("SELECT text FROM kept");
        ASSERT_TRUE(kept);
        ASSERT_TRUE(*kept->step());
        EXPECT_EQ(kept->text(0), "still here");
    }
    const Bytes other = device_secret(5);
    EXPECT_EQ(vault->add_slot(device(other), {}).error().code(), ErrorCode::kLocked);
    EXPECT_EQ(vault->write_card("{}").error().code(), ErrorCode::kLocked);
    EXPECT_FALSE(vault->database().execute("DELETE FROM kept"));
}

TEST_F(VaultTest, ReadOnlyChangesNothing) {
    {
        ASSERT_TRUE(create());
    }
    files_.damage(kHeaderFile, 30, as_byte_view("damage"));
    const Bytes damaged = files_.raw(kHeaderFile);
    const auto vault = open(VaultMode::kReadOnly);
    ASSERT_TRUE(vault);
    EXPECT_TRUE(vault->report().used_header_copy);
    EXPECT_EQ(files_.raw(kHeaderFile), damaged);
}

TEST_F(VaultTest, RemovesWhatWasNeverFinished) {
    {
        ASSERT_TRUE(create());
    }
    for (const char* name : {"header.new", "card.new", "inbox/0123.new", "blobs/0123.new"}) {
        ASSERT_TRUE(replace_file(files_, name, as_byte_view("half")));
    }
    const auto vault = open();
    ASSERT_TRUE(vault);
    EXPECT_EQ(file_count(), 3U);  // header, its copy, the database
}

TEST_F(VaultTest, KeepsACardAndFindsForeignHands) {
    {
        auto vault = create();
        ASSERT_TRUE(vault);
        EXPECT_EQ(*vault->verify_card(), CardState::kAbsent);
        ASSERT_TRUE(vault->write_card(R"({"people":["Ana"]})"));
        EXPECT_EQ(*vault->verify_card(), CardState::kGenuine);
    }
    EXPECT_EQ(**read_card(files_), R"({"people":["Ana"]})");
    files_.damage(kCardFile, 12, as_byte_view("Eva"));
    EXPECT_EQ(**read_card(files_), R"({"people":["Eva"]})");
    auto vault = open();
    ASSERT_TRUE(vault);
    EXPECT_EQ(*vault->verify_card(), CardState::kChanged);
    ASSERT_TRUE(vault->remove_card());
    EXPECT_EQ(*vault->verify_card(), CardState::kAbsent);
}

TEST_F(VaultTest, DerivesKeysThatStay) {
    std::string first;
    {
        auto vault = create();
        first = to_hex(vault->derive_key("breakwater sync v1").view());
    }
    EXPECT_EQ(to_hex(open()->derive_key("breakwater sync v1").view()), first);
}

TEST_F(VaultTest, WipeLeavesNothing) {
    {
        auto vault = create();
        ASSERT_TRUE(vault);
        ASSERT_TRUE(vault->write_card("{}"));
    }
    const InboxAddress address = Vault::inspect(place())->address;
    ASSERT_TRUE(write_inbox_entry(files_, random_, address, as_byte_view("note")));
    ASSERT_TRUE(replace_file(files_, "blobs/0123", as_byte_view("picture")));
    ASSERT_TRUE(Vault::wipe(place()));
    EXPECT_TRUE(files_.list("")->empty());
    EXPECT_EQ(why_not_open(device(secret_)), ErrorCode::kNotFound);
    EXPECT_TRUE(Vault::wipe(place()));
    EXPECT_TRUE(create());
}

// Whatever fails, the header goes first, and a second call finishes.
TEST_F(VaultTest, WipeGoesOnAfterFailures) {
    for (std::uint64_t n = 1;; ++n) {
        ASSERT_LT(n, 100U);
        {
            ASSERT_TRUE(create());
        }
        files_.faults().fail_after(platform::FaultKind::kAny, n);
        const Status wiped = Vault::wipe(place());
        const bool struck = files_.faults().has_struck();
        files_.faults().clear();
        EXPECT_EQ(wiped.has_value(), !struck) << n;
        ASSERT_TRUE(Vault::wipe(place()));
        ASSERT_TRUE(files_.list("")->empty());
        if (!struck) {
            break;
        }
    }
}

}  // namespace
}  // namespace bw::store
