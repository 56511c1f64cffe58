// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "bench/native/measure.h"
#include "bench/native/report.h"
#include "bench/native/rows.h"
#include "bench/native/sqlite_peer.h"
#include "bench/native/worlds.h"
#include "core/store/search.h"
#include "tests/support/ten_years/words.h"

namespace bw::bench {

namespace {

constexpr std::size_t kRounds = 300;
constexpr std::size_t kLimit = 50;

// A frequent word, the beginning of one while it is being typed, two words, a rare name, nothing.
std::string query_of(std::size_t round) {
    switch (round % 6) {
        case 0:
            return "tea ";
        case 1:
            return "ga";
        case 2:
            return "choir lemon ";
        case 3:
            return ten_years::place_name(round * 13 % ten_years::kPlaces) + " ";
        case 4:
            return "harbour painted quiet ";
        default:
            return "zeppelin ";
    }
}

}  // namespace

void row_search() {
    Table table(
        {.name = "search",
         .what = "search private text, first 50 hits with snippets",
         .goal = "<= 10 ms p99 at 100k; growth below linear",
         .peer = "plain SQLite of the same build over the same pages, same index"},
        {"records", "peer", "peer p99", "ours", "ours p99", "ratio", "growth of p99", "goal"}
    );
    Growth growth;
    for (const std::size_t records : sizes()) {
        World world(ten_year_vault(records));
        world.open();
        store::Database& database = world.records().log().database();
        PeerDatabase peer(our_sqlite(), plain_twin(records), kSamePragmas);
        PeerStatement statement = peer.prepare(
            "SELECT record.kind, record.id, record.sort_key,"
            "       snippet(search, 0, char(2), char(3), '…', 16)"
            "  FROM search JOIN record ON record.row = search.rowid"
            " WHERE search MATCH ?1 ORDER BY search.rowid DESC LIMIT ?2"
        );
        std::size_t ours_round = 0;
        std::size_t peer_round = 0;
        const auto samples = by_turns(
            kRounds,
            {[&] {
                 const std::string text = query_of(ours_round++);
                 if (!store::search(database, {.text = text, .kind = {}, .limit = kLimit})) {
                     stop("a search failed");
                 }
             },
             [&] {
                 const std::string words = store::search_expression(query_of(peer_round++));
                 statement.bind(1, std::string_view(words)).bind(2, std::int64_t{kLimit}).finish();
             }}
        );
        table.add({
            std::to_string(records),
            time_text(samples[1].median()),
            time_text(samples[1].p99()),
            time_text(samples[0].median()),
            time_text(samples[0].p99()),
            ratio_text(samples[0].p99(), samples[1].p99()),
            growth.of(samples[0].p99()),
            records == 100'000 ? verdict(samples[0].p99() <= 10'000) : "",
        });
    }
    table.print();
}

}  // namespace bw::bench
