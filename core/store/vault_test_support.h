// SPDX-License-Identifier: Apache-2.0
#pragma once

// For tests only: what a vault needs around it, in memory.

#include <string>

#include <gtest/gtest.h>

#include "core/crypto/random.h"
#include "core/crypto/test_support.h"
#include "core/store/slots.h"
#include "core/store/sqlite_vfs.h"
#include "core/store/vault.h"
#include "platform/memory/memory_file_store.h"
#include "platform/memory/settable_clock.h"

namespace bw::store::testing {

using crypto::testing::CountingRandom;
using crypto::testing::CryptoTest;

// A device slot: no key derivation, so that tests with many openings are quick.
inline Bytes device_secret(std::uint8_t seed) {
    return Bytes(32, std::byte{seed});
}

inline SlotSecret device(const Bytes& secret) {
    return {SlotKind::kDevice, secret};
}
inline SlotSecret passphrase(std::string_view text) {
    return {SlotKind::kPassphrase, as_byte_view(text)};
}

inline HeaderSlot some_device_slot(
    const VaultId& id, std::uint8_t seed, const crypto::Key32& vault_key, port::Random& random
) {
    const Bytes secret = device_secret(seed);
    return *make_slot({id, device(secret), {}, 1'750'000'000'000}, vault_key, random);
}

inline VaultHeader some_header(const crypto::Key32& vault_key, port::Random& random) {
    VaultHeader header;
    header.vault_id.fill(std::byte{0xA5});
    header.generation = 7;
    header.db_generation = 2;
    header.seal_public_key.bytes.fill(std::byte{0x11});
    header.slots.push_back(some_device_slot(header.vault_id, 1, vault_key, random));
    header.slots.push_back(some_device_slot(header.vault_id, 2, vault_key, random));
    return header;
}

// A vault on a disk in memory, with one device slot.
class VaultTest : public CryptoTest {
  protected:
    VaultTest() : vfs_(*register_vfs("vault-test", files_, clock_, random_)) {}

    VaultPlace place() {
        return {
            .files = files_,
            .sqlite_vfs = vfs_.name().c_str(),
            .sqlite_folder = "",
            .clock = clock_,
            .random = random_,
        };
    }
    Result<Vault> create() { return Vault::create(place(), device(secret_), {}); }
    Result<Vault> open(VaultMode mode = VaultMode::kNormal) {
        return Vault::open(place(), device(secret_), mode);
    }
    ErrorCode why_not_open(const SlotSecret& secret, VaultMode mode = VaultMode::kNormal) {
        const auto vault = Vault::open(place(), secret, mode);
        EXPECT_FALSE(vault);
        return vault ? ErrorCode{} : vault.error().code();
    }

    // Something to lose.
    static Status write_words(Vault& vault, int count) {
        BW_TRY(vault.database().execute("CREATE TABLE IF NOT EXISTS word(text TEXT)"));
        auto transaction = BW_TRY(Transaction::begin(vault.database()));
        {
            auto insert = BW_TRY(vault.database().prepare("INSERT INTO word(text) VALUES(?1)"));
            for (int i = 0; i < count; ++i) {
                BW_TRY(insert.bind(1, std::string(1000, 'w')).run());
            }
        }
        return transaction.commit();
    }
    static std::int64_t count_words(Vault& vault) {
        auto statement = vault.database().prepare("SELECT count(*) FROM word");
        if (!statement || !statement->step()) {
            return -1;
        }
        return statement->integer(0);
    }

    // All but SQLite's journal, which stays as an empty file.
    std::size_t file_count() {
        auto names = *files_.list("");
        std::erase_if(names, [&](const std::string& name) {
            return name.ends_with("-journal") && files_.raw(name).empty();
        });
        return names.size();
    }

    platform::MemoryFileStore files_;
    platform::SettableClock clock_;
    VfsRegistration vfs_;
    Bytes secret_ = device_secret(1);
};

}  // namespace bw::store::testing
