// SPDX-License-Identifier: Apache-2.0
#include "cli/ride/pacer.h"

#include <algorithm>
#include <format>

#include "cli/text.h"

namespace bw::cli {

namespace {

constexpr std::int64_t kInSeconds = 4;
constexpr std::int64_t kOutSeconds = 6;
constexpr std::int64_t kBreathSeconds = kInSeconds + kOutSeconds;
// Counted breaths push the words up and out of sight; after these it is quiet.
constexpr std::int64_t kCountedBreaths = 6;
constexpr int kLabelWidth = 13;
constexpr std::string_view kUpAndBack =
    "\x1b"
    "7\x1b[1A\r";
constexpr std::string_view kClearAndReturn =
    "\x1b[K\x1b"
    "8";

std::string numbers_to(std::int64_t last) {
    std::string text;
    for (std::int64_t number = 1; number <= last; ++number) {
        text += std::format(" {}", number);
    }
    return text;
}

}  // namespace

std::string breath_line(const Words& words, std::int64_t second) {
    const std::int64_t at = second % kBreathSeconds;
    const bool is_in = at < kInSeconds;
    const std::int64_t waves = is_in ? at + 1 : kBreathSeconds - at;
    std::string line = padded(words(is_in ? "ride.pacer.in" : "ride.pacer.out"), kLabelWidth);
    for (std::int64_t i = 0; i < waves; ++i) {
        line += " ~";
    }
    return line;
}

Pacer::Pacer(Terminal& terminal, port::Clock& clock, PacerLook look, Marks marks)
    : terminal_(terminal), clock_(clock), look_(look), page_over_in_ms_(marks.page_over_in_ms) {}

void Pacer::begin() {
    began_at_ms_ = clock_.monotonic_now();
    const Words& words = terminal_.words();
    switch (look_) {
        case PacerLook::kNone:
            return;
        case PacerLook::kOnce:
            terminal_.say(words("ride.pacer.in") + numbers_to(kInSeconds));
            terminal_.say(words("ride.pacer.out") + numbers_to(kOutSeconds));
            return;
        case PacerLook::kOneLine:
            terminal_.say(breath_line(words, 0));
            return;
        case PacerLook::kCounting:
            count();
            return;
    }
}

bool Pacer::is_breathing() const {
    const bool counts = look_ == PacerLook::kCounting;
    return look_ == PacerLook::kOneLine || (counts && seconds_ < kCountedBreaths * kBreathSeconds);
}

std::int64_t Pacer::wake_in_ms() {
    const std::int64_t gone_ms = clock_.monotonic_now() - began_at_ms_;
    std::int64_t wake_ms = -1;
    if (is_breathing()) {
        wake_ms = std::max<std::int64_t>((seconds_ + 1) * kMillisPerSecond - gone_ms, 0);
    }
    if (page_over_in_ms_ >= 0) {
        const std::int64_t over_ms = std::max<std::int64_t>(page_over_in_ms_ - gone_ms, 0);
        wake_ms = wake_ms < 0 ? over_ms : std::min(wake_ms, over_ms);
    }
    return wake_ms;
}

bool Pacer::wake() {
    const std::int64_t gone_ms = clock_.monotonic_now() - began_at_ms_;
    while (is_breathing() && (seconds_ + 1) * kMillisPerSecond <= gone_ms) {
        ++seconds_;
        if (look_ == PacerLook::kCounting) {
            count();
        }
    }
    if (look_ == PacerLook::kOneLine) {
        draw();
    }
    return page_over_in_ms_ >= 0 && gone_ms >= page_over_in_ms_;
}

// The prompt stands below; the cursor goes up to the line of the breath and back to where it was.
void Pacer::draw() {
    const std::string line = breath_line(terminal_.words(), seconds_);
    (void)terminal_.console().write(
        Stream::kErr, std::format("{}{}{}", kUpAndBack, line, kClearAndReturn)
    );
}

void Pacer::count() {
    const std::int64_t at = seconds_ % kBreathSeconds;
    const bool begins = at == 0 || at == kInSeconds;
    std::string text;
    if (seconds_ >= kCountedBreaths * kBreathSeconds) {
        text = "\n" + terminal_.words()("ride.pacer.paused") + "\n";
        line_is_open_ = false;
    } else if (begins) {
        const std::string_view key = at == 0 ? "ride.pacer.in" : "ride.pacer.out";
        text = (line_is_open_ ? "\n" : "") + terminal_.words()(key) + " 1";
        line_is_open_ = true;
    } else {
        text = std::format(" {}", at < kInSeconds ? at + 1 : at - kInSeconds + 1);
    }
    (void)terminal_.console().write(Stream::kErr, text);
}

void Pacer::end() {
    if (line_is_open_) {
        (void)terminal_.console().write(Stream::kErr, "\n");
        line_is_open_ = false;
    }
}

}  // namespace bw::cli
