// SPDX-License-Identifier: Apache-2.0
// What to try now: toolbox, what earlier use tells, the rules for a moment. Measured twice: the
// suggestion itself, and the whole call of a ride that shows it, with its JSON.
#include "bench/native/measure.h"
#include "bench/native/report.h"
#include "bench/native/rows.h"
#include "bench/native/sqlite_peer.h"
#include "bench/native/worlds.h"
#include "core/app/learned.h"
#include "core/domain/skill/suggest.h"

namespace bw::bench {

namespace {

constexpr std::size_t kRounds = 200;

void suggest_now(World& world, std::size_t round) {
    app::Core& core = world.core();
    const auto entries = app::toolbox_entries(core);
    const auto learned = app::learned_from_use(core);
    if (!entries || !learned) {
        stop("there is nothing to suggest from");
    }
    const domain::SuggestInput input{
        .catalogue = core.catalogue().skills(),
        .entries = *entries,
        .settings = core.settings(),
        .learned = &*learned,
        .substitute_patterns = core.catalogue().substitute_patterns(),
        .feelings = {domain::Feeling::kSad},
        .places = {domain::Setting::kHome},
        .missing_needs = {},
        .excluded_ids = {},
        .avoid_families = {},
        .seed = round,
    };
    if (domain::suggest(input).empty()) {
        stop("nothing was suggested");
    }
}

}  // namespace

void row_suggest() {
    Table table(
        {.name = "suggest",
         .what = "suggestion for a moment",
         .goal = "<= 1 ms",
         .peer = "none: growth is what counts"},
        {"records", "suggestion", "p99", "growth", "call `ride.step`", "p99", "growth", "goal"}
    );
    Growth growth;
    Growth growth_call;
    for (const std::size_t records : sizes()) {
        World world(ten_year_vault(records));
        world.load_catalogue();
        world.open();
        suggest_now(world, 0);
        std::size_t round = 0;
        world.call("ride.begin", R"({"door":"ride"})");
        const auto samples = by_turns(
            kRounds,
            {[&] { suggest_now(world, round++); },
             [&] { world.call("ride.step", R"({"action":"another_way"})"); }}
        );
        table.add({
            std::to_string(records),
            time_text(samples[0].median()),
            time_text(samples[0].p99()),
            growth.of(samples[0].median()),
            time_text(samples[1].median()),
            time_text(samples[1].p99()),
            growth_call.of(samples[1].median()),
            verdict(samples[0].median() <= 1'000),
        });
    }
    table.print();
}

}  // namespace bw::bench
