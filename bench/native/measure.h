// SPDX-License-Identifier: Apache-2.0
#pragma once

// Times are taken by turns: one of ours, one of the peer's, again and again, so that a machine that
// is busy with other work slows both. What is told is the median and, where it matters, the 99th of
// a hundred. What waits for the disk is measured by the wall clock; everything else by the time
// that the processor spent on it, which does not grow when others want the processor as well.

#include <cstddef>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace bw::bench {

class Samples {
  public:
    void add(double microseconds) { values_.push_back(microseconds); }
    std::size_t count() const { return values_.size(); }
    // Requires: count() > 0.
    double median() const { return at(0.5); }
    double p99() const { return at(0.99); }
    double largest() const { return at(1.0); }

  private:
    double at(double part) const;
    std::vector<double> values_;
};

enum class By { kProcessor, kWall };

// Microseconds since some moment.
double clock_now(By by);

// Microseconds that `act` takes.
template <class Act>
double time_of(Act&& act, By by = By::kProcessor) {
    const double begin = clock_now(by);
    std::forward<Act>(act)();
    return clock_now(by) - begin;
}

// Runs each act `rounds` times, by turns. Returns: the samples of each.
std::vector<Samples> by_turns(
    std::size_t rounds, const std::vector<std::function<void()>>& acts, By by = By::kProcessor
);

// Resident memory of this process. Units: bytes.
std::size_t resident_now();
std::size_t resident_peak();
void reset_resident_peak();

// "1.23 ms", "45.6 us", "1.20 s".
std::string time_text(double microseconds);
// "1.23" with three digits that say something.
std::string number_text(double value);
std::string size_text(double bytes);

}  // namespace bw::bench
