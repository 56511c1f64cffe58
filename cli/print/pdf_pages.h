// SPDX-License-Identifier: Apache-2.0
#pragma once

// Where each row of a plan stands: on which page, how far down.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/print/paper_text.h"
#include "cli/print/pdf.h"

namespace bw::cli::paper {

// Units: points.
inline constexpr double kMillimetre = 72.0 / 25.4;
inline constexpr double kMargin = 16 * kMillimetre;
inline constexpr double kFoldWidth = 85.6 * kMillimetre;
inline constexpr double kFoldHeight = 53.98 * kMillimetre;
inline constexpr double kFoldPadding = 3.5 * kMillimetre;

struct SheetSize {
    double width = 0;
    double height = 0;
};
SheetSize sheet_size(PaperSize size);

struct PlacedRow {
    Row row;
    double top = 0;
    bool is_heading = false;
    bool ends_heading = false;  // a line is drawn below it
    bool begins_block = false;
    bool ends_block = false;  // on this page
    std::string bookmark;     // of the first row of a heading
};

struct Page {
    std::vector<PlacedRow> rows;
};

// All rows in order over as many pages as they need. A block that is not longer than a page is
// never split, and a heading stands with what follows it.
std::vector<Page> fill_pages(std::span<const Block> blocks, double height);

// Title, sections and foot as blocks. For a card: of one fold.
struct Looks {
    TextLook title;
    TextLook heading;
    TextLook ours;
    TextLook own;
    double heading_gap = 0;
    double item_gap = 0;
};
Looks looks_of(interop::PrintVariant variant);

void add_title(
    Typesetter& type, const Looks& looks, std::string_view title, std::vector<Block>& to
);
void add_section(
    Typesetter& type,
    const Looks& looks,
    const interop::PrintSection& section,
    std::vector<Block>& to
);
void add_foot(
    Typesetter& type,
    const Looks& looks,
    const std::vector<std::string>& foot,
    std::vector<Block>& to
);

}  // namespace bw::cli::paper
