// SPDX-License-Identifier: Apache-2.0
// Everything as JSON, and read again. There is no import into a vault yet: what is measured is the
// reader of the format (core/interop/export_file.h), and it is said so in the table.
#include <fstream>

#include <unistd.h>

#include "bench/native/measure.h"
#include "bench/native/report.h"
#include "bench/native/rows.h"
#include "bench/native/sqlite_peer.h"
#include "bench/native/worlds.h"
#include "core/app/export.h"
#include "core/interop/export_file.h"

namespace bw::bench {

namespace {

constexpr std::size_t kRounds = 3;
constexpr std::size_t kReadRecordsMax = 100'000;

double rate(double bytes, double microseconds) {
    return bytes / microseconds;  // bytes a microsecond are megabytes a second
}

struct Exported {
    Samples ours;
    Samples limit;
    double size = 0;
    std::size_t grown = 0;
};

void write_export(World& world, const std::string& path, double& size) {
    std::ofstream file(path, std::ios::binary);
    double written = 0;
    const auto summary = app::export_to(world.core(), [&](std::string_view part) -> Status {
        file.write(part.data(), static_cast<std::streamsize>(part.size()));
        written += static_cast<double>(part.size());
        return {};
    });
    if (!summary || !file.flush()) {
        stop("the export failed");
    }
    size = written;
}

Exported measure(std::size_t records) {
    World world(ten_year_vault(records));
    world.open();
    const std::string path = (data_folder() / "export.json").string();
    Exported exported;
    PeerDatabase peer(our_sqlite(), plain_twin(records), kSamePragmas);
    PeerStatement all = peer.prepare("SELECT kind, id, doc FROM record ORDER BY kind, id");
    for (std::size_t round = 0; round < kRounds; ++round) {
        reset_resident_peak();
        const std::size_t before = resident_now();
        exported.ours.add(time_of([&] { write_export(world, path, exported.size); }));
        exported.grown = resident_peak() - std::min(before, resident_peak());
        exported.limit.add(time_of([&] {
            std::ofstream file(path + ".peer", std::ios::binary);
            while (all.step()) {
                const std::string_view doc = all.text(2);
                file.write(doc.data(), static_cast<std::streamsize>(doc.size()));
            }
            all.finish();
        }));
    }
    return exported;
}

}  // namespace

void row_export() {
    Table table(
        {.name = "export",
         .what = "export of everything as JSON into a file; the reader of that file",
         .goal = ">= 50 MB/s of JSON; memory flat",
         .peer = "plain SQLite of the same build writes the same documents into a file"},
        {"records",
         "JSON",
         "peer MB/s",
         "ours MB/s",
         "ratio",
         "memory",
         "growth",
         "reader MB/s",
         "reader's memory",
         "goal"}
    );
    Growth growth;
    for (const std::size_t records : sizes()) {
        const Exported exported = measure(records);
        const double ours = rate(exported.size, exported.ours.median());
        std::string read_rate = "-";
        std::string read_memory = "-";
        if (records <= kReadRecordsMax) {
            const Bytes bytes = read_file(data_folder() / "export.json");
            reset_resident_peak();
            const std::size_t before = resident_now();
            const double taken = time_of([&] {
                if (!interop::read_export(as_text_view(bytes))) {
                    stop("the export does not read");
                }
            });
            read_rate = number_text(rate(static_cast<double>(bytes.size()), taken));
            read_memory = size_text(static_cast<double>(resident_peak() - before));
        }
        table.add({
            std::to_string(records),
            size_text(exported.size),
            number_text(rate(exported.size, exported.limit.median())),
            number_text(ours),
            ratio_text(ours, rate(exported.size, exported.limit.median())),
            size_text(static_cast<double>(exported.grown)),
            growth.of(static_cast<double>(std::max<std::size_t>(exported.grown, 1))),
            read_rate,
            read_memory,
            verdict(ours >= 50),
        });
    }
    table.say("There is no import into a vault yet; the reader parses a whole file at once.");
    table.print();
}

}  // namespace bw::bench
