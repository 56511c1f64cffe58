// SPDX-License-Identifier: Apache-2.0
#include "core/store/database.h"

#include <utility>

#include <sqlite3.h>

#include "core/store/connection.h"

namespace bw::store {

ConnectionCore::~ConnectionCore() {
    for (auto& [key, cached] : statements) {
        sqlite3_finalize(cached.handle);
    }
    // Nothing can be left open here but by a mistake of ours; _v2 then waits instead of leaking.
    sqlite3_close_v2(handle);
}

Database::Database(std::unique_ptr<ConnectionCore> core) : core_(std::move(core)) {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

Result<Statement> Database::prepare(StaticText sql) {
    const std::string_view text = sql.view();
    const void* key = text.data();
    const auto found = core_->statements.find(key);
    if (found != core_->statements.end() && !found->second.is_in_use) {
        found->second.is_in_use = true;
        return Statement(*core_, found->second.handle, key);
    }
    sqlite3_stmt* handle = nullptr;
    const bool keep =
        found == core_->statements.end() && core_->statements.size() < kCachedStatementsMax;
    BW_TRY(sqlite_status(sqlite3_prepare_v3(
        core_->handle,
        text.data(),
        static_cast<int>(text.size()),
        keep ? SQLITE_PREPARE_PERSISTENT : 0,
        &handle,
        nullptr
    )));
    if (keep) {
        core_->statements.emplace(key, ConnectionCore::Cached{.handle = handle, .is_in_use = true});
    }
    return Statement(*core_, handle, keep ? key : nullptr);
}

Status Database::execute(StaticText sql) {
    // A literal ends in a zero, which is all that sqlite3_exec wants.
    const char* text = sql.view().data();  // NOLINT(bugprone-suspicious-stringview-data-usage)
    return sqlite_status(sqlite3_exec(core_->handle, text, nullptr, nullptr, nullptr));
}

std::int64_t Database::changed_rows() const {
    return sqlite3_changes64(core_->handle);
}

std::int64_t Database::last_row() const {
    return sqlite3_last_insert_rowid(core_->handle);
}

bool Database::in_transaction() const {
    return sqlite3_get_autocommit(core_->handle) == 0;
}

Result<std::int64_t> Database::schema_version() {
    Statement statement = BW_TRY(prepare("PRAGMA user_version"));
    if (!BW_TRY(statement.step())) {
        return fail(ErrorCode::kCorrupt, "the database tells no version");
    }
    return statement.integer(0);
}

Status Database::set_schema_version(std::int64_t version) {
    // A pragma takes no bound values; digits are all that can get in here.
    const std::string sql = "PRAGMA user_version = " + std::to_string(version);
    return sqlite_status(sqlite3_exec(core_->handle, sql.c_str(), nullptr, nullptr, nullptr));
}

Status Database::quick_check() {
    Statement statement = BW_TRY(prepare("PRAGMA quick_check(1)"));
    if (!BW_TRY(statement.step()) || statement.text(0) != "ok") {
        return fail(ErrorCode::kCorrupt, "the vault's database is damaged");
    }
    return {};
}

Result<Database::Size> Database::size() {
    Size size;
    Statement pages = BW_TRY(prepare("PRAGMA page_count"));
    if (BW_TRY(pages.step())) {
        size.page_count = pages.integer(0);
    }
    Statement free_pages = BW_TRY(prepare("PRAGMA freelist_count"));
    if (BW_TRY(free_pages.step())) {
        size.free_page_count = free_pages.integer(0);
    }
    return size;
}

Result<IntegrityCheck> IntegrityCheck::begin(Database& database) {
    std::vector<std::string> tables;
    Statement statement = BW_TRY(database.prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 ORDER BY name"
    ));
    while (BW_TRY(statement.step())) {
        tables.emplace_back(statement.text(0));
    }
    return IntegrityCheck(database, std::move(tables));
}

Result<IntegrityCheck::Progress> IntegrityCheck::step() {
    progress_.tables_total = tables_.size();
    if (progress_.done()) {
        return progress_;
    }
    Statement statement =
        BW_TRY(database_->prepare("SELECT integrity_check FROM pragma_integrity_check(?1) LIMIT 100"
        ));
    statement.bind(1, tables_[progress_.tables_done]);
    Result<bool> has_row = statement.step();
    while (has_row && *has_row) {
        const bool is_fault = statement.text(0) != "ok";
        progress_.fault_count += is_fault && progress_.fault_count < kIntegrityFaultsMax ? 1 : 0;
        has_row = statement.step();
    }
    if (!has_row) {
        // A page that does not decrypt ends the check of its table with an error: damage as well.
        if (has_row.error().code() != ErrorCode::kCorrupt) {
            return fail(has_row.error());
        }
        ++progress_.fault_count;
    }
    ++progress_.tables_done;
    return progress_;
}

}  // namespace bw::store
