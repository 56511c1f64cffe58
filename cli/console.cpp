// SPDX-License-Identifier: Apache-2.0
#include "cli/console.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <cstring>

#include <errno.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "core/base/limits.h"

namespace bw::cli {

namespace {

constexpr int kWidthMin = 20;
constexpr int kWidthMax = 100;  // longer lines are hard to read
constexpr std::size_t kReadSize = 4'096;

// No other thread runs, so the environment does not change.
std::string_view environment(const char* name) {
    const char* const value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe)
    return value == nullptr ? std::string_view() : std::string_view(value);
}

int number_of(std::string_view text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? number : 0;
}

int width_of_terminal() {
    winsize size{};
    int width = number_of(environment("COLUMNS"));
    if (width <= 0 && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0) {
        width = size.ws_col;
    }
    return width <= 0 ? kWidthUnknown : std::clamp(width, kWidthMin, kWidthMax);
}

// Only a locale that names another set of letters says so; `C` in a container says nothing.
bool locale_is_ascii() {
    for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
        const std::string_view value = environment(name);
        if (!value.empty()) {
            return !value.contains("UTF-8") && !value.contains("utf8") && !value.contains("UTF8");
        }
    }
    return false;
}

}  // namespace

ProcessConsole::ProcessConsole() {
    shape_.out_is_terminal = isatty(STDOUT_FILENO) == 1;
    shape_.err_is_terminal = isatty(STDERR_FILENO) == 1;
    shape_.in_is_terminal = isatty(STDIN_FILENO) == 1;
    const bool is_dumb = environment("TERM").empty() || environment("TERM") == "dumb";
    shape_.colour = shape_.out_is_terminal && environment("NO_COLOR").empty() && !is_dumb;
    shape_.can_redraw = shape_.err_is_terminal && !is_dumb;
    shape_.ascii_only = shape_.out_is_terminal && locale_is_ascii();
    if (shape_.out_is_terminal) {
        shape_.width = width_of_terminal();
    }
}

bool ProcessConsole::write(Stream stream, std::string_view text) {
    const int number = stream == Stream::kOut ? STDOUT_FILENO : STDERR_FILENO;
    while (!text.empty()) {
        const ssize_t count = ::write(number, text.data(), text.size());
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count <= 0) {
            return false;
        }
        text.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

std::optional<std::string> ProcessConsole::read_line() {
    std::array<char, kReadSize> part{};
    while (!unread_.contains('\n') && unread_.size() <= kTextSizeMax) {
        const ssize_t count = ::read(STDIN_FILENO, part.data(), part.size());
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count <= 0) {
            break;
        }
        unread_.append(part.data(), static_cast<std::size_t>(count));
    }
    if (unread_.empty()) {
        return std::nullopt;
    }
    const std::size_t end = std::min(unread_.find('\n'), unread_.size());
    std::string line = unread_.substr(0, end);
    unread_.erase(0, end + 1);
    if (line.ends_with('\r')) {
        line.pop_back();
    }
    return line;
}

}  // namespace bw::cli
