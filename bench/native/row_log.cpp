// SPDX-License-Identifier: Apache-2.0
// One urge is written down: record, operations, search index, one durable transaction. The peer
// writes the same document as one indexed row, as durably; the limit writes the same bytes at the
// end of a file and waits for the disk.
#include <filesystem>
#include <fstream>
#include <memory>

#include <fcntl.h>
#include <unistd.h>

#include "bench/native/measure.h"
#include "bench/native/report.h"
#include "bench/native/rows.h"
#include "bench/native/sqlite_peer.h"
#include "bench/native/worlds.h"
#include "tests/support/ten_years/life.h"

namespace bw::bench {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kRounds = 400;

std::vector<domain::UrgeSession> some_urges(std::size_t count) {
    ten_years::Life life({.seed = 99, .record_count = 20 * count, .skill_ids = {}});
    std::vector<domain::UrgeSession> urges;
    while (urges.size() < count) {
        const auto written = life.next();
        if (const auto* urge = std::get_if<domain::UrgeSession>(&written->record)) {
            urges.push_back(*urge);
            urges.back().started_at_ms = kNowMs + static_cast<std::int64_t>(urges.size());
        }
    }
    return urges;
}

// As many rows as the vault has records.
void fill_peer(PeerDatabase& peer, std::size_t rows, const std::string& doc) {
    peer.run(kSamePragmas);
    peer.run(
        "CREATE TABLE urge (id INTEGER PRIMARY KEY, started_at_ms INTEGER, doc TEXT);"
        "CREATE INDEX urge_by_time ON urge (started_at_ms);"
        "PRAGMA synchronous = OFF; BEGIN;"
    );
    PeerStatement insert = peer.prepare("INSERT INTO urge (started_at_ms, doc) VALUES (?1, ?2)");
    for (std::size_t i = 0; i < rows; ++i) {
        insert.bind(1, static_cast<std::int64_t>(i)).bind(2, std::string_view(doc)).finish();
    }
    peer.run("COMMIT; PRAGMA synchronous = FULL;");
}

class AppendedFile {
  public:
    explicit AppendedFile(const fs::path& path)
        : number_(open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600)) {}
    AppendedFile(const AppendedFile&) = delete;
    AppendedFile& operator=(const AppendedFile&) = delete;
    ~AppendedFile() { close(number_); }
    void append(std::string_view bytes) const {
        const bool written =
            write(number_, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size());
        if (!written || fsync(number_) != 0) {
            stop("the file of the limit failed");
        }
    }

  private:
    int number_;
};

struct Result {
    Samples ours;
    Samples peer;
    Samples limit;
};

Result measure(std::size_t records) {
    World world(copy_of_vault(records, "log"));
    world.open();
    const std::vector<domain::UrgeSession> urges = some_urges(kRounds);
    const std::string doc = codec::encode(urges.front());
    const fs::path peer_path = data_folder() / "log-peer.db";
    fs::remove(peer_path);
    PeerDatabase peer(our_sqlite(), peer_path);
    fill_peer(peer, records, doc);
    PeerStatement insert = peer.prepare("INSERT INTO urge (started_at_ms, doc) VALUES (?1, ?2)");
    const AppendedFile file(data_folder() / "log-limit");
    std::size_t ours_at = 0;
    std::size_t peer_at = 0;
    auto samples = by_turns(
        kRounds,
        {[&] {
             if (!world.records().put(urges[ours_at++])) {
                 stop("an urge was not kept");
             }
         },
         [&] {
             const domain::UrgeSession& urge = urges[peer_at++];
             insert.bind(1, urge.started_at_ms).bind(2, std::string_view(doc)).finish();
         },
         [&] { file.append(doc); }},
        By::kWall
    );
    return {.ours = samples[0], .peer = samples[1], .limit = samples[2]};
}

}  // namespace

void row_log() {
    Table table(
        {.name = "log",
         .what = "log one urge, durable (record, operations, search index, one transaction)",
         .goal = "<= 1.5 x plain SQLite writing one indexed row; p99 told",
         .peer = "plain SQLite of the same build, same journal and sync; limit: write and fsync"},
        {"records", "limit", "peer", "peer p99", "ours", "ours p99", "ratio", "growth", "goal"}
    );
    Growth growth;
    for (const std::size_t records : sizes()) {
        const Result result = measure(records);
        const double ratio = result.ours.median() / result.peer.median();
        table.add({
            std::to_string(records),
            time_text(result.limit.median()),
            time_text(result.peer.median()),
            time_text(result.peer.p99()),
            time_text(result.ours.median()),
            time_text(result.ours.p99()),
            number_text(ratio),
            growth.of(result.ours.median()),
            verdict(ratio <= 1.5),
        });
    }
    table.print();
}

}  // namespace bw::bench
