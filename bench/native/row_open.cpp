// SPDX-License-Identifier: Apache-2.0
// From the secret to everything that home shows. The secret is one of a device, so that no
// derivation of a key from a passphrase is in it; that is told apart. The peer opens the same
// database without encryption and reads the same rows by their index.
#include "bench/native/measure.h"
#include "bench/native/report.h"
#include "bench/native/rows.h"
#include "bench/native/sqlite_peer.h"
#include "bench/native/worlds.h"

namespace bw::bench {

namespace {

constexpr std::size_t kRounds = 60;

// What the start screen of the web app asks for after an unlock.
void read_home(World& world) {
    world.call("vault.state");
    world.call("settings.get");
    world.call("help.people", R"({"region":"NL"})");
    world.call("plan.run");
}

void peer_home(const std::string& path) {
    PeerDatabase peer(our_sqlite(), path, kSamePragmas);
    for (const char* kind : {"Settings", "Contact", "SafetyPlan", "ToolboxEntry"}) {
        PeerStatement list = peer.prepare(
            "SELECT kind, id, sort_key, doc FROM record WHERE kind = ?1 AND is_deleted = 0"
            " AND id > '' ORDER BY id LIMIT 10000"
        );
        list.bind(1, std::string_view(kind)).finish();
    }
}

}  // namespace

void row_open() {
    Table table(
        {.name = "open",
         .what = "open and read home",
         .goal = "<= 15 ms at any size from 1k to 1M records",
         .peer = "plain SQLite of the same build opens the same pages and reads the same rows"},
        {"records", "peer", "open", "home", "ours", "ours p99", "ratio", "growth", "goal"}
    );
    Growth growth;
    for (const std::size_t records : sizes()) {
        const std::string twin = plain_twin(records).string();
        World world(ten_year_vault(records));
        world.load_catalogue();
        Samples open;
        Samples home;
        Samples both;
        Samples peer;
        for (std::size_t round = 0; round < kRounds; ++round) {
            const double open_us = time_of([&] { world.open(); });
            const double home_us = time_of([&] { read_home(world); });
            world.lock();
            open.add(open_us);
            home.add(home_us);
            both.add(open_us + home_us);
            peer.add(time_of([&] { peer_home(twin); }));
        }
        table.add({
            std::to_string(records),
            time_text(peer.median()),
            time_text(open.median()),
            time_text(home.median()),
            time_text(both.median()),
            time_text(both.p99()),
            ratio_text(both.median(), peer.median()),
            growth.of(both.median()),
            verdict(both.median() <= 15'000),
        });
    }
    World world(ten_year_vault(sizes().front()));
    const double derived = time_of([&] {
        world.call("vault.open", R"({"kind":"passphrase"})", to_bytes(as_byte_view(kPassphrase)));
    });
    table.say(
        "With a passphrase the key is derived first, on purpose slowly: " + time_text(derived)
    );
    table.print();
}

}  // namespace bw::bench
