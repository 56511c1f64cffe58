// SPDX-License-Identifier: Apache-2.0
#include "server/main/testing/daemon_for_test.h"

#include <array>
#include <charconv>
#include <csignal>
#include <cstdlib>
#include <fstream>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace bw::server::testing {
namespace {

namespace fs = std::filesystem;

struct Pipe {
    OwnedFd read{-1};
    OwnedFd write{-1};
};

Pipe make_pipe() {
    std::array<int, 2> ends{};
    EXPECT_EQ(::pipe2(ends.data(), O_CLOEXEC), 0);
    return {.read = OwnedFd(ends[0]), .write = OwnedFd(ends[1])};
}

bool wait_readable(int fd) {
    pollfd wanted{.fd = fd, .events = POLLIN, .revents = 0};
    return ::poll(&wanted, 1, kPatienceMs) == 1;
}

}  // namespace

Scratch::Scratch() {
    std::string pattern = (fs::temp_directory_path() / "breakwaterd-XXXXXX").string();
    EXPECT_NE(::mkdtemp(pattern.data()), nullptr);
    root_ = pattern;
    write("index.html", "<!doctype html><title>Breakwater</title><p>home</p>");
    write("index.html.br", "index as brotli");
    write("index.html.gz", "index as gzip");
    write("help.html", "<!doctype html><title>Help</title><p>help</p>");
    write("assets/app-BkT3df0s.js", "export const calm = true;");
}

Scratch::~Scratch() {
    fs::remove_all(root_);
}

void Scratch::write(const std::string& name, std::string_view bytes) const {
    fs::create_directories((web() / name).parent_path());
    std::ofstream(web() / name, std::ios::binary) << bytes;
}

Daemon::Daemon(const std::vector<std::string>& words) {
    spawn(words);
}

Daemon::Daemon(const Scratch& scratch, std::vector<std::string> more) {
    std::vector<std::string> words = {
        "--listen", "127.0.0.1:0", "--web", scratch.web(), "--data", scratch.data()
    };
    words.insert(words.end(), more.begin(), more.end());
    spawn(words);
    const std::string ready = next_line().value_or("");
    const std::size_t colon = ready.rfind(':');
    EXPECT_TRUE(ready.starts_with("Breakwater is ready at http://")) << ready << errors();
    if (colon != std::string::npos) {
        std::from_chars(ready.data() + colon + 1, ready.data() + ready.size(), port_);
    }
}

Daemon::~Daemon() {
    if (pid_ > 0 && !exit_code_) {
        ::kill(pid_, SIGKILL);
        ::waitpid(pid_, nullptr, 0);
    }
}

void Daemon::spawn(const std::vector<std::string>& words) {
    Pipe output = make_pipe();
    Pipe errors = make_pipe();
    std::vector<std::string> owned = {BW_DAEMON};
    owned.insert(owned.end(), words.begin(), words.end());
    std::vector<char*> arguments;
    arguments.reserve(owned.size() + 1);
    for (std::string& word : owned) {
        arguments.push_back(word.data());
    }
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions{};
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, output.write.get(), STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, errors.write.get(), STDERR_FILENO);
    EXPECT_EQ(::posix_spawn(&pid_, BW_DAEMON, &actions, nullptr, arguments.data(), environ), 0);
    posix_spawn_file_actions_destroy(&actions);
    output_ = std::move(output.read);
    errors_ = std::move(errors.read);
}

void Daemon::signal(int number) const {
    EXPECT_EQ(::kill(pid_, number), 0);
}

std::optional<std::string> Daemon::next_line() {
    while (true) {
        if (const std::size_t end = buffered_.find('\n'); end != std::string::npos) {
            std::string line = buffered_.substr(0, end);
            buffered_.erase(0, end + 1);
            return line;
        }
        std::array<char, 512> bytes{};
        if (!wait_readable(output_.get())) {
            ADD_FAILURE() << "no line in time";
            return std::nullopt;
        }
        const ssize_t size = ::read(output_.get(), bytes.data(), bytes.size());
        if (size <= 0) {
            return std::nullopt;
        }
        buffered_.append(bytes.data(), static_cast<std::size_t>(size));
    }
}

std::string Daemon::errors() {
    std::string all;
    std::array<char, 512> bytes{};
    while (wait_readable(errors_.get())) {
        const ssize_t size = ::read(errors_.get(), bytes.data(), bytes.size());
        if (size <= 0) {
            break;
        }
        all.append(bytes.data(), static_cast<std::size_t>(size));
    }
    return all;
}

int Daemon::exit_code() {
    if (exit_code_) {
        return *exit_code_;
    }
    const OwnedFd process(static_cast<int>(::syscall(SYS_pidfd_open, pid_, 0)));
    if (process.get() < 0 || !wait_readable(process.get())) {
        ADD_FAILURE() << "the process does not end";
        ::kill(pid_, SIGKILL);
    }
    int status = 0;
    EXPECT_EQ(::waitpid(pid_, &status, 0), pid_);
    exit_code_ = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    return *exit_code_;
}

}  // namespace bw::server::testing
