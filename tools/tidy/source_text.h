// SPDX-License-Identifier: Apache-2.0
#pragma once

// A file as the rules look at it: each line once as it stands, and once each as only its code, only
// its comments and only its quoted text. What is left out is replaced by spaces, so that columns
// stay where they are and a rule about code cannot be set off by a sentence.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bw::tidy {

// Nowhere in a line or a text.
inline constexpr std::size_t kNone = std::string_view::npos;

enum class Language { kCpp, kTypeScript, kCss, kHash, kOther };

struct SourceText {
    std::vector<std::string> lines;
    std::vector<std::string> code;
    std::vector<std::string> comments;
    std::vector<std::string> quoted;
};

// The language of a file by its name; a script without an ending is told by its first line.
Language language_of(std::string_view path, std::string_view text);

// Never fails: text that ends inside a comment or a quotation is taken as it is.
SourceText read_source(std::string_view text, Language language);

// Position of `word` at or after `from` where it stands alone, or npos. A name goes on with
// letters, digits and underscores.
std::size_t find_word(std::string_view line, std::string_view word, std::size_t from = 0);

bool is_name_part(char c);

}  // namespace bw::tidy
