// SPDX-License-Identifier: Apache-2.0
#include "cli/print/pdf_pages.h"

#include <utility>

namespace bw::cli::paper {

namespace {

// What has to fit with a block: a heading takes the next block with it.
double needed(std::span<const Block> blocks, std::size_t at) {
    double height = blocks[at].height();
    while (blocks[at].is_heading && at + 1 < blocks.size()) {
        ++at;
        height += blocks[at].gap_before + blocks[at].height();
    }
    return height;
}

}  // namespace

SheetSize sheet_size(PaperSize size) {
    return size == PaperSize::kLetter
               ? SheetSize{.width = 612, .height = 792}
               : SheetSize{.width = 210 * kMillimetre, .height = 297 * kMillimetre};
}

std::vector<Page> fill_pages(std::span<const Block> blocks, double height) {
    std::vector<Page> pages(1);
    double y = 0;
    const auto turn = [&] {
        if (!pages.back().rows.empty()) {
            pages.back().rows.back().ends_block = true;
            pages.emplace_back();
        }
        y = 0;
    };
    for (std::size_t at = 0; at < blocks.size(); ++at) {
        const Block& block = blocks[at];
        y += y > 0 ? block.gap_before : 0;
        const double whole = needed(blocks, at);
        if (y + (whole <= height ? whole : block.height()) > height && y > 0) {
            // What is longer than a page begins where it stands, if some of it fits.
            const bool may_split = block.height() > height;
            if (!may_split || y + 3 * block.rows.front().height > height) {
                turn();
            }
        }
        for (std::size_t i = 0; i < block.rows.size(); ++i) {
            const Row& row = block.rows[i];
            if (y + row.height > height && y > 0) {
                turn();
            }
            const bool last = i + 1 == block.rows.size();
            pages.back().rows.push_back({
                .row = row,
                .top = y,
                .is_heading = block.is_heading,
                .ends_heading = block.is_heading && last,
                .begins_block = i == 0 || pages.back().rows.empty(),
                .ends_block = last,
                .bookmark = i == 0 ? block.bookmark : std::string(),
            });
            y += row.height;
        }
    }
    return pages;
}

Looks looks_of(interop::PrintVariant variant) {
    switch (variant) {
        case interop::PrintVariant::kLarge:
            return {
                .title = {.size_pt = 28, .bold = true},
                .heading = {.size_pt = 18, .bold = true},
                .ours = {.size_pt = 18},
                .own = {.size_pt = 25},
                .heading_gap = 24,
                .item_gap = 10,
            };
        case interop::PrintVariant::kCard:
            return {
                .title = {.size_pt = 11, .bold = true},
                .heading = {.size_pt = 8.5, .bold = true},
                .ours = {.size_pt = 8.5},
                .own = {.size_pt = 8.5},
                .heading_gap = 3,
                .item_gap = 2,
            };
        case interop::PrintVariant::kPage:
            break;
    }
    return {
        .title = {.size_pt = 21, .bold = true},
        .heading = {.size_pt = 12, .bold = true},
        .ours = {.size_pt = 12},
        .own = {.size_pt = 15},
        .heading_gap = 16,
        .item_gap = 6,
    };
}

void add_title(
    Typesetter& type, const Looks& looks, std::string_view title, std::vector<Block>& to
) {
    Block block{.bookmark = std::string(title)};
    type.add(block, title, looks.title);
    to.push_back(std::move(block));
}

void add_section(
    Typesetter& type,
    const Looks& looks,
    const interop::PrintSection& section,
    std::vector<Block>& to
) {
    Block heading{.gap_before = looks.heading_gap, .is_heading = true, .bookmark = section.heading};
    type.add(heading, section.heading, looks.heading);
    to.push_back(std::move(heading));
    for (const interop::PrintItem& item : section.items) {
        Block block{.gap_before = looks.item_gap};
        if (item.own) {
            type.add(block, item.text, looks.own);
            if (!item.reach.empty()) {
                type.add_with_reach(block, {}, item.reach, looks.ours);
            }
        } else {
            type.add_with_reach(block, item.text, item.reach, looks.ours);
        }
        for (const std::string& note : item.notes) {
            type.add(block, note, looks.ours);
        }
        to.push_back(std::move(block));
    }
}

void add_foot(
    Typesetter& type,
    const Looks& looks,
    const std::vector<std::string>& foot,
    std::vector<Block>& to
) {
    Block block{.gap_before = looks.heading_gap};
    for (const std::string& line : foot) {
        type.add(block, line, looks.ours);
    }
    to.push_back(std::move(block));
}

}  // namespace bw::cli::paper
