// SPDX-License-Identifier: Apache-2.0
#include "core/crypto/random.h"
#include "core/store/vault_core.h"

namespace bw::store {
namespace {

constexpr std::string_view kSealSecretKey = "seal_secret_key";
constexpr std::string_view kPreviousSealSecretKey = "seal_secret_key_previous";
constexpr std::string_view kDeviceSignSeed = "device_sign_seed";

Status save_one(Database& database, std::string_view name, ByteView value) {
    auto statement =
        BW_TRY(database.prepare("INSERT OR REPLACE INTO vault_secret(name, value) VALUES(?1, ?2)"));
    return statement.bind(1, name).bind(2, value).run();
}

Result<std::optional<crypto::Key32>> load_one(Database& database, std::string_view name) {
    auto statement = BW_TRY(database.prepare("SELECT value FROM vault_secret WHERE name = ?1"));
    statement.bind(1, name);
    if (!BW_TRY(statement.step())) {
        return std::nullopt;
    }
    const ByteView value = statement.blob(0);
    if (value.size() != crypto::kKeySize) {
        return fail(ErrorCode::kCorrupt, "a secret in the vault has a wrong size");
    }
    return crypto::Key32::copy_of(value);
}

// The seed is the first half of Ed25519's stored secret key.
ByteView seed_of(const crypto::SignKeyPair& keys) {
    return ByteView(keys.secret_key.view()).first(crypto::kKeySize);
}

}  // namespace

Status create_vault_tables(Database& database) {
    return database.execute(
        "CREATE TABLE vault_secret(name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT,"
        " WITHOUT ROWID;"
        "CREATE TABLE vault_inbox_done(name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;"
    );
}

Result<VaultSecrets> make_secrets(port::Random& random) {
    return VaultSecrets{
        .seal_keys = BW_TRY(crypto::make_seal_keys(random)),
        .previous_seal_keys = std::nullopt,
        .device_keys = crypto::sign_keys_from_seed(BW_TRY(crypto::random_key(random))),
    };
}

Status save_secrets(Database& database, const VaultSecrets& secrets) {
    BW_TRY(save_one(database, kSealSecretKey, secrets.seal_keys.secret_key.view()));
    if (secrets.previous_seal_keys) {
        const auto& previous = secrets.previous_seal_keys->secret_key;
        BW_TRY(save_one(database, kPreviousSealSecretKey, previous.view()));
    }
    return save_one(database, kDeviceSignSeed, seed_of(secrets.device_keys));
}

Result<VaultSecrets> load_secrets(Database& database, const crypto::SealPublicKey& expected) {
    auto seal = BW_TRY(load_one(database, kSealSecretKey));
    auto previous = BW_TRY(load_one(database, kPreviousSealSecretKey));
    auto seed = BW_TRY(load_one(database, kDeviceSignSeed));
    if (!seal || !seed) {
        return fail(ErrorCode::kCorrupt, "the vault's own secrets are missing");
    }
    VaultSecrets secrets{
        .seal_keys = crypto::seal_keys_from_secret(std::move(*seal)),
        .previous_seal_keys = std::nullopt,
        .device_keys = crypto::sign_keys_from_seed(*seed),
    };
    if (previous) {
        secrets.previous_seal_keys = crypto::seal_keys_from_secret(std::move(*previous));
    }
    if (secrets.seal_keys.public_key != expected) {
        return fail(ErrorCode::kCorrupt, "header and database do not belong together");
    }
    return secrets;
}

}  // namespace bw::store
