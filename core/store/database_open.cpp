// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <utility>

#include <sqlite3.h>

#include "core/crypto/secret.h"
#include "core/store/connection.h"
#include "core/store/database.h"

namespace bw::store {

namespace {

// Page encryption is a layer that finds its name in front of the real one.
constexpr std::string_view kEncryptedPrefix = "multipleciphers-";
constexpr std::string_view kRawKeyPrefix = "raw:";
constexpr std::string_view kHexDigits = "0123456789abcdef";

int flags_of(OpenIntent intent) {
    constexpr int kCommon = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOFOLLOW;
    switch (intent) {
        case OpenIntent::kCreate:
            return kCommon | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
        case OpenIntent::kExisting:
            return kCommon | SQLITE_OPEN_READWRITE;
        case OpenIntent::kSalvage:
            return kCommon | SQLITE_OPEN_READONLY;
    }
    return kCommon | SQLITE_OPEN_READONLY;
}

Status set_key(sqlite3* handle, ByteView raw_key) {
    std::array<char, kRawKeyPrefix.size() + 2 * kDatabaseKeySize> text{};
    std::size_t at = kRawKeyPrefix.copy(text.data(), kRawKeyPrefix.size());
    for (const std::byte each : raw_key) {
        const auto value = std::to_integer<unsigned>(each);
        text[at++] = kHexDigits[value >> 4U];
        text[at++] = kHexDigits[value & 0xFU];
    }
    const int code = sqlite3_key_v2(handle, "main", text.data(), static_cast<int>(text.size()));
    crypto::wipe(std::as_writable_bytes(std::span(text)));
    return sqlite_status(code);
}

// Whether the system has the file is asked first, because SQLite says CANTOPEN for much else too.
bool is_missing(sqlite3_vfs* vfs, const std::string& path) {
    int found = 0;
    return vfs->xAccess(vfs, path.c_str(), SQLITE_ACCESS_EXISTS, &found) == SQLITE_OK && found == 0;
}

// journal_mode=TRUNCATE: one file at rest, on every vfs, so that a vault can be copied between
// native and browser. trusted_schema and cell_size_check: the file may come from anywhere.
constexpr StaticText kPragmas =
    "PRAGMA trusted_schema = OFF;"
    "PRAGMA cell_size_check = ON;"
    "PRAGMA secure_delete = ON;"
    "PRAGMA temp_store = MEMORY;"
    "PRAGMA cache_size = -8192;";
static_assert(kPageCacheKib == 8192);

constexpr StaticText kPragmasOfWriters =
    "PRAGMA journal_mode = TRUNCATE;"
    "PRAGMA synchronous = FULL;";

// Nobody else can have the file open on a registered vfs (sqlite_vfs.h), so locks need not be taken
// again for each transaction, nor the cache be read again. Without spilling, a journal has one
// header and is synced before any page of the file is touched: a torn sector can then damage
// nothing that a rollback needs, whatever the size of the device's sectors.
constexpr StaticText kPragmasOfRegistered =
    "PRAGMA locking_mode = EXCLUSIVE;"
    "PRAGMA cache_spill = OFF;";

Status configure(Database& database, const DatabasePlace& place, OpenIntent intent) {
    if (!place.vfs.empty()) {
        BW_TRY(database.execute(kPragmasOfRegistered));
    }
    BW_TRY(database.execute(kPragmas));
    if (intent != OpenIntent::kSalvage) {
        BW_TRY(database.execute(kPragmasOfWriters));
    }
    // The first read: here the key proves to be right, and a journal of a crash is rolled back.
    Statement statement = BW_TRY(database.prepare("SELECT count(*) FROM sqlite_schema"));
    BW_TRY(statement.step());
    return {};
}

}  // namespace

Result<Database> Database::open(const DatabasePlace& place, ByteView raw_key, OpenIntent intent) {
    if (raw_key.size() != kDatabaseKeySize || place.path.empty()) {
        return fail(ErrorCode::kInvalidArgument, "a database needs a path and a key of 32 bytes");
    }
    BW_TRY(sqlite_status(sqlite3_initialize()));
    std::string vfs_name;
    if (!place.vfs.empty()) {
        vfs_name.append(kEncryptedPrefix).append(place.vfs);
    }
    sqlite3_vfs* vfs = sqlite3_vfs_find(vfs_name.empty() ? nullptr : vfs_name.c_str());
    if (vfs == nullptr) {
        return fail(ErrorCode::kInvalidArgument, "no such vfs is registered");
    }
    if (intent != OpenIntent::kCreate && is_missing(vfs, place.path)) {
        return fail(ErrorCode::kNotFound, "the vault has no database");
    }
    auto core = std::make_unique<ConnectionCore>();
    BW_TRY(sqlite_status(sqlite3_open_v2(
        place.path.c_str(), &core->handle, flags_of(intent), vfs_name.empty() ? nullptr : vfs->zName
    )));
    sqlite3_busy_timeout(core->handle, kBusyTimeoutMs);
    sqlite3_db_config(core->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    BW_TRY(set_key(core->handle, raw_key));
    Database database(std::move(core));
    BW_TRY(configure(database, place, intent));
    return database;
}

}  // namespace bw::store
