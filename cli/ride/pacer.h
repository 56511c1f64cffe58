// SPDX-License-Identifier: Apache-2.0
#pragma once

// Breathing, told in letters: in for four seconds, out for six, and nobody holds their breath. At a
// terminal one quiet line is written over; in plain mode the seconds are counted, a line a breath,
// so that a screen reader or a printer can follow; from a pipe it is said once.

#include <cstdint>
#include <string>

#include "cli/talk/talk.h"
#include "core/port/clock.h"

namespace bw::cli {

enum class PacerLook {
    kNone,      // the person turned it off
    kOneLine,   // written over once a second
    kCounting,  // counted, without going back
    kOnce,      // said once, and nothing moves
};

class Pacer final : public Waiting {
  public:
    struct Marks {
        std::int64_t page_over_in_ms = -1;  // when the page is over by itself; negative: never
    };
    // Lifetime: both must outlive it.
    Pacer(Terminal& terminal, port::Clock& clock, PacerLook look, Marks marks);

    void begin() override;
    std::int64_t wake_in_ms() override;
    bool wake() override;
    void end() override;

  private:
    void draw();
    void count();
    bool is_breathing() const;

    Terminal& terminal_;
    port::Clock& clock_;
    PacerLook look_;
    MonotonicMillis began_at_ms_ = 0;
    std::int64_t page_over_in_ms_;
    std::int64_t seconds_ = 0;  // already told
    bool line_is_open_ = false;
};

// `Breathe in   ~ ~ ~`: the line for a second of the breath.
std::string breath_line(const Words& words, std::int64_t second);

}  // namespace bw::cli
