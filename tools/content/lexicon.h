// SPDX-License-Identifier: Apache-2.0
#pragma once

// content/lint/<locale>.json: what no text may say (CS-1, CS-5, CS-6, CS-8, CS-24, CS-48), the few
// places that may, and how hard texts may be to read (CS-7).

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "core/base/fields.h"
#include "core/base/result.h"
#include "tools/content/finding.h"

namespace bw::tools {

struct BannedPhrase {
    std::string pattern;
    std::string why;
    std::string cs;
    static constexpr std::string_view kName = "BannedPhrase";
    static constexpr std::string_view kDoc = "What no text may say.";
    static constexpr auto kFields = std::tuple{
        field<&BannedPhrase::pattern>("pattern", "Lower case; a trailing * takes any ending."),
        field<&BannedPhrase::why>("why", "Reason."),
        field<&BannedPhrase::cs>("cs", "The rule."),
    };
};
static_assert(all_fields_described<BannedPhrase>());

struct AllowedPhrase {
    std::string file;
    std::string field;
    std::string pattern;
    std::string why;
    static constexpr std::string_view kName = "AllowedPhrase";
    static constexpr std::string_view kDoc = "A place that may say it.";
    static constexpr auto kFields = std::tuple{
        bw::field<&AllowedPhrase::file>("file", "Relative path; a trailing * takes any rest."),
        bw::field<&AllowedPhrase::field>("field", "The same for the field; empty for all."),
        bw::field<&AllowedPhrase::pattern>("pattern", "The banned pattern, letter for letter."),
        bw::field<&AllowedPhrase::why>("why", "Reason."),
    };
};
static_assert(all_fields_described<AllowedPhrase>());

struct Readability {
    std::string formula;
    double crisis_max_grade = 5.0;
    double other_max_grade = 7.0;
    static constexpr std::string_view kName = "Readability";
    static constexpr std::string_view kDoc = "Limits of reading.";
    static constexpr auto kFields = std::tuple{
        field<&Readability::formula>("formula", "flesch-kincaid-grade"),
        field<&Readability::crisis_max_grade>("crisis_max_grade", "For what is read in a crisis."),
        field<&Readability::other_max_grade>("other_max_grade", "For the rest."),
    };
};
static_assert(all_fields_described<Readability>());

struct Lexicon {
    int version = 1;
    std::string locale;
    std::size_t crisis_screen_max_words_per_sentence = 12;
    Readability readability;
    std::vector<BannedPhrase> banned_phrases;
    std::vector<AllowedPhrase> allow_list;
    std::vector<BannedPhrase> notification_banned;
    static constexpr std::string_view kName = "Lexicon";
    static constexpr std::string_view kDoc = "What no text may say, and how it may be said.";
    static constexpr auto kFields = std::tuple{
        field<&Lexicon::version>("version", "Version."),
        field<&Lexicon::locale>("locale", "Locale."),
        field<&Lexicon::crisis_screen_max_words_per_sentence>(
            "crisis_screen_max_words_per_sentence", "Words in a sentence read in a crisis."
        ),
        field<&Lexicon::readability>("readability", "Limits of reading."),
        field<&Lexicon::banned_phrases>("banned_phrases", "Nowhere."),
        field<&Lexicon::allow_list>("allow_list", "Except there."),
        field<&Lexicon::notification_banned>("notification_banned", "Not in notifications."),
    };
};
static_assert(all_fields_described<Lexicon>());

// Errors: kNotFound, kInvalidArgument when it is no lexicon or names no phrase.
Result<Lexicon> read_lexicon(const std::filesystem::path& path);

// Where a text stands.
struct TextPlace {
    std::string file;
    std::string field;
};

void check_phrases(
    const Lexicon& lexicon, const TextPlace& place, std::string_view text, Findings& findings
);

// No word that tells what the app is for (CS-24).
void check_notification(
    const Lexicon& lexicon, const TextPlace& place, std::string_view text, Findings& findings
);

// Sentences within the words of a crisis screen.
void check_sentences(
    const Lexicon& lexicon, const TextPlace& place, std::string_view text, Findings& findings
);

enum class ReadingLevel {
    kCrisis,
    kOther,
};

void check_grade(
    const Lexicon& lexicon,
    const TextPlace& place,
    std::string_view text,
    ReadingLevel level,
    Findings& findings
);

// Allowances that allow nothing banned: they would outlive their reason.
void check_allow_list(const Lexicon& lexicon, Findings& findings);

}  // namespace bw::tools
