// SPDX-License-Identifier: Apache-2.0
#include "cli/print/pdf.h"

#include <algorithm>
#include <format>
#include <utility>

#include <cairo-pdf.h>

#include "cli/print/fonts.h"
#include "cli/print/pdf_pages.h"

namespace bw::cli::paper {

namespace {

using interop::PrintModel;
using interop::PrintVariant;

constexpr double kHairline = 0.6;
constexpr double kPageNumberSize = 10;

cairo_status_t append(void* to, const unsigned char* bytes, unsigned int size) {
    const auto* from = reinterpret_cast<const std::byte*>(bytes);
    static_cast<Bytes*>(to)->insert(static_cast<Bytes*>(to)->end(), from, from + size);
    return CAIRO_STATUS_SUCCESS;
}

class Pdf {
  public:
    Pdf(SheetSize sheet, const PrintModel& model)
        : sheet_(sheet),
          surface_(cairo_pdf_surface_create_for_stream(append, &bytes_, sheet.width, sheet.height)),
          cairo_(cairo_create(surface_.get())) {
        // A neutral title, a day and nothing else about anybody.
        const std::string day = model.printed_on + "T00:00:00Z";
        set(CAIRO_PDF_METADATA_TITLE, model.title);
        set(CAIRO_PDF_METADATA_CREATE_DATE, day);
        set(CAIRO_PDF_METADATA_MOD_DATE, day);
        cairo_set_source_rgb(cairo_.get(), 0, 0, 0);
        cairo_set_line_width(cairo_.get(), kHairline);
    }

    // Rows of one page, or of one fold, from a corner of it.
    void draw(const Page& page, double left, double top, double width, bool with_bookmarks) {
        for (const PlacedRow& placed : page.rows) {
            const double y = top + placed.top;
            if (placed.begins_block) {
                cairo_tag_begin(cairo_.get(), placed.is_heading ? "H2" : "P", nullptr);
            }
            if (with_bookmarks && !placed.bookmark.empty()) {
                const std::string where =
                    std::format("page={} pos=[{:.1f} {:.1f}]", page_, left, y);
                cairo_pdf_surface_add_outline(
                    surface_.get(),
                    CAIRO_PDF_OUTLINE_ROOT,
                    placed.bookmark.c_str(),
                    where.c_str(),
                    CAIRO_PDF_OUTLINE_FLAG_OPEN
                );
            }
            cairo_move_to(cairo_.get(), left + placed.row.x, y + placed.row.baseline);
            pango_cairo_show_layout_line(cairo_.get(), placed.row.line);
            if (placed.ends_block) {
                cairo_tag_end(cairo_.get(), placed.is_heading ? "H2" : "P");
            }
            if (placed.ends_heading) {
                line(left, y + placed.row.height, left + width, y + placed.row.height);
            }
        }
    }

    // Dashes to cut along, dots to fold along.
    void box(double left, double top, double width, double height) {
        dashes(4, 3);
        cairo_rectangle(cairo_.get(), left, top, width, height);
        cairo_stroke(cairo_.get());
        cairo_set_dash(cairo_.get(), nullptr, 0, 0);
    }
    void fold(double left, double y, double width) {
        dashes(0.8, 2.4);
        // A little longer than the card is wide: what is left of it after cutting shows the way.
        line(left - 2 * kMillimetre, y, left + width + 2 * kMillimetre, y);
        cairo_set_dash(cairo_.get(), nullptr, 0, 0);
    }

    void end_page() {
        cairo_show_page(cairo_.get());
        ++page_;
    }

    Result<Bytes> finish() {
        const cairo_status_t drawn = cairo_status(cairo_.get());
        cairo_.reset();
        cairo_surface_finish(surface_.get());
        if (drawn != CAIRO_STATUS_SUCCESS ||
            cairo_surface_status(surface_.get()) != CAIRO_STATUS_SUCCESS) {
            return fail(ErrorCode::kLimit, "Cairo could not write the page");
        }
        return std::move(bytes_);
    }

  private:
    void set(cairo_pdf_metadata_t what, const std::string& text) {
        cairo_pdf_surface_set_metadata(surface_.get(), what, text.c_str());
    }
    void line(double x1, double y1, double x2, double y2) {
        cairo_move_to(cairo_.get(), x1, y1);
        cairo_line_to(cairo_.get(), x2, y2);
        cairo_stroke(cairo_.get());
    }
    void dashes(double on, double off) {
        const double pattern[] = {on, off};
        cairo_set_dash(cairo_.get(), pattern, 2, 0);
    }

