// SPDX-License-Identifier: Apache-2.0
#include "tools/tidy/source_text.h"

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bw::tidy {
namespace {

enum class Part { kCode, kComment, kQuoted };

class Reader {
  public:
    Reader(std::string_view text, Language language) : text_(text), language_(language) {}

    SourceText read() {
        while (at_ < text_.size()) {
            if (!read_comment() && !read_quoted()) {
                put(Part::kCode);
            }
        }
        if (!line_.empty()) {
            end_line();
        }
        return std::move(source_);
    }

  private:
    bool starts(std::string_view what) const { return text_.substr(at_).starts_with(what); }
    bool slashes() const {
        return language_ == Language::kCpp || language_ == Language::kTypeScript;
    }

    bool read_comment() {
        const bool block = (slashes() || language_ == Language::kCss) && starts("/*");
        if (block) {
            put(Part::kComment, 2);
            while (at_ < text_.size() && !starts("*/")) {
                put(Part::kComment);
            }
            put(Part::kComment, 2);
            return true;
        }
        const bool hash = language_ == Language::kHash && starts("#") &&
                          (at_ == 0 || text_[at_ - 1] == ' ' || text_[at_ - 1] == '\n');
        if (!hash && !(slashes() && starts("//"))) {
            return false;
        }
        while (at_ < text_.size() && text_[at_] != '\n') {
            put(Part::kComment);
        }
        return true;
    }

    bool read_quoted() {
        const char c = text_[at_];
        if (language_ == Language::kOther || language_ == Language::kHash) {
            return false;
        }
        if (language_ == Language::kCpp && c == '"' && at_ > 0 && text_[at_ - 1] == 'R') {
            read_raw_string();
            return true;
        }
        const bool separator = c == '\'' && language_ == Language::kCpp && at_ > 0 &&
                               is_name_part(text_[at_ - 1]) && last_ != Part::kQuoted;
        if (c == '"' || (c == '\'' && !separator)) {
            read_until(c, /*across_lines=*/false);
            return true;
        }
        if (language_ == Language::kTypeScript && c == '`') {
            read_until(c, /*across_lines=*/true);
            return true;
        }
        if (language_ == Language::kTypeScript && c == '/' && begins_pattern()) {
            read_until('/', /*across_lines=*/false);
            return true;
        }
        return false;
    }

    void read_raw_string() {
        const std::size_t open = text_.find('(', at_);
        if (open == std::string_view::npos) {
            put(Part::kQuoted);
            return;
        }
        const std::string end = ")" + std::string(text_.substr(at_ + 1, open - at_ - 1)) + "\"";
        while (at_ < text_.size() && !starts(end)) {
            put(Part::kQuoted);
        }
        put(Part::kQuoted, end.size());
    }

    void read_until(char quote, bool across_lines) {
        put(Part::kCode);
        while (at_ < text_.size() && text_[at_] != quote) {
            if (text_[at_] == '\n' && !across_lines) {
                return;
            }
            put(Part::kQuoted, text_[at_] == '\\' ? 2 : 1);
        }
        put(Part::kCode);
    }

    // A slash is a regular expression where a value may begin, else a division.
    bool begins_pattern() const {
        for (std::size_t back = line_.size(); back > 0; --back) {
            if (line_[back - 1] != ' ') {
                return std::string_view("(,=:[!&|?{};").contains(line_[back - 1]);
            }
        }
        return true;
    }

    void put(Part part, std::size_t count = 1) {
        for (; count > 0 && at_ < text_.size(); --count, ++at_) {
            last_ = part;
            const char c = text_[at_];
            if (c == '\n') {
                end_line();
                continue;
            }
            line_ += c;
            code_ += part == Part::kCode ? c : ' ';
            comment_ += part == Part::kComment ? c : ' ';
            quoted_ += part == Part::kQuoted ? c : ' ';
        }
    }

    void end_line() {
        source_.lines.push_back(std::exchange(line_, {}));
        source_.code.push_back(std::exchange(code_, {}));
        source_.comments.push_back(std::exchange(comment_, {}));
        source_.quoted.push_back(std::exchange(quoted_, {}));
    }

    std::string_view text_;
    Language language_;
    std::size_t at_ = 0;
    Part last_ = Part::kCode;
    std::string line_;
    std::string code_;
    std::string comment_;
    std::string quoted_;
    SourceText source_;
};

bool ends_with_any(std::string_view path, std::initializer_list<std::string_view> endings) {
    for (const std::string_view ending : endings) {
        if (path.ends_with(ending)) {
            return true;
        }
    }
    return false;
}

}  // namespace

Language language_of(std::string_view path, std::string_view text) {
    if (ends_with_any(path, {".cpp", ".h", ".c"})) {
        return Language::kCpp;
    }
    if (ends_with_any(path, {".ts", ".tsx", ".mjs", ".js"})) {
        return Language::kTypeScript;
    }
    if (path.ends_with(".css")) {
        return Language::kCss;
    }
    if (ends_with_any(path, {".cmake", "CMakeLists.txt", ".sh"}) || text.starts_with("#!")) {
        return Language::kHash;
    }
    return Language::kOther;
}

SourceText read_source(std::string_view text, Language language) {
    return Reader(text, language).read();
}

bool is_name_part(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

std::size_t find_word(std::string_view line, std::string_view word, std::size_t from) {
    for (std::size_t at = line.find(word, from); at != std::string_view::npos;
         at = line.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        const bool begins = at == 0 || !is_name_part(line[at - 1]) || !is_name_part(word.front());
        const bool ends =
            end == line.size() || !is_name_part(line[end]) || !is_name_part(word.back());
        if (begins && ends) {
            return at;
        }
    }
    return std::string_view::npos;
}

}  // namespace bw::tidy
