// SPDX-License-Identifier: Apache-2.0
#include <filesystem>

#include "bench/native/measure.h"
#include "bench/native/report.h"
#include "bench/native/rows.h"
#include "bench/native/worlds.h"

namespace bw::bench {

void row_make() {
    Table table(
        {.name = "make",
         .what = "the ten-year vaults that the other rows read",
         .goal = "none; size a record is told",
         .peer = "none"},
        {"records", "database", "bytes a record", "growth"}
    );
    Growth growth;
    for (const std::size_t records : sizes()) {
        const auto folder = ten_year_vault(records);
        const auto size = static_cast<double>(std::filesystem::file_size(folder / "vault-1.db"));
        const double each = size / static_cast<double>(records);
        table.add({std::to_string(records), size_text(size), number_text(each), growth.of(each)});
    }
    table.print();
}

}  // namespace bw::bench
