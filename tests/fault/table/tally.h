// SPDX-License-Identifier: Apache-2.0
#pragma once

// One line of the table: what was tried, how often it struck, how often nothing was lost, and what
// the program answered.

#include <cstdint>
#include <iostream>
#include <map>
#include <string>
#include <string_view>

namespace bw::fault {

struct Tally {
    std::string fault;
    std::string_view operation;
    std::uint64_t tried = 0;
    std::uint64_t struck = 0;
    std::uint64_t survived = 0;
    std::map<std::string, std::uint64_t> told;  // code, or what took its place
    std::string first_loss;                     // how to see the first one again
};

// How much is tried. The short one belongs to every run of the tests; the thorough one to the
// table.
struct Effort {
    std::uint64_t step = 4;        // the n of "the n-th access" grows by this factor; 1: by one
    std::uint64_t places_max = 4;  // of n, spread over all when it grows by one
    std::uint64_t seeds = 1;
    std::uint64_t kills = 1;  // for each operation
    std::uint64_t refusals_max = 2;
    bool is_thorough = false;

    static Effort thorough() {
        return {
            .step = 1,
            .places_max = 60,
            .seeds = 2,
            .kills = 40,
            .refusals_max = 25,
            .is_thorough = true
        };
    }
};

// As one line for tests/fault/table/write_table.mjs. Returns: whether nothing was lost.
inline bool tell(const Tally& tally) {
    if (tally.tried == 0) {
        return true;  // the operation makes no such access
    }
    std::string codes;
    for (const auto& [code, count] : tally.told) {
        codes += (codes.empty() ? "" : ",") + code + "=" + std::to_string(count);
    }
    std::cout << tally.fault << '\t' << tally.operation << '\t' << tally.tried << '\t'
              << tally.struck << '\t' << tally.survived << '\t' << codes << std::endl;
    if (tally.survived != tally.tried) {
        std::cerr << "LOST: " << tally.operation << ", " << tally.fault << ": " << tally.first_loss
                  << std::endl;
    }
    return tally.survived == tally.tried;
}

}  // namespace bw::fault
