// SPDX-License-Identifier: Apache-2.0
// The most memory that a command of the terminal held while it ran, on vaults of each size.
// Commands open the vault with the key of this device, so that no derivation is in it; one line
// tells what deriving a key from a passphrase takes on top, which is memory by design.
#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <format>
#include <fstream>
#include <iostream>
#include <memory>
#include <span>
#include <sstream>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bench/native/measure.h"
#include "bench/native/report.h"
#include "bench/native/rows.h"
#include "bench/native/sqlite_peer.h"
#include "bench/native/worlds.h"

namespace bw::bench {

namespace {

namespace fs = std::filesystem;

constexpr double kGoalBytes = 48e6;
constexpr int kNotFound = 127;

constexpr auto kCommands = std::to_array<std::string_view>({
    "lines --region NL",
    "plan show",
    "plan versions",
    "plan print --replace --pdf PDF",
    "skills list",
    "urge list",
    "urge log --end lower Tea",
    "people list",
    "triggers list",
    "search tea",
    "export --replace EXPORT",
    "verify",
    "doctor",
});

std::string program() {
    const char* chosen = std::getenv("BW_BENCH_CLI");
    return chosen == nullptr ? "build/release/bin/breakwater" : chosen;
}

// Which file this program is; it is run once more, so that the parent of what is measured is small.
std::string own_path() {
    return fs::read_symlink("/proc/self/exe").string();
}

struct Ran {
    int exit = 0;
    double resident = 0;
};

Ran run(const std::string& command) {
    const std::string line = own_path() + " --resident-of " + command;
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(line.c_str(), "r"), pclose);
    std::string said(200, '\0');
    if (pipe == nullptr ||
        std::fgets(said.data(), static_cast<int>(said.size()), pipe.get()) == nullptr) {
        stop("a command could not be run");
    }
    Ran ran;
    std::istringstream(said) >> ran.exit >> ran.resident;
    return ran;
}

std::string with_files(std::string_view command, const fs::path& folder) {
    std::string text(command);
    for (const std::string_view name : {"PDF", "EXPORT"}) {
        const auto at = text.find(name);
        if (at != std::string::npos) {
            text.replace(at, name.size(), (folder / name).string() + ".out");
        }
    }
    return text;
}

}  // namespace

int tell_resident_of(std::span<char*> command) {
    const pid_t child = fork();
    if (child == 0) {
        const int nothing = open("/dev/null", O_RDWR);
        dup2(nothing, STDOUT_FILENO);
        dup2(nothing, STDERR_FILENO);
        execvp(command.front(), command.data());
        _exit(kNotFound);
    }
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    std::cout << (WIFEXITED(status) ? WEXITSTATUS(status) : -1) << " " << usage.ru_maxrss * 1024
              << "\n";
    return EXIT_SUCCESS;
}

void row_memory() {
    if (!fs::exists(program())) {
        stop("the terminal program is not built: run ./start --build, or set BW_BENCH_CLI");
    }
    std::vector<std::string> columns{"command"};
    for (const std::size_t records : sizes()) {
        columns.push_back(std::to_string(records));
    }
    columns.insert(columns.end(), {"growth", "goal"});
    Table table(
        {.name = "memory",
         .what = "most resident memory of each command of the terminal",
         .goal = "<= 48 MB, flat in vault size; key derivation told apart",
         .peer = "none: growth is what counts"},
        columns
    );
    std::vector<std::vector<std::string>> lines(kCommands.size());
    std::vector<Growth> growths(kCommands.size());
    std::vector<std::string> grown(kCommands.size());
    std::vector<bool> reached(kCommands.size(), true);
    std::vector<std::string> derived;
    for (const std::size_t records : sizes()) {
        (void)ten_year_vault(records);
        const fs::path folder = copy_of_vault(records, "memory");
        const std::string key_path = folder.string() + ".device-key";
        std::ofstream(key_path, std::ios::binary) << as_text_view(device_secret());
        fs::permissions(key_path, fs::perms::owner_read | fs::perms::owner_write);
        const std::string begin = program() + " --vault " + folder.string() + " ";
        for (std::size_t i = 0; i < kCommands.size(); ++i) {
            const Ran ran = run(begin + with_files(kCommands[i], data_folder()) + " </dev/null");
            const bool done = ran.exit == 0;
            lines[i].push_back(done ? size_text(ran.resident) : std::format("ends {}", ran.exit));
            grown[i] = done ? growths[i].of(ran.resident) : "";
            reached[i] = reached[i] && done && ran.resident <= kGoalBytes;
        }
        fs::remove(key_path);
        const fs::path words = data_folder() / "passphrase";
        std::ofstream(words) << kPassphrase << "\n";
        const Ran ran = run(begin + "--passphrase-fd 0 search tea <" + words.string());
        derived.push_back(
            ran.exit == 0 ? size_text(ran.resident) : std::format("ends {}", ran.exit)
        );
    }
    for (std::size_t i = 0; i < kCommands.size(); ++i) {
        std::vector<std::string> cells{std::string(kCommands[i])};
        cells.insert(cells.end(), lines[i].begin(), lines[i].end());
        cells.push_back(grown[i]);
        cells.push_back(verdict(reached[i]));
        table.add(std::move(cells));
    }
    derived.insert(derived.begin(), "search tea, with the passphrase");
    table.add(std::move(derived));
    table.print();
}

}  // namespace bw::bench
