// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include <sqlite3.h>

#include "core/base/check.h"
#include "core/store/connection.h"
#include "core/store/database.h"

namespace bw::store {

namespace {

// The savepoints of one connection all have one name: SQLite takes the innermost, and transactions
// end in the order of scopes.
void take_back(ConnectionCore& core, int depth) {
    if (sqlite3_get_autocommit(core.handle) != 0) {
        return;  // an error has already ended the whole transaction
    }
    const char* sql = depth == 1 ? "ROLLBACK" : "ROLLBACK TO part; RELEASE part";
    sqlite3_exec(core.handle, sql, nullptr, nullptr, nullptr);
}

}  // namespace

Result<Transaction> Transaction::begin(Database& database) {
    ConnectionCore& core = database.core();
    const bool is_outer = core.transaction_depth == 0;
    if (!is_outer && sqlite3_get_autocommit(core.handle) != 0) {
        // The outer one is gone already; going on would write outside of it.
        return fail(ErrorCode::kStorageFailed, "the transaction was ended by an error");
    }
    const char* sql = is_outer ? "BEGIN IMMEDIATE" : "SAVEPOINT part";
    BW_TRY(sqlite_status(sqlite3_exec(core.handle, sql, nullptr, nullptr, nullptr)));
    return Transaction(core, ++core.transaction_depth);
}

Transaction::Transaction(Transaction&& other) noexcept
    : core_(std::exchange(other.core_, nullptr)), depth_(other.depth_) {}

Transaction::~Transaction() {
    if (core_ == nullptr) {
        return;
    }
    BW_CHECK(core_->transaction_depth == depth_);
    take_back(*core_, depth_);
    --core_->transaction_depth;
}

Status Transaction::commit() {
    BW_CHECK(core_ != nullptr && core_->transaction_depth == depth_);
    if (sqlite3_get_autocommit(core_->handle) != 0) {
        --core_->transaction_depth;
        core_ = nullptr;
        return fail(ErrorCode::kStorageFailed, "the transaction was ended by an error");
    }
    const char* sql = depth_ == 1 ? "COMMIT" : "RELEASE part";
    const int code = sqlite3_exec(core_->handle, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) {
        take_back(*core_, depth_);
    }
    --core_->transaction_depth;
    core_ = nullptr;
    return sqlite_status(code);
}

}  // namespace bw::store
