// SPDX-License-Identifier: Apache-2.0
#include "cli/text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <utility>

#include <utf8proc.h>

namespace bw::cli {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr std::string_view kEllipsis = "…";
constexpr utf8proc_int32_t kDelete = 0x7F;
constexpr utf8proc_int32_t kControlEnd = 0x9F;
// They turn the letters behind them round, so that a line reads as something else.
constexpr utf8proc_int32_t kOverrideFirst = 0x202D;
constexpr utf8proc_int32_t kOverrideLast = 0x202E;

struct Letter {
    utf8proc_int32_t code = -1;  // -1: no UTF-8
    std::string_view bytes;
};

Letter letter_at(std::string_view text, std::size_t at) {
    Letter letter;
    const auto size = utf8proc_iterate(
        reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at),
        static_cast<utf8proc_ssize_t>(text.size() - at),
        &letter.code
    );
    letter.bytes = text.substr(at, size > 0 ? static_cast<std::size_t>(size) : 1);
    return letter;
}

int width_of(const Letter& letter) {
    return letter.code < 0 ? 1 : std::max(utf8proc_charwidth(letter.code), 0);
}

bool is_control(utf8proc_int32_t code) {
    return code < ' ' || (code >= kDelete && code <= kControlEnd);
}

// As much of the beginning as fits; at least one letter, with the marks that stand on it.
std::string_view fitting(std::string_view text, int width) {
    std::size_t at = 0;
    int taken = 0;
    while (at < text.size()) {
        const Letter letter = letter_at(text, at);
        taken += width_of(letter);
        if (taken > width && at > 0) {
            break;
        }
        at += letter.bytes.size();
    }
    return text.substr(0, at);
}

void wrap_word(std::string_view word, int width, std::vector<std::string>& lines, int& column) {
    const int word_width = display_width(word);
    const int space = column > 0 ? 1 : 0;
    if (column + space + word_width <= width) {
        lines.back().append(space > 0 ? " " : "").append(word);
        column += space + word_width;
        return;
    }
    if (column > 0) {
        lines.emplace_back();
        column = 0;
    }
    while (display_width(word) > width) {
        const std::string_view part = fitting(word, width);
        lines.back() = part;
        lines.emplace_back();
        word.remove_prefix(part.size());
    }
    lines.back() = word;
    column = display_width(word);
}

void wrap_line(std::string_view line, int width, std::vector<std::string>& lines) {
    lines.emplace_back();
    int column = 0;
    while (!line.empty()) {
        const std::size_t end = std::min(line.find(' '), line.size());
        if (end > 0) {
            wrap_word(line.substr(0, end), width, lines, column);
        }
        line.remove_prefix(std::min(end + 1, line.size()));
    }
}

}  // namespace

int display_width(std::string_view text) {
    int width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Letter letter = letter_at(text, at);
        width += width_of(letter);
        at += letter.bytes.size();
    }
    return width;
}

std::string printable(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Letter letter = letter_at(text, at);
        at += letter.bytes.size();
        if (letter.code < 0 || (letter.code >= kOverrideFirst && letter.code <= kOverrideLast)) {
            out += kReplacement;
        } else if (is_control(letter.code) && letter.code != '\n') {
            out += ' ';
        } else {
            out += letter.bytes;
        }
    }
    return out;
}

std::string printable_line(std::string_view text) {
    std::string line = printable(text);
    std::ranges::replace(line, '\n', ' ');
    return line;
}

std::vector<std::string> wrap(std::string_view text, int width) {
    std::vector<std::string> lines;
    std::size_t at = 0;
    while (at <= text.size()) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        wrap_line(text.substr(at, end - at), std::max(width, 2), lines);
        at = end + 1;
    }
    return lines;
}

std::string cut(std::string_view text, int width) {
    if (display_width(text) <= width) {
        return std::string(text);
    }
    if (width < 2) {
        return std::string(kEllipsis);
    }
    return std::string(fitting(text, width - 1)).append(kEllipsis);
}

std::string padded(std::string_view text, int width) {
    std::string out(text);
    const int missing = width - display_width(text);
    out.append(static_cast<std::size_t>(std::max(missing, 0)), ' ');
    return out;
}

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::string normal_form_c(std::string_view text) {
    utf8proc_uint8_t* composed = nullptr;
    const utf8proc_ssize_t size = utf8proc_map(
        reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
        static_cast<utf8proc_ssize_t>(text.size()),
        &composed,
        static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE)
    );
    if (size < 0) {
        return std::string(text);
    }
    std::string out(reinterpret_cast<const char*>(composed), static_cast<std::size_t>(size));
    // It may be a passphrase.
    std::fill_n(static_cast<volatile utf8proc_uint8_t*>(composed), size, std::uint8_t{0});
    std::free(composed);
    return out;
}

std::string plain_punctuation(std::string_view text) {
    static constexpr auto kPlain = std::to_array<std::pair<std::string_view, std::string_view>>({
        {"’", "'"},
        {"‘", "'"},
        {"“", "\""},
        {"”", "\""},
        {"…", "..."},
        {"–", "-"},
        {"—", "-"},
        {"·", "-"},
        {"•", "-"},
    });
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const Letter letter = letter_at(text, at);
        const auto* const found = std::ranges::find(
            kPlain, letter.bytes, &std::pair<std::string_view, std::string_view>::first
        );
        out += found != kPlain.end() ? found->second : letter.bytes;
        at += letter.bytes.size();
    }
    return out;
}

}  // namespace bw::cli
