// SPDX-License-Identifier: Apache-2.0
#include "core/store/statement.h"

#include <utility>

#include <sqlite3.h>

#include "core/store/connection.h"

namespace bw::store {

Statement::Statement(Statement&& other) noexcept
    : core_(other.core_),
      handle_(std::exchange(other.handle_, nullptr)),
      cache_key_(other.cache_key_),
      bind_code_(other.bind_code_) {}

Statement::~Statement() {
    if (handle_ == nullptr) {
        return;
    }
    if (cache_key_ == nullptr) {
        sqlite3_finalize(handle_);
        return;
    }
    // Values of the person do not stay in the cache.
    sqlite3_reset(handle_);
    sqlite3_clear_bindings(handle_);
    core_->statements[cache_key_].is_in_use = false;
}

void Statement::note(int code) {
    if (bind_code_ == SQLITE_OK) {
        bind_code_ = code;
    }
}

Statement& Statement::bind(int index, std::int64_t value) {
    note(sqlite3_bind_int64(handle_, index, value));
    return *this;
}

Statement& Statement::bind(int index, std::string_view text) {
    // A view of nothing has no address, and SQLite would make NULL of it.
    const char* data = text.data() == nullptr ? "" : text.data();
    note(sqlite3_bind_text64(handle_, index, data, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

Statement& Statement::bind(int index, ByteView blob) {
    if (blob.empty()) {
        note(sqlite3_bind_zeroblob(handle_, index, 0));
    } else {
        note(sqlite3_bind_blob64(handle_, index, blob.data(), blob.size(), SQLITE_TRANSIENT));
    }
    return *this;
}

Statement& Statement::bind_null(int index) {
    note(sqlite3_bind_null(handle_, index));
    return *this;
}

Statement& Statement::bind_optional(int index, std::optional<std::int64_t> value) {
    return value ? bind(index, *value) : bind_null(index);
}

Result<bool> Statement::step() {
    if (bind_code_ != SQLITE_OK) {
        return sqlite_failure(bind_code_);
    }
    const int code = sqlite3_step(handle_);
    if (code == SQLITE_ROW) {
        return true;
    }
    if (code == SQLITE_DONE) {
        return false;
    }
    return sqlite_failure(code);
}

Status Statement::run() {
    bool has_row = true;
    while (has_row) {
        has_row = BW_TRY(step());
    }
    reset();
    return {};
}

void Statement::reset() {
    sqlite3_reset(handle_);
    sqlite3_clear_bindings(handle_);
    bind_code_ = SQLITE_OK;
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(handle_, column);
}

std::string_view Statement::text(int column) const {
    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(handle_, column));
    const int size = sqlite3_column_bytes(handle_, column);
    return data == nullptr ? std::string_view()
                           : std::string_view(data, static_cast<std::size_t>(size));
}

ByteView Statement::blob(int column) const {
    const auto* data = static_cast<const std::byte*>(sqlite3_column_blob(handle_, column));
    const int size = sqlite3_column_bytes(handle_, column);
    return data == nullptr ? ByteView() : ByteView(data, static_cast<std::size_t>(size));
}

bool Statement::is_null(int column) const {
    return sqlite3_column_type(handle_, column) == SQLITE_NULL;
}

std::optional<std::int64_t> Statement::optional_integer(int column) const {
    if (is_null(column)) {
        return std::nullopt;
    }
    return integer(column);
}

}  // namespace bw::store
