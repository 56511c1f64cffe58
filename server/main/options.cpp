// SPDX-License-Identifier: Apache-2.0
#include "server/main/options.h"

#include <algorithm>
#include <cstdlib>
#include <format>
#include <system_error>
#include <thread>

#include <CLI/CLI.hpp>

namespace bw::server {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kThreadsMax = 64;
constexpr std::size_t kConnectionsMax = 1'000'000;
constexpr std::string_view kFooter =
    "Stop it with Ctrl-C or SIGTERM. Exit codes: 0 stopped, 64 bad option or web folder,\n"
    "69 port or data folder in use, 70 internal, 73 folder cannot be made, 77 no permission.";

struct Words {
    std::string listen;
    std::string data;
    std::string web;
};

void describe(CLI::App& app, Words& words, Options& options) {
    app.add_option("--listen", words.listen, "Numeric address and port; port 0 takes a free one")
        ->option_text("ADDRESS:PORT [" + words.listen + "]");
    app.add_option("--data", words.data, "Folder of this server, made when it is missing")
        ->option_text("DIR [" + words.data + "]");
    app.add_option("--web", words.web, "Folder with the built web app")
        ->option_text("DIR [" + words.web + "]");
    app.add_option("--threads", options.threads, "Threads that serve")
        ->option_text(std::format("N [{}]", options.threads))
        ->check(CLI::Range(std::size_t{1}, kThreadsMax));
    app.add_option("--connections", options.limits.connections_max, "Connections at one time")
        ->option_text(std::format("N [{}]", options.limits.connections_max))
        ->check(CLI::Range(std::size_t{1}, kConnectionsMax));
}

// For tests, which must not wait as long as people may.
void describe_deadlines(CLI::App& app, http::Limits& limits) {
    const auto add = [&app](const std::string& name, MonotonicMillis& deadline_ms) {
        app.add_option(name, deadline_ms)
            ->group("")
            ->check(CLI::Range(MonotonicMillis{1}, kMillisPerHour));
    };
    add("--header-deadline-ms", limits.header_deadline_ms);
    add("--idle-deadline-ms", limits.idle_deadline_ms);
    add("--write-deadline-ms", limits.write_deadline_ms);
    add("--linger-deadline-ms", limits.linger_deadline_ms);
    add("--drain-deadline-ms", limits.drain_deadline_ms);
}

OrEnding<Options> finish(const Words& words, Options options) {
    const Result<ListenAddress> listen = parse_listen_address(words.listen);
    if (!listen) {
        return end_with(
            kExitUsage,
            std::format(
                "--listen {} is not understood: write ADDRESS:PORT, for example 127.0.0.1:8420 or "
                "[::1]:8420.",
                words.listen
            )
        );
    }
    if (words.data.empty() || words.web.empty()) {
        return end_with(
            kExitUsage, "A folder is missing: name it with --data DIR and --web DIR (see --help)."
        );
    }
    options.listen = *listen;
    options.data = words.data;
    options.web = words.web;
    return options;
}

}  // namespace

Defaults defaults_of_system() {
    Defaults defaults;
    // No other thread runs yet, so the environment does not change.
    const char* const data_home = std::getenv("XDG_DATA_HOME");  // NOLINT(concurrency-mt-unsafe)
    const char* const home = std::getenv("HOME");                // NOLINT(concurrency-mt-unsafe)
    if (data_home != nullptr && data_home[0] == '/') {
        defaults.data = fs::path(data_home) / "breakwater";
    } else if (home != nullptr && home[0] == '/') {
        defaults.data = fs::path(home) / ".local" / "share" / "breakwater";
    }
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    if (!error) {
        const fs::path prefix = program.parent_path().parent_path();
        defaults.web = prefix / "share" / "breakwater" / "web";
    }
    defaults.threads = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, kThreadsMax);
    return defaults;
}

OrEnding<Options> parse_options(int count, const char* const* words, const Defaults& defaults) {
    CLI::App app("Serves the Breakwater web app. It stores nothing about anybody.", "breakwaterd");
    // A script may give its defaults first and the words of its caller after them.
    app.option_defaults()->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    app.set_version_flag("--version", "breakwaterd " BW_VERSION);
    app.footer(std::string(kFooter));
    Words texts{.listen = defaults.listen, .data = defaults.data, .web = defaults.web};
    Options options;
    options.threads = defaults.threads;
    try {
        describe(app, texts, options);
        describe_deadlines(app, options.limits);
        app.parse(count, words);
    } catch (const CLI::CallForHelp&) {
        return end_with(kExitOk, app.help());
    } catch (const CLI::CallForVersion&) {
        return end_with(kExitOk, app.version() + "\n");
    } catch (const CLI::Error& error) {
        std::string what = error.what();
        std::ranges::replace(what, '\n', ' ');
        return end_with(kExitUsage, what + "; see breakwaterd --help.");
    }
    return finish(texts, std::move(options));
}

}  // namespace bw::server
