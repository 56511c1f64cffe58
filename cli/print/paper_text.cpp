// SPDX-License-Identifier: Apache-2.0
#include "cli/print/paper_text.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

#include "cli/print/fonts.h"

namespace bw::cli::paper {

namespace {

constexpr double kLineHeight = 1.35;

double points(int pango_units) {
    return static_cast<double>(pango_units) / PANGO_SCALE;
}

int pango_units(double points_) {
    return static_cast<int>(points_ * PANGO_SCALE);
}

// The blocks of Unicode whose letters run from right to left.
constexpr auto kRightToLeft = std::to_array<std::pair<gunichar, gunichar>>({
    {0x590, 0x8FF},
    {0xFB1D, 0xFDFF},
    {0xFE70, 0xFEFF},
    {0x10800, 0x10FFF},
    {0x1E800, 0x1EFFF},
});

bool has_right_to_left(std::string_view text) {
    for (const char* at = text.data(); at < text.data() + text.size(); at = g_utf8_next_char(at)) {
        const gunichar letter = g_utf8_get_char(at);
        for (const auto& [first, last] : kRightToLeft) {
            if (letter >= first && letter <= last) {
                return true;
            }
        }
    }
    return false;
}

// A number keeps its own direction among words that run the other way; among others the marks for
// it would only be in the way of whoever copies it.
std::string isolated(std::string_view text) {
    return "\u2068" + std::string(text) + "\u2069";
}

void make_bold(PangoAttrList* attributes, std::size_t from, std::size_t to) {
    PangoAttribute* bold = pango_attr_weight_new(PANGO_WEIGHT_SEMIBOLD);
    bold->start_index = static_cast<guint>(from);
    bold->end_index = static_cast<guint>(to);
    pango_attr_list_insert(attributes, bold);
}

}  // namespace

double Block::height() const {
    return std::accumulate(rows.begin(), rows.end(), 0.0, [](double sum, const Row& row) {
        return sum + row.height;
    });
}

Typesetter::Typesetter(PangoFontMap* map, double width_pt, bool right_to_left)
    : context_(pango_font_map_create_context(map)),
      width_pt_(width_pt),
      right_to_left_(right_to_left) {
    pango_context_set_base_dir(
        context_.get(), right_to_left ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR
    );
    // Letters stand where the printer puts them, not on the pixels of a screen.
    pango_context_set_round_glyph_positions(context_.get(), FALSE);
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context_.get(), options);
    cairo_font_options_destroy(options);
}

void Typesetter::add(Block& block, std::string_view words, TextLook look) {
    LayoutHandle layout(pango_layout_new(context_.get()));
    pango_layout_set_text(layout.get(), words.data(), static_cast<int>(words.size()));
    add_layout(block, std::move(layout), look);
}

void Typesetter::add_with_reach(
    Block& block,
    std::string_view words,
    const std::vector<interop::PrintReach>& reach,
    TextLook look
) {
    std::string all(words);
    bool isolate = right_to_left_ || has_right_to_left(words);
    for (const interop::PrintReach& each : reach) {
        isolate = isolate || has_right_to_left(each.label);
    }
    PangoAttrList* attributes = pango_attr_list_new();
    for (const interop::PrintReach& each : reach) {
        all += all.empty() ? "" : "   ";
        const std::size_t from = all.size();
        all += isolate ? isolated(each.label) : each.label;
        make_bold(attributes, from, all.size());
    }
    LayoutHandle layout(pango_layout_new(context_.get()));
    pango_layout_set_text(layout.get(), all.data(), static_cast<int>(all.size()));
    pango_layout_set_attributes(layout.get(), attributes);
    pango_attr_list_unref(attributes);
    add_layout(block, std::move(layout), look);
}

void Typesetter::add_layout(Block& block, LayoutHandle layout, TextLook look) {
    const FontHandle font(pango_font_description_new());
    pango_font_description_set_family_static(font.get(), kPaperFont);
    pango_font_description_set_absolute_size(font.get(), look.size_pt * PANGO_SCALE);
    if (look.bold) {
        pango_font_description_set_weight(font.get(), PANGO_WEIGHT_SEMIBOLD);
    }
    pango_layout_set_font_description(layout.get(), font.get());
    pango_layout_set_width(layout.get(), pango_units(width_pt_));
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    // Pango turns it round by itself for a paragraph that runs the other way.
    pango_layout_set_alignment(layout.get(), right_to_left_ ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
    unknown_letters_ += pango_layout_get_unknown_glyphs_count(layout.get());
    const IterHandle at(pango_layout_get_iter(layout.get()));
    const double height = look.size_pt * kLineHeight;
    do {
        PangoRectangle logical;
        pango_layout_iter_get_line_extents(at.get(), nullptr, &logical);
        // Scripts with tall letters take what they need.
        const double row_height = std::max(height, points(logical.height));
        const double ascent = points(pango_layout_iter_get_baseline(at.get()) - logical.y);
        block.rows.push_back({
            .line = pango_layout_iter_get_line_readonly(at.get()),
            .x = points(logical.x),
            .baseline = ascent + (row_height - points(logical.height)) / 2,
            .height = row_height,
        });
    } while (pango_layout_iter_next_line(at.get()) != FALSE);
    block.layouts.push_back(std::move(layout));
}

}  // namespace bw::cli::paper
