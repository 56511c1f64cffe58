// SPDX-License-Identifier: Apache-2.0
#pragma once

// What of a plan fits on a card for the pocket. How long a line of text is on paper is only known
// to who draws it; here it is taken longer than it comes out in any common font, so that what was
// found to fit does fit.

#include <string_view>
#include <vector>

#include "core/domain/plan/plan.h"
#include "core/interop/print/print_model.h"

namespace bw::interop {

struct KindSection {
    domain::SectionKind kind = domain::SectionKind::kWarningSigns;
    PrintSection section;
};

// Rows of a fold that the text takes, at least one. Wide letters count twice.
int card_rows(std::string_view text);

// Fills the folds behind the first, which holds the title, the emergency number and the foot.
// People and lines stand before things to do and reasons; each section gives one line before any
// gives a second. A line that does not fit as a whole stays out.
// Moves lines out of `sections`. Returns: how many lines stay out.
int fit_card(std::vector<KindSection>& sections, std::vector<PrintPanel>& panels);

}  // namespace bw::interop
