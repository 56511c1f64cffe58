// SPDX-License-Identifier: Apache-2.0
#pragma once

// Where words really go and come from: the three descriptors and /dev/tty of this process, or, in
// tests, texts in memory. Terminal (cli/terminal.h) is what subcommands use.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "cli/stop.h"
#include "core/crypto/secret.h"

namespace bw::cli {

enum class Stream { kOut, kErr };

inline constexpr int kWidthUnknown = 80;

struct Shape {
    int width = kWidthUnknown;
    bool out_is_terminal = false;
    bool err_is_terminal = false;
    bool in_is_terminal = false;
    bool colour = false;
    bool can_redraw = false;  // standard error is a terminal whose cursor can be moved
    bool ascii_only = false;  // the locale says that the terminal knows no UTF-8
};

// What came while waiting for a line.
enum class Heard {
    kLine,
    kNothing,      // the time is over
    kEnd,          // there is nothing more to read
    kInterrupted,  // Ctrl-C and its kin, while a CalmSignals lives
};
struct HeardLine {
    Heard heard = Heard::kEnd;
    std::string line;
};

class Console {
  public:
    virtual ~Console() = default;
    virtual Shape shape() = 0;

    // Returns: whether it arrived.
    virtual bool write(Stream stream, std::string_view text) = 0;

    // One line of standard input without its end; nothing at its end.
    // Limit: reading stops behind kTextSizeMax bytes; a line that is longer comes in parts, the
    //        first longer than the limit, so that whoever takes texts refuses it.
    virtual std::optional<std::string> read_line() = 0;

    // The same, waiting at most `patience_ms`; for ever when it is negative.
    virtual HeardLine wait_for_line(std::int64_t patience_ms);

    // One line from the terminal itself, not shown, or from descriptor `fd`.
    // Limit:  kPassphraseSizeMax bytes.
    // Errors: kNobodyToAsk without a terminal, kStopped on Ctrl-C, kInvalid when there is nothing.
    virtual OrStop<crypto::SecretBytes> read_hidden_line() = 0;
    virtual OrStop<crypto::SecretBytes> read_line_of(int fd) = 0;
};

// The console of this process. NO_COLOR, COLUMNS, TERM and the locale's name are read once.
class ProcessConsole final : public Console {
  public:
    ProcessConsole();
    Shape shape() override { return shape_; }
    bool write(Stream stream, std::string_view text) override;
    std::optional<std::string> read_line() override;
    HeardLine wait_for_line(std::int64_t patience_ms) override;
    OrStop<crypto::SecretBytes> read_hidden_line() override;
    OrStop<crypto::SecretBytes> read_line_of(int fd) override;

  private:
    Shape shape_;
    std::string unread_;
};

}  // namespace bw::cli
