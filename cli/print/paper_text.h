// SPDX-License-Identifier: Apache-2.0
#pragma once

// Words as lines of a certain width, ready to be put on a page one below the other.

#include <string>
#include <string_view>
#include <vector>

#include "cli/print/c_handles.h"
#include "core/interop/print/print_model.h"

namespace bw::cli::paper {

struct TextLook {
    double size_pt = 12;
    bool bold = false;
};

// One line of text on paper. Units: points.
struct Row {
    PangoLayoutLine* line = nullptr;  // of a layout in the same block
    double x = 0;
    double baseline = 0;  // from the top of the row
    double height = 0;
};

// What stays together: the text of one heading or one item.
struct Block {
    std::vector<LayoutHandle> layouts;
    std::vector<Row> rows;
    double gap_before = 0;
    bool is_heading = false;
    std::string bookmark;  // of a heading

    double height() const;
};

class Typesetter {
  public:
    // Lifetime: `map` must outlive it.
    Typesetter(PangoFontMap* map, double width_pt, bool right_to_left);

    // Adds paragraphs to a block.
    void add(Block& block, std::string_view words, TextLook look);
    // The same with the numbers behind the words, in bold.
    void add_with_reach(
        Block& block,
        std::string_view words,
        const std::vector<interop::PrintReach>& reach,
        TextLook look
    );

    // Letters that no font of this machine has.
    int unknown_letters() const { return unknown_letters_; }

  private:
    void add_layout(Block& block, LayoutHandle layout, TextLook look);

    ContextHandle context_;
    double width_pt_;
    bool right_to_left_;
    int unknown_letters_ = 0;
};

}  // namespace bw::cli::paper
