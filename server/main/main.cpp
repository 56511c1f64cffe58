// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <csignal>
#include <exception>
#include <format>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "server/http/asset_table.h"
#include "server/http/server.h"
#include "server/http/site.h"
#include "server/main/data_folder.h"
#include "server/main/ending.h"
#include "server/main/listening_socket.h"
#include "server/main/options.h"

namespace bw::server {
namespace {

constexpr rlim_t kOtherDescriptors = 64;  // everything that is no connection

// Straight to the descriptor: whoever waits for the line must get it now, and a closed terminal is
// no reason to stop.
void say(int fd, std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(fd, text.data(), text.size());
        if (written <= 0) {
            return;
        }
        text.remove_prefix(static_cast<std::size_t>(written));
    }
}

// As many descriptors as the system lets us have, and no more connections than that.
std::size_t fit_connections(std::size_t wanted) {
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) {
        return wanted;
    }
    const rlim_t needed = wanted + kOtherDescriptors;
    if (limit.rlim_cur < needed) {
        limit.rlim_cur = std::min(needed, limit.rlim_max);
        ::setrlimit(RLIMIT_NOFILE, &limit);
    }
    const rlim_t room = limit.rlim_cur > 2 * kOtherDescriptors ? limit.rlim_cur - kOtherDescriptors
                                                               : kOtherDescriptors;
    return std::min<std::size_t>(wanted, room);
}

OrEnding<http::AssetTable> load_web(const Options& options) {
    Result<http::AssetTable> table = http::AssetTable::load(options.web);
    if (table) {
        return *std::move(table);
    }
    const std::string web = options.web.string();
    switch (table.error().code()) {
        case ErrorCode::kNotFound:
            return end_with(
                kExitUsage,
                std::format(
                    "There is no web app in the folder {}: build it first, or name another folder "
                    "with --web.",
                    web
                )
            );
        case ErrorCode::kLimit:
            return end_with(
                kExitUsage,
                std::format("The folder {} is too large for a web app: check --web.", web)
            );
        default:
            return end_with(
                kExitPermission,
                std::format(
                    "The folder {} cannot be read: let this user read all of it, or name another "
                    "with --web.",
                    web
                )
            );
    }
}

OrEnding<void> run(int count, const char* const* words) {
    OrEnding<Options> options = parse_options(count, words, defaults_of_system());
    if (!options) {
        return std::unexpected(options.error());
    }
    OrEnding<http::AssetTable> assets = load_web(*options);
    if (!assets) {
        return std::unexpected(assets.error());
    }
    const OrEnding<DataFolder> data = DataFolder::open(options->data);
    if (!data) {
        return std::unexpected(data.error());
    }
    OrEnding<ListeningSocket> socket = open_listening_socket(options->listen);
    if (!socket) {
        return std::unexpected(socket.error());
    }
    options->limits.connections_max = fit_connections(options->limits.connections_max);
    const http::Site site(*std::move(assets));
    const Status served = http::serve(
        site,
        {.listening_socket = socket->fd.release(),
         .threads = options->threads,
         .limits = options->limits},
        {.on_ready =
             [&] {
                 say(STDOUT_FILENO,
                     std::format("Breakwater is ready at {}\n", url_of(socket->address)));
             },
         .on_stopping = [] { say(STDOUT_FILENO, "Breakwater is stopping\n"); }}
    );
    if (!served) {
        return end_with(
            kExitInternal,
            "The system gives this program too little: raise its limits and try again."
        );
    }
    return {};
}

int main_with_exit_code(int count, const char* const* words) {
    ::umask(077);
    // A reader that goes away is an error of one write, not the end of the server.
    std::signal(SIGPIPE, SIG_IGN);
    const OrEnding<void> ended = run(count, words);
    if (ended) {
        return kExitOk;
    }
    const Ending& ending = ended.error();
    if (ending.exit_code == kExitOk) {
        say(STDOUT_FILENO, ending.text);
    } else {
        say(STDERR_FILENO, "breakwaterd: " + ending.text + "\n");
    }
    return ending.exit_code;
}

}  // namespace
}  // namespace bw::server

int main(int argc, char** argv) {
    try {
        return bw::server::main_with_exit_code(argc, argv);
    } catch (const std::exception&) {
        bw::server::say(
            STDERR_FILENO, "breakwaterd: Breakwater met a problem that it did not expect.\n"
        );
        return bw::server::kExitInternal;
    }
}
