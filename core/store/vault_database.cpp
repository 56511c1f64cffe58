// SPDX-License-Identifier: Apache-2.0
#include "core/crypto/blake2b.h"
#include "core/store/vault_core.h"
#include "core/store/vault_files.h"

namespace bw::store {

Result<Database> open_vault_database(
    const VaultPlace& place,
    const crypto::Key32& vault_key,
    std::uint32_t db_generation,
    OpenIntent intent
) {
    DatabasePlace where;
    where.vfs = place.sqlite_vfs == nullptr ? "" : place.sqlite_vfs;
    where.path = database_file_name(db_generation);
    if (!place.sqlite_folder.empty()) {
        where.path = place.sqlite_folder + "/" + where.path;
    }
    const crypto::Key32 key = crypto::derive_key(vault_key, "breakwater db v1");
    return Database::open(where, key.view(), intent);
}

Result<bool> remove_other_databases(port::FileStore& files, std::uint32_t current) {
    bool had_older = false;
    for (const std::string& name : BW_TRY(files.list(kDatabasePrefix))) {
        const auto generation = database_file_generation(name);
        if (!generation || *generation == current) {
            continue;
        }
        BW_TRY(files.remove(name));
        had_older = had_older || *generation < current;
    }
    return had_older;
}

}  // namespace bw::store
