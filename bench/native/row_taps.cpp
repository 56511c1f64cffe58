// SPDX-License-Identifier: Apache-2.0
// Every call that a tap of the web app leads to, natively and with its JSON: what would make a tap
// slow shows here first. The page row `taps` measures the taps themselves.
#include <array>

#include "bench/native/measure.h"
#include "bench/native/report.h"
#include "bench/native/rows.h"
#include "bench/native/worlds.h"

namespace bw::bench {

namespace {

constexpr std::size_t kRounds = 30;

struct Tap {
    std::string_view method;
    std::string_view request;
};

constexpr auto kTaps = std::to_array<Tap>({
    {"vault.state", "{}"},
    {"settings.get", "{}"},
    {"help.people", R"({"region":"NL"})"},
    {"people.list", "{}"},
    {"plan.get", "{}"},
    {"plan.run", "{}"},
    {"plan.versions", "{}"},
    {"skills.list", "{}"},
    {"skills.list", R"({"toolbox_only":true})"},
    {"skills.get", R"({"id":"clay-squash"})"},
    {"triggers.list", R"({"include_sensitive":false})"},
    {"notes.list", "{}"},
    {"urges.list", "{}"},
    {"search.find", R"({"query":"tea","limit":30})"},
    {"ride.begin", R"({"door":"ride"})"},
    {"ride.view", "{}"},
    {"ride.step", R"({"action":"another_way"})"},
    {"notes.write", R"({"text":"Tea by the window."})"},
    {"settings.put", R"({"region":"NL","locale":"en"})"},
});

}  // namespace

void row_taps() {
    std::vector<std::string> columns{"call"};
    for (const std::size_t records : sizes()) {
        columns.push_back(std::to_string(records));
        columns.emplace_back("p99");
    }
    columns.emplace_back("growth");
    Table table(
        {.name = "taps",
         .what = "every call that a tap leads to, natively",
         .goal = "<= 50 ms on the slow phone for 99 %: natively about 4 ms",
         .peer = "none: growth is what counts"},
        columns
    );
    std::vector<std::vector<std::string>> lines(kTaps.size());
    std::vector<Growth> growths(kTaps.size());
    std::vector<std::string> last(kTaps.size());
    for (const std::size_t records : sizes()) {
        World world(copy_of_vault(records, "taps"));
        world.load_catalogue();
        world.open();
        for (std::size_t i = 0; i < kTaps.size(); ++i) {
            Samples samples;
            for (std::size_t round = 0; round < kRounds; ++round) {
                world.clock().advance(1000);
                samples.add(time_of([&] { world.call(kTaps[i].method, kTaps[i].request); }));
            }
            lines[i].push_back(time_text(samples.median()));
            lines[i].push_back(time_text(samples.p99()));
            last[i] = growths[i].of(samples.median());
        }
    }
    for (std::size_t i = 0; i < kTaps.size(); ++i) {
        const bool bare = kTaps[i].request == "{}";
        std::vector<std::string> cells{
            std::string(kTaps[i].method) + (bare ? "" : " " + std::string(kTaps[i].request))
        };
        cells.insert(cells.end(), lines[i].begin(), lines[i].end());
        cells.push_back(last[i]);
        table.add(std::move(cells));
    }
    table.print();
}

}  // namespace bw::bench
