// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

namespace bw::cli {

// The terminal of this process, showing nothing of what is typed and handing out each key, as long
// as this lives. What was typed before is dropped, so that nothing of a secret can have been shown:
// be quiet first, ask then. A second one inside the first does nothing. A deadly signal puts the
// terminal back.
class QuietTerminal {
  public:
    QuietTerminal();
    QuietTerminal(const QuietTerminal&) = delete;
    QuietTerminal& operator=(const QuietTerminal&) = delete;
    ~QuietTerminal();

    // Whether there is a terminal and it shows nothing.
    bool is_quiet() const;
    // Returns: 1 a byte, 0 the end, -1 a failure.
    int read_byte(char& c) const;

  private:
    struct Held;
    std::unique_ptr<Held> held_;  // null inside another one, and without a terminal
};

}  // namespace bw::cli
