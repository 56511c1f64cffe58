// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <sys/types.h>

#include "server/main/owned_fd.h"

namespace bw::server::testing {

// How long a test waits for what must happen. Reaching it is a failure, so it costs nothing.
inline constexpr int kPatienceMs = 30'000;

// A folder that goes away with the test, with a small web app in it.
class Scratch {
  public:
    Scratch();
    ~Scratch();
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    std::filesystem::path web() const { return root_ / "web"; }
    std::filesystem::path data() const { return root_ / "data"; }
    std::filesystem::path root() const { return root_; }
    void write(const std::string& name, std::string_view bytes) const;

  private:
    std::filesystem::path root_;
};

// A breakwaterd of its own, as a real process.
class Daemon {
  public:
    // Starts `breakwaterd` with exactly these words.
    explicit Daemon(const std::vector<std::string>& words);
    // Starts it on a free port over the folders of `scratch` and waits until it is ready.
    explicit Daemon(const Scratch& scratch, std::vector<std::string> more = {});
    ~Daemon();
    Daemon(const Daemon&) = delete;
    Daemon& operator=(const Daemon&) = delete;

    std::uint16_t port() const { return port_; }
    void signal(int number) const;

    // The next line of standard output, or nothing at its end.
    std::optional<std::string> next_line();
    // All of standard error; call it when the process has ended.
    std::string errors();
    // Waits for the end. Returns: the exit code, or minus the signal that ended it.
    int exit_code();

  private:
    void spawn(const std::vector<std::string>& words);

    pid_t pid_ = -1;
    std::optional<int> exit_code_;
    OwnedFd output_{-1};
    OwnedFd errors_{-1};
    std::string buffered_;
    std::uint16_t port_ = 0;
};

}  // namespace bw::server::testing
