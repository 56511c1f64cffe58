// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a subcommand says and asks. Answers go to standard output; questions, progress and what went
// wrong go to standard error, so that a pipe gets the answer and nothing else. Everything passes
// printable(): words of the person can never steer the terminal. Lines fit the terminal, at most
// 100 columns, 80 where there is none.
//
// Without somebody to ask, every question is a Stop (kNobodyToAsk) that names the option with the
// same answer; nothing ever waits.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/console.h"
#include "cli/stop.h"
#include "cli/words.h"
#include "core/crypto/secret.h"

namespace bw::cli {

// Rows of texts. The last column, and any that is marked, wraps; the others are as wide as their
// widest cell.
struct Table {
    std::vector<std::string> head;  // may be empty
    std::vector<std::vector<std::string>> rows;
};

class Terminal {
  public:
    // Lifetime: both must outlive it.
    Terminal(Console& console, const Words& words)
        : console_(console), words_(words), shape_(console.shape()) {}

    // --- Answers ---------------------------------------------------------------------------------
    // A paragraph, wrapped; `indent` columns in. Line breaks in it stay.
    void say(std::string_view text, int indent = 0);
    // An empty line between two parts; never two, and none at the start.
    void gap();
    void heading(std::string_view text);
    // `- text`, wrapped behind its mark.
    void item(std::string_view text, int indent = 0);
    // The same behind another mark, such as `1  `.
    void marked(std::string_view mark, std::string_view text, int indent = 0);
    // `name: value`, where a value that is empty shows nothing at all.
    void fact(std::string_view name, std::string_view value, int indent = 0);
    // Fits the width: see Table.
    void table(const Table& table);
    // As it is, for files and JSON: not wrapped, not looked at. Only for text of our own making.
    void raw(std::string_view bytes);

    // --- Beside the answer -----------------------------------------------------------------------
    // A paragraph on standard error.
    void note(std::string_view text);
    // One line that is written over on a terminal; without one, only its beginning and its end.
    void progress(std::string_view what, int done_permille);

    // --- Questions. `option` is what to give instead, such as "--name". --------------------------
    bool can_ask() const {
        return !asks_nothing_ && shape_.in_is_terminal && shape_.err_is_terminal;
    }
    // For --json: only secrets are still asked for.
    void ask_nothing() { asks_nothing_ = true; }
    // Errors: kNobodyToAsk; kStopped at the end of input.
    OrStop<std::string> ask(std::string_view question, std::string_view option);
    // An empty answer is `otherwise`.
    OrStop<bool> confirm(std::string_view question, bool otherwise, std::string_view option);
    // Numbers them from 1 and asks until one of them is named. Returns: the place from 0.
    OrStop<std::size_t> choose(
        std::string_view question, const std::vector<std::string>& choices, std::string_view option
    );
    // Not shown while typed; in NFC. From the descriptor of --passphrase-fd if it was given, one
    // line a question. Never from an argument, a variable or standard input by itself.
    // Errors: kNobodyToAsk, kStopped, kInvalid when it is empty, kLimit.
    OrStop<crypto::SecretBytes> secret(std::string_view question);
    void take_secrets_from(int fd) { secret_fd_ = fd; }
    bool has_secret_fd() const { return secret_fd_.has_value(); }
    // Whether secret() has a place to ask at: the descriptor or the terminal.
    bool can_ask_secret() const { return has_secret_fd() || shape_.err_is_terminal; }

    // A whole text that was piped in; nothing when standard input is a terminal.
    // Limit: kTextSizeMax, then kLimit.
    OrStop<std::optional<std::string>> piped_text();

    // Where it all goes, for conversations (cli/talk).
    Console& console() { return console_; }
    const Words& words() const { return words_; }
    int width() const { return shape_.width; }
    const Shape& shape() const { return shape_; }
    // Whether something could not be written (a full disk, a closed pipe).
    bool out_failed() const { return out_failed_; }

  private:
    void put(Stream stream, std::string_view text);
    void put_wrapped(Stream stream, std::string_view text, int indent, std::string_view mark);
    void end_progress();

    Console& console_;
    const Words& words_;
    Shape shape_;
    std::optional<int> secret_fd_;
    bool asks_nothing_ = false;
    bool out_failed_ = false;
    bool out_is_empty_ = true;
    bool has_gap_ = false;
    bool progress_is_open_ = false;
};

}  // namespace bw::cli
