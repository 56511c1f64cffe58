// SPDX-License-Identifier: Apache-2.0
#include "bench/native/measure.h"

#include <algorithm>
#include <cmath>
#include <format>
#include <fstream>
#include <string_view>

#include <time.h>

namespace bw::bench {

namespace {

// A line like `VmHWM:     1234 kB` of the kernel's own account.
std::size_t status_bytes(std::string_view name) {
    std::ifstream file("/proc/self/status");
    std::string word;
    while (file >> word) {
        if (word == name) {
            std::size_t kib = 0;
            file >> kib;
            return kib * 1024;
        }
    }
    return 0;
}

}  // namespace

double Samples::at(double part) const {
    std::vector<double> sorted = values_;
    std::ranges::sort(sorted);
    const double last = static_cast<double>(sorted.size() - 1);
    return sorted[static_cast<std::size_t>(std::ceil(part * last))];
}

double clock_now(By by) {
    timespec now{};
    clock_gettime(by == By::kWall ? CLOCK_MONOTONIC : CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e6 + static_cast<double>(now.tv_nsec) / 1e3;
}

std::vector<Samples> by_turns(
    std::size_t rounds, const std::vector<std::function<void()>>& acts, By by
) {
    std::vector<Samples> samples(acts.size());
    for (std::size_t round = 0; round < rounds; ++round) {
        for (std::size_t i = 0; i < acts.size(); ++i) {
            samples[i].add(time_of(acts[i], by));
        }
    }
    return samples;
}

std::size_t resident_now() {
    return status_bytes("VmRSS:");
}

std::size_t resident_peak() {
    return status_bytes("VmHWM:");
}

void reset_resident_peak() {
    std::ofstream("/proc/self/clear_refs") << "5";
}

std::string number_text(double value) {
    if (value >= 100) {
        return std::format("{:.0f}", value);
    }
    if (value >= 10) {
        return std::format("{:.1f}", value);
    }
    return value >= 0.1 || value == 0 ? std::format("{:.2f}", value) : std::format("{:.4f}", value);
}

std::string time_text(double microseconds) {
    if (microseconds >= 1e6) {
        return number_text(microseconds / 1e6) + " s";
    }
    if (microseconds >= 1e3) {
        return number_text(microseconds / 1e3) + " ms";
    }
    return number_text(microseconds) + " us";
}

std::string size_text(double bytes) {
    return bytes >= 1e6 ? number_text(bytes / 1e6) + " MB" : number_text(bytes / 1e3) + " kB";
}

}  // namespace bw::bench
