// SPDX-License-Identifier: Apache-2.0
#pragma once

// The plan as it stands on paper: what is printed, in which order, and what is said of what is not.
// The browser, the plain file and the PDF draw this and decide nothing but where a page ends
// (docs/formats/print.md).

#include <array>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "core/base/fields.h"
#include "core/domain/plan/plan.h"

namespace bw::interop {

// How it is to be read: at a table, with weak eyes, or out of a pocket.
enum class PrintVariant {
    kPage,
    kLarge,
    kCard,
};
consteval std::string_view enum_type_name(PrintVariant) {
    return "PrintVariant";
}
constexpr auto enum_names(PrintVariant) {
    return std::to_array<EnumName<PrintVariant>>({
        {PrintVariant::kPage, "page"},
        {PrintVariant::kLarge, "large"},
        {PrintVariant::kCard, "card"},
    });
}

// A number, an address or a page, with words where paper needs them.
struct PrintReach {
    std::string label;
    std::string href;
    static constexpr std::string_view kName = "PrintReach";
    static constexpr std::string_view kDoc = "A way to reach somebody, as it stands on paper.";
    static constexpr auto kFields = std::tuple{
        field<&PrintReach::label>("label", "As dialled; with words when it is a message."),
        field<&PrintReach::href>("href", "tel, sms, mailto or https link; or empty."),
    };
};
static_assert(all_fields_described<PrintReach>());

// One line. It is never split between two pages or two folds.
struct PrintItem {
    std::string text;
    bool own = true;
    std::vector<PrintReach> reach;
    std::vector<std::string> notes;
    static constexpr std::string_view kName = "PrintItem";
    static constexpr std::string_view kDoc = "One line; never split between pages.";
    static constexpr auto kFields = std::tuple{
        field<&PrintItem::text>("text", "The words."),
        field<&PrintItem::own>("own", "The person's own words, set larger than ours."),
        field<&PrintItem::reach>("reach", "Whom to call, best first."),
        field<&PrintItem::notes>("notes", "Smaller lines below it."),
    };
};
static_assert(all_fields_described<PrintItem>());

struct PrintSection {
    std::string heading;
    std::vector<PrintItem> items;
    static constexpr std::string_view kName = "PrintSection";
    static constexpr std::string_view kDoc = "A heading and its lines; never empty.";
    static constexpr auto kFields = std::tuple{
        field<&PrintSection::heading>("heading", "Heading."),
        field<&PrintSection::items>("items", "Lines in order."),
    };
};
static_assert(all_fields_described<PrintSection>());

struct PrintPanel {
    std::vector<PrintSection> sections;
    static constexpr std::string_view kName = "PrintPanel";
    static constexpr std::string_view kDoc =
        "What stands together: everything on a page, one fold of a card.";
    static constexpr auto kFields = std::tuple{
        field<&PrintPanel::sections>("sections", "Sections in order."),
    };
};
static_assert(all_fields_described<PrintPanel>());

struct PrintModel {
    PrintVariant variant = PrintVariant::kPage;
    std::string title;
    std::string language;
    bool right_to_left = false;
    PrintSection first;
    std::vector<PrintPanel> panels;
    int left_out = 0;
    std::vector<std::string> foot;
    std::string printed_on;
    bool no_lines = true;
    std::vector<domain::SectionKind> parts;
    bool letter = false;
    static constexpr std::string_view kName = "PrintModel";
    static constexpr std::string_view kDoc = "The plan as it stands on paper.";
    static constexpr auto kFields = std::tuple{
        field<&PrintModel::variant>("variant", "page, large or card."),
        field<&PrintModel::title>("title", "Neutral title."),
        field<&PrintModel::language>("language", "Language of our words."),
        field<&PrintModel::right_to_left>("right_to_left", "Direction of our words."),
        field<&PrintModel::first>("first", "Help for the body and the emergency number."),
        field<&PrintModel::panels>("panels", "One that flows over pages, or one for each fold."),
        field<&PrintModel::left_out>("left_out", "Lines that do not fit; the foot says so, too."),
        field<&PrintModel::foot>("foot", "Date, version, what was left out, who checked it."),
        field<&PrintModel::printed_on>("printed_on", "YYYY-MM-DD."),
        field<&PrintModel::no_lines>("no_lines", "No line of the plan is on it."),
        field<&PrintModel::parts>("parts", "Sections of the plan, kept off the sheet or not."),
        field<&PrintModel::letter>("letter", "Letter is the usual paper of the region, not A4."),
    };
};
static_assert(all_fields_described<PrintModel>());

}  // namespace bw::interop
