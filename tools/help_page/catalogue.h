// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the page is made from: content/crisis and content/en/pages/medical.json.

#include <filesystem>
#include <string>
#include <tuple>
#include <vector>

#include "core/base/fields.h"
#include "core/base/result.h"
#include "core/base/time.h"
#include "core/domain/lines/lines.h"

namespace bw::help_page {

// The words of CS 1.5; only the fields that the page shows. Unknown keys are ignored on purpose.
struct MedicalPage {
    std::string title;
    std::string intro;
    std::vector<std::string> emergency_now;
    std::vector<std::string> same_day;
    std::vector<std::string> then;
    std::string poison_note;
    bool clinically_reviewed = false;
    static constexpr std::string_view kName = "MedicalPage";
    static constexpr std::string_view kDoc = "First aid in plain words.";
    static constexpr auto kFields = std::tuple{
        field<&MedicalPage::title>("title", "Heading."),
        field<&MedicalPage::intro>("intro", "What to do with the list."),
        field<&MedicalPage::emergency_now>("emergency_now", "Call the emergency number now."),
        field<&MedicalPage::same_day>("same_day", "See somebody today."),
        field<&MedicalPage::then>("then", "What one can do oneself."),
        field<&MedicalPage::poison_note>("poison_note", "For anything taken."),
        field<&MedicalPage::clinically_reviewed>("clinically_reviewed", "CS-45."),
    };
};
static_assert(all_fields_described<MedicalPage>());

struct Catalogue {
    std::vector<domain::CrisisCountry> countries;  // by English name
    domain::CrisisFinders finders;
    MedicalPage medical;
};

// What went wrong, in words for the person who builds; names files and entries, never a person.
struct LoadProblem {
    std::string file;
    std::string what;
};

// Returns: the catalogue; `problems` stays empty exactly when everything was read and kept the
// rules.
Catalogue load_catalogue(const std::filesystem::path& root, std::vector<LoadProblem>& problems);

// An entry that is shown as checked, and for how long still.
struct DueEntry {
    std::string id;
    std::string verified_on;
    std::int64_t age_days = 0;
};

// Every entry marked as read, oldest first, with its age on `today`.
std::vector<DueEntry> read_entries(const Catalogue& catalogue, CalendarDay today);

}  // namespace bw::help_page
