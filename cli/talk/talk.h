// SPDX-License-Identifier: Apache-2.0
#pragma once

// A conversation, page after page, without taking the screen: it reads a line and answers below.
// Works at a terminal and from a pipe; the end of input and Ctrl-C are answers like any other.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/talk/page.h"
#include "cli/terminal.h"

namespace bw::cli {

enum class Said {
    kAnswer,       // `at` names one of the page's answers
    kAlways,       // `at` names one of those at the foot
    kEnter,        // nothing was typed
    kText,         // `text` is none of the keys
    kTime,         // Waiting ended it
    kEnd,          // there is nothing more to read
    kInterrupted,  // Ctrl-C, or the terminal is going away
};

struct Answered {
    Said said = Said::kEnd;
    std::size_t at = 0;
    std::string text;

    // Whether nobody will answer any more.
    bool is_over() const { return said == Said::kEnd || said == Said::kInterrupted; }
};

// What goes on while nobody has typed yet.
class Waiting {
  public:
    virtual ~Waiting() = default;
    // Before the prompt: room for a line that wake() writes over.
    virtual void begin() {}
    // When to wake next; negative: never.
    virtual std::int64_t wake_in_ms() = 0;
    // Returns: true when the page is over by itself.
    virtual bool wake() = 0;
    // An answer came.
    virtual void end() {}
};

class Talk {
  public:
    // Lifetime: the terminal must outlive it.
    explicit Talk(Terminal& terminal) : terminal_(terminal) {}

    void show(const Page& page);
    Answered hear(const Page& page, Waiting* waiting = nullptr);
    // show() and hear(), again until the answer is one of the page's, Enter where it means
    // something, or the end.
    Answered ask(const Page& page);

    // One line of the person's own words. Returns: empty when it was skipped; nothing at the end.
    std::optional<std::string> ask_words(std::string_view question);

    // One or several of the page's answers: numbers with spaces between. Asks again until they are
    // understood. Returns: their places from 0; none with Enter.
    struct Many {
        Said said = Said::kEnd;  // kAnswer, kAlways, kEnter, or the end
        std::size_t at = 0;      // with kAlways
        std::vector<std::size_t> places;
    };
    Many ask_many(const Page& page);

    // Whether the last answer was Ctrl-C or the end of input.
    bool is_over() const { return is_over_; }
    // Says that what was typed is no answer here.
    void not_understood();

    Terminal& terminal() { return terminal_; }

  private:
    void prompt();
    void show_answers(const Page& page);

    Terminal& terminal_;
    bool is_over_ = false;
};

// Places from 0 for numbers from 1 to `count`, each once, from `1 3,4`. Nothing when there is
// anything else in it.
std::optional<std::vector<std::size_t>> places_in(std::string_view text, std::size_t count);

}  // namespace bw::cli
