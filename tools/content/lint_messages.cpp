// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <map>

#include "core/codec/json.h"
#include "tools/content/files.h"
#include "tools/content/lint.h"

namespace bw::tools {

namespace {

constexpr std::string_view kMessagesFile = "i18n/en.json";
constexpr auto kCrisisPrefixes = std::to_array<std::string_view>({
    "crisis.",
    "help.",
    "ride.",
    "entry.",
    "medical.",
    "people.",
    "people_now.",
    "plan.run.",
});

bool is_name_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '=';
}

// The text in front of an option (`one {…}`) holds its keyword, which nobody reads.
void drop_last_word(std::string& text) {
    while (!text.empty() && text.back() == ' ') {
        text.pop_back();
    }
    while (!text.empty() && is_name_character(text.back())) {
        text.pop_back();
    }
}

// `{name}` becomes a short word; `{count, plural, one {# line} other {# lines}}` its options.
class PlainReader {
  public:
    explicit PlainReader(std::string_view message) : message_(message) {}
    std::string read() {
        std::string out;
        while (at_ < message_.size()) {
            read_one(out);
        }
        return out;
    }

  private:
    void read_one(std::string& out) {
        const char c = message_[at_++];
        if (c == '{') {
            read_braces(out);
        } else if (c == '}') {
            out += options_ > 0 ? ". " : "";
        } else if (c == '#' && options_ > 0) {
            out += "2";
        } else {
            out += c;
        }
    }
    void read_braces(std::string& out) {
        const std::size_t end = message_.find_first_of("{},", at_);
        if (end == std::string_view::npos) {
            return;
        }
        if (message_[end] == '}' && is_name(message_.substr(at_, end - at_))) {
            out += "it";
            at_ = end + 1;
            return;
        }
        if (message_[end] == ',') {
            const std::size_t kind_end = message_.find(',', end + 1);
            if (kind_end != std::string_view::npos) {
                at_ = kind_end + 1;
                ++options_;
            }
            return;
        }
        drop_last_word(out);
        out += ' ';
    }
    static bool is_name(std::string_view text) {
        return !text.empty() && std::ranges::all_of(text, is_name_character);
    }

    std::string_view message_;
    std::size_t at_ = 0;
    int options_ = 0;
};

bool is_notification_key(std::string_view key) {
    return key.starts_with("notification.");
}

void lint_message(
    const std::string& key, const std::string& message, const Lexicon& lexicon, Findings& findings
) {
    const TextPlace place{std::string(kMessagesFile), key};
    const std::string text = plain_message(message);
    check_phrases(lexicon, place, text, findings);
    if (is_notification_key(key)) {
        check_notification(lexicon, place, text, findings);
    }
    if (is_crisis_key(key)) {
        check_sentences(lexicon, place, text, findings);
    }
}

}  // namespace

bool is_crisis_key(std::string_view key) {
    return std::ranges::any_of(kCrisisPrefixes, [&](std::string_view prefix) {
        return key.starts_with(prefix);
    });
}

std::string plain_message(std::string_view message) {
    return PlainReader(message).read();
}

void lint_messages(const std::filesystem::path& path, const Lexicon& lexicon, Findings& findings) {
    const std::string file(kMessagesFile);
    const auto text = read_text_file(path);
    if (!text) {
        findings.push_back({file, "", "cannot be read", std::string(text.error().what())});
        return;
    }
    const auto json = codec::parse_json(*text);
    if (!json || !json->is_object()) {
        findings.push_back({file, "", "is no object of messages", "key and text"});
        return;
    }
    // One label is too short for a grade; the texts of a screen together are not.
    std::map<std::string, std::string> screens;
    for (const auto& [key, value] : json->items()) {
        const auto* message = value.get_ptr<const std::string*>();
        if (message == nullptr) {
            findings.push_back({file, key, "is no text", "one key, one text"});
            continue;
        }
        lint_message(key, *message, lexicon, findings);
        const bool run = key.starts_with("plan.run.");
        const std::string screen = run ? "plan.run" : key.substr(0, key.find('.'));
        screens[screen] += plain_message(*message) + "\n";
    }
    for (const auto& [screen, words] : screens) {
        const bool crisis = is_crisis_key(screen + ".");
        const auto level = crisis ? ReadingLevel::kCrisis : ReadingLevel::kOther;
        check_grade(lexicon, {file, screen + ".*"}, words, level, findings);
    }
}

}  // namespace bw::tools
