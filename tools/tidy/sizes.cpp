// SPDX-License-Identifier: Apache-2.0
#include "tools/tidy/sizes.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <format>
#include <ranges>
#include <string>
#include <string_view>
#include <vector>

#include "tools/tidy/layers.h"

namespace bw::tidy {
namespace {

constexpr std::size_t kColumnsMax = 100;
constexpr std::size_t kAroundTextMax = 40;
constexpr std::size_t kFunctionLinesMax = 70;
constexpr std::size_t kTableMarkLines = 5;

std::size_t lines_max(std::string_view path) {
    if (path.ends_with(".cpp") || path.ends_with(".c")) {
        return is_test_code(path) ? 800 : 600;
    }
    if (path.ends_with(".h")) {
        return 300;
    }
    if (path.ends_with(".test.ts") || path.ends_with(".test.tsx")) {
        return 800;
    }
    if (path.ends_with(".tsx")) {
        return 300;
    }
    if (path.ends_with(".ts") || path.ends_with(".mjs") || path.ends_with(".js")) {
        return 400;
    }
    return 0;
}

bool is_table(const SourceText& source) {
    const auto first = std::min(source.comments.size(), kTableMarkLines);
    return std::ranges::any_of(source.comments | std::views::take(first), [](const auto& line) {
        return line.contains("tidy: table");
    });
}

// Letters, not bytes: the bytes that go on with a letter are not counted.
std::size_t columns(std::string_view line) {
    return static_cast<std::size_t>(std::ranges::count_if(line, [](char c) {
        return (static_cast<std::uint8_t>(c) & 0xC0U) != 0x80U;
    }));
}

// A text that cannot be broken, such as a path of a picture: what stands around it is what counts.
std::size_t longest_quoted(std::string_view quoted) {
    std::size_t longest = 0;
    std::size_t at = quoted.find_first_not_of(' ');
    while (at != std::string_view::npos) {
        const std::size_t end = std::min(quoted.find("   ", at), quoted.size());
        longest = std::max(longest, columns(quoted.substr(at, end - at)));
        at = quoted.find_first_not_of(' ', end);
    }
    return longest;
}

enum class Block { kScope, kFunction, kMemberInit, kOther };

// Finds the bodies of functions by their braces. What stands before a brace since the last end of a
// statement tells what it opens.
class FunctionFinder {
  public:
    FunctionFinder(std::string_view path, Findings& findings) : path_(path), findings_(findings) {}

    void read(const SourceText& source) {
        for (line_ = 1; line_ <= source.code.size(); ++line_) {
            const std::string_view code = source.code[line_ - 1];
            const std::size_t first = code.find_first_not_of(" \t");
            if (first == std::string_view::npos || code[first] == '#') {
                continue;
            }
            for (const char c : code) {
                take(c);
            }
            take(' ');
        }
    }

  private:
    struct Open {
        Block block;
        std::size_t line;
    };

    void take(char c) {
        if (c == '{') {
            open();
        } else if (c == '}') {
            close();
        } else if (c == ';') {
            head_.clear();
        } else if (!head_.empty() || c != ' ') {
            if (head_.empty()) {
                head_line_ = line_;
            }
            head_ += c;
        }
    }

    bool in_function() const {
        return std::ranges::any_of(stack_, [](const Open& open) {
            return open.block == Block::kFunction;
        });
    }

    void open() {
        const Block block = classify();
        stack_.push_back({block, head_.empty() ? line_ : head_line_});
        if (block != Block::kMemberInit) {
            head_.clear();
        }
    }

    void close() {
        if (stack_.empty()) {
            return;
        }
        const Open open = stack_.back();
        stack_.pop_back();
        if (open.block == Block::kMemberInit) {
            head_ += '}';
            return;
        }
        head_.clear();
        const std::size_t length = line_ - open.line + 1;
        if (open.block == Block::kFunction && !in_function() && length > kFunctionLinesMax) {
            findings_.push_back(
                {std::string(path_),
                 open.line,
                 "function-length",
                 std::format(
                     "{} lines; at most {}: give its parts names of their own",
                     length,
                     kFunctionLinesMax
                 )}
            );
        }
    }

    Block classify() const {
        if (in_function()) {
            return Block::kOther;
        }
        const std::size_t paren = head_.find('(');
        if (paren == std::string::npos) {
            const bool scope = std::ranges::any_of(
                std::to_array<std::string_view>({"namespace", "class", "struct", "union", "extern"}
                ),
                [this](std::string_view word) {
                    return find_word(head_, word) != std::string_view::npos;
                }
            );
            return scope ? Block::kScope : Block::kOther;
        }
        const std::size_t equals = head_.find('=');
        if (equals < paren && find_word(head_, "operator") == std::string_view::npos &&
            !head_.starts_with("template") && !head_.starts_with("requires")) {
            return Block::kOther;
        }
        return is_member_init() ? Block::kMemberInit : Block::kFunction;
    }

    // `Name(…) : member_{…}, other_{…} {`: all but the last brace belong to members.
    bool is_member_init() const {
        const std::size_t last = head_.find_last_not_of(' ');
        if (last == std::string::npos || !is_name_part(head_[last]) || !head_.contains(") :")) {
            return false;
        }
        return !head_.ends_with("const ") && !head_.ends_with("noexcept ");
    }

    std::string_view path_;
    Findings& findings_;
    std::vector<Open> stack_;
    std::string head_;
    std::size_t head_line_ = 1;
    std::size_t line_ = 1;
};

}  // namespace

void check_sizes(std::string_view path, const SourceText& source, Findings& findings) {
    const std::size_t max = lines_max(path);
    if (max > 0 && source.lines.size() > max && !is_table(source)) {
        findings.push_back(
            {std::string(path),
             max + 1,
             "file-length",
             std::format(
                 "{} lines; at most {}: split it by concept, or mark a table of data with "
                 "`// tidy: table`",
                 source.lines.size(),
                 max
             )}
        );
    }
    if (!path.ends_with(".cpp") && !path.ends_with(".h")) {
        return;
    }
    for (std::size_t index = 0; index < source.lines.size(); ++index) {
        const std::size_t count = columns(source.lines[index]);
        if (count > kColumnsMax && count - longest_quoted(source.quoted[index]) > kAroundTextMax) {
            findings.push_back(
                {std::string(path),
                 index + 1,
                 "line-length",
                 std::format("{} columns; at most {}: run clang-format-19", count, kColumnsMax)}
            );
        }
    }
    FunctionFinder(path, findings).read(source);
}

}  // namespace bw::tidy
