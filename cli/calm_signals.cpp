// SPDX-License-Identifier: Apache-2.0
#include "cli/calm_signals.h"

namespace bw::cli {

namespace {

constexpr auto kHeard = std::to_array<int>({SIGINT, SIGTERM, SIGHUP});

volatile sig_atomic_t has_come = 0;
const sigset_t* waiting_mask = nullptr;

void remember(int) {
    has_come = 1;
}

}  // namespace

CalmSignals::CalmSignals() {
    static_assert(kHeard.size() == kCount);
    has_come = 0;
    sigset_t blocked;
    sigemptyset(&blocked);
    for (std::size_t i = 0; i < kCount; ++i) {
        sigaddset(&blocked, kHeard[i]);
        struct sigaction action{};
        action.sa_handler = remember;
        sigaction(kHeard[i], &action, &actions_before_[i]);
    }
    pthread_sigmask(SIG_BLOCK, &blocked, &before_);
    waiting_mask = &before_;
}

CalmSignals::~CalmSignals() {
    // What comes from here on is as before; what came and was not heard is let go.
    pthread_sigmask(SIG_SETMASK, &before_, nullptr);
    waiting_mask = nullptr;
    for (std::size_t i = 0; i < kCount; ++i) {
        sigaction(kHeard[i], &actions_before_[i], nullptr);
    }
}

bool CalmSignals::came() {
    return has_come != 0;
}

const sigset_t* CalmSignals::mask_while_waiting() {
    return waiting_mask;
}

}  // namespace bw::cli
