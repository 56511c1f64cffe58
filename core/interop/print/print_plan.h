// SPDX-License-Identifier: Apache-2.0
#pragma once

// From the plan to paper. What must stand on every sheet (CS-1, CS-13, CS-45): help for the body
// first, the emergency number, how far each number was checked, the day and version, and that no
// clinician has reviewed our words.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/domain/lines/lines_view.h"
#include "core/domain/plan/plan.h"
#include "core/interop/print/print_model.h"
#include "core/interop/print/print_words.h"

namespace bw::interop {

// Lines of the region beside those the plan names; the rest is told by number.
inline constexpr std::size_t kPrintServicesMax = 4;
inline constexpr std::size_t kCardServicesMax = 2;
// A card is a strip of four folds, each as large as a bank card.
inline constexpr std::size_t kCardPanels = 4;

// A line of the plan with whom it reaches, as the open vault or the open card knows it.
struct PrintSource {
    domain::SectionKind kind = domain::SectionKind::kWarningSigns;
    std::string text;
    std::string workaround;
    std::string who;
    std::string available;
    std::vector<PrintReach> reach;
};

struct PrintInput {
    PrintVariant variant = PrintVariant::kPage;
    std::span<const PrintSource> plan;
    std::span<const domain::SectionKind> leave_out;
    const domain::LinesView& lines;
    std::span<const PrintWord> words;
    int version = 0;         // 0: there is no plan
    std::string changed_on;  // YYYY-MM-DD
    std::string today;
    std::string language;
    bool right_to_left = false;
};

// Returns: page and large hold everything in one panel; a card holds what fits, most needed first,
//          and says how many lines it does not hold.
// Errors:  kInvalidArgument when a word is missing.
Result<PrintModel> print_plan(const PrintInput& input);

}  // namespace bw::interop
