// SPDX-License-Identifier: Apache-2.0
#pragma once

// What an unlocked vault holds. Private to core/store/vault*.cpp and rotation.cpp.

#include <optional>

#include "core/crypto/recovery_code.h"
#include "core/crypto/seal.h"
#include "core/store/backup.h"
#include "core/store/vault.h"

namespace bw::store {

struct VaultSecrets {
    crypto::SealKeyPair seal_keys;
    std::optional<crypto::SealKeyPair> previous_seal_keys;  // of before the last rotation
    crypto::SignKeyPair device_keys;
};

// A rotation under way. The order of the last two matters: the copy goes before its target.
struct Rotation {
    crypto::Key32 next_key;
    VaultHeader next_header;
    bool is_copied = false;
    std::optional<VaultSecrets> next_secrets;  // once they are in the target
    std::optional<Database> target;
    std::optional<DatabaseCopy> copy;
};

struct VaultCore {
    explicit VaultCore(const VaultPlace& where) : place(where) {}

    VaultPlace place;
    crypto::Key32 vault_key;
    VaultHeader header;
    Bytes header_bytes;  // as stored
    OpenReport report;
    std::optional<Database> database;
    std::optional<VaultSecrets> secrets;
    std::optional<crypto::RecoverySecret> offered_code;
    std::optional<Rotation> rotation;
};

// Errors: kLocked when the vault is open for reading only.
Status check_writable(const VaultCore& core);

// Writes `next` as the header, one generation on. Errors: storage; the header is then as before.
Status commit_header(VaultCore& core, VaultHeader next);

bool is_known_kind(SlotKind kind);

// --- Database file of one generation ---
Result<Database> open_vault_database(
    const VaultPlace& place,
    const crypto::Key32& vault_key,
    std::uint32_t db_generation,
    OpenIntent intent
);
// Removes the files of every database but the current one. Returns whether there was an older one.
Result<bool> remove_other_databases(port::FileStore& files, std::uint32_t current);

// --- Tables `vault_secret` and `vault_inbox_done` ---
Status create_vault_tables(Database& database);
Result<VaultSecrets> make_secrets(port::Random& random);
Status save_secrets(Database& database, const VaultSecrets& secrets);
// Errors: kCorrupt when they are missing or not those of the header.
Result<VaultSecrets> load_secrets(Database& database, const crypto::SealPublicKey& expected);

// --- Rotation ---
// After opening: goes on with a rotation whose key `unlocked` also opens, or abandons it; tidies up
// behind one that was finished. Sets core.report.
Status resume_rotation(VaultCore& core, const Unlocked& unlocked);
Status add_code_during_rotation(VaultCore& core, HeaderSlot current, HeaderSlot next);

}  // namespace bw::store
