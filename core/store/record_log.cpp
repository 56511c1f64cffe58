// SPDX-License-Identifier: Apache-2.0
#include "core/store/record_log.h"

#include <algorithm>
#include <utility>

#include "core/store/migrations.h"
#include "core/store/operation_row.h"
#include "core/store/records.h"

namespace bw::store {

namespace {

Result<oplog::DeviceId> find_or_make_device(Database& database, port::Random& random) {
    oplog::DeviceId device{};
    {
        Statement statement =
            BW_TRY(database.prepare("SELECT value FROM meta WHERE key = 'device'"));
        if (BW_TRY(statement.step())) {
            const ByteView stored = statement.blob(0);
            if (stored.size() != device.size()) {
                return fail(ErrorCode::kCorrupt, "the vault's device id is damaged");
            }
            std::ranges::copy(stored, device.begin());
            return device;
        }
    }
    BW_TRY(random.fill(device));
    Statement insert =
        BW_TRY(database.prepare("INSERT INTO meta (key, value) VALUES ('device', ?1)"));
    insert.bind(1, ByteView(device));
    BW_TRY(insert.run());
    return device;
}

// The latest time in the log. Devices are few and the index leads to the last time of each.
Result<oplog::HybridTime> latest_time(Database& database) {
    Statement statement = BW_TRY(
        database.prepare("WITH RECURSIVE each (device) AS ("
                         "  SELECT min(device) FROM operation"
                         "  UNION ALL"
                         "  SELECT (SELECT min(device) FROM operation WHERE device > each.device)"
                         "    FROM each WHERE each.device IS NOT NULL)"
                         " SELECT max((SELECT max(time) FROM operation WHERE device = each.device))"
                         "   FROM each WHERE each.device IS NOT NULL")
    );
    oplog::HybridTime latest;
    if (BW_TRY(statement.step()) && !statement.is_null(0)) {
        latest.packed = static_cast<std::uint64_t>(statement.integer(0));
    }
    return latest;
}

void append_words(const codec::Json& json, std::string& out) {
    if (const auto* text = json.get_ptr<const std::string*>()) {
        out += out.empty() ? "" : "\n";
        out += *text;
    } else if (json.is_structured()) {
        for (const codec::Json& each : json) {
            append_words(each, out);
        }
    }
}

Result<codec::Json> json_of(const oplog::RecordState& state, std::string_view field) {
    const std::string_view value = oplog::field_value(state, field);
    if (value.empty()) {
        return codec::Json(nullptr);
    }
    return codec::parse_json(value);
}

}  // namespace

Result<RecordLog> RecordLog::open(Database& database, const port::Platform& platform) {
    BW_TRY(migrate(database));
    const oplog::DeviceId device = BW_TRY(find_or_make_device(database, platform.random));
    const oplog::HybridTime latest = BW_TRY(latest_time(database));
    return RecordLog(database, platform, device, oplog::HybridClock(latest));
}

void RecordLog::register_kind(const KindTraits& traits) {
    Kind kind{.sort_field = std::string(traits.sort_field), .search_fields = {}};
    for (const std::string_view each : traits.search_fields) {
        kind.search_fields.emplace_back(each);
    }
    kinds_.insert_or_assign(std::string(traits.kind), std::move(kind));
}

oplog::Stamp RecordLog::next_stamp() {
    return {.time = clock_.tick(platform_.clock.utc_now()), .device = device_};
}

Result<RecordLog::Row> RecordLog::load(std::string_view kind, std::string_view id) {
    Row row;
    Statement statement = BW_TRY(database_->prepare(
        "SELECT row, search_text, doc, clocks FROM record WHERE kind = ?1 AND id = ?2"
    ));
    statement.bind(1, kind).bind(2, id);
    if (BW_TRY(statement.step())) {
        row.row = statement.integer(0);
        row.search_text = statement.text(1);
        row.state = BW_TRY(oplog::load_state(statement.text(2), statement.blob(3)));
    }
    return row;
}

Status RecordLog::save(std::string_view kind, std::string_view id, Row& row) {
    std::int64_t sort_key = 0;
    std::string words;
    if (const auto found = kinds_.find(kind); found != kinds_.end()) {
        const codec::Json sort = BW_TRY(json_of(row.state, found->second.sort_field));
        sort_key = sort.is_number_integer() ? sort.get<std::int64_t>() : 0;
        for (const std::string& field : found->second.search_fields) {
            const codec::Json value = BW_TRY(json_of(row.state, field));
            append_words(value, words);
        }
    }
    const oplog::StoredState stored = oplog::store_state(row.state);
    if (stored.doc.size() > kDocSizeMax) {
        return fail(ErrorCode::kLimit, "the record is larger than kDocSizeMax");
    }
    Statement statement = BW_TRY(database_->prepare(
        "INSERT INTO record (kind, id, sort_key, is_deleted, doc, clocks, search_text)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"
        " ON CONFLICT (kind, id) DO UPDATE SET sort_key = ?3, is_deleted = ?4, doc = ?5,"
        " clocks = ?6, search_text = ?7"
    ));
    statement.bind(1, kind).bind(2, id).bind(3, sort_key).bind(4, row.state.is_alive() ? 0 : 1);
    statement.bind(5, stored.doc).bind(6, ByteView(stored.clocks)).bind(7, words);
    BW_TRY(statement.run());
    if (row.row == 0) {
        row.row = database_->last_row();
    }
    KindChanges& changes = changes_[std::string(kind)];
    ++changes.count;
    changes.last_id = id;
    BW_TRY(index_words(row.row, row.search_text, words));
    row.search_text = std::move(words);
    return {};
}

Status RecordLog::index_words(std::int64_t row, std::string_view before, std::string_view after) {
    if (before == after) {
        return {};
    }
    if (!before.empty()) {
        Statement statement = BW_TRY(database_->prepare(
            "INSERT INTO search (search, rowid, search_text) VALUES ('delete', ?1, ?2)"
        ));
        BW_TRY(statement.bind(1, row).bind(2, before).run());
    }
    if (!after.empty()) {
        Statement statement =
            BW_TRY(database_->prepare("INSERT INTO search (rowid, search_text) VALUES (?1, ?2)"));
        BW_TRY(statement.bind(1, row).bind(2, after).run());
    }
    return {};
}

Status RecordLog::write_operation(const oplog::Operation& operation) {
    Statement statement = BW_TRY(database_->prepare(
        "INSERT INTO operation (time, device, field, kind, record_id, type, value, seen)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"
    ));
    bind_operation(statement, operation);
    return statement.run();
}

Status RecordLog::forget_operations(const oplog::Operation& deletion) {
    Statement statement = BW_TRY(database_->prepare(
        "DELETE FROM operation WHERE record_id = ?1 AND kind = ?2 AND (time, device) < (?3, ?4)"
    ));
    statement.bind(1, deletion.record_id).bind(2, deletion.kind);
    statement.bind(3, static_cast<std::int64_t>(deletion.stamp.time.packed));
    statement.bind(4, ByteView(deletion.stamp.device));
    return statement.run();
}

Result<bool> RecordLog::log_once(const oplog::Operation& operation) {
    Statement statement = BW_TRY(database_->prepare(
        "INSERT INTO operation (time, device, field, kind, record_id, type, value, seen)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (device, time, field) DO NOTHING"
    ));
    bind_operation(statement, operation);
    BW_TRY(statement.run());
    return database_->changed_rows() > 0;
}

Status RecordLog::write_local(Row& row, const oplog::Operation& operation) {
    BW_TRY(oplog::check_operation(operation));
    BW_TRY(oplog::merge(row.state, operation));
    return write_operation(operation);
}

Result<bool> RecordLog::write_changed_fields(
    Row& row, oplog::Operation operation, const codec::Json& fields
) {
    bool changed = false;
    for (const auto& [name, json] : fields.items()) {
        const std::string_view before = oplog::field_value(row.state, name);
        operation.value = codec::dump_json(json);
        if (operation.value == before || (before.empty() && json.is_null())) {
            continue;
        }
        if (!changed) {
            operation.stamp = next_stamp();
            changed = true;
        }
        operation.field = name;
        operation.seen = oplog::seen_by_next_edit(row.state, name, device_, oplog::Resolve::kValue);
        BW_TRY(write_local(row, operation));
    }
    return changed;
}

Status RecordLog::put_doc(
    const KindTraits& traits, std::string_view id, const codec::Json& fields
) {
    register_kind(traits);
    Transaction transaction = BW_TRY(Transaction::begin(*database_));
    Row row = BW_TRY(load(traits.kind, id));
    oplog::Operation operation;
    operation.type = oplog::OperationType::kSet;
    operation.kind = traits.kind;
    operation.record_id = id;
    if (!BW_TRY(write_changed_fields(row, std::move(operation), fields))) {
        return {};
    }
    BW_TRY(save(traits.kind, id, row));
    return transaction.commit();
}

Status RecordLog::remove_doc(std::string_view kind, std::string_view id) {
    Transaction transaction = BW_TRY(Transaction::begin(*database_));
    Row row = BW_TRY(load(kind, id));
    if (!row.state.is_alive()) {
        return {};
    }
    oplog::Operation operation;
    operation.type = oplog::OperationType::kDelete;
    operation.kind = kind;
    operation.record_id = id;
    operation.stamp = next_stamp();
    BW_TRY(write_local(row, operation));
    BW_TRY(forget_operations(operation));
    BW_TRY(save(kind, id, row));
    return transaction.commit();
}

Status RecordLog::rewrite_dropped(
    Row& row, const oplog::Operation& cause, const oplog::MergeEffect& effect
) {
    if (effect.dropped.empty()) {
        return {};
    }
    oplog::Operation operation = cause;
    operation.type = oplog::OperationType::kSet;
    operation.stamp = next_stamp();
    for (const auto& [field, value] : effect.dropped) {
        operation.field = field;
        operation.value = value;
        BW_TRY(write_local(row, operation));
    }
    return {};
}

Result<bool> RecordLog::take_in(Row& row, const oplog::Operation& operation) {
    BW_TRY(oplog::check_operation(operation));
    BW_TRY(clock_.observe(operation.stamp.time, platform_.clock.utc_now()));
    if (operation.stamp < row.state.deleted || !BW_TRY(log_once(operation))) {
        return false;
    }
    const oplog::MergeEffect effect = BW_TRY(oplog::merge(row.state, operation));
    if (operation.type == oplog::OperationType::kDelete) {
        BW_TRY(forget_operations(operation));
        BW_TRY(rewrite_dropped(row, operation, effect));
    }
    return effect.changed;
}

Result<bool> RecordLog::apply(const oplog::Operation& operation) {
    return BW_TRY(apply_all({&operation, 1})) > 0;
}

Result<std::size_t> RecordLog::apply_all(std::span<const oplog::Operation> operations) {
    Transaction transaction = BW_TRY(Transaction::begin(*database_));
    std::size_t changed_count = 0;
    while (!operations.empty()) {
        const std::string_view kind = operations.front().kind;
        const std::string_view id = operations.front().record_id;
        Row row = BW_TRY(load(kind, id));
        bool changed = false;
        // A record's operations were written together and mostly come together.
        while (!operations.empty() && operations.front().record_id == id &&
               operations.front().kind == kind) {
            const bool changes = BW_TRY(take_in(row, operations.front()));
            changed = changed || changes;
            operations = operations.subspan(1);
        }
        if (changed) {
            BW_TRY(save(kind, id, row));
            ++changed_count;
        }
    }
    BW_TRY(transaction.commit());
    return changed_count;
}

KindChanges RecordLog::changes(std::string_view kind) const {
    const auto found = changes_.find(kind);
    return found == changes_.end() ? KindChanges{} : found->second;
}

Status RecordLog::dismiss_history(
    std::string_view kind, std::string_view id, std::string_view field
) {
    Transaction transaction = BW_TRY(Transaction::begin(*database_));
    Row row = BW_TRY(load(kind, id));
    if (oplog::field_history(row.state, field).empty()) {
        return {};
    }
    oplog::Operation operation;
    operation.kind = kind;
    operation.record_id = id;
    operation.stamp = next_stamp();
    operation.field = field;
    operation.value = oplog::field_value(row.state, field);
    operation.seen = oplog::seen_by_next_edit(row.state, field, device_, oplog::Resolve::kAll);
    BW_TRY(write_local(row, operation));
    BW_TRY(save(kind, id, row));
    return transaction.commit();
}

}  // namespace bw::store
