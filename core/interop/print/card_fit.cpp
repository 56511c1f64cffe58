// SPDX-License-Identifier: Apache-2.0
#include "core/interop/print/card_fit.h"

#include <algorithm>
#include <array>
#include <cstddef>

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
    std::size_t section = 0;
    std::size_t item = 0;
    int height = 0;
};

// Puts pieces on folds in order, each section's heading above its first line on a fold.
// Returns: false when they need more folds than there are.
bool lay_out(
    const std::vector<KindSection>& sections,
    std::vector<Piece> pieces,
    std::vector<PrintPanel>& panels
) {
    std::ranges::sort(pieces, [](const Piece& a, const Piece& b) {
        return a.section != b.section ? a.section < b.section : a.item < b.item;
    });
    panels.assign(1, {});
    int used = kFold;  // the first fold is taken
    std::size_t at = SIZE_MAX;
    for (const Piece& piece : pieces) {
        const int heading = at == piece.section ? 0 : kHeading;
        const bool new_fold = used + heading + piece.height > kFold;
        if (new_fold) {
            panels.emplace_back();
            used = 0;
        }
        const PrintSection& section = sections[piece.section].section;
        if (new_fold || heading > 0) {
            panels.back().sections.push_back({.heading = section.heading, .items = {}});
            used += kHeading;
            at = piece.section;
        }
        used += piece.height;
        if (panels.size() > kCardPanels || used > kFold) {
            return false;
        }
        panels.back().sections.back().items.push_back(section.items[piece.item]);
    }
    panels.resize(kCardPanels);
    return true;
}

std::vector<KindSection> in_card_order(
    std::vector<KindSection> sections, std::size_t& not_for_cards
) {
    std::vector<KindSection> ordered;
    for (const SectionKind kind : kCardOrder) {
        const auto found = std::ranges::find(sections, kind, &KindSection::kind);
        if (found != sections.end()) {
            ordered.push_back(std::move(*found));
            sections.erase(found);
        }
    }
    for (const KindSection& each : sections) {
        not_for_cards += each.section.items.size();
    }
    return ordered;
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

int fit_card(std::vector<KindSection> sections, std::vector<PrintPanel>& panels) {
    std::size_t left_out = 0;
    const std::vector<KindSection> ordered = in_card_order(std::move(sections), left_out);
    std::size_t longest = 0;
    for (const KindSection& each : ordered) {
        longest = std::max(longest, each.section.items.size());
    }
    std::vector<Piece> chosen;
    for (std::size_t round = 0; round < longest; ++round) {
        for (std::size_t at = 0; at < ordered.size(); ++at) {
            const auto& items = ordered[at].section.items;
            if (round >= items.size()) {
                continue;
            }
            chosen.push_back({.section = at, .item = round, .height = height(items[round])});
            std::vector<PrintPanel> tried;
            if (!lay_out(ordered, chosen, tried)) {
                chosen.pop_back();
                ++left_out;
            }
        }
    }
    lay_out(ordered, chosen, panels);
    return static_cast<int>(left_out);
}

}  // namespace bw::interop
