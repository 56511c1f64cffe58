// SPDX-License-Identifier: Apache-2.0
#include "core/store/backup.h"

#include <utility>

#include <sqlite3.h>

#include "core/store/connection.h"

namespace bw::store {

struct BackupCore {
    sqlite3_backup* handle = nullptr;
    BackupCore() = default;
    BackupCore(const BackupCore&) = delete;
    BackupCore& operator=(const BackupCore&) = delete;
    ~BackupCore() { sqlite3_backup_finish(handle); }
};

DatabaseCopy::DatabaseCopy(std::unique_ptr<BackupCore> core) : core_(std::move(core)) {}
DatabaseCopy::DatabaseCopy(DatabaseCopy&&) noexcept = default;
DatabaseCopy::~DatabaseCopy() = default;

Result<DatabaseCopy> DatabaseCopy::begin(Database& source, Database& target) {
    auto core = std::make_unique<BackupCore>();
    // One long transaction that must not be held in memory; a target that a crash left half is
    // thrown away, so spilling can do no harm here.
    BW_TRY(target.execute("PRAGMA cache_spill = ON"));
    sqlite3* to = target.core().handle;
    core->handle = sqlite3_backup_init(to, "main", source.core().handle, "main");
    if (core->handle == nullptr) {
        return sqlite_failure(sqlite3_extended_errcode(to));
    }
    return DatabaseCopy(std::move(core));
}

Result<DatabaseCopy::Progress> DatabaseCopy::step(int page_count) {
    const int code = sqlite3_backup_step(core_->handle, page_count);
    if (code != SQLITE_OK && code != SQLITE_DONE) {
        return sqlite_failure(code);
    }
    const int total = sqlite3_backup_pagecount(core_->handle);
    return Progress{
        .pages_done = total - sqlite3_backup_remaining(core_->handle),
        .pages_total = total,
        .done = code == SQLITE_DONE,
    };
}

}  // namespace bw::store
