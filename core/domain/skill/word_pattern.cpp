// SPDX-License-Identifier: Apache-2.0
#include "core/domain/skill/word_pattern.h"

#include <algorithm>
#include <cstddef>

namespace bw::domain {

namespace {

constexpr std::string_view kCurlyApostrophe = "\xE2\x80\x99";

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool is_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace

std::string normalise_words(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text.substr(at).starts_with(kCurlyApostrophe)) {
            out += '\'';
            at += kCurlyApostrophe.size() - 1;
        } else if (is_space(text[at])) {
            if (!out.empty() && out.back() != ' ') {
                out += ' ';
            }
        } else {
            out += lower(text[at]);
        }
    }
    if (out.ends_with(' ')) {
        out.pop_back();
    }
    return out;
}

bool contains_pattern(std::string_view normalised, std::string_view pattern) {
    const bool any_ending = pattern.ends_with('*');
    if (any_ending) {
        pattern.remove_suffix(1);
    }
    if (pattern.empty()) {
        return false;
    }
    for (std::size_t at = normalised.find(pattern); at != std::string_view::npos;
         at = normalised.find(pattern, at + 1)) {
        const std::size_t end = at + pattern.size();
        const bool begins = at == 0 || !is_word(normalised[at - 1]);
        const bool ends = any_ending || end == normalised.size() || !is_word(normalised[end]);
        if (begins && ends) {
            return true;
        }
    }
    return false;
}

bool resembles_substitute(std::string_view text, std::span<const std::string> patterns) {
    const std::string normalised = normalise_words(text);
    return std::ranges::any_of(patterns, [&](const std::string& pattern) {
        return contains_pattern(normalised, pattern);
    });
}

}  // namespace bw::domain
