// SPDX-License-Identifier: Apache-2.0
#pragma once

// One connection to an encrypted SQLite file. Page encryption is SQLite3 Multiple Ciphers with
// ChaCha20-Poly1305 and a raw 256-bit key; the journal is encrypted with it. A commit that returned
// is on the disk (rollback journal, TRUNCATE, synchronous=FULL). SQL is a literal, always: words of
// the person reach the database as bound values only, and no SQL reaches an error.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/store/statement.h"

namespace bw::store {

inline constexpr std::size_t kDatabaseKeySize = 32;
inline constexpr int kBusyTimeoutMs = 5'000;
inline constexpr int kPageCacheKib = 8 * 1024;
inline constexpr std::size_t kIntegrityFaultsMax = 100;

// Where the file lies.
struct DatabasePlace {
    std::string vfs;   // empty: the system's own; else the name given to register_vfs
    std::string path;  // system: a path in the file system; else a name in the FileStore
};

enum class OpenIntent {
    kCreate,    // opens, or makes a new one
    kExisting,  // kNotFound when there is none
    kSalvage,   // reads what can be read of a damaged file; every write fails
};

struct ConnectionCore;  // private to core/store

class Database {
  public:
    // Requires: `raw_key` has kDatabaseKeySize bytes.
    // Errors:   kNotFound, kCorrupt (damaged, or another key), kLocked (another process or tab has
    //           it), kStorageFull, kStorageFailed, kInvalidArgument.
    // Wipes:    every copy of the key made here; SQLite keeps its own until the database closes.
    // Lifetime: a registered vfs must outlive the database.
    static Result<Database> open(const DatabasePlace& place, ByteView raw_key, OpenIntent intent);

    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;
    ~Database();

    // A statement from the cache of prepared ones; it goes back there when it is destroyed.
    // Lifetime: the database must outlive the statement and must not be moved meanwhile.
    Result<Statement> prepare(StaticText sql);

    // Runs one or several statements without values, to their end.
    Status execute(StaticText sql);

    // Rows changed by the last INSERT, UPDATE or DELETE.
    std::int64_t changed_rows() const;
    std::int64_t last_row() const;
    bool in_transaction() const;

    Result<std::int64_t> schema_version();
    Status set_schema_version(std::int64_t version);

    // Whether the structure of the file is sound, without the order of the indexes. For a step at
    // a time use IntegrityCheck.
    // Errors: kCorrupt when it is not.
    Status quick_check();

    // The file's size in pages and the pages that hold nothing.
    struct Size {
        std::int64_t page_count = 0;
        std::int64_t free_page_count = 0;
    };
    Result<Size> size();

    ConnectionCore& core() { return *core_; }

  private:
    explicit Database(std::unique_ptr<ConnectionCore> core);

    std::unique_ptr<ConnectionCore> core_;
};

// All or nothing. Inside another transaction it is a savepoint of that one. Without commit() the
// destructor takes everything back.
// Lifetime: the database must outlive the transaction.
class [[nodiscard]] Transaction {
  public:
    static Result<Transaction> begin(Database& database);
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    // Returns: when it is on the disk (or, for a savepoint, in the outer transaction).
    // Errors:  kStorageFull, kStorageFailed; everything is then taken back.
    Status commit();

  private:
    Transaction(ConnectionCore& core, int depth) : core_(&core), depth_(depth) {}

    ConnectionCore* core_;
    int depth_;
};

// A full check, one table a step, so that no call takes long.
class IntegrityCheck {
  public:
    static Result<IntegrityCheck> begin(Database& database);

    struct Progress {
        std::size_t tables_done = 0;
        std::size_t tables_total = 0;
        std::size_t fault_count = 0;  // up to kIntegrityFaultsMax
        bool done() const { return tables_done == tables_total; }
    };
    // Errors: storage errors only; damage is counted, not an error.
    Result<Progress> step();

  private:
    IntegrityCheck(Database& database, std::vector<std::string> tables)
        : database_(&database), tables_(std::move(tables)) {}

    Database* database_;
    std::vector<std::string> tables_;
    Progress progress_;
};

}  // namespace bw::store