    SheetSize sheet_;
    Bytes bytes_;  // before the surface that writes into it
    SurfaceHandle surface_;
    CairoHandle cairo_;
    int page_ = 1;
};

struct Drawing {
    const PaperFonts& fonts;
    const PrintModel& model;
    SheetSize sheet;
    PdfFile file;
};

// The number of the page, when there is more than one.
void number_page(Drawing& drawing, Pdf& pdf, std::size_t page, std::size_t count) {
    if (count < 2) {
        return;
    }
    const double width = drawing.sheet.width - 2 * kMargin;
    Typesetter type(drawing.fonts.map(), width, drawing.model.right_to_left);
    Block block;
    type.add(block, std::format("{}/{}", page, count), {.size_pt = kPageNumberSize});
    const std::vector<Page> placed = fill_pages({&block, 1}, block.height());
    pdf.draw(placed.front(), kMargin, drawing.sheet.height - kMargin + 2, width, false);
}

void draw_pages(Drawing& drawing, Pdf& pdf) {
    const PrintModel& model = drawing.model;
    const double width = drawing.sheet.width - 2 * kMargin;
    const Looks looks = looks_of(model.variant);
    Typesetter type(drawing.fonts.map(), width, model.right_to_left);
    std::vector<Block> blocks;
    add_title(type, looks, model.title, blocks);
    add_section(type, looks, model.first, blocks);
    for (const interop::PrintPanel& panel : model.panels) {
        for (const interop::PrintSection& section : panel.sections) {
            add_section(type, looks, section, blocks);
        }
    }
    add_foot(type, looks, model.foot, blocks);
    const std::vector<Page> pages = fill_pages(blocks, drawing.sheet.height - 2 * kMargin);
    for (std::size_t at = 0; at < pages.size(); ++at) {
        pdf.draw(pages[at], kMargin, kMargin, width, true);
        number_page(drawing, pdf, at + 1, pages.size());
        pdf.end_page();
    }
    drawing.file.page_count = static_cast<int>(pages.size());
    drawing.file.unknown_letters += type.unknown_letters();
}

std::vector<Block> fold_blocks(
    const PrintModel& model, std::size_t at, Typesetter& type, const Looks& looks
) {
    std::vector<Block> blocks;
    if (at == 0) {
        add_title(type, looks, model.title, blocks);
        add_section(type, looks, model.first, blocks);
    }
    for (const interop::PrintSection& section : model.panels[at].sections) {
        add_section(type, looks, section, blocks);
    }
    if (at == 0) {
        add_foot(type, looks, model.foot, blocks);
    }
    return blocks;
}

double height_of(const std::vector<Block>& blocks) {
    double height = 0;
    for (const Block& block : blocks) {
        height += (height > 0 ? block.gap_before : 0) + block.height();
    }
    return height;
}

Looks smaller(Looks looks, double factor) {
    for (TextLook* look : {&looks.title, &looks.heading, &looks.ours, &looks.own}) {
        look->size_pt *= factor;
    }
    looks.heading_gap *= factor;
    looks.item_gap *= factor;
    return looks;
}

// What was found to fit does; should it not, in a script with very tall letters, it is set smaller
// before the fold grows. Nothing is ever cut.
void draw_card(Drawing& drawing, Pdf& pdf) {
    const double width = kFoldWidth - 2 * kFoldPadding;
    double top = kMargin;
    std::vector<double> folds;
    for (std::size_t at = 0; at < drawing.model.panels.size(); ++at) {
        Typesetter type(drawing.fonts.map(), width, drawing.model.right_to_left);
        std::vector<Block> blocks;
        for (double factor = 1; factor > 0.8; factor -= 0.06) {
            blocks = fold_blocks(
                drawing.model, at, type, smaller(looks_of(PrintVariant::kCard), factor)
            );
            if (height_of(blocks) <= kFoldHeight - 2 * kFoldPadding) {
                break;
            }
        }
        const double height = std::max(kFoldHeight, height_of(blocks) + 2 * kFoldPadding);
        pdf.draw(
            fill_pages(blocks, height).front(),
            kMargin + kFoldPadding,
            top + kFoldPadding,
            width,
            true
        );
        top += height;
        folds.push_back(top);
        drawing.file.unknown_letters += type.unknown_letters();
    }
    folds.pop_back();
    for (const double y : folds) {
        pdf.fold(kMargin, y, kFoldWidth);
    }
    pdf.box(kMargin, kMargin, kFoldWidth, top - kMargin);
    pdf.end_page();
    drawing.file.page_count = 1;
}

}  // namespace

Result<PdfFile> print_pdf(const PrintModel& model, PaperSize size) {
    const PaperFonts fonts = BW_TRY(PaperFonts::load());
    Drawing drawing{.fonts = fonts, .model = model, .sheet = sheet_size(size), .file = {}};
    Pdf pdf(drawing.sheet, model);
    if (model.variant == PrintVariant::kCard && !model.panels.empty()) {
        draw_card(drawing, pdf);
    } else {
        draw_pages(drawing, pdf);
    }
    drawing.file.bytes = BW_TRY(pdf.finish());
    return std::move(drawing.file);
}

}  // namespace bw::cli::paper
