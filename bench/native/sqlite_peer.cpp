// SPDX-License-Identifier: Apache-2.0
#include "bench/native/sqlite_peer.h"

#include <cstdlib>
#include <iostream>
#include <utility>

#include <dlfcn.h>

namespace bw::bench {

namespace {

constexpr const char* kHexKey = "0707070707070707070707070707070707070707070707070707070707070707";

void* sqlcipher_library() {
    static void* const kLibrary =
        dlopen("libsqlcipher.so.0", RTLD_NOW | RTLD_LOCAL | RTLD_DEEPBIND);
    return kLibrary;
}

template <class Function>
void load(Function& function, const char* name) {
    function = reinterpret_cast<Function>(dlsym(sqlcipher_library(), name));
    if (function == nullptr) {
        stop("libsqlcipher lacks a function");
    }
}

SqliteFunctions load_sqlcipher() {
    SqliteFunctions functions;
    load(functions.open, "sqlite3_open_v2");
    load(functions.close, "sqlite3_close");
    load(functions.exec, "sqlite3_exec");
    load(functions.prepare, "sqlite3_prepare_v2");
    load(functions.bind_integer, "sqlite3_bind_int64");
    load(functions.bind_text, "sqlite3_bind_text");
    load(functions.bind_blob, "sqlite3_bind_blob");
    load(functions.step, "sqlite3_step");
    load(functions.reset, "sqlite3_reset");
    load(functions.finalize, "sqlite3_finalize");
    load(functions.column_integer, "sqlite3_column_int64");
    load(functions.column_bytes, "sqlite3_column_bytes");
    load(functions.column_text, "sqlite3_column_text");
    load(functions.message, "sqlite3_errmsg");
    return functions;
}

}  // namespace

void stop(std::string_view sentence) {
    std::cerr << "bench: " << sentence << std::endl;
    std::exit(EXIT_FAILURE);
}

const SqliteFunctions& our_sqlite() {
    static const SqliteFunctions kFunctions{
        .open = &sqlite3_open_v2,
        .close = &sqlite3_close,
        .exec = &sqlite3_exec,
        .prepare = &sqlite3_prepare_v2,
        .bind_integer = &sqlite3_bind_int64,
        .bind_text = &sqlite3_bind_text,
        .bind_blob = &sqlite3_bind_blob,
        .step = &sqlite3_step,
        .reset = &sqlite3_reset,
        .finalize = &sqlite3_finalize,
        .column_integer = &sqlite3_column_int64,
        .column_bytes = &sqlite3_column_bytes,
        .column_text = &sqlite3_column_text,
        .message = &sqlite3_errmsg,
    };
    return kFunctions;
}

const SqliteFunctions* sqlcipher() {
    if (sqlcipher_library() == nullptr) {
        return nullptr;
    }
    static const SqliteFunctions kFunctions = load_sqlcipher();
    return &kFunctions;
}

std::string sqlcipher_version() {
    if (sqlcipher() == nullptr) {
        return "not installed";
    }
    PeerDatabase database(*sqlcipher(), ":memory:", sqlcipher_key_sql());
    PeerStatement statement = database.prepare("PRAGMA cipher_version");
    return statement.step() ? std::string(statement.text(0)) : "unknown";
}

std::string our_key_sql() {
    return std::string("PRAGMA key = 'raw:") + kHexKey + "';";
}

// A raw key, so that no derivation is measured, and pages as large as ours.
std::string sqlcipher_key_sql() {
    return std::string("PRAGMA key = \"x'") + kHexKey + "'\"; PRAGMA cipher_page_size = 4096;";
}

PeerDatabase::PeerDatabase(
    const SqliteFunctions& functions, const std::string& path, const std::string& first_sql
)
    : functions_(functions) {
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    if (functions_.open(path.c_str(), &handle_, flags, nullptr) != SQLITE_OK) {
        stop("a peer's database does not open");
    }
    if (!first_sql.empty()) {
        run(first_sql);
    }
}

PeerDatabase::~PeerDatabase() {
    functions_.close(handle_);
}

void PeerDatabase::run(const std::string& sql) {
    if (functions_.exec(handle_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
        std::cerr << functions_.message(handle_) << ": " << sql << "\n";
        stop("a peer's SQL failed");
    }
}

PeerStatement PeerDatabase::prepare(const std::string& sql) {
    return {*this, sql};
}

PeerStatement::PeerStatement(PeerDatabase& database, const std::string& sql) : database_(database) {
    const auto& functions = database.functions();
    const auto size = static_cast<int>(sql.size());
    if (functions.prepare(database.handle(), sql.c_str(), size, &handle_, nullptr) != SQLITE_OK) {
        std::cerr << functions.message(database.handle()) << ": " << sql << "\n";
        stop("a peer's SQL is none");
    }
}

PeerStatement::PeerStatement(PeerStatement&& other) noexcept
    : database_(other.database_), handle_(std::exchange(other.handle_, nullptr)) {}

PeerStatement::~PeerStatement() {
    database_.functions().finalize(handle_);
}

PeerStatement& PeerStatement::bind(int index, std::int64_t value) {
    database_.functions().bind_integer(handle_, index, value);
    return *this;
}

PeerStatement& PeerStatement::bind(int index, std::string_view text) {
    database_.functions().bind_text(
        handle_, index, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT
    );
    return *this;
}

PeerStatement& PeerStatement::bind_bytes(int index, std::string_view bytes) {
    database_.functions().bind_blob(
        handle_, index, bytes.data(), static_cast<int>(bytes.size()), SQLITE_TRANSIENT
    );
    return *this;
}

bool PeerStatement::step() {
    const int code = database_.functions().step(handle_);
    if (code != SQLITE_ROW && code != SQLITE_DONE) {
        std::cerr << database_.functions().message(database_.handle()) << "\n";
        stop("a peer's statement failed");
    }
    return code == SQLITE_ROW;
}

std::size_t PeerStatement::finish() {
    std::size_t rows = 0;
    while (step()) {
        ++rows;
    }
    database_.functions().reset(handle_);
    return rows;
}

std::int64_t PeerStatement::integer(int column) {
    return database_.functions().column_integer(handle_, column);
}

std::string_view PeerStatement::text(int column) {
    const auto* data = database_.functions().column_text(handle_, column);
    const int size = database_.functions().column_bytes(handle_, column);
    return {reinterpret_cast<const char*>(data), static_cast<std::size_t>(size)};
}

}  // namespace bw::bench
