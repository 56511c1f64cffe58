// SPDX-License-Identifier: Apache-2.0
#pragma once

// Text as a terminal shows it: how many columns it takes, where it may break, and what of it may
// be sent there at all. Unicode's tables are those of utf8proc. No locale is asked.

#include <string>
#include <string_view>
#include <vector>

namespace bw::cli {

// Columns of one line: two for wide letters (CJK, emoji), none for combining marks.
int display_width(std::string_view text);

// The text without anything that steers a terminal: control characters (but line breaks) become a
// space, bytes that are no UTF-8 and marks that turn the direction of what follows become U+FFFD.
std::string printable(std::string_view text);
// The same on one line.
std::string printable_line(std::string_view text);

// Lines of at most `width` columns, broken at spaces, and within a word only when it is longer
// than a line. Line breaks of the text stay.
// Requires: width >= 2, or a wide letter would not fit.
std::vector<std::string> wrap(std::string_view text, int width);

// At most `width` columns, with `…` where something was cut off.
std::string cut(std::string_view text, int width);

// The text and spaces behind it, `width` columns together.
std::string padded(std::string_view text, int width);

// The text without blanks before and behind it, as a typed line is read.
std::string_view trimmed(std::string_view text);

// Unicode normal form C, in which passphrases are compared (docs/formats/vault.md). Text that is no
// UTF-8 stays as it is.
std::string normal_form_c(std::string_view text);

// The same with `’ “ ” … – —` written in ASCII, for terminals that say they know nothing else.
std::string plain_punctuation(std::string_view text);

}  // namespace bw::cli
