// SPDX-License-Identifier: Apache-2.0
// bw_bench ROW…: measures rows of performance.md, section 2. bench/run builds and calls it.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <iostream>
#include <span>
#include <string_view>

#include "bench/native/rows.h"

namespace {

struct Row {
    std::string_view name;
    void (*run)();
    std::string_view what;
};

constexpr auto kRows = std::to_array<Row>({
    {"make", bw::bench::row_make, "makes the ten-year vaults and tells how large they are"},
    {"slots", bw::bench::row_slots, "lays the vaults into slots for the page rows"},
    {"log", bw::bench::row_log, "log one urge, durable"},
    {"open", bw::bench::row_open, "open and read home"},
    {"search", bw::bench::row_search, "search private text"},
    {"insights", bw::bench::row_insights, "all insights, from scratch and after one record"},
    {"suggest", bw::bench::row_suggest, "suggestion for a moment"},
    {"merge", bw::bench::row_merge, "operations per second from another device"},
    {"export", bw::bench::row_export, "export and import of everything"},
    {"memory", bw::bench::row_memory, "resident memory of every command of the terminal"},
    {"pages", bw::bench::row_pages, "cost of page encryption"},
    {"taps", bw::bench::row_taps, "every call that a tap of the app makes, natively"},
});

}  // namespace

int main(int count, char** words) {
    const std::span arguments(words, static_cast<std::size_t>(count));
    if (arguments.size() < 2) {
        for (const Row& row : kRows) {
            std::cout << row.name << "  " << row.what << "\n";
        }
        return EXIT_FAILURE;
    }
    if (std::string_view(arguments[1]) == "--resident-of") {
        return bw::bench::tell_resident_of(std::span(words + 2, arguments.size() - 1));
    }
    for (const std::string_view wanted : arguments.subspan(1)) {
        const auto found = std::ranges::find(kRows, wanted, &Row::name);
        if (found == kRows.end()) {
            std::cerr << "no such row: " << wanted << "\n";
            return EXIT_FAILURE;
        }
        found->run();
    }
    return EXIT_SUCCESS;
}
