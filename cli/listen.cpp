// SPDX-License-Identifier: Apache-2.0
// Waiting for a line: for a while only, and with an ear for Ctrl-C.
#include <array>
#include <ctime>

#include <errno.h>
#include <poll.h>
#include <unistd.h>

#include "cli/calm_signals.h"
#include "cli/console.h"
#include "core/base/limits.h"
#include "core/base/time.h"

namespace bw::cli {

namespace {

constexpr std::size_t kReadSize = 4'096;
constexpr std::int64_t kNanosPerMilli = 1'000'000;

timespec span_of(std::int64_t milliseconds) {
    return {
        .tv_sec = static_cast<std::time_t>(milliseconds / kMillisPerSecond),
        .tv_nsec = (milliseconds % kMillisPerSecond) * kNanosPerMilli,
    };
}

// Takes the first line out of what was read; a line without an end only when no more will come.
std::optional<std::string> take_line(std::string& unread, bool is_all) {
    const std::size_t end = unread.find('\n');
    if (end == std::string::npos && (!is_all || unread.empty())) {
        return std::nullopt;
    }
    std::string line = unread.substr(0, end);
    unread.erase(0, end == std::string::npos ? end : end + 1);
    if (line.ends_with('\r')) {
        line.pop_back();
    }
    return line;
}

}  // namespace

HeardLine Console::wait_for_line(std::int64_t) {
    auto line = read_line();
    if (!line) {
        return {.heard = Heard::kEnd, .line = {}};
    }
    return {.heard = Heard::kLine, .line = *std::move(line)};
}

HeardLine ProcessConsole::wait_for_line(std::int64_t patience_ms) {
    std::array<char, kReadSize> part{};
    while (true) {
        if (CalmSignals::came()) {
            return {.heard = Heard::kInterrupted, .line = {}};
        }
        if (auto line = take_line(unread_, false)) {
            return {.heard = Heard::kLine, .line = *std::move(line)};
        }
        if (unread_.size() > kTextSizeMax) {
            return {.heard = Heard::kEnd, .line = {}};
        }
        pollfd in{.fd = STDIN_FILENO, .events = POLLIN, .revents = 0};
        const timespec span = span_of(patience_ms);
        const int ready =
            ppoll(&in, 1, patience_ms < 0 ? nullptr : &span, CalmSignals::mask_while_waiting());
        if (ready == 0) {
            return {.heard = Heard::kNothing, .line = {}};
        }
        if (ready < 0 && errno == EINTR) {
            continue;
        }
        const ssize_t count = ready < 0 ? -1 : ::read(STDIN_FILENO, part.data(), part.size());
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count <= 0) {
            auto rest = take_line(unread_, true);
            const Heard heard = rest ? Heard::kLine : Heard::kEnd;
            return {.heard = heard, .line = std::move(rest).value_or(std::string())};
        }
        unread_.append(part.data(), static_cast<std::size_t>(count));
    }
}

}  // namespace bw::cli
