// SPDX-License-Identifier: Apache-2.0
// The same table with the same rows three times: without encryption, with ours, and in Debian's
// sqlcipher, each with pages of 4 kB and a cache of 8 MB. Writing is in durable transactions of a
// hundred rows; reading is a scan of everything, and rows by chance, each with a cold cache.
#include <filesystem>
#include <memory>
#include <optional>

#include "bench/native/measure.h"
#include "bench/native/report.h"
#include "bench/native/rows.h"
#include "bench/native/sqlite_peer.h"
#include "bench/native/worlds.h"
#include "core/crypto/init.h"
#include "platform/posix/posix_random.h"
#include "tests/support/ten_years/life.h"

namespace bw::bench {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kRowsATransaction = 100;
constexpr std::size_t kReads = 2'000;
constexpr std::size_t kRowsMax = 100'000;

std::vector<std::string> some_docs(std::size_t count) {
    ten_years::Life life(
        {.seed = 4, .record_count = count + ten_years::kListRecords, .skill_ids = {}}
    );
    std::vector<std::string> docs;
    while (docs.size() < count) {
        const auto written = life.next();
        docs.push_back(
            std::visit([](const auto& each) { return codec::encode(each); }, written->record)
        );
    }
    return docs;
}

struct Kind {
    std::string name;
    const SqliteFunctions* functions;
    std::string key_sql;
    Samples write;
    Samples scan;
    Samples read;
};

class Writer {
  public:
    Writer(const Kind& kind, const fs::path& path) : database_(open(kind, path)) {
        database_->run(
            "CREATE TABLE doc (id INTEGER PRIMARY KEY, at INTEGER, doc TEXT);"
            "CREATE INDEX doc_by_at ON doc (at);"
        );
        insert_.emplace(database_->prepare("INSERT INTO doc (at, doc) VALUES (?1, ?2)"));
    }
    void write(const std::vector<std::string>& docs, std::size_t from) {
        database_->run("BEGIN IMMEDIATE");
        for (std::size_t i = from; i < std::min(from + kRowsATransaction, docs.size()); ++i) {
            insert_->bind(1, static_cast<std::int64_t>(i * 7919 % docs.size()))
                .bind(2, std::string_view(docs[i]))
                .finish();
        }
        database_->run("COMMIT");
    }
    static std::unique_ptr<PeerDatabase> open(const Kind& kind, const fs::path& path) {
        auto database = std::make_unique<PeerDatabase>(*kind.functions, path, kind.key_sql);
        database->run("PRAGMA page_size = 4096;");
        database->run(kSamePragmas);
        return database;
    }

  private:
    std::unique_ptr<PeerDatabase> database_;
    std::optional<PeerStatement> insert_;
};

void scan(const Kind& kind, const fs::path& path) {
    const auto database = Writer::open(kind, path);
    database->prepare("SELECT sum(length(doc)) FROM doc").finish();
}

void read_some(const Kind& kind, const fs::path& path, std::size_t rows) {
    const auto database = Writer::open(kind, path);
    PeerStatement read = database->prepare("SELECT doc FROM doc WHERE at = ?1");
    for (std::size_t i = 0; i < kReads; ++i) {
        read.bind(1, static_cast<std::int64_t>(i * 104'729 % rows)).finish();
    }
}

void measure(std::vector<Kind>& kinds, std::size_t rows) {
    const std::vector<std::string> docs = some_docs(rows);
    std::vector<std::unique_ptr<Writer>> writers;
    std::vector<fs::path> paths;
    for (const Kind& kind : kinds) {
        paths.push_back(data_folder() / ("pages-" + kind.name + ".db"));
        fs::remove(paths.back());
        writers.push_back(std::make_unique<Writer>(kind, paths.back()));
    }
    for (std::size_t from = 0; from < docs.size(); from += kRowsATransaction) {
        for (std::size_t i = 0; i < kinds.size(); ++i) {
            kinds[i].write.add(time_of([&] { writers[i]->write(docs, from); }, By::kWall));
        }
    }
    writers.clear();
    for (int round = 0; round < 9; ++round) {
        for (std::size_t i = 0; i < kinds.size(); ++i) {
            kinds[i].scan.add(time_of([&] { scan(kinds[i], paths[i]); }));
            kinds[i].read.add(time_of([&] { read_some(kinds[i], paths[i], rows); }));
        }
    }
}

}  // namespace

void row_pages() {
    // As the core does at its start: then libsodium uses what the processor has.
    platform::PosixRandom random;
    if (!crypto::init(random)) {
        stop("the crypto library does not start");
    }
    Table table(
        {.name = "pages",
         .what = "page encryption, writing and reading",
         .goal = "told; <= 1.3 x plain SQLite",
         .peer = "plain SQLite of the same build; Debian's sqlcipher with a raw key"},
        {"rows", "engine", "write 100 rows", "x", "rows by chance", "x", "scan all", "x", "goal"}
    );
    for (const std::size_t rows : sizes()) {
        if (rows > kRowsMax) {
            table.say("Above 100,000 rows nothing changes but the time it takes to fill the table."
            );
            continue;
        }
        std::vector<Kind> kinds;
        kinds.push_back({.name = "plain", .functions = &our_sqlite(), .key_sql = {}});
        kinds.push_back({.name = "ours", .functions = &our_sqlite(), .key_sql = our_key_sql()});
        if (sqlcipher() != nullptr) {
            kinds.push_back(
                {.name = "sqlcipher", .functions = sqlcipher(), .key_sql = sqlcipher_key_sql()}
            );
        }
        measure(kinds, rows);
        for (const Kind& kind : kinds) {
            const Kind& plain = kinds.front();
            const double write = kind.write.median() / plain.write.median();
            const double read = kind.read.median() / plain.read.median();
            const double scanned = kind.scan.median() / plain.scan.median();
            const bool reached = write <= 1.3 && read <= 1.3 && scanned <= 1.3;
            table.add({
                std::to_string(rows),
                kind.name,
                time_text(kind.write.median()),
                number_text(write),
                time_text(kind.read.median()),
                number_text(read),
                time_text(kind.scan.median()),
                number_text(scanned),
                kind.name == "ours" ? verdict(reached) : "",
            });
        }
    }
    table.print();
}

}  // namespace bw::bench
