// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <limits>

#include "core/store/operation_row.h"
#include "core/store/record_log.h"
#include "core/store/records.h"

namespace bw::store {

namespace {

// Behind every id: ids are made of letters, digits and hyphens.
constexpr std::string_view kBehindAllIds = "~";

constexpr StaticText kListById =
    "SELECT kind, id, sort_key, doc FROM record"
    " WHERE kind = ?1 AND is_deleted = 0 AND id > ?5 ORDER BY id LIMIT ?6";

constexpr StaticText kListNewestFirst =
    "SELECT kind, id, sort_key, doc FROM record"
    " WHERE kind = ?1 AND is_deleted = 0 AND sort_key BETWEEN ?2 AND ?3"
    "   AND (sort_key, id) < (?4, ?5)"
    " ORDER BY sort_key DESC, id DESC LIMIT ?6";

constexpr StaticText kListOldestFirst =
    "SELECT kind, id, sort_key, doc FROM record"
    " WHERE kind = ?1 AND is_deleted = 0 AND sort_key BETWEEN ?2 AND ?3"
    "   AND (sort_key, id) > (?4, ?5)"
    " ORDER BY sort_key, id LIMIT ?6";

StaticText sql_of(ListOrder order) {
    switch (order) {
        case ListOrder::kById:
            return kListById;
        case ListOrder::kNewestFirst:
            return kListNewestFirst;
        case ListOrder::kOldestFirst:
            return kListOldestFirst;
    }
    return kListById;
}

// Where a list begins when no cursor is given.
ListCursor start_of(ListOrder order) {
    using Limits = std::numeric_limits<std::int64_t>;
    if (order == ListOrder::kNewestFirst) {
        return {.sort_key = Limits::max(), .id = std::string(kBehindAllIds)};
    }
    return {.sort_key = Limits::min(), .id = ""};
}

Result<std::vector<StoredDoc>> docs_of(Statement& statement) {
    std::vector<StoredDoc> docs;
    while (BW_TRY(statement.step())) {
        docs.push_back({
            .kind = std::string(statement.text(0)),
            .id = std::string(statement.text(1)),
            .sort_key = statement.integer(2),
            .doc = std::string(statement.text(3)),
        });
    }
    return docs;
}

std::int64_t bounded(std::size_t limit, std::size_t limit_max) {
    return static_cast<std::int64_t>(std::min(limit, limit_max));
}

}  // namespace

Result<std::string> RecordLog::get_doc(std::string_view kind, std::string_view id) {
    Statement statement = BW_TRY(
        database_->prepare("SELECT doc FROM record WHERE kind = ?1 AND id = ?2 AND is_deleted = 0")
    );
    statement.bind(1, kind).bind(2, id);
    if (!BW_TRY(statement.step())) {
        return fail(ErrorCode::kNotFound, "no such record");
    }
    return std::string(statement.text(0));
}

Result<std::vector<StoredDoc>> RecordLog::list_docs(std::string_view kind, const ListQuery& query) {
    using Limits = std::numeric_limits<std::int64_t>;
    const ListCursor after = query.after.value_or(start_of(query.order));
    Statement statement = BW_TRY(database_->prepare(sql_of(query.order)));
    statement.bind(1, kind).bind(5, after.id).bind(6, bounded(query.limit, kListLimitMax));
    if (query.order != ListOrder::kById) {
        statement.bind(2, query.sort_min.value_or(Limits::min()));
        statement.bind(3, query.sort_max.value_or(Limits::max()));
        statement.bind(4, after.sort_key);
    }
    return docs_of(statement);
}

Result<std::int64_t> RecordLog::count(std::string_view kind) {
    Statement statement =
        BW_TRY(database_->prepare("SELECT count(*) FROM record WHERE kind = ?1 AND is_deleted = 0")
        );
    statement.bind(1, kind);
    BW_TRY(statement.step());
    return statement.integer(0);
}

Result<std::vector<StoredDoc>> RecordLog::all_docs_after(
    std::string_view kind, std::string_view id, std::size_t limit
) {
    Statement statement = BW_TRY(database_->prepare(
        "SELECT kind, id, sort_key, doc FROM record"
        " WHERE (kind, id) > (?1, ?2) AND is_deleted = 0 ORDER BY kind, id LIMIT ?3"
    ));
    statement.bind(1, kind).bind(2, id).bind(3, bounded(limit, kListLimitMax));
    return docs_of(statement);
}

Result<std::vector<LoggedOperation>> RecordLog::operations_after(
    std::int64_t sequence, std::size_t limit
) {
    Statement statement = BW_TRY(database_->prepare(
        "SELECT seq, time, device, field, kind, record_id, type, value, seen FROM operation"
        " WHERE seq > ?1 ORDER BY seq LIMIT ?2"
    ));
    statement.bind(1, sequence).bind(2, bounded(limit, kOperationsLimitMax));
    std::vector<LoggedOperation> operations;
    while (BW_TRY(statement.step())) {
        LoggedOperation logged;
        logged.sequence = statement.integer(0);
        logged.operation = BW_TRY(operation_of_row(statement, 1));
        operations.push_back(std::move(logged));
    }
    return operations;
}

Result<std::vector<oplog::Edit>> RecordLog::history(
    std::string_view kind, std::string_view id, std::string_view field
) {
    const Row row = BW_TRY(load(kind, id));
    return oplog::field_history(row.state, field);
}

}  // namespace bw::store
