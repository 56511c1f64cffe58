// SPDX-License-Identifier: Apache-2.0
#include "tools/tidy/commands.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <format>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tools/tidy/source_text.h"
#include "tools/tidy/tree_json.h"

namespace bw::tidy {
namespace {

using Words = std::vector<std::string>;
using Complaint = std::optional<std::string>;

constexpr auto kStarts = std::to_array<std::string_view>(
    {"T ",
     "ctest ",
     "node ",
     "npx ",
     "npm ",
     "cd web",
     "build/dev/",
     "build/release/",
     "build/fuzz/",
     "./start",
     "./test",
     "cmake ",
     "tools/build/"}
);

// A shell's words, with quotes taken off; enough for what a document tells somebody to type.
Words words_of(std::string_view line) {
    Words words;
    std::string word;
    char quote = 0;
    for (const char c : line) {
        if (quote != 0 ? c == quote : (c == '\'' || c == '"')) {
            quote = quote != 0 ? char{0} : c;
        } else if (c == ' ' && quote == 0) {
            if (!word.empty()) {
                words.push_back(word);
            }
            word.clear();
        } else {
            word += c;
        }
    }
    if (!word.empty()) {
        words.push_back(word);
    }
    return words;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') {
        text.remove_prefix(1);
    }
    while (!text.empty() && text.back() == ' ') {
        text.remove_suffix(1);
    }
    return text;
}

std::vector<std::string_view> split(std::string_view text, std::string_view by) {
    std::vector<std::string_view> parts;
    for (std::size_t at = text.find(by); at != kNone; at = text.find(by)) {
        parts.push_back(trimmed(text.substr(0, at)));
        text.remove_prefix(at + by.size());
    }
    parts.push_back(trimmed(text));
    return parts;
}

// `unit.core.store.VaultTest.WipeLeavesNothing`, as CTest names it (a folder of tests/ has its own
// first word there, which nobody has to type).
void take_gtests(const SourceFile& file, std::vector<std::string>& tests) {
    std::string folder = file.path.substr(0, file.path.rfind('/'));
    std::ranges::replace(folder, '/', '.');
    const std::string_view text = file.text;
    for (std::size_t at = text.find("TEST"); at != kNone; at = text.find("TEST", at + 4)) {
        const std::size_t open = text.find('(', at);
        const std::size_t comma = text.find(", ", at);
        const std::size_t close = text.find(')', at);
        if (open == kNone || comma == kNone || close == kNone || open > comma || comma > close) {
            continue;
        }
        tests.push_back(std::format(
            "unit.{}.{}.{}",
            folder,
            text.substr(open + 1, comma - open - 1),
            text.substr(comma + 2, close - comma - 2)
        ));
    }
}

// `fuzz.${name}.corpus` stands for many; what does not change of it is enough.
void take_named_tests(const SourceFile& file, std::vector<std::string>& tests) {
    constexpr std::string_view kHead = "add_test(NAME ";
    const std::string_view text = file.text;
    for (std::size_t at = text.find(kHead); at != kNone; at = text.find(kHead, at + 1)) {
        const std::string_view rest = text.substr(at + kHead.size());
        tests.emplace_back(rest.substr(0, rest.find_first_of(" \n)")));
    }
}

bool is_cmake(const SourceFile& file) {
    return file.path.ends_with("CMakeLists.txt") || file.path.ends_with(".cmake");
}

}  // namespace

CommandBook::CommandBook(const std::vector<SourceFile>& files) : files_(files) {
    for (const SourceFile& file : files) {
        if (is_cmake(file)) {
            take_named_tests(file, tests_);
        } else if (file.path.ends_with(".cpp") || file.path.ends_with(".h")) {
            take_gtests(file, tests_);
        }
    }
}

bool CommandBook::looks_like_one(std::string_view words) {
    const bool program = words.starts_with("bw_") && words.contains(' ');
    return program ||
           std::ranges::any_of(kStarts, [words](auto start) { return words.starts_with(start); });
}

bool CommandBook::has_path(std::string_view path) const {
    while (path.ends_with('/')) {
        path.remove_suffix(1);
    }
    const std::string below = std::format("{}/", path);
    return std::ranges::any_of(files_, [&](const SourceFile& file) {
        return file.path == path || file.path.starts_with(below);
    });
}

bool CommandBook::cmake_says(std::string_view words) const {
    return std::ranges::any_of(files_, [words](const SourceFile& file) {
        return (is_cmake(file) || file.path == "CMakePresets.json") && file.text.contains(words);
    });
}

