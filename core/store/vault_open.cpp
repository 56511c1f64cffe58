// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "core/store/vault_core.h"
#include "core/store/vault_files.h"

namespace bw::store {
namespace {

Status open_whole(VaultCore& core) {
    core.database = BW_TRY(open_vault_database(
        core.place, core.vault_key, core.header.db_generation, OpenIntent::kExisting
    ));
    core.secrets = BW_TRY(load_secrets(*core.database, core.header.seal_public_key));
    return {};
}

// As far as it goes: without the vault's own secrets, records can still be read.
Status open_for_reading(VaultCore& core) {
    core.report.opened_read_only = true;
    core.database.reset();
    core.database = BW_TRY(open_vault_database(
        core.place, core.vault_key, core.header.db_generation, OpenIntent::kSalvage
    ));
    auto secrets = load_secrets(*core.database, core.header.seal_public_key);
    if (secrets) {
        core.secrets = std::move(*secrets);
    }
    return {};
}

Status open_database(VaultCore& core, VaultMode mode) {
    if (mode == VaultMode::kReadOnly) {
        return open_for_reading(core);
    }
    const Status opened = open_whole(core);
    if (opened) {
        return {};
    }
    if (opened.error().code() == ErrorCode::kNotFound) {
        return fail(ErrorCode::kCorrupt, "the vault's database is missing");
    }
    if (opened.error().code() == ErrorCode::kCorrupt && mode == VaultMode::kReadOnlyIfDamaged) {
        return open_for_reading(core);
    }
    return opened;
}

// Files that were being written when power went; none was acknowledged.
Status remove_unfinished(port::FileStore& files) {
    for (const std::string_view prefix : {kHeaderFile, kCardFile, kInboxPrefix, kBlobPrefix}) {
        for (const std::string& name : BW_TRY(files.list(prefix))) {
            if (name.ends_with(kNewSuffix)) {
                BW_TRY(files.remove(name));
            }
        }
    }
    return {};
}

// Nothing here may keep the person out: what fails now is tried again at the next opening.
void keep_house(VaultCore& core, const Unlocked& unlocked, HeaderSource source) {
    port::FileStore& files = core.place.files;
    const auto note = [&core](const Status& status) {
        core.report.housekeeping_failed = core.report.housekeeping_failed || !status;
    };
    if (source == HeaderSource::kCopy) {
        note(store_header(files, core.header_bytes));
    }
    note(settle_header_copy(files, core.header_bytes));
    note(remove_unfinished(files));
    note(resume_rotation(core, unlocked));
}

}  // namespace

Result<Vault> Vault::open(const VaultPlace& place, const SlotSecret& secret, VaultMode mode) {
    LoadedHeader loaded = BW_TRY(load_header(place.files));
    Unlocked unlocked = BW_TRY(unlock(loaded.parsed.header, secret));
    BW_TRY(check_header(loaded.parsed, unlocked.vault_key));
    auto core = std::make_unique<VaultCore>(place);
    core->vault_key = unlocked.vault_key.clone();
    core->header = std::move(loaded.parsed.header);
    core->header_bytes = std::move(loaded.parsed.bytes);
    core->report.used_header_copy = loaded.source == HeaderSource::kCopy;
    BW_TRY(open_database(*core, mode));
    if (!core->report.opened_read_only) {
        keep_house(*core, unlocked, loaded.source);
    }
    return Vault(std::move(core));
}

}  // namespace bw::store
