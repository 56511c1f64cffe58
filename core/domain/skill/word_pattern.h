// SPDX-License-Identifier: Apache-2.0
#pragma once

// Words and phrases looked for in a text: the lint of the content, the lexicon of own skills and
// the search of the library share one idea of a word. No regular expressions and no locale.

#include <span>
#include <string>
#include <string_view>

namespace bw::domain {

// Lower case (ASCII), curly apostrophes made straight, runs of white space made one space.
std::string normalise_words(std::string_view text);

// Whether a normalised text contains a pattern as whole words. A pattern is lower case with single
// spaces; a trailing `*` also takes any ending of its last word.
bool contains_pattern(std::string_view normalised, std::string_view pattern);

// Whether own words resemble a substitute of the third tier (CS-3, CS-17), so that one neutral line
// stands beside them and they are never suggested or shared. The patterns come with the content.
bool resembles_substitute(std::string_view text, std::span<const std::string> patterns);

}  // namespace bw::domain
