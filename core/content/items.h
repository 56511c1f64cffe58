// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "core/base/fields.h"
#include "core/domain/lines/lines.h"
#include "core/domain/skill/skill.h"

namespace bw::content {

// An information card; the only place where the third tier is named.
struct InfoCard {
    std::string id;
    int version = 1;
    std::string title;
    std::vector<std::string> paragraphs;
    bool may_add_own = false;
    std::string author;
    std::string reviewer_role;
    std::string review_date;
    bool clinically_reviewed = false;
    std::string licence;
    static constexpr std::string_view kName = "InfoCard";
    static constexpr std::string_view kDoc =
        "An information card; the only place where the third tier is named.";
    static constexpr auto kFields = std::tuple{
        field<&InfoCard::id>("id", "Id."),
        field<&InfoCard::version>("version", "Raised when its words change."),
        field<&InfoCard::title>("title", "Title."),
        field<&InfoCard::paragraphs>("paragraphs", "Text."),
        field<&InfoCard::may_add_own>(
            "may_add_own", "Whether the person may add it as an own skill."
        ),
        field<&InfoCard::author>("author", "Who wrote it."),
        field<&InfoCard::reviewer_role>(
            "reviewer_role", "Who reviewed it; `none` until somebody has."
        ),
        field<&InfoCard::review_date>("review_date", "YYYY-MM-DD it was last read through."),
        field<&InfoCard::clinically_reviewed>(
            "clinically_reviewed", "Whether a clinician has reviewed it (CS-45)."
        ),
        field<&InfoCard::licence>("licence", "Licence of the words."),
    };
};
static_assert(all_fields_described<InfoCard>());

// A question that helps to write, with ordinary examples.
struct Prompt {
    std::string id;
    int version = 1;
    std::string question;
    std::string hint;
    std::vector<std::string> examples;
    std::string author;
    std::string reviewer_role;
    std::string review_date;
    bool clinically_reviewed = false;
    std::string licence;
    static constexpr std::string_view kName = "Prompt";
    static constexpr std::string_view kDoc =
        "A question that helps to write, with ordinary examples.";
    static constexpr auto kFields = std::tuple{
        field<&Prompt::id>("id", "For example plan.warning_signs."),
        field<&Prompt::version>("version", "Raised when its words change."),
        field<&Prompt::question>("question", "The question."),
        field<&Prompt::hint>("hint", "A hint."),
        field<&Prompt::examples>("examples", "Examples."),
        field<&Prompt::author>("author", "Who wrote it."),
        field<&Prompt::reviewer_role>(
            "reviewer_role", "Who reviewed it; `none` until somebody has."
        ),
        field<&Prompt::review_date>("review_date", "YYYY-MM-DD it was last read through."),
        field<&Prompt::clinically_reviewed>(
            "clinically_reviewed", "Whether a clinician has reviewed it (CS-45)."
        ),
        field<&Prompt::licence>("licence", "Licence of the words."),
    };
};
static_assert(all_fields_described<Prompt>());

// First aid and when to get help.
struct MedicalPage {
    std::string id;
    int version = 1;
    std::string title;
    std::string intro;
    std::vector<std::string> emergency_now;
    std::vector<std::string> same_day;
    std::vector<std::string> then;
    std::string poison_note;
    std::string author;
    std::string reviewer_role;
    std::string review_date;
    bool clinically_reviewed = false;
    std::string licence;
    static constexpr std::string_view kName = "MedicalPage";
    static constexpr std::string_view kDoc = "First aid and when to get help.";
    static constexpr auto kFields = std::tuple{
        field<&MedicalPage::id>("id", "Id."),
        field<&MedicalPage::version>("version", "Raised when its words change."),
        field<&MedicalPage::title>("title", "Title."),
        field<&MedicalPage::intro>("intro", "What to do with the list."),
        field<&MedicalPage::emergency_now>("emergency_now", "Call the emergency number now."),
        field<&MedicalPage::same_day>("same_day", "See somebody today."),
        field<&MedicalPage::then>("then", "What one can do oneself."),
        field<&MedicalPage::poison_note>("poison_note", "For anything taken."),
        field<&MedicalPage::author>("author", "Who wrote it."),
        field<&MedicalPage::reviewer_role>(
            "reviewer_role", "Who reviewed it; `none` until somebody has."
        ),
        field<&MedicalPage::review_date>("review_date", "YYYY-MM-DD it was last read through."),
        field<&MedicalPage::clinically_reviewed>(
            "clinically_reviewed", "Whether a clinician has reviewed it (CS-45)."
        ),
        field<&MedicalPage::licence>("licence", "Licence of the words."),
    };
};
static_assert(all_fields_described<MedicalPage>());

// One locale of the catalogue in one file, as written by `bw_content pack`.
struct PackedCatalogue {
    int pack_version = 1;
    std::string locale = "en";
    std::vector<domain::Skill> skills;
    std::vector<InfoCard> cards;
    std::vector<Prompt> prompts;
    MedicalPage medical;
    std::vector<domain::CrisisCountry> countries;
    domain::CrisisFinders finders;
    std::vector<std::string> substitute_patterns;
    static constexpr std::string_view kName = "PackedCatalogue";
    static constexpr std::string_view kDoc =
        "One locale of the catalogue in one file, as written by `bw_content pack`.";
    static constexpr auto kFields = std::tuple{
        field<&PackedCatalogue::pack_version>("pack_version", "Version of this shape."),
        field<&PackedCatalogue::locale>("locale", "Locale."),
        field<&PackedCatalogue::skills>("skills", "Skills, by id."),
        field<&PackedCatalogue::cards>("cards", "Cards, by id."),
        field<&PackedCatalogue::prompts>("prompts", "Prompts, by id."),
        field<&PackedCatalogue::medical>("medical", "First aid."),
        field<&PackedCatalogue::countries>("countries", "Countries, by code."),
        field<&PackedCatalogue::finders>("finders", "International finders."),
        field<&PackedCatalogue::substitute_patterns>(
            "substitute_patterns", "Words by which an own skill resembles a substitute."
        ),
    };
};
static_assert(all_fields_described<PackedCatalogue>());

}  // namespace bw::content
