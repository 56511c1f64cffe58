// SPDX-License-Identifier: Apache-2.0
#include "core/crypto/random.h"
#include "core/store/vault_core.h"
#include "core/store/vault_files.h"

namespace bw::store {
namespace {

// A damaged header is a vault too: its data may still be wanted.
Status check_absent(port::FileStore& files) {
    const bool has_header = BW_TRY(files.exists(kHeaderFile));
    const bool has_copy = BW_TRY(files.exists(kHeaderCopyFile));
    if (has_header || has_copy) {
        return fail(ErrorCode::kConflict, "there is a vault here already");
    }
    return {};
}

// Without a header a database cannot be read by anybody, so one that is left over may go.
Status remove_unreadable_databases(port::FileStore& files) {
    for (const std::string& name : BW_TRY(files.list(kDatabasePrefix))) {
        if (database_file_generation(name)) {
            BW_TRY(files.remove(name));
        }
    }
    return {};
}

Status fill_core(VaultCore& core, const SlotSecret& first, const crypto::Argon2Params& argon2) {
    port::Random& random = core.place.random;
    BW_TRY(random.fill(core.header.vault_id));
    core.vault_key = BW_TRY(crypto::random_key(random));
    const NewSlot wanted{core.header.vault_id, first, argon2, core.place.clock.utc_now()};
    core.header.slots.push_back(BW_TRY(make_slot(wanted, core.vault_key, random)));
    core.secrets = BW_TRY(make_secrets(random));
    core.header.seal_public_key = core.secrets->seal_keys.public_key;
    return {};
}

// The database first: the header makes it a vault, and is all or nothing.
Status write_core(VaultCore& core, const std::function<Status(Database&)>& put_first) {
    BW_TRY(remove_unreadable_databases(core.place.files));
    core.database = BW_TRY(open_vault_database(
        core.place, core.vault_key, core.header.db_generation, OpenIntent::kCreate
    ));
    auto transaction = BW_TRY(Transaction::begin(*core.database));
    BW_TRY(create_vault_tables(*core.database));
    BW_TRY(save_secrets(*core.database, *core.secrets));
    BW_TRY(transaction.commit());
    if (put_first) {
        BW_TRY(put_first(*core.database));
    }
    core.header_bytes = encode_header(core.header, core.vault_key);
    return store_header(core.place.files, core.header_bytes);
}

void remove_remains(port::FileStore& files) {
    (void)files.remove(kHeaderFile);  // the error that led here is the one to tell
    (void)files.remove(kHeaderCopyFile);
    (void)remove_unreadable_databases(files);
}

}  // namespace

Result<Vault> Vault::create(
    const VaultPlace& place,
    const SlotSecret& first,
    const crypto::Argon2Params& argon2,
    const std::function<Status(Database&)>& put_first
) {
    BW_TRY(check_absent(place.files));
    auto core = std::make_unique<VaultCore>(place);
    BW_TRY(fill_core(*core, first, argon2));
    const Status written = write_core(*core, put_first);
    if (!written) {
        core->database.reset();
        remove_remains(place.files);
        return fail(written.error());
    }
    return Vault(std::move(core));
}

}  // namespace bw::store
