// SPDX-License-Identifier: Apache-2.0
#include "bench/native/report.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>

#include <sqlite3.h>
#include <sys/utsname.h>
#include <unistd.h>

#include "bench/native/measure.h"
#include "bench/native/sqlite_peer.h"

namespace bw::bench {

namespace {

std::string processor() {
    std::ifstream file("/proc/cpuinfo");
    std::string line;
    while (std::getline(file, line)) {
        if (line.starts_with("model name")) {
            return line.substr(line.find(':') + 2);
        }
    }
    return "unknown processor";
}

std::string first_line(const char* path) {
    std::ifstream file(path);
    std::string line;
    std::getline(file, line);
    return line;
}

void print_machine() {
    utsname names{};
    uname(&names);
    std::cout << "machine   " << processor() << ", " << sysconf(_SC_NPROCESSORS_ONLN)
              << " cores, Linux " << names.release << ", load " << first_line("/proc/loadavg")
              << "\n";
    std::cout << "versions  SQLite " << sqlite3_libversion() << ", sqlcipher "
              << sqlcipher_version() << ", clang " << __clang_major__ << "." << __clang_minor__
              << "\n";
}

std::size_t letters(const std::string& text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

}  // namespace

std::vector<std::size_t> sizes() {
    const char* chosen = std::getenv("BW_BENCH_SIZES");
    std::istringstream words(chosen == nullptr ? "1000,10000,100000,1000000" : chosen);
    std::vector<std::size_t> all;
    std::string word;
    while (std::getline(words, word, ',')) {
        std::size_t size = 0;
        std::istringstream(word) >> size;
        all.push_back(size);
    }
    return all;
}

Table::Table(const RowHead& head, std::vector<std::string> columns) : head_(head) {
    lines_.push_back(std::move(columns));
}

void Table::add(std::vector<std::string> cells) {
    lines_.push_back(std::move(cells));
}

void Table::say(std::string sentence) {
    sentences_.push_back(std::move(sentence));
}

void Table::print() const {
    std::cout << "\nrow       " << head_.name << ": " << head_.what << "\n";
    print_machine();
    std::cout << "goal      " << head_.goal << "\npeer      " << head_.peer << "\n";
    std::vector<std::size_t> widths(lines_.front().size());
    for (const auto& line : lines_) {
        for (std::size_t i = 0; i < line.size() && i < widths.size(); ++i) {
            widths[i] = std::max(widths[i], letters(line[i]));
        }
    }
    for (const auto& line : lines_) {
        for (std::size_t i = 0; i < line.size(); ++i) {
            const std::size_t width = i < widths.size() ? widths[i] : 0;
            const std::size_t pad = width - std::min(width, letters(line[i]));
            std::cout << (i == 0 ? "  " : "  ") << std::string(pad, ' ') << line[i];
        }
        std::cout << "\n";
    }
    for (const std::string& each : sentences_) {
        std::cout << "  " << each << "\n";
    }
    std::cout << std::flush;
}

std::string Growth::of(double value) {
    if (first_ == 0) {
        first_ = value;
    }
    return number_text(value / first_);
}

std::string ratio_text(double ours, double peer) {
    return peer == 0 ? "-" : number_text(ours / peer);
}

std::string verdict(bool reached) {
    return reached ? "reached" : "missed";
}

}  // namespace bw::bench
