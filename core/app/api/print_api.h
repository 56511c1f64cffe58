// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "core/base/fields.h"
#include "core/domain/plan/plan.h"
#include "core/interop/print/print_model.h"
#include "core/interop/print/print_words.h"

namespace bw::app {

using interop::PrintModel;

// How the plan is to be put on paper.
struct PrintPlan {
    interop::PrintVariant variant = interop::PrintVariant::kPage;
    std::vector<domain::SectionKind> leave_out;
    std::vector<interop::PrintWord> words;
    std::string language = "en";
    bool right_to_left = false;
    std::string region;
    static constexpr std::string_view kName = "PrintPlan";
    static constexpr std::string_view kDoc = "How the plan is to be put on paper.";
    static constexpr auto kFields = std::tuple{
        field<&PrintPlan::variant>("variant", "page, large or card."),
        field<&PrintPlan::leave_out>("leave_out", "Sections the person keeps off this sheet."),
        field<&PrintPlan::words>("words", "Our words, in the language of the asker."),
        field<&PrintPlan::language>("language", "Language of these words."),
        field<&PrintPlan::right_to_left>("right_to_left", "Direction of these words."),
        field<&PrintPlan::region>(
            "region", "ISO 3166-1 alpha-2, whose lines it holds; empty: the region in the settings."
        ),
    };
};
static_assert(all_fields_described<PrintPlan>());

}  // namespace bw::app
