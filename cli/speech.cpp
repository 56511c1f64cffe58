// SPDX-License-Identifier: Apache-2.0
#include "cli/speech.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdlib>
#include <utility>

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "platform/posix/descriptor.h"

namespace bw::cli {

namespace {

using platform::Descriptor;

struct Voice {
    std::string_view program;
    std::string_view option;  // that it reads what to say from standard input
};

constexpr auto kVoices = std::to_array<Voice>({
    {.program = "spd-say", .option = "--pipe-mode"},
    {.program = "espeak-ng", .option = "--stdin"},
});

// Where PATH has it; empty when it is nowhere.
std::string path_of(std::string_view program) {
    // No other thread runs, so the environment does not change.
    const char* const value = std::getenv("PATH");  // NOLINT(concurrency-mt-unsafe)
    std::string_view folders = value == nullptr ? std::string_view() : std::string_view(value);
    while (!folders.empty()) {
        const std::size_t end = std::min(folders.find(':'), folders.size());
        std::string path(folders.substr(0, end));
        folders.remove_prefix(std::min(end + 1, folders.size()));
        if (!path.starts_with('/')) {
            continue;  // never a program of the folder that one happens to be in
        }
        path.append("/").append(program);
        if (access(path.c_str(), X_OK) == 0) {
            return path;
        }
    }
    return {};
}

// Starts it with `in` as its standard input and without a place to write to.
int start(const std::string& program, const std::string& option, int in) {
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, in, STDIN_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
    std::string name = program;
    std::string how = option;
    const std::array<char*, 3> arguments{name.data(), how.data(), nullptr};
    pid_t process = -1;
    const int failed =
        posix_spawn(&process, program.c_str(), &actions, &attributes, arguments.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return failed == 0 ? process : -1;
}

// The far end may be gone at any time; that must not end this process.
void write_all(int number, std::string_view text) {
    struct sigaction ignore{};
    struct sigaction before{};
    ignore.sa_handler = SIG_IGN;
    sigaction(SIGPIPE, &ignore, &before);
    while (!text.empty()) {
        const ssize_t count = ::write(number, text.data(), text.size());
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count <= 0) {
            break;
        }
        text.remove_prefix(static_cast<std::size_t>(count));
    }
    sigaction(SIGPIPE, &before, nullptr);
}

}  // namespace

std::optional<Speech> Speech::find() {
    for (const Voice& voice : kVoices) {
        std::string path = path_of(voice.program);
        if (!path.empty()) {
            return Speech(std::move(path), std::string(voice.option));
        }
    }
    return std::nullopt;
}

Speech::Speech(Speech&& other) noexcept
    : program_(std::move(other.program_)),
      option_(std::move(other.option_)),
      process_(std::exchange(other.process_, -1)) {}

Speech& Speech::operator=(Speech&& other) noexcept {
    if (this != &other) {
        hush();
        program_ = std::move(other.program_);
        option_ = std::move(other.option_);
        process_ = std::exchange(other.process_, -1);
    }
    return *this;
}

Speech::~Speech() {
    hush();
}

void Speech::hush() {
    if (process_ > 0) {
        (void)kill(process_, SIGTERM);
        (void)waitpid(process_, nullptr, 0);
        process_ = -1;
    }
}

void Speech::say(std::string_view text) {
    hush();
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) {
        return;
    }
    Descriptor out(ends[0]);
    Descriptor in(ends[1]);
    process_ = start(program_, option_, out.number());
    out.reset();
    if (process_ > 0) {
        write_all(in.number(), std::string(text) + "\n");
    }
}

}  // namespace bw::cli
