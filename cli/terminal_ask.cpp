// SPDX-License-Identifier: Apache-2.0
// The questions of a Terminal.
#include <charconv>
#include <format>

#include "cli/quiet_terminal.h"
#include "cli/terminal.h"
#include "cli/text.h"
#include "core/base/limits.h"

namespace bw::cli {

namespace {

std::unexpected<Stop> nobody_to_ask(std::string_view question, std::string_view option) {
    return stop_with(
        Exit::kNobodyToAsk,
        "nobody_to_ask",
        {{.name = "question", .value = std::string(question)},
         {.name = "option", .value = std::string(option)}}
    );
}

// A number from 1 to `count`; 0 for anything else.
std::size_t number_in(std::string_view text, std::size_t count) {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool is_number = error == std::errc() && end == text.data() + text.size();
    return is_number && number <= count ? number : 0;
}

}  // namespace

OrStop<std::string> Terminal::ask(std::string_view question, std::string_view option) {
    if (!can_ask()) {
        return nobody_to_ask(question, option);
    }
    end_progress();
    std::string shown = printable_line(question);
    put(Stream::kErr, shown + " ");
    const std::optional<std::string> line = console_.read_line();
    if (!line) {
        put(Stream::kErr, "\n");
        return stop_with(Exit::kStopped, "stopped");
    }
    return std::string(trimmed(*line));
}

OrStop<bool> Terminal::confirm(std::string_view question, bool otherwise, std::string_view option) {
    const std::string_view choices = otherwise ? "[Y/n]" : "[y/N]";
    while (true) {
        const std::string answer = BW_GO(ask(std::format("{} {}", question, choices), option));
        if (answer.empty()) {
            return otherwise;
        }
        const char first = answer.front();
        if (first == 'y' || first == 'Y') {
            return true;
        }
        if (first == 'n' || first == 'N') {
            return false;
        }
        note(words_("ask.yes_or_no"));
    }
}

OrStop<std::size_t> Terminal::choose(
    std::string_view question, const std::vector<std::string>& choices, std::string_view option
) {
    if (!can_ask()) {
        return nobody_to_ask(question, option);
    }
    for (std::size_t i = 0; i < choices.size(); ++i) {
        put_wrapped(Stream::kErr, choices[i], 0, std::format("{:>2}  ", i + 1));
    }
    while (true) {
        const std::string answer = BW_GO(ask(question, option));
        if (const std::size_t number = number_in(answer, choices.size()); number > 0) {
            return number - 1;
        }
        note(words_("ask.a_number", "count", std::to_string(choices.size())));
    }
}

OrStop<crypto::SecretBytes> Terminal::secret(std::string_view question) {
    if (secret_fd_) {
        return console_.read_line_of(*secret_fd_);
    }
    end_progress();
    if (!shape_.err_is_terminal) {
        // The question would be seen by nobody, and waiting for an answer would look like a fault.
        return stop_with(Exit::kNobodyToAsk, "no_terminal_for_secret");
    }
    // Quiet before the question: whoever answers fast must not see it on the screen.
    const QuietTerminal quiet;
    if (!quiet.is_quiet()) {
        return stop_with(Exit::kNobodyToAsk, "no_terminal_for_secret");
    }
    put(Stream::kErr, printable_line(question) + " ");
    return console_.read_hidden_line();
}

OrStop<std::optional<std::string>> Terminal::piped_text() {
    if (shape_.in_is_terminal) {
        return std::nullopt;
    }
    std::string text;
    while (const std::optional<std::string> line = console_.read_line()) {
        text += *line + "\n";
        if (text.size() > kTextSizeMax) {
            return stopped(Error(ErrorCode::kLimit, "the text is too long", {}));
        }
    }
    while (text.ends_with('\n')) {
        text.pop_back();
    }
    return text.empty() ? std::nullopt : std::optional(std::move(text));
}

}  // namespace bw::cli
