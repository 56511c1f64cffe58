// SPDX-License-Identifier: Apache-2.0
#include "tools/content/lint.h"

namespace bw::tools {

Result<Findings> lint(const LintInput& input) {
    const Lexicon lexicon = BW_TRY(read_lexicon(input.content / "lint" / "en.json"));
    Findings findings;
    check_allow_list(lexicon, findings);
    lint_items(input.content, lexicon, findings);
    lint_crisis(input, lexicon, findings);
    if (!input.messages.empty()) {
        lint_messages(input.messages, lexicon, findings);
    }
    return findings;
}

}  // namespace bw::tools
