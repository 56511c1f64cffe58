// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/result.h"

struct sqlite3_stmt;

namespace bw::store {

struct ConnectionCore;

// A prepared statement. Values are bound by position from 1; a failed bind is remembered and told
// by the next step(), so that binds can be chained.
class [[nodiscard]] Statement {
  public:
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;
    ~Statement();

    Statement& bind(int index, std::int64_t value);
    Statement& bind(int index, std::string_view text);
    Statement& bind(int index, ByteView blob);
    Statement& bind_null(int index);
    Statement& bind_optional(int index, std::optional<std::int64_t> value);

    // Returns: whether there is a row.
    Result<bool> step();

    // Runs to the end, without looking at rows, and makes the statement ready for new values.
    Status run();

    // Ready for new values.
    void reset();

    // Columns of the current row, from 0. Views live until the next step or reset.
    std::int64_t integer(int column) const;
    std::string_view text(int column) const;
    ByteView blob(int column) const;
    bool is_null(int column) const;
    std::optional<std::int64_t> optional_integer(int column) const;

  private:
    friend class Database;
    Statement(ConnectionCore& core, sqlite3_stmt* handle, const void* cache_key)
        : core_(&core), handle_(handle), cache_key_(cache_key) {}

    void note(int code);

    ConnectionCore* core_;
    sqlite3_stmt* handle_;
    const void* cache_key_;  // the literal's address, or null for one that is not kept
    int bind_code_ = 0;
};

}  // namespace bw::store
