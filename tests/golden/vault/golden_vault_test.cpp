// SPDX-License-Identifier: Apache-2.0

// Goal: what format v1 wrote is read for ever, and is still written the same.
// Method: the committed files against this build.

#include "tests/golden/vault/golden_vault.h"

#include <filesystem>
#include <fstream>
#include <iterator>

#include "core/codec/json.h"
#include "core/crypto/test_support.h"
#include "core/store/blobs.h"
#include "core/store/card.h"
#include "core/store/sqlite_vfs.h"
#include "platform/memory/settable_clock.h"

namespace bw::golden {
namespace {

using store::SlotKind;
using store::VaultMode;

const std::filesystem::path kFolder =
    std::filesystem::path(BW_SOURCE_DIR) / "tests" / "golden" / "vault" / "v1";

Bytes read_whole(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(file)), {});
    return to_bytes(as_byte_view(text));
}

class VaultV1 : public crypto::testing::CryptoTest {
  protected:
    void SetUp() override {
        const Bytes text = read_whole(kFolder / "opens_with.json");
        auto opens = codec::decode<OpensWith>(as_text_view(text));
        ASSERT_TRUE(opens) << "the golden vault is missing";
        opens_ = *opens;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(kFolder)) {
            const std::string name = entry.path().lexically_relative(kFolder).generic_string();
            if (!entry.is_regular_file() || name == "opens_with.json") {
                continue;
            }
            names_.push_back(name);
            auto file = files_.open(name, port::OpenMode::kCreate);
            ASSERT_TRUE(file);
            ASSERT_TRUE((*file)->write(0, read_whole(entry.path())));
            ASSERT_TRUE((*file)->sync());
        }
    }
    Result<store::Vault> open(SlotKind kind, ByteView secret) {
        const store::VaultPlace place{
            .files = files_,
            .sqlite_vfs = vfs_.name().c_str(),
            .sqlite_folder = "",
            .clock = clock_,
            .random = random_,
        };
        return store::Vault::open(place, {kind, secret}, VaultMode::kNormal);
    }

    platform::MemoryFileStore files_;
    platform::SettableClock clock_;
    store::VfsRegistration vfs_ = *store::register_vfs("golden", files_, clock_, random_);
    OpensWith opens_;
    std::vector<std::string> names_;
};

TEST_F(VaultV1, IsWrittenAgainByteForByte) {
    platform::MemoryFileStore again;
    const auto opens = make_golden_vault(again);
    ASSERT_TRUE(opens);
    EXPECT_EQ(codec::encode(*opens), codec::encode(opens_));
    EXPECT_EQ(names_.size(), 6U);  // header and copy, card, database, one note, one blob
    for (const std::string& name : names_) {
        if (name != "vault-1.db") {
            EXPECT_EQ(to_hex(again.raw(name)), to_hex(files_.raw(name))) << name;
        }
    }
}

TEST_F(VaultV1, OpensWithThePassphraseAndHoldsItsData) {
    auto vault = open(SlotKind::kPassphrase, as_byte_view(opens_.passphrase));
    ASSERT_TRUE(vault);
    EXPECT_EQ(vault->slots().size(), 3U);
    {
        auto row = vault->database().prepare("SELECT text FROM golden");
        ASSERT_TRUE(row);
        ASSERT_TRUE(*row->step());
        EXPECT_EQ(row->text(0), kRow);
    }
    EXPECT_EQ(**store::read_card(files_), kCard);
    EXPECT_EQ(*vault->verify_card(), store::CardState::kGenuine);
    std::string note;
    const auto report = vault->open_inbox([&](ByteView payload) {
        note = to_text(payload);
        return Status();
    });
    ASSERT_TRUE(report);
    EXPECT_EQ(report->accepted, 1U);
    EXPECT_EQ(note, kNote);
}

TEST_F(VaultV1, OpensWithTheRecoveryCodeAndTheDevice) {
    EXPECT_TRUE(open(SlotKind::kRecoveryCode, as_byte_view(opens_.recovery_code)));
    EXPECT_TRUE(open(SlotKind::kDevice, bytes_from_hex(opens_.device_secret_hex)));
}

TEST_F(VaultV1, ItsBlobOpens) {
    const store::BlobTicket ticket{
        .id = opens_.blob_id,
        .key = crypto::Key32::copy_of(bytes_from_hex(opens_.blob_key_hex)),
        .size = static_cast<std::uint64_t>(opens_.blob_size),
    };
    auto reader = store::BlobReader::open(files_, ticket);
    ASSERT_TRUE(reader);
    Bytes all;
    for (int chunk = 0; chunk < 2; ++chunk) {
        const auto plain = reader->next();
        ASSERT_TRUE(plain);
        all.insert(all.end(), plain->view().begin(), plain->view().end());
    }
    EXPECT_EQ(all, blob_bytes());
}

}  // namespace
}  // namespace bw::golden
