// SPDX-License-Identifier: Apache-2.0
#pragma once

// Real processes of `breakwater` over a vault in a temporary folder: with pipes, and at a terminal
// of their own. BW_PROGRAM names the program.

#include <array>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cli/device_key.h"
#include "cli/door.h"
#include "platform/posix/posix_random.h"

namespace bw::cli::testing {

struct Ran {
    int exit = -1;
    std::string out;
    std::string err;
};

// A folder of its own, and in it a vault that this device opens.
class Place {
  public:
    Place() {
        std::string name = (std::filesystem::temp_directory_path() / "bw-flow-XXXXXX").string();
        root_ = mkdtemp(name.data());
    }
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;
    ~Place() {
        std::error_code failed;
        std::filesystem::remove_all(root_, failed);
    }

    std::string vault() const { return root_ + "/vault"; }
    const std::string& root() const { return root_; }

    void make_vault() const {
        const auto door = open_door();
        platform::PosixRandom random;
        ASSERT_TRUE(door->hold(0, [] {}).has_value());
        auto key = make_device_key(vault(), random);
        ASSERT_TRUE(key.has_value());
        ASSERT_TRUE(
            door->call<&app::vault_create>({.kind = app::SlotKind::kDevice}, key->writable())
                .has_value()
        );
    }

    // The key of this device out of reach: the vault is locked, as with a passphrase.
    void lock() const { std::filesystem::rename(device_key_path(vault()), root_ + "/key"); }
    void unlock() const { std::filesystem::rename(root_ + "/key", device_key_path(vault())); }

    std::unique_ptr<Door> open_door() const {
        auto door = Door::create(vault());
        EXPECT_TRUE(door.has_value());
        return *std::move(door);
    }
    // A door with the vault open.
    std::unique_ptr<Door> opened() const {
        auto door = open_door();
        EXPECT_TRUE(door->hold(10'000, [] {}).has_value());
        auto key = read_device_key(vault());
        EXPECT_TRUE(key.has_value());
        EXPECT_TRUE(door->call<&app::vault_open>({.kind = app::SlotKind::kDevice}, key->writable())
                        .has_value());
        return door;
    }

  private:
    std::string root_;
};

inline void become_program(const Place& place, const std::vector<std::string>& arguments) {
    setenv("HOME", place.root().c_str(), 1);
    setenv("TERM", "xterm", 1);
    setenv("LANG", "C.UTF-8", 1);
    unsetenv("LC_ALL");
    unsetenv("COLUMNS");
    std::vector<std::string> words{BW_PROGRAM, "--vault", place.vault()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> raw;
    for (std::string& word : words) {
        raw.push_back(word.data());
    }
    raw.push_back(nullptr);
    execv(BW_PROGRAM, raw.data());
    _exit(127);
}

inline int exit_of(pid_t process) {
    int status = 0;
    waitpid(process, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

inline void drain(int fd, std::string& into) {
    std::array<char, 4096> part{};
    const ssize_t count = read(fd, part.data(), part.size());
    if (count > 0) {
        into.append(part.data(), static_cast<std::size_t>(count));
    }
}

// Runs it with `input` on standard input, through files, so that no pipe can fill.
inline Ran run(
    const Place& place, const std::vector<std::string>& arguments, std::string_view input = {}
) {
    const auto file = [&place](std::string_view name) {
        return place.root() + "/" + std::string(name);
    };
    const int in = open(file("in").c_str(), O_RDWR | O_CREAT | O_TRUNC, 0600);
    EXPECT_EQ(write(in, input.data(), input.size()), static_cast<ssize_t>(input.size()));
    lseek(in, 0, SEEK_SET);
    const int out = open(file("out").c_str(), O_RDWR | O_CREAT | O_TRUNC, 0600);
    const int err = open(file("err").c_str(), O_RDWR | O_CREAT | O_TRUNC, 0600);
    const pid_t process = fork();
    if (process == 0) {
        dup2(in, STDIN_FILENO);
        dup2(out, STDOUT_FILENO);
        dup2(err, STDERR_FILENO);
        become_program(place, arguments);
    }
    Ran ran{.exit = exit_of(process), .out = {}, .err = {}};
    const auto read_all = [](int fd) {
        std::string text;
        std::size_t before = 1;
        lseek(fd, 0, SEEK_SET);
        while (before != text.size()) {
            before = text.size();
            drain(fd, text);
        }
        close(fd);
        return text;
    };
    close(in);
    ran.out = read_all(out);
    ran.err = read_all(err);
    return ran;
}

// The program at a terminal of 80 columns.
class AtTerminal {
  public:
    AtTerminal(const Place& place, const std::vector<std::string>& arguments) {
        winsize size{.ws_row = 24, .ws_col = 80, .ws_xpixel = 0, .ws_ypixel = 0};
        process_ = forkpty(&fd_, nullptr, nullptr, &size);
        if (process_ == 0) {
            become_program(place, arguments);
        }
    }
    AtTerminal(const AtTerminal&) = delete;
    AtTerminal& operator=(const AtTerminal&) = delete;
    ~AtTerminal() {
        close(fd_);
        if (!has_ended_) {
            exit_of(process_);
        }
    }

    // Waits until this stands on the screen, behind what was waited for before.
    ::testing::AssertionResult sees(std::string_view text) {
        const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(60);
        while (std::chrono::steady_clock::now() < until) {
            if (const std::size_t at = all_.find(text, seen_); at != std::string::npos) {
                seen_ = at + text.size();
                return ::testing::AssertionSuccess();
            }
            if (!take(1'000)) {
                break;
            }
        }
        return ::testing::AssertionFailure() << "not seen: " << text << "\nin:\n" << all_;
    }

    void type(std::string_view text) {
        EXPECT_EQ(write(fd_, text.data(), text.size()), static_cast<ssize_t>(text.size()));
    }
    void press_ctrl_c() { type("\x03"); }

    int ends() {
        while (take(60'000)) {
        }
        has_ended_ = true;
        return exit_of(process_);
    }
    const std::string& all() const { return all_; }

  private:
    // Returns: false when the far end is closed.
    bool take(int patience_ms) {
        pollfd out{.fd = fd_, .events = POLLIN, .revents = 0};
        if (poll(&out, 1, patience_ms) <= 0) {
            return true;
        }
        const std::size_t before = all_.size();
        drain(fd_, all_);
        return all_.size() > before;
    }

    int fd_ = -1;
    pid_t process_ = -1;
    std::string all_;
    std::size_t seen_ = 0;
    bool has_ended_ = false;
};

}  // namespace bw::cli::testing
