// SPDX-License-Identifier: Apache-2.0
#pragma once

// How hard English text is to read (CS-7).

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bw::tools {

std::vector<std::string> sentences_of(std::string_view text);
std::vector<std::string> words_in(std::string_view text);

// By rule of thumb: groups of vowels, less the silent ones.
std::size_t syllables_in(std::string_view word);

// School grade at which the text is read with ease; 0 for an empty text.
// Source: J. P. Kincaid et al., 1975: 0.39 words/sentence + 11.8 syllables/word - 15.59.
double reading_grade(std::string_view text);

// The longest sentence, in words.
std::size_t longest_sentence(std::string_view text);

}  // namespace bw::tools
