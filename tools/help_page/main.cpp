// SPDX-License-Identifier: Apache-2.0
// bw_help_page [--check | --report] [--today YYYY-MM-DD] ROOT
//   writes ROOT/web/public/help.html from ROOT/content; --check says whether the written one is
//   current; --report lists what has to be read again. Fails when an entry called checked is older
//   than half a year, warns after 90 days (CS-13).
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <time.h>

#include "core/domain/lines/freshness.h"
#include "tools/help_page/catalogue.h"
#include "tools/help_page/page.h"

namespace {

constexpr int kUsage = 64;

enum class Mode : std::uint8_t { kWrite, kCheck, kReport };

struct Arguments {
    Mode mode = Mode::kWrite;
    std::optional<bw::CalendarDay> today;
    std::filesystem::path root;
};

bw::CalendarDay platform_today() {
    timespec now{};
    clock_gettime(CLOCK_REALTIME, &now);
    return bw::day_from_days_since_epoch(now.tv_sec * bw::kMillisPerSecond / bw::kMillisPerDay);
}

std::optional<Arguments> parse(const std::vector<std::string_view>& words) {
    Arguments arguments;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == "--check") {
            arguments.mode = Mode::kCheck;
        } else if (words[i] == "--report") {
            arguments.mode = Mode::kReport;
        } else if (words[i] == "--today" && i + 1 < words.size()) {
            const auto day = bw::parse_day(words[++i]);
            if (!day) {
                return std::nullopt;
            }
            arguments.today = *day;
        } else if (!words[i].starts_with("--") && arguments.root.empty()) {
            arguments.root = words[i];
        } else {
            return std::nullopt;
        }
    }
    if (arguments.root.empty()) {
        return std::nullopt;
    }
    return arguments;
}

// Says what is due. Returns false when something called checked is too old to ship.
bool tell_freshness(const std::vector<bw::help_page::DueEntry>& entries, bool all) {
    bool fresh = true;
    for (const auto& entry : entries) {
        const bool stale = entry.age_days > bw::domain::kLineStaleAfterDays;
        const bool warn = entry.age_days > bw::domain::kLineWarnAfterDays;
        if (stale || warn || all) {
            std::cerr << (stale  ? "too old: "
                          : warn ? "read again soon: "
                                 : "fresh: ")
                      << entry.id << " (" << entry.verified_on << ", " << entry.age_days
                      << " days)\n";
        }
        fresh = fresh && !stale;
    }
    if (!fresh) {
        std::cerr << "An entry called checked is older than " << bw::domain::kLineStaleAfterDays
                  << " days. Read it again (content/crisis/README.md) or lower its mark.\n";
    }
    return fresh;
}

std::string read_file(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

bool emit(const std::filesystem::path& path, const std::string& page, Mode mode) {
    if (mode == Mode::kCheck) {
        if (read_file(path) == page) {
            return true;
        }
        std::cerr << "web/public/help.html is stale: run bw_help_page and commit the result.\n";
        return false;
    }
    std::ofstream out(path, std::ios::binary);
    out << page;
    out.close();
    if (!out) {
        std::cerr << "cannot write web/public/help.html\n";
        return false;
    }
    return true;
}

}  // namespace

int main(int argc, char** argv) {
    const auto arguments = parse({argv + 1, argv + argc});
    if (!arguments) {
        std::cerr << "usage: bw_help_page [--check | --report] [--today YYYY-MM-DD] ROOT\n";
        return kUsage;
    }
    const bw::CalendarDay today = arguments->today ? *arguments->today : platform_today();
    std::vector<bw::help_page::LoadProblem> problems;
    const auto catalogue = bw::help_page::load_catalogue(arguments->root, problems);
    for (const auto& problem : problems) {
        std::cerr << problem.file << ": " << problem.what << '\n';
    }
    if (!problems.empty()) {
        return 1;
    }
    const bool fresh = tell_freshness(
        bw::help_page::read_entries(catalogue, today), arguments->mode == Mode::kReport
    );
    if (!fresh || arguments->mode == Mode::kReport) {
        return fresh ? 0 : 1;
    }
    const auto path = arguments->root / "web" / "public" / "help.html";
    return emit(path, bw::help_page::render_page(catalogue, today), arguments->mode) ? 0 : 1;
}
