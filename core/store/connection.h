// SPDX-License-Identifier: Apache-2.0
#pragma once

// What Database, Statement, Transaction and DatabaseCopy share. Only this folder includes it.

#include <cstddef>
#include <map>
#include <string_view>

#include <sqlite3.h>

#include "core/base/result.h"

namespace bw::store {

// A result code of SQLite as one of ours. Requires: `code` is an error.
std::unexpected<Error> sqlite_failure(int code);

// OK or the error.
Status sqlite_status(int code);

inline constexpr std::size_t kCachedStatementsMax = 64;

struct ConnectionCore {
    ConnectionCore() = default;
    ConnectionCore(const ConnectionCore&) = delete;
    ConnectionCore& operator=(const ConnectionCore&) = delete;
    ~ConnectionCore();

    struct Cached {
        sqlite3_stmt* handle = nullptr;
        bool is_in_use = false;
    };

    sqlite3* handle = nullptr;
    // By the address of the literal, which is enough: a literal at two addresses is cached twice.
    std::map<const void*, Cached> statements;
    int transaction_depth = 0;
};

}  // namespace bw::store
