// SPDX-License-Identifier: Apache-2.0
#include "core/interop/print/card_fit.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <utility>

#include "core/interop/print/print_plan.h"

namespace bw::interop {

namespace {

using domain::SectionKind;

// What is needed when it is hardest, most needed first. What is read in calm is not on a card.
constexpr auto kCardOrder = std::to_array<SectionKind>({
    SectionKind::kAskForHelp,
    SectionKind::kCrisisLines,
    SectionKind::kInternalCoping,
    SectionKind::kDistractionPeople,
    SectionKind::kDistractionPlaces,
    SectionKind::kProfessionalSupport,
    SectionKind::kReasonsAndHopes,
    SectionKind::kNoteToSelf,
    SectionKind::kSaferSpace,
    SectionKind::kWhatHelpsMe,
    SectionKind::kAfterSelfHarmCare,
});

// A fold of 54 mm less its margins holds eleven rows and a half of 8.5 point; counted in tenths.
constexpr int kRow = 10;
constexpr int kHeading = 14;
constexpr int kItemGap = 3;
constexpr int kFold = 115;
constexpr int kColumns = 48;

bool is_continuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

// East Asian letters and pictures; all of them begin with these bytes of UTF-8.
bool begins_wide(char c) {
    return static_cast<unsigned char>(c) >= 0xE1U;
}

int height(const PrintItem& item) {
    // Numbers stand behind our words, and below the person's own.
    std::string reach;
    for (const PrintReach& each : item.reach) {
        reach += each.label + "   ";
    }
    int rows = item.own ? card_rows(item.text) + (reach.empty() ? 0 : card_rows(reach))
                        : card_rows(item.text + "   " + reach);
    for (const std::string& note : item.notes) {
        rows += card_rows(note);
    }
    return rows * kRow + kItemGap;
}

struct Piece {
    PrintSection* section = nullptr;
    PrintItem* item = nullptr;
    std::size_t round = 0;
    int height = 0;
    bool chosen = false;
};

// Walks the chosen pieces in order over the folds behind the first, each section's heading above
// its first line on a fold. With `panels` it moves the lines there.
// Returns: false when they need more folds than there are.
bool walk(std::span<const Piece> pieces, std::vector<PrintPanel>* panels) {
    std::size_t fold = 0;
    int used = kFold;
    const PrintSection* at = nullptr;
    for (const Piece& piece : pieces) {
        if (!piece.chosen) {
            continue;
        }
        if (used + piece.height + (at == piece.section ? 0 : kHeading) > kFold) {
            ++fold;
            used = 0;
            at = nullptr;
        }
        const bool heading = at != piece.section;
        used += piece.height + (heading ? kHeading : 0);
        at = piece.section;
        if (fold >= kCardPanels || used > kFold) {
            return false;
        }
        if (panels != nullptr) {
            std::vector<PrintSection>& sections = (*panels)[fold].sections;
            if (heading) {
                sections.emplace_back().heading = at->heading;
            }
            sections.back().items.push_back(std::move(*piece.item));
        }
    }
    return true;
}

}  // namespace

int card_rows(std::string_view text) {
    int rows = 1;
    int used = 0;
    for (const char c : text) {
        if (c == '\n') {
            ++rows;
            used = 0;
        } else if (!is_continuation(c)) {
            used += begins_wide(c) ? 2 : 1;
            if (used > kColumns) {
                ++rows;
                used = begins_wide(c) ? 2 : 1;
            }
        }
    }
    return rows;
}

int fit_card(std::vector<KindSection>& sections, std::vector<PrintPanel>& panels) {
    std::vector<Piece> pieces;
    std::size_t rounds = 0;
    std::size_t left_out = 0;
    for (KindSection& each : sections) {
        left_out += each.section.items.size();
    }
    for (const SectionKind kind : kCardOrder) {
        for (KindSection& each : sections) {
            std::vector<PrintItem>& items = each.section.items;
            for (std::size_t at = 0; each.kind == kind && at < items.size(); ++at) {
                Piece& piece = pieces.emplace_back();
                piece.section = &each.section;
                piece.item = &items[at];
                piece.round = at;
                piece.height = height(items[at]);
                rounds = std::max(rounds, at + 1);
            }
        }
    }
    for (std::size_t round = 0; round < rounds; ++round) {
        for (Piece& piece : pieces) {
            if (piece.round == round) {
                piece.chosen = true;
                piece.chosen = walk(pieces, nullptr);
                left_out -= piece.chosen ? 1 : 0;
            }
        }
    }
    panels.resize(kCardPanels);
    walk(pieces, &panels);
    return static_cast<int>(left_out);
}

}  // namespace bw::interop
