// SPDX-License-Identifier: Apache-2.0
// Operations of another device arrive. The peer inserts the rows that come of it, operations,
// records and index, into the same tables of a database without encryption.
#include <algorithm>
#include <filesystem>
#include <vector>

#include "bench/native/measure.h"
#include "bench/native/report.h"
#include "bench/native/rows.h"
#include "bench/native/sqlite_peer.h"
#include "bench/native/worlds.h"
#include "core/codec/binary.h"
#include "core/oplog/stamp_codec.h"
#include "tests/support/ten_years/write_life.h"

namespace bw::bench {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kOtherRecords = 4'000;
constexpr std::size_t kBatch = 1'000;

struct RecordRow {
    std::string kind;
    std::string id;
    std::int64_t sort_key = 0;
    std::string doc;
    std::string clocks;
    std::string search_text;
};

// What another device wrote: its operations, and the rows they make.
struct Other {
    std::vector<oplog::Operation> operations;
    std::vector<RecordRow> records;
};

Other other_device() {
    const fs::path folder = data_folder() / "other-device";
    fs::remove_all(folder);
    World world(folder);
    world.load_catalogue();
    world.call("vault.create", R"({"kind":"device"})", device_secret());
    const ten_years::Shape shape{
        .seed = 2, .record_count = kOtherRecords, .ends_at_ms = kNowMs, .skill_ids = {}
    };
    if (!ten_years::write_life(world.records(), shape, {.clock = world.clock(), .progress = {}})) {
        stop("the other device could not write");
    }
    Other other;
    std::int64_t sequence = 0;
    while (true) {
        const auto some = world.records().log().operations_after(sequence, kBatch);
        if (!some || some->empty()) {
            break;
        }
        sequence = some->back().sequence;
        for (const store::LoggedOperation& each : *some) {
            if (each.operation.kind != "Settings") {
                other.operations.push_back(each.operation);
            }
        }
    }
    auto statement = world.records().log().database().prepare(
        "SELECT kind, id, sort_key, doc, clocks, search_text FROM record WHERE kind <> 'Settings'"
    );
    while (*statement->step()) {
        other.records.push_back({
            .kind = std::string(statement->text(0)),
            .id = std::string(statement->text(1)),
            .sort_key = statement->integer(2),
            .doc = std::string(statement->text(3)),
            .clocks = std::string(as_text_view(statement->blob(4))),
            .search_text = std::string(statement->text(5)),
        });
    }
    return other;
}

void register_kinds(store::RecordStore& records) {
    records.register_kind<domain::Contact>();
    records.register_kind<domain::Trigger>();
    records.register_kind<domain::ToolboxEntry>();
    records.register_kind<domain::SafetyPlan>();
    records.register_kind<domain::PlanReview>();
    records.register_kind<domain::Note>();
    records.register_kind<domain::UrgeSession>();
    records.register_kind<domain::SkillUse>();
}

class Ours {
  public:
    Ours(std::size_t records, const Other& other)
        : world_(copy_of_vault(records, "merge")), other_(other) {
        world_.open();
        register_kinds(world_.records());
    }
    void batch(std::size_t from) {
        const std::size_t count = std::min(kBatch, other_.operations.size() - from);
        const auto some = std::span(other_.operations).subspan(from, count);
        if (!world_.records().log().apply_all(some)) {
            stop("a merge failed");
        }
    }

  private:
    World world_;
    const Other& other_;
};

class Raw {
  public:
    Raw(std::size_t records, const Other& other)
        : other_(other), database_(our_sqlite(), copy_of_twin(records), kSamePragmas) {}

    void batch(std::size_t from) {
        database_.run("BEGIN IMMEDIATE");
        const std::size_t until = std::min(from + kBatch, other_.operations.size());
        for (std::size_t i = from; i < until; ++i) {
            insert_operation(other_.operations[i]);
        }
        // The same part of the records.
        const std::size_t all = other_.operations.size();
        const std::size_t first = other_.records.size() * from / all;
        const std::size_t last = other_.records.size() * until / all;
        for (std::size_t i = first; i < last; ++i) {
            insert_record(other_.records[i]);
        }
        database_.run("COMMIT");
    }

  private:
    static std::string copy_of_twin(std::size_t records) {
        const fs::path copy = data_folder() / "merge-peer.db";
        fs::copy_file(plain_twin(records), copy, fs::copy_options::overwrite_existing);
        return copy.string();
    }
    void insert_operation(const oplog::Operation& operation) {
        codec::BinaryWriter seen;
        oplog::put_seen(seen, operation.seen);
        const std::string_view device = as_text_view(ByteView(operation.stamp.device));
        operation_.bind(1, static_cast<std::int64_t>(operation.stamp.time.packed))
            .bind_bytes(2, device)
            .bind(3, std::string_view(operation.field))
            .bind(4, std::string_view(operation.kind))
            .bind(5, std::string_view(operation.record_id))
            .bind(6, std::int64_t{1})
            .bind(7, std::string_view(operation.value))
            .bind_bytes(8, as_text_view(seen.view()))
            .finish();
    }
    void insert_record(const RecordRow& row) {
        record_.bind(1, std::string_view(row.kind))
            .bind(2, std::string_view(row.id))
            .bind(3, row.sort_key)
            .bind(4, std::string_view(row.doc))
            .bind_bytes(5, row.clocks)
            .bind(6, std::string_view(row.search_text))
            .finish();
        if (!row.search_text.empty()) {
            search_.bind(1, std::string_view(row.search_text)).finish();
        }
    }

    const Other& other_;
    PeerDatabase database_;
    PeerStatement operation_ = database_.prepare(
        "INSERT INTO operation (time, device, field, kind, record_id, type, value, seen)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"
    );
    PeerStatement record_ = database_.prepare(
        "INSERT INTO record (kind, id, sort_key, is_deleted, doc, clocks, search_text)"
        " VALUES (?1, ?2, ?3, 0, ?4, ?5, ?6)"
    );
    PeerStatement search_ =
        database_.prepare("INSERT INTO search (rowid, search_text) VALUES (last_insert_rowid(), ?1)"
        );
};

}  // namespace

void row_merge() {
    Table table(
        {.name = "merge",
         .what = "operations of another device, 1,000 a transaction",
         .goal = ">= 0.5 of raw inserts of the same rows",
         .peer = "raw inserts of the same operations, records and index rows, not encrypted"},
        {"records", "peer op/s", "ours op/s", "ratio", "growth of time", "goal"}
    );
    const Other other = other_device();
    Growth growth;
    for (const std::size_t records : sizes()) {
        Ours ours(records, other);
        Raw raw(records, other);
        Samples ours_samples;
        Samples raw_samples;
        for (std::size_t from = 0; from + kBatch <= other.operations.size(); from += kBatch) {
            ours_samples.add(time_of([&] { ours.batch(from); }));
            raw_samples.add(time_of([&] { raw.batch(from); }));
        }
        const auto rate = [](const Samples& samples) {
            return static_cast<double>(kBatch) * 1e6 / samples.median();
        };
        const double ratio = rate(ours_samples) / rate(raw_samples);
        table.add({
            std::to_string(records),
            number_text(rate(raw_samples)),
            number_text(rate(ours_samples)),
            number_text(ratio),
            growth.of(ours_samples.median()),
            verdict(ratio >= 0.5),
        });
    }
    table.print();
}

}  // namespace bw::bench
