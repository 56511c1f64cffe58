// SPDX-License-Identifier: Apache-2.0
#include <sqlite3.h>

#include "core/store/connection.h"

namespace bw::store {

std::unexpected<Error> sqlite_failure(int code) {
    switch (code & 0xFF) {
        case SQLITE_FULL:
            return fail(ErrorCode::kStorageFull, "no space is left for the vault");
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return fail(ErrorCode::kLocked, "another program has the vault open");
        case SQLITE_NOTADB:
        case SQLITE_CORRUPT:
            return fail(ErrorCode::kCorrupt, "the vault's database is damaged");
        case SQLITE_TOOBIG:
            return fail(ErrorCode::kLimit, "a value is too large for the database");
        case SQLITE_CONSTRAINT:
            return fail(ErrorCode::kConflict, "a row breaks a rule of the database");
        case SQLITE_READONLY:
            return fail(ErrorCode::kStorageFailed, "the vault can only be read");
        case SQLITE_CANTOPEN:
            return fail(ErrorCode::kStorageFailed, "the vault's database cannot be opened");
        case SQLITE_SCHEMA:
        case SQLITE_ERROR:
        case SQLITE_MISUSE:
        case SQLITE_RANGE:
        case SQLITE_MISMATCH:
            return fail(ErrorCode::kStorageFailed, "the database refused a statement");
        default:
            return fail(ErrorCode::kStorageFailed, "the vault's database failed");
    }
}

Status sqlite_status(int code) {
    if (code == SQLITE_OK) {
        return {};
    }
    return sqlite_failure(code);
}

}  // namespace bw::store
