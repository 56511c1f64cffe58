// SPDX-License-Identifier: Apache-2.0
#pragma once

// Everything the build holds the content to. Each part adds its findings; none stops at the first.

#include <filesystem>

#include "core/base/result.h"
#include "core/base/time.h"
#include "tools/content/finding.h"
#include "tools/content/lexicon.h"

namespace bw::tools {

struct LintInput {
    std::filesystem::path content;   // the folder with en/, crisis/ and lint/
    std::filesystem::path messages;  // the message catalogue; empty: none
    CalendarDay today;
};

// Errors: kNotFound or kInvalidArgument when there is no lexicon to hold anything to.
Result<Findings> lint(const LintInput& input);

// Skills, cards, prompts and pages of one locale: schema, keys, words, reading.
void lint_items(const std::filesystem::path& content, const Lexicon& lexicon, Findings& findings);

// Crisis lines: core/domain/lines and their freshness (CS-13).
void lint_crisis(const LintInput& input, const Lexicon& lexicon, Findings& findings);

// The message catalogue: the same words, and the limits of a crisis for what is read in one.
void lint_messages(const std::filesystem::path& path, const Lexicon& lexicon, Findings& findings);

// Whether a message is read in a crisis.
bool is_crisis_key(std::string_view key);

// A message without its placeholders, as text to read.
std::string plain_message(std::string_view message);

}  // namespace bw::tools
