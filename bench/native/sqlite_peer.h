// SPDX-License-Identifier: Apache-2.0
#pragma once

// SQLite as a peer: the functions of our own build, used without a key, or those of Debian's
// sqlcipher, which is loaded beside it. Failures end the benchmark with a sentence.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include <sqlite3.h>

namespace bw::bench {

struct SqliteFunctions {
    decltype(&sqlite3_open_v2) open = nullptr;
    decltype(&sqlite3_close) close = nullptr;
    decltype(&sqlite3_exec) exec = nullptr;
    decltype(&sqlite3_prepare_v2) prepare = nullptr;
    decltype(&sqlite3_bind_int64) bind_integer = nullptr;
    decltype(&sqlite3_bind_text) bind_text = nullptr;
    decltype(&sqlite3_bind_blob) bind_blob = nullptr;
    decltype(&sqlite3_step) step = nullptr;
    decltype(&sqlite3_reset) reset = nullptr;
    decltype(&sqlite3_finalize) finalize = nullptr;
    decltype(&sqlite3_column_int64) column_integer = nullptr;
    decltype(&sqlite3_column_bytes) column_bytes = nullptr;
    decltype(&sqlite3_column_text) column_text = nullptr;
    decltype(&sqlite3_errmsg) message = nullptr;
};

const SqliteFunctions& our_sqlite();
// Null when the library is not installed (Debian: libsqlcipher0).
const SqliteFunctions* sqlcipher();
std::string sqlcipher_version();

// Ends the program with a sentence.
[[noreturn]] void stop(std::string_view sentence);

class PeerStatement;

class PeerDatabase {
  public:
    // `first_sql` runs before anything else, for a key.
    PeerDatabase(
        const SqliteFunctions& functions, const std::string& path, const std::string& first_sql = {}
    );
    PeerDatabase(const PeerDatabase&) = delete;
    PeerDatabase& operator=(const PeerDatabase&) = delete;
    ~PeerDatabase();

    void run(const std::string& sql);
    PeerStatement prepare(const std::string& sql);
    sqlite3* handle() { return handle_; }
    const SqliteFunctions& functions() const { return functions_; }

  private:
    const SqliteFunctions& functions_;
    sqlite3* handle_ = nullptr;
};

class PeerStatement {
  public:
    PeerStatement(PeerDatabase& database, const std::string& sql);
    PeerStatement(PeerStatement&& other) noexcept;
    PeerStatement& operator=(PeerStatement&&) = delete;
    ~PeerStatement();

    PeerStatement& bind(int index, std::int64_t value);
    PeerStatement& bind(int index, std::string_view text);
    PeerStatement& bind_bytes(int index, std::string_view bytes);
    bool step();
    // Steps to the end. Returns: rows.
    std::size_t finish();
    std::int64_t integer(int column);
    std::string_view text(int column);

  private:
    PeerDatabase& database_;
    sqlite3_stmt* handle_ = nullptr;
};

// The settings that our vault runs with, so that a commit is as durable as ours.
inline constexpr const char* kSamePragmas =
    "PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -8192;"
    "PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL;";

// The key that encrypted peers use, as sqlcipher and our build each want it.
std::string our_key_sql();
std::string sqlcipher_key_sql();

}  // namespace bw::bench
