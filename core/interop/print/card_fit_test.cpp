// SPDX-License-Identifier: Apache-2.0
#include "core/interop/print/card_fit.h"

#include <gtest/gtest.h>

#include "core/interop/print/print_plan.h"

namespace bw::interop {
namespace {

using domain::SectionKind;

KindSection section(SectionKind kind, std::size_t count, const std::string& text) {
    KindSection made{.kind = kind, .section = {.heading = "heading", .items = {}}};
    made.section.items.assign(count, PrintItem{.text = text});
    return made;
}

std::size_t count_of(const std::vector<PrintPanel>& panels) {
    std::size_t count = 0;
    for (const PrintPanel& panel : panels) {
        for (const PrintSection& each : panel.sections) {
            count += each.items.size();
        }
    }
    return count;
}

TEST(CardRows, TakeWideLettersTwiceAndBreakLines) {
    EXPECT_EQ(card_rows(""), 1);
    EXPECT_EQ(card_rows(std::string(48, 'a')), 1);
    EXPECT_EQ(card_rows(std::string(49, 'a')), 2);
    EXPECT_EQ(card_rows("one\ntwo"), 2);
    std::string wide;
    for (int i = 0; i < 25; ++i) {
        wide += "海";
    }
    EXPECT_EQ(card_rows(wide), 2);
}

TEST(FitCard, EverySectionSpeaksBeforeOneSpeaksTwice) {
    std::vector<PrintPanel> panels;
    std::vector<KindSection> sections{
        section(SectionKind::kInternalCoping, 40, "something to do"),
        section(SectionKind::kNoteToSelf, 1, "from me"),
        section(SectionKind::kAskForHelp, 1, "somebody")
    };
    const int left_out = fit_card(sections, panels);
    ASSERT_EQ(panels.size(), kCardPanels);
    EXPECT_EQ(count_of(panels) + static_cast<std::size_t>(left_out), 42U);
    EXPECT_EQ(panels[1].sections[0].items[0].text, "somebody");
    EXPECT_EQ(panels[3].sections.back().items.back().text, "from me");
}

TEST(FitCard, ALineThatIsTooLongStaysOutAndTheNextIsTried) {
    std::vector<PrintPanel> panels;
    std::vector<KindSection> sections{
        section(SectionKind::kAskForHelp, 1, std::string(2'000, 'a')),
        section(SectionKind::kInternalCoping, 1, "tea")
    };
    const int left_out = fit_card(sections, panels);
    EXPECT_EQ(left_out, 1);
    EXPECT_EQ(count_of(panels), 1U);
}

TEST(FitCard, NothingIsNothing) {
    std::vector<PrintPanel> panels;
    std::vector<KindSection> sections;
    EXPECT_EQ(fit_card(sections, panels), 0);
    EXPECT_EQ(panels.size(), kCardPanels);
}

}  // namespace
}  // namespace bw::interop
