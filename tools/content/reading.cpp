// SPDX-License-Identifier: Apache-2.0
#include "tools/content/reading.h"

#include <algorithm>

namespace bw::tools {

namespace {

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_vowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\t';
}

// Letters of other alphabets, and the curly apostrophe, belong to words.
bool is_in_word(char c) {
    return is_letter(c) || is_digit(c) || c == '\'' || static_cast<unsigned char>(c) >= 0x80U;
}

bool has_letter_or_digit(std::string_view text) {
    return std::ranges::any_of(text, [](char c) { return is_letter(c) || is_digit(c); });
}

}  // namespace

std::vector<std::string> sentences_of(std::string_view text) {
    std::vector<std::string> sentences;
    std::string sentence;
    for (std::size_t at = 0; at < text.size(); ++at) {
        sentence += text[at];
        const bool last = at + 1 == text.size();
        const bool mark = text[at] == '.' || text[at] == '!' || text[at] == '?';
        const bool ends = (mark && !last && is_space(text[at + 1])) || text[at] == '\n';
        if (ends || last) {
            if (has_letter_or_digit(sentence)) {
                sentences.push_back(sentence);
            }
            sentence.clear();
        }
    }
    return sentences;
}

std::vector<std::string> words_in(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        const char c = at < text.size() ? text[at] : ' ';
        const bool joined =
            c == '-' && !word.empty() && at + 1 < text.size() && is_letter(text[at + 1]);
        if (is_in_word(c) || joined) {
            word += c;
        } else if (!word.empty()) {
            if (has_letter_or_digit(word)) {
                words.push_back(word);
            }
            word.clear();
        }
    }
    return words;
}

std::size_t syllables_in(std::string_view word) {
    std::string letters;
    for (const char c : word) {
        if (is_letter(c)) {
            letters += lower(c);
        }
    }
    std::size_t groups = 0;
    for (std::size_t at = 0; at < letters.size(); ++at) {
        groups += is_vowel(letters[at]) && (at == 0 || !is_vowel(letters[at - 1])) ? 1U : 0U;
    }
    const std::size_t size = letters.size();
    const bool sounded_le = size >= 3 && letters.ends_with("le") && !is_vowel(letters[size - 3]);
    if (letters.ends_with('e') && !sounded_le && groups > 0) {
        --groups;
    }
    const bool sounded_ed = letters.ends_with("ted") || letters.ends_with("ded");
    if (letters.ends_with("ed") && !sounded_ed && groups > 0) {
        --groups;
    }
    return std::max<std::size_t>(1, groups);
}

double reading_grade(std::string_view text) {
    const auto words = words_in(text);
    if (words.empty()) {
        return 0.0;
    }
    std::size_t syllables = 0;
    for (const std::string& word : words) {
        syllables += syllables_in(word);
    }
    const auto word_count = static_cast<double>(words.size());
    const auto sentence_count =
        static_cast<double>(std::max<std::size_t>(1, sentences_of(text).size()));
    return 0.39 * word_count / sentence_count + 11.8 * static_cast<double>(syllables) / word_count -
           15.59;
}

std::size_t longest_sentence(std::string_view text) {
    std::size_t longest = 0;
    for (const std::string& sentence : sentences_of(text)) {
        longest = std::max(longest, words_in(sentence).size());
    }
    return longest;
}

}  // namespace bw::tools
