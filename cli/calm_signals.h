// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <csignal>

namespace bw::cli {

// While this lives, Ctrl-C, a hang-up and a request to end do not break off what is being written;
// they are heard where the program waits for the person (Console::wait_for_line) and end it kindly.
// One at a time.
class CalmSignals {
  public:
    CalmSignals();
    ~CalmSignals();
    CalmSignals(const CalmSignals&) = delete;
    CalmSignals& operator=(const CalmSignals&) = delete;

    static bool came();
    // The signals that are let in while waiting; null outside of the life of one of these.
    static const sigset_t* mask_while_waiting();

  private:
    static constexpr std::size_t kCount = 3;
    sigset_t before_{};
    std::array<struct sigaction, kCount> actions_before_{};
};

}  // namespace bw::cli
