// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a row prints: the machine and how busy it is, versions, peer or limit, ours, ratio, growth.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bw::bench {

// Sizes that every row is measured at, or those that BW_BENCH_SIZES names ("1000,10000").
std::vector<std::size_t> sizes();

struct RowHead {
    std::string_view name;
    std::string_view what;
    std::string_view goal;
    std::string_view peer;
};

class Table {
  public:
    Table(const RowHead& head, std::vector<std::string> columns);
    void add(std::vector<std::string> cells);
    // A sentence under the table.
    void say(std::string sentence);
    void print() const;

  private:
    RowHead head_;
    std::vector<std::vector<std::string>> lines_;
    std::vector<std::string> sentences_;
};

// Ours at this size against ours at the smallest: 1.00 does not grow.
class Growth {
  public:
    std::string of(double value);

  private:
    double first_ = 0;
};

// "2.1 x" and whether it reaches the goal.
std::string ratio_text(double ours, double peer);
std::string verdict(bool reached);

}  // namespace bw::bench
