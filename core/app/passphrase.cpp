// SPDX-License-Identifier: Apache-2.0
#include "core/app/passphrase.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <string_view>

#include "core/base/limits.h"

namespace bw::app {

namespace {

// Beginnings that lists of leaked passwords begin with; compared without case and digits at the
// end.
constexpr auto kTriedFirst = std::to_array<std::string_view>({
    "password", "passwort", "qwerty", "qwertz",     "azerty",   "letmein",  "iloveyou",
    "welcome",  "admin",    "abc",    "monkey",     "dragon",   "sunshine", "princess",
    "football", "baseball", "secret", "breakwater", "whatever", "trustno",  "starwars",
    "superman", "batman",   "hello",  "master",
});

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_tried_first(std::string_view text) {
    while (!text.empty() && (text.back() < 'A' || text.back() > 'z')) {
        text.remove_suffix(1);
    }
    return text.empty() || std::ranges::any_of(kTriedFirst, [text](std::string_view known) {
               return std::ranges::equal(text, known, {}, lower);
           });
}

// Characters that say something new: not a repetition of the one before, not its neighbour.
std::size_t surprising_characters(std::string_view text) {
    std::size_t count = text.empty() ? 0 : 1;
    for (std::size_t i = 1; i < text.size(); ++i) {
        const int step = text[i] - text[i - 1];
        count += step < -1 || step > 1 ? 1 : 0;
    }
    return count;
}

std::size_t distinct_characters(std::string_view text) {
    std::bitset<256> seen;
    for (const char c : text) {
        seen.set(static_cast<unsigned char>(c));
    }
    return seen.count();
}

}  // namespace

PassphraseStrength passphrase_strength(ByteView passphrase) {
    const std::string_view text = as_text_view(passphrase).substr(0, kPassphraseSizeMax);
    if (text.size() < kPassphraseSizeMin) {
        return {.word = PassphraseWord::kShort, .acceptable = false};
    }
    const std::size_t surprising = surprising_characters(text);
    const std::size_t distinct = distinct_characters(text);
    if (is_tried_first(text) || distinct < 4) {
        return {.word = PassphraseWord::kGuessable, .acceptable = false};
    }
    if (surprising < 10 || distinct < 6) {
        return {.word = PassphraseWord::kGuessable, .acceptable = true};
    }
    if (surprising < 16 || distinct < 9) {
        return {.word = PassphraseWord::kFair, .acceptable = true};
    }
    return {.word = PassphraseWord::kStrong, .acceptable = true};
}

}  // namespace bw::app
