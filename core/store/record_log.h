// SPDX-License-Identifier: Apache-2.0
#pragma once

// The half of the record store that does not know types: documents, their clocks, the operation
// log and the search index. Everything a function changes is one transaction, or a part of the one
// that is open on the database.

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/codec/json.h"
#include "core/oplog/hybrid_clock.h"
#include "core/oplog/merge.h"
#include "core/oplog/operation.h"
#include "core/port/platform.h"
#include "core/store/database.h"

namespace bw::store {

inline constexpr std::size_t kListLimitMax = 10'000;
inline constexpr std::size_t kOperationsLimitMax = 10'000;
inline constexpr std::size_t kDocSizeMax = 1U << 20U;

enum class ListOrder {
    kById,
    kNewestFirst,  // by the sort field, then by id
    kOldestFirst,
};

// A place in a list: the last record of the page before.
struct ListCursor {
    std::int64_t sort_key = 0;
    std::string id;
};

struct ListQuery {
    ListOrder order = ListOrder::kById;
    std::size_t limit = kListLimitMax;
    std::optional<ListCursor> after;       // goes on behind this record, in the order asked for
    std::optional<std::int64_t> sort_min;  // inclusive; not for kById
    std::optional<std::int64_t> sort_max;  // inclusive; not for kById
};

struct StoredDoc {
    std::string kind;
    std::string id;
    std::int64_t sort_key = 0;
    std::string doc;  // JSON object without the id
};

struct LoggedOperation {
    std::int64_t sequence = 0;  // grows by arrival on this device
    oplog::Operation operation;
};

// What happened to a kind since the store was opened, for whoever keeps something read in memory:
// as long as `count` stands, nothing has changed, and one more means that only `last_id` has.
// A change that was taken back later counts as well.
struct KindChanges {
    std::uint64_t count = 0;
    std::string last_id;
};

struct KindTraits;

class RecordLog {
  public:
    static Result<RecordLog> open(Database& database, const port::Platform& platform);

    void register_kind(const KindTraits& traits);

    Result<std::string> get_doc(std::string_view kind, std::string_view id);
    Result<std::vector<StoredDoc>> list_docs(std::string_view kind, const ListQuery& query);
    Result<std::int64_t> count(std::string_view kind);
    KindChanges changes(std::string_view kind) const;

    // Every record of every kind, by pages, for the export.
    Result<std::vector<StoredDoc>> all_docs_after(
        std::string_view kind, std::string_view id, std::size_t limit
    );

    Status put_doc(const KindTraits& traits, std::string_view id, const codec::Json& fields);
    Status remove_doc(std::string_view kind, std::string_view id);

    // One operation from another device or from a backup. Repetition changes nothing. Returns
    // whether the record is another one than before.
    // Errors: as oplog::check_operation and HybridClock::observe; storage errors.
    Result<bool> apply(const oplog::Operation& operation);

    // Many of them in one transaction, all or none. Those of one record that follow each other cost
    // one reading and one writing of it. Returns: how many records are others than before.
    // Errors: as apply().
    Result<std::size_t> apply_all(std::span<const oplog::Operation> operations);

    // Limit: kOperationsLimitMax.
    Result<std::vector<LoggedOperation>> operations_after(std::int64_t sequence, std::size_t limit);

    // Texts of a field that lost to an edit from elsewhere, as JSON strings, latest first.
    Result<std::vector<oplog::Edit>> history(
        std::string_view kind, std::string_view id, std::string_view field
    );
    // The person has looked at them; they go.
    Status dismiss_history(std::string_view kind, std::string_view id, std::string_view field);

    const oplog::DeviceId& device() const { return device_; }
    Database& database() { return *database_; }

  private:
    struct Kind {
        std::string sort_field;
        std::vector<std::string> search_fields;
    };
    struct Row {
        std::int64_t row = 0;  // 0: there is none yet
        std::string search_text;
        oplog::RecordState state;
    };

    RecordLog(
        Database& database,
        const port::Platform& platform,
        oplog::DeviceId device,
        oplog::HybridClock clock
    )
        : database_(&database), platform_(platform), device_(device), clock_(clock) {}

    Result<Row> load(std::string_view kind, std::string_view id);
    Status save(std::string_view kind, std::string_view id, Row& row);
    Status index_words(std::int64_t row, std::string_view before, std::string_view after);
    Status write_operation(const oplog::Operation& operation);
    // Returns: whether it is new; nothing is written when it is not.
    Result<bool> log_once(const oplog::Operation& operation);
    // Into the state and the log, not yet into the record. Returns: whether the state changed.
    Result<bool> take_in(Row& row, const oplog::Operation& operation);
    // Older operations of a record that was deleted: what they said is meant to be gone.
    Status forget_operations(const oplog::Operation& deletion);
    // An operation of this device, into the state and into the log.
    Status write_local(Row& row, const oplog::Operation& operation);
    Result<bool> write_changed_fields(
        Row& row, oplog::Operation operation, const codec::Json& fields
    );
    Status rewrite_dropped(
        Row& row, const oplog::Operation& cause, const oplog::MergeEffect& effect
    );
    oplog::Stamp next_stamp();

    Database* database_;
    port::Platform platform_;
    oplog::DeviceId device_;
    oplog::HybridClock clock_;
    std::map<std::string, Kind, std::less<>> kinds_;
    std::map<std::string, KindChanges, std::less<>> changes_;
};

}  // namespace bw::store
