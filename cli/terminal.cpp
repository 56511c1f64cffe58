// SPDX-License-Identifier: Apache-2.0
#include "cli/terminal.h"

#include <algorithm>
#include <format>

#include "cli/text.h"

namespace bw::cli {

namespace {

constexpr std::string_view kBold = "\x1b[1m";
constexpr std::string_view kPlain = "\x1b[0m";
constexpr std::string_view kLineAgain = "\r\x1b[K";
constexpr int kAllPermille = 1'000;
constexpr int kBetweenColumns = 2;
constexpr int kColumnMin = 6;

std::string spaces(int count) {
    return std::string(static_cast<std::size_t>(std::max(count, 0)), ' ');
}

// Widths of the columns: as wide as they need, the widest first cut down until the row fits.
std::vector<int> column_widths(const Table& table, int width) {
    std::vector<int> widths;
    const auto measure = [&widths](const std::vector<std::string>& row) {
        widths.resize(std::max(widths.size(), row.size()), 0);
        for (std::size_t i = 0; i < row.size(); ++i) {
            for (const std::string& line : wrap(printable(row[i]), 1'000)) {
                widths[i] = std::max(widths[i], display_width(line));
            }
        }
    };
    measure(table.head);
    for (const auto& row : table.rows) {
        measure(row);
    }
    if (widths.empty()) {
        return widths;
    }
    const int room = width - kBetweenColumns * (static_cast<int>(widths.size()) - 1);
    int sum = 0;
    for (const int each : widths) {
        sum += each;
    }
    while (sum > room) {
        const auto widest = std::ranges::max_element(widths);
        if (*widest <= kColumnMin) {
            break;
        }
        --*widest;
        --sum;
    }
    return widths;
}

// One row as the lines it takes.
std::string row_text(const std::vector<std::string>& row, const std::vector<int>& widths) {
    std::vector<std::vector<std::string>> cells;
    std::size_t height = 1;
    for (std::size_t i = 0; i < row.size(); ++i) {
        cells.push_back(wrap(printable(row[i]), widths[i]));
        height = std::max(height, cells.back().size());
    }
    std::string text;
    for (std::size_t y = 0; y < height; ++y) {
        std::string line;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const std::string cell = y < cells[i].size() ? cells[i][y] : std::string();
            line += padded(cell, widths[i] + kBetweenColumns);
        }
        text.append(line, 0, line.find_last_not_of(' ') + 1).append("\n");
    }
    return text;
}

}  // namespace

void Terminal::put(Stream stream, std::string_view text) {
    if (stream == Stream::kErr) {
        (void)console_.write(stream, text);
        return;
    }
    end_progress();
    out_is_empty_ = false;
    has_gap_ = false;
    out_failed_ = !console_.write(stream, text) || out_failed_;
}

void Terminal::put_wrapped(
    Stream stream, std::string_view text, int indent, std::string_view mark
) {
    std::string shown = printable(text);
    if (shape_.ascii_only) {
        shown = plain_punctuation(shown);
    }
    const int in = indent + display_width(mark);
    std::string lines;
    bool is_first = true;
    for (const std::string& line : wrap(shown, shape_.width - in)) {
        if (line.empty()) {
            lines += "\n";
        } else {
            lines += is_first ? spaces(indent) + std::string(mark) : spaces(in);
            lines += line + "\n";
        }
        is_first = false;
    }
    put(stream, lines);
}

void Terminal::say(std::string_view text, int indent) {
    put_wrapped(Stream::kOut, text, indent, "");
}

void Terminal::gap() {
    if (!out_is_empty_ && !has_gap_) {
        put(Stream::kOut, "\n");
        has_gap_ = true;
    }
}

void Terminal::heading(std::string_view text) {
    gap();
    if (shape_.colour) {
        put(Stream::kOut, kBold);
    }
    say(text);
    if (shape_.colour) {
        put(Stream::kOut, kPlain);
    }
}

void Terminal::item(std::string_view text, int indent) {
    marked("- ", text, indent);
}

void Terminal::marked(std::string_view mark, std::string_view text, int indent) {
    put_wrapped(Stream::kOut, text, indent, mark);
}

void Terminal::fact(std::string_view name, std::string_view value, int indent) {
    if (!value.empty()) {
        say(std::format("{}: {}", name, value), indent);
    }
}

void Terminal::table(const Table& table) {
    const std::vector<int> widths = column_widths(table, shape_.width);
    std::string text;
    if (!table.head.empty()) {
        text += shape_.colour ? kBold : "";
        text += row_text(table.head, widths);
        text += shape_.colour ? kPlain : "";
    }
    for (const auto& row : table.rows) {
        text += row_text(row, widths);
    }
    put(Stream::kOut, shape_.ascii_only ? plain_punctuation(text) : text);
}

void Terminal::raw(std::string_view bytes) {
    put(Stream::kOut, bytes);
}

void Terminal::note(std::string_view text) {
    end_progress();
    put_wrapped(Stream::kErr, text, 0, "");
}

void Terminal::progress(std::string_view what, int done_permille) {
    const std::string shown = printable_line(what);
    const bool is_done = done_permille >= kAllPermille;
    if (!shape_.err_is_terminal) {
        if (is_done || !progress_is_open_) {
            put(Stream::kErr, std::format("{} {} %\n", shown, done_permille / 10));
        }
        progress_is_open_ = !is_done;
        return;
    }
    put(Stream::kErr, std::format("{}{} {} %", kLineAgain, shown, done_permille / 10));
    progress_is_open_ = true;
    if (is_done) {
        end_progress();
    }
}

void Terminal::end_progress() {
    if (progress_is_open_ && shape_.err_is_terminal) {
        (void)console_.write(Stream::kErr, "\n");
        progress_is_open_ = false;
    }
}

}  // namespace bw::cli
