// SPDX-License-Identifier: Apache-2.0

// Goal: making, opening, locking and wiping the vault do what the screens promise.

#include "core/app/app_test_support.h"

namespace bw::app {
namespace {

using testing::AppTest;
using testing::at;
using testing::count_at;
using testing::device_secret;
using testing::is_true;
using testing::Json;
using testing::kPassphrase;
using testing::secret_of;
using testing::text_at;
using testing::texts;

class VaultMethods : public AppTest {};

TEST_F(VaultMethods, BeforeTheFirstVaultTheStateIsNone) {
    EXPECT_EQ(text_at(ok("vault.state"), "status"), "none");
    EXPECT_EQ(why_not_open("device", device_secret()), "not_found");
    ok("card.read");
    EXPECT_TRUE(blob_.empty());
}

TEST_F(VaultMethods, ADeviceSecretMakesAndOpensIt) {
    create_with_device();
    EXPECT_EQ(text_at(ok("vault.state"), "status"), "open");
    ok("notes.write", texts({{"text", "the lake was quiet"}}));
    lock();
    EXPECT_EQ(text_at(ok("vault.state"), "status"), "locked");
    restart();
    open_with_device();
    EXPECT_EQ(text_at(ok("notes.list"), "notes/0/text"), "the lake was quiet");
    EXPECT_FALSE(is_true(ok("vault.state"), "has_passphrase"));
}

// Whatever fails while it is made, in the program that goes on and in the next one there is either
// no vault, and one can be made, or the whole of it.
TEST_F(VaultMethods, IsMadeWholeOrNotAtAll) {
    using enum platform::FaultKind;
    for (const platform::FaultKind kind : {kRead, kWrite, kSync, kRename}) {
        bool has_struck = true;
        for (std::uint64_t n = 1; has_struck; ++n) {
            files_.faults().fail_after(kind, n);
            const std::string code =
                why("vault.create", texts({{"kind", "device"}}), device_secret());
            has_struck = files_.faults().has_struck();
            files_.faults().clear();
            EXPECT_TRUE(has_struck || code.empty()) << code;
            const std::string told = text_at(ok("vault.state"), "status");
            EXPECT_EQ(told, code.empty() ? "open" : told == "locked" ? "locked" : "none") << n;
            core_.reset();
            files_.crash();
            auto next = Core::create(place());  // nothing here needs the catalogue
            ASSERT_TRUE(next);
            core_ = *std::move(next);
            if (text_at(ok("vault.state"), "status") == "none") {
                EXPECT_FALSE(code.empty()) << "what was acknowledged is gone";
                create_with_device();
            } else {
                open_with_device();
                ok("vault.export");
                EXPECT_TRUE(as_text_view(blob_).contains("\"card_people\""))
                    << n << ": its settings";
            }
            ok("vault.wipe", texts({{"confirm", "delete everything"}}));
        }
    }
}

TEST_F(VaultMethods, APassphraseMakesAndOpensItAndAnotherDoesNot) {
    create_with_passphrase();
    EXPECT_TRUE(is_true(ok("vault.state"), "has_passphrase"));
    lock();
    EXPECT_EQ(why_not_open("passphrase", secret_of("another boat on another sea")), "wrong_key");
    EXPECT_EQ(why_not_open("device", device_secret()), "wrong_key");
    EXPECT_EQ(text_at(ok("vault.state"), "status"), "locked");
    EXPECT_EQ(text_at(open_with_passphrase(), "status"), "open");
}

TEST_F(VaultMethods, APassphraseThatIsEasyToGuessIsRefused) {
    for (const std::string_view easy : {"short", "aaaaaaaaaaaaaaaa", "password2026"}) {
        EXPECT_EQ(
            why("vault.create", texts({{"kind", "passphrase"}}), secret_of(easy)),
            "invalid_argument"
        ) << easy;
    }
    EXPECT_EQ(text_at(ok("vault.state"), "status"), "none");
    EXPECT_TRUE(is_true(
        ok("vault.passphrase_strength", testing::Json::object(), secret_of(kPassphrase)),
        "acceptable"
    ));
}

TEST_F(VaultMethods, ASecondVaultIsNotMadeOverTheFirst) {
    create_with_device();
    EXPECT_EQ(why("vault.create", texts({{"kind", "device"}}), device_secret()), "conflict");
    lock();
    EXPECT_EQ(why("vault.create", texts({{"kind", "device"}}), device_secret()), "conflict");
    EXPECT_EQ(text_at(open_with_device(), "status"), "open");
}

TEST_F(VaultMethods, LockedRecordsSayLocked) {
    create_with_device();
    ok("triggers.put", texts({{"label", "Sunday evenings"}, {"group", "time"}}));
    lock();
    for (const std::string_view method :
         {"triggers.list", "people.list", "plan.get", "urges.list", "vault.export"}) {
        EXPECT_EQ(why(method), "locked") << method;
    }
    EXPECT_EQ(why("search.find", texts({{"query", "Sunday"}})), "locked");
    EXPECT_FALSE(disk_has("Sunday"));
}

TEST_F(VaultMethods, ADamagedHeaderIsOpenedFromItsCopy) {
    create_with_device();
    lock();
    files_.damage("header", 40, secret_of("damage"));
    const auto state = open_with_device();
    EXPECT_EQ(text_at(state, "status"), "open");
    EXPECT_TRUE(is_true(state, "previous_header_used"));
}

TEST_F(VaultMethods, ADamagedDatabaseIsReadAsFarAsItGoesAndKeptOutOfHarm) {
    create_with_device();
    for (int i = 0; i < 30; ++i) {
        ok("notes.write", texts({{"text", std::string(4000, 'n')}}));
    }
    lock();
    const Bytes before = files_.raw("vault-1.db");
    files_.damage("vault-1.db", before.size() / 2, Bytes(9000, std::byte{0x33}));
    const Bytes damaged = files_.raw("vault-1.db");
    const auto card_before = card_text();
    restart();
    if (why_not_open("device", device_secret()).empty()) {
        lock();  // the damage lies where an opening does not look
    }
    auto request = texts({{"kind", "device"}});
    request["read_only"] = true;
    const auto state = ok("vault.open", request, device_secret());
    EXPECT_EQ(text_at(state, "status"), "open");
    if (is_true(state, "opened_read_only")) {
        EXPECT_EQ(card_text(), card_before);
        EXPECT_NE(why("notes.write", texts({{"text", "one more"}})), "");
        EXPECT_EQ(files_.raw("vault-1.db"), damaged);
    }
}

TEST_F(VaultMethods, HelpIsThereWithADamagedVault) {
    create_with_device();
    lock();
    for (const std::string_view name : {"header", "header.previous", "vault-1.db"}) {
        files_.damage(name, 0, Bytes(64, std::byte{0}));
    }
    restart();
    EXPECT_EQ(text_at(ok("vault.state"), "status"), "damaged");
    EXPECT_GT(testing::count_at(ok("lines.regions"), "regions"), 39U);
    EXPECT_EQ(text_at(ok("ride.begin", texts({{"door", "help_now"}})), "screen"), "entry_check");
    ok("help.people");
    ok("medical.page");
    ok("card.read");
}

TEST_F(VaultMethods, WipeWantsTheWordsAndLeavesNothing) {
    create_with_passphrase();
    ok("people.put", texts({{"name", "Ana"}}));
    ok("notes.write", texts({{"text", "soup with Ana"}}));
    ok("attachments.put", texts({{"media_type", "image/png"}}), Bytes(5000, std::byte{9}));
    lock();
    ok("notes.write", texts({{"text", "written while locked"}}));
    EXPECT_EQ(why("vault.wipe", texts({{"confirm", "yes"}})), "invalid_argument");
    EXPECT_TRUE(disk_has("Ana"));
    const auto state = ok("vault.wipe", texts({{"confirm", "delete everything"}}));
    EXPECT_EQ(text_at(state, "status"), "none");
    EXPECT_EQ(files_.used(), 0U);
    EXPECT_EQ(why_not_open("passphrase", secret_of(kPassphrase)), "not_found");
    create_with_device();
    EXPECT_EQ(testing::count_at(ok("notes.list"), "notes"), 0U);
}

TEST_F(VaultMethods, WipeWorksWhileTheVaultIsOpenAndWhenItIsDamaged) {
    create_with_device();
    ok("vault.wipe", texts({{"confirm", "delete everything"}}));
    EXPECT_EQ(files_.used(), 0U);
    create_with_device();
    lock();
    files_.damage("header", 0, Bytes(64, std::byte{0}));
    files_.damage("header.previous", 0, Bytes(64, std::byte{0}));
    ok("vault.wipe", texts({{"confirm", "delete everything"}}));
    EXPECT_EQ(files_.used(), 0U);
}

// A damaged page or a newer version's word: everything else opens, what is not known is taken in
// the careful way, and the card stays as the person had it.
TEST_F(VaultMethods, SettingsThatCannotBeReadOpenTheVaultCarefully) {
    create_with_device();
    put_settings(texts({{"region", "GB"}, {"theme", "dark"}, {"age_band", "adult"}}));
    ok("notes.write", texts({{"text", "the lake was quiet"}}));
    const std::string card_before = card_text();
    Json unreadable = Json::object();
    unreadable["theme"] = 5;
    store::RecordLog& log = (*core_->records())->log();
    ASSERT_TRUE(log.put_doc(store::kind_traits<domain::Settings>(), "settings", unreadable));
    lock();
    restart();
    open_with_device();
    EXPECT_EQ(text_at(ok("vault.state"), "status"), "open");
    EXPECT_EQ(text_at(ok("notes.list"), "notes/0/text"), "the lake was quiet");
    const Json settings = at(ok("settings.get"), "settings");
    EXPECT_EQ(text_at(settings, "theme"), "dark");
    EXPECT_EQ(text_at(settings, "region"), "GB");
    EXPECT_EQ(text_at(settings, "age_band"), "from_16_to_17");
    EXPECT_GT(count_at(settings, "exclusion_flags"), 3U);
    ok("notes.write", texts({{"text", "and green"}}));
    EXPECT_EQ(card_text(), card_before);
    put_settings(texts({{"age_band", "adult"}}));
    restart();
    open_with_device();
    EXPECT_EQ(text_at(ok("settings.get"), "settings/age_band"), "adult");
}

// A card without a vault belongs to nobody: it makes nothing careful, and a new vault is not begun
// with what it says.
TEST_F(VaultMethods, ACardThatIsLeftOverWithoutAVaultChangesNothing) {
    create_with_device();
    put_settings(texts({{"region", "GB"}, {"theme", "dark"}}));
    const Bytes left_over = files_.raw("card");
    Json confirm = texts({{"confirm", "delete everything"}});
    ok("vault.wipe", confirm);
    {
        auto file = files_.open("card", port::OpenMode::kCreate);
        ASSERT_TRUE(file);
        ASSERT_TRUE((*file)->write(0, left_over));
        ASSERT_TRUE((*file)->sync());
    }
    restart();
    const Json settings = at(ok("settings.get"), "settings");
    EXPECT_EQ(count_at(settings, "exclusion_flags"), 0U);
    EXPECT_EQ(text_at(settings, "age_band"), "unsaid");
    EXPECT_EQ(text_at(settings, "region"), "");
    create_with_device();
    EXPECT_EQ(count_at(ok("settings.get"), "settings/exclusion_flags"), 0U);
    EXPECT_EQ(text_at(card(), "theme"), "system");
}

}  // namespace
}  // namespace bw::app
