// SPDX-License-Identifier: Apache-2.0

// Any bytes as a file of content/: a skill, a lexicon, or text to be read. Whoever sends a change
// of the content sends these bytes to everybody who builds.

#include <cstdint>

#include "core/base/check.h"
#include "core/codec/json.h"
#include "core/content/skill_schema.h"
#include "core/domain/skill/skill.h"
#include "tools/content/lexicon.h"
#include "tools/content/lint.h"
#include "tools/content/reading.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = bw::as_text_view(std::as_bytes(std::span(data, size)));
    if (const auto skill = bw::codec::decode<bw::domain::Skill>(text)) {
        (void)bw::content::validate_skill(*skill);
        (void)bw::content::validate_references({*skill, *skill});
    }
    (void)bw::content::is_skill_id(text);
    BW_CHECK(bw::content::character_count(text) <= size);
    bw::tools::Findings findings;
    if (const auto lexicon = bw::codec::decode<bw::tools::Lexicon>(text)) {
        const bw::tools::TextPlace place{.file = "skills/a.json", .field = "steps"};
        bw::tools::check_allow_list(*lexicon, findings);
        bw::tools::check_phrases(*lexicon, place, text, findings);
        bw::tools::check_notification(*lexicon, place, text, findings);
        bw::tools::check_sentences(*lexicon, place, text, findings);
        bw::tools::check_grade(*lexicon, place, text, bw::tools::ReadingLevel::kCrisis, findings);
    }
    const std::string plain = bw::tools::plain_message(text);
    BW_CHECK(bw::tools::longest_sentence(plain) <= bw::tools::words_in(plain).size());
    (void)bw::tools::reading_grade(plain);
    (void)bw::tools::is_crisis_key(text);
    return 0;
}