bool CommandBook::has_test(std::string_view pattern) const {
    if (pattern.starts_with('^')) {
        pattern.remove_prefix(1);
    }
    if (pattern.ends_with('$')) {
        pattern.remove_suffix(1);
    }
    // A label stands first in the name that CTest gives: `blackbox.cli.…`.
    const std::size_t dot = pattern.find('.');
    if (dot != kNone && cmake_says(std::format("LABEL {}", pattern.substr(0, dot)))) {
        pattern.remove_prefix(dot + 1);
    }
    return !pattern.empty() && std::ranges::any_of(tests_, [pattern](const std::string& name) {
        return name.contains(pattern);
    });
}

Complaint CommandBook::ctest_complaint(const Words& words) const {
    for (std::size_t at = 1; at + 1 < words.size(); ++at) {
        const std::string& value = words[at + 1];
        if (words[at] == "-R") {
            for (const std::string_view each : split(value, "|")) {
                if (!has_test(each)) {
                    return std::format("no test is called like {}", each);
                }
            }
        }
        if (words[at] == "-L" && !cmake_says(std::format("LABEL {}", value)) &&
            !cmake_says(std::format("LABELS {}", value))) {
            return std::format("no test has the label {}", value);
        }
        if (words[at] == "--preset" && !cmake_says(std::format("\"{}\"", value))) {
            return std::format("there is no preset {}", value);
        }
    }
    return std::nullopt;
}

Complaint CommandBook::node_complaint(const Words& words, const std::string& folder) const {
    if (words.size() < 2 || !has_path(folder + words[1])) {
        return std::string("node has nothing to run");
    }
    if (!words[1].ends_with("e2e/run.mjs")) {
        return std::nullopt;
    }
    for (std::size_t at = 2; at < words.size() && !words[at].starts_with('['); ++at) {
        const bool found = std::ranges::any_of(files_, [&](const SourceFile& file) {
            return file.path.starts_with("web/e2e/") && file.path.ends_with(".test.mjs") &&
                   file.path.contains(words[at]);
        });
        if (!found) {
            return std::format("no browser test is called like {}", words[at]);
        }
    }
    return std::nullopt;
}

Complaint CommandBook::program_complaint(std::string_view path) const {
    const std::string name(path.substr(path.rfind('/') + 1));
    const bool built = cmake_says(std::format("add_executable({}", name)) ||
                       cmake_says(std::format("OUTPUT_NAME {}", name));
    std::string folder = name.ends_with("_test") ? name.substr(0, name.size() - 5) : std::string();
    std::ranges::replace(folder, '_', '/');
    const bool test = !folder.empty() && cmake_says(std::format("bw_test({}", folder));
    return built || test ? Complaint{} : std::format("no program is called {}", name);
}

Complaint CommandBook::part_complaint(std::string_view part, std::string& folder) const {
    const Words words = words_of(part);
    if (words.empty()) {
        return std::string("an empty command");
    }
    const std::string& first = words[0];
    if (first == "cd" && words.size() == 2) {
        folder = words[1] + "/";
        return has_path(words[1]) ? Complaint{} : std::format("there is no folder {}", words[1]);
    }
    if (first == "ctest" || first == "cmake") {
        return ctest_complaint(words);
    }
    if (first == "node") {
        return node_complaint(words, folder);
    }
    if (first == "npx" || first == "npm") {
        for (std::size_t at = 2; at < words.size(); ++at) {
            if (words[at].contains('/') && !has_path(folder + words[at])) {
                return std::format("there is no {}", words[at]);
            }
        }
        return std::nullopt;
    }
    if (first.starts_with("build/") || first.starts_with("bw_")) {
        return program_complaint(first);
    }
    const std::string_view path =
        first.starts_with("./") ? std::string_view(first).substr(2) : first;
    return has_path(path) ? Complaint{} : std::format("nobody knows the command {}", first);
}

Complaint CommandBook::complaint(std::string_view command) const {
    if (command.starts_with("T ")) {
        const std::string full = std::format("ctest --preset dev -R {}", command.substr(2));
        return complaint(full);
    }
    std::string folder;
    for (const std::string_view part : split(command, "&&")) {
        const Complaint found = part_complaint(part, folder);
        if (found) {
            return found;
        }
    }
    return std::nullopt;
}

}  // namespace bw::tidy
