// SPDX-License-Identifier: Apache-2.0
// The insights that exist: what was marked as helping, from the latest uses of skills. "From
// scratch" is the first time after an unlock; "after one" is when one more use was written.
#include "bench/native/measure.h"
#include "bench/native/report.h"
#include "bench/native/rows.h"
#include "bench/native/sqlite_peer.h"
#include "bench/native/worlds.h"
#include "core/app/learned.h"
#include "core/insights/shrinkage.h"
#include "tests/support/ten_years/life.h"

namespace bw::bench {

namespace {

constexpr std::size_t kRounds = 40;

void learn(World& world) {
    if (!app::learned_from_use(world.core())) {
        stop("nothing could be learnt");
    }
}

void use_a_skill(World& world, std::size_t round) {
    const domain::SkillUse use{
        .id = "bench-use-" + std::to_string(round),
        .skill_id = world.core().catalogue().skills()[round % 9].id,
        .urge_session_id = std::nullopt,
        .started_at_ms = kNowMs + static_cast<std::int64_t>(round),
        .helped = domain::Helped::kBetter,
    };
    if (!world.records().put(use)) {
        stop("a use was not kept");
    }
}

// All uses of a whole life, without reading them: the arithmetic alone.
double arithmetic_alone(std::size_t records) {
    ten_years::Life life({.seed = 1, .record_count = records, .skill_ids = {}});
    std::vector<domain::SkillUse> uses;
    while (auto written = life.next()) {
        if (auto* use = std::get_if<domain::SkillUse>(&written->record)) {
            uses.push_back(std::move(*use));
        }
    }
    Samples samples;
    for (int round = 0; round < 5; ++round) {
        samples.add(time_of([&] {
            const auto rates = insights::skill_rates({.uses = uses, .now_ms = kNowMs, .cells = {}});
            if (rates.by_skill.empty()) {
                stop("no rates");
            }
            (void)insights::helped_claims(rates);
        }));
    }
    return samples.median();
}

}  // namespace

void row_insights() {
    Table table(
        {.name = "insights",
         .what = "all insights that exist, from scratch / after one new record",
         .goal = "<= 30 ms / <= 2 ms at 100k",
         .peer = "plain SQLite of the same build reads the same rows"},
        {"records",
         "peer",
         "from scratch",
         "ratio",
         "growth",
         "after one",
         "p99",
         "growth",
         "again",
         "every use, arithmetic alone",
         "goal"}
    );
    Growth growth_scratch;
    Growth growth_one;
    for (const std::size_t records : sizes()) {
        World world(copy_of_vault(records, "insights"));
        world.load_catalogue();
        PeerDatabase peer(our_sqlite(), plain_twin(records), kSamePragmas);
        PeerStatement list = peer.prepare(
            "SELECT kind, id, sort_key, doc FROM record WHERE kind = 'SkillUse' AND is_deleted = 0"
            " ORDER BY sort_key DESC, id DESC LIMIT 2000"
        );
        Samples scratch;
        Samples after_one;
        Samples again;
        Samples peers;
        for (std::size_t round = 0; round < kRounds; ++round) {
            world.open();
            scratch.add(time_of([&] { learn(world); }));
            peers.add(time_of([&] { list.finish(); }));
            use_a_skill(world, round);
            after_one.add(time_of([&] { learn(world); }));
            again.add(time_of([&] { learn(world); }));
            world.lock();
        }
        const bool reached = scratch.median() <= 30'000 && after_one.median() <= 2'000;
        table.add({
            std::to_string(records),
            time_text(peers.median()),
            time_text(scratch.median()),
            ratio_text(scratch.median(), peers.median()),
            growth_scratch.of(scratch.median()),
            time_text(after_one.median()),
            time_text(after_one.p99()),
            growth_one.of(after_one.median()),
            time_text(again.median()),
            time_text(arithmetic_alone(records)),
            records == 100'000 ? verdict(reached) : "",
        });
    }
    table.print();
}

}  // namespace bw::bench
