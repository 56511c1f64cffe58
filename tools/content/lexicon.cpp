// SPDX-License-Identifier: Apache-2.0
#include "tools/content/lexicon.h"

#include <algorithm>
#include <cmath>

#include "core/codec/json.h"
#include "core/domain/skill/word_pattern.h"
#include "tools/content/files.h"
#include "tools/content/reading.h"

namespace bw::tools {

namespace {

bool matches(std::string_view pattern, std::string_view text) {
    if (pattern.ends_with('*')) {
        return text.starts_with(pattern.substr(0, pattern.size() - 1));
    }
    return pattern == text;
}

bool is_allowed(const Lexicon& lexicon, const TextPlace& place, const std::string& pattern) {
    return std::ranges::any_of(lexicon.allow_list, [&](const AllowedPhrase& allowed) {
        const bool field = allowed.field.empty() || matches(allowed.field, place.field);
        return allowed.pattern == pattern && matches(allowed.file, place.file) && field;
    });
}

// One digit behind the point is enough to see how far off a text is.
std::string in_tenths(double grade) {
    const int tenths = static_cast<int>(std::lround(grade * 10.0));
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

}  // namespace

Result<Lexicon> read_lexicon(const std::filesystem::path& path) {
    const std::string text = BW_TRY(read_text_file(path));
    auto lexicon = BW_TRY(codec::decode<Lexicon>(text));
    if (lexicon.banned_phrases.empty()) {
        return fail(ErrorCode::kInvalidArgument, "a lexicon without phrases would let all pass");
    }
    return lexicon;
}

void check_phrases(
    const Lexicon& lexicon, const TextPlace& place, std::string_view text, Findings& findings
) {
    const std::string normalised = domain::normalise_words(text);
    for (const BannedPhrase& banned : lexicon.banned_phrases) {
        if (domain::contains_pattern(normalised, banned.pattern) &&
            !is_allowed(lexicon, place, banned.pattern)) {
            findings.push_back(
                {.file = place.file,
                 .field = place.field,
                 .what = "says `" + banned.pattern + "`",
                 .why = banned.cs + ": " + banned.why}
            );
        }
    }
}

void check_notification(
    const Lexicon& lexicon, const TextPlace& place, std::string_view text, Findings& findings
) {
    const std::string normalised = domain::normalise_words(text);
    for (const BannedPhrase& banned : lexicon.notification_banned) {
        if (domain::contains_pattern(normalised, banned.pattern)) {
            findings.push_back(
                {.file = place.file,
                 .field = place.field,
                 .what = "says `" + banned.pattern + "`",
                 .why = banned.cs + ": " + banned.why}
            );
        }
    }
}

void check_sentences(
    const Lexicon& lexicon, const TextPlace& place, std::string_view text, Findings& findings
) {
    const std::size_t longest = longest_sentence(text);
    const std::size_t max = lexicon.crisis_screen_max_words_per_sentence;
    if (longest > max) {
        findings.push_back(
            {.file = place.file,
             .field = place.field,
             .what = "has a sentence of " + std::to_string(longest) + " words",
             .why = "CS-7: at most " + std::to_string(max) + " words in a crisis; split it"}
        );
    }
}

void check_grade(
    const Lexicon& lexicon,
    const TextPlace& place,
    std::string_view text,
    ReadingLevel level,
    Findings& findings
) {
    const double grade = reading_grade(text);
    const double max = level == ReadingLevel::kCrisis ? lexicon.readability.crisis_max_grade
                                                      : lexicon.readability.other_max_grade;
    if (grade > max) {
        findings.push_back(
            {.file = place.file,
             .field = place.field,
             .what = "reads at grade " + in_tenths(grade),
             .why = "CS-7: at most " + in_tenths(max) + "; shorter words and sentences"}
        );
    }
}

void check_allow_list(const Lexicon& lexicon, Findings& findings) {
    for (const AllowedPhrase& allowed : lexicon.allow_list) {
        const bool known =
            std::ranges::contains(lexicon.banned_phrases, allowed.pattern, &BannedPhrase::pattern);
        if (!known || allowed.why.empty()) {
            findings.push_back(
                {.file = "lint/" + lexicon.locale + ".json",
                 .field = "allow_list",
                 .what = "allows `" + allowed.pattern + "`",
                 .why = "it must name a banned phrase and a reason"}
            );
        }
    }
}

}  // namespace bw::tools
