// SPDX-License-Identifier: Apache-2.0

// Goal: what must stand on every sheet stands on it, numbers as dialled, and nothing is cut in
// silence.

#include "core/interop/print/print_plan.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include <gtest/gtest.h>

#include "core/codec/json.h"
#include "core/interop/print/print_html.h"
#include "core/interop/print/print_samples.h"

namespace bw::interop {
namespace {

using testing::Sheet;

PrintModel model_of(const Sheet& sheet) {
    const auto model = sheet.make();
    EXPECT_TRUE(model);
    return model ? *model : PrintModel{};
}

const PrintSection* section_of(const PrintModel& model, std::string_view heading) {
    for (const PrintPanel& panel : model.panels) {
        for (const PrintSection& section : panel.sections) {
            if (section.heading == heading) {
                return &section;
            }
        }
    }
    return nullptr;
}

std::size_t item_count(const PrintModel& model) {
    std::size_t count = 0;
    for (const PrintPanel& panel : model.panels) {
        for (const PrintSection& section : panel.sections) {
            EXPECT_FALSE(section.heading.empty());
            EXPECT_FALSE(section.items.empty());
            count += section.items.size();
        }
    }
    return count;
}

std::vector<domain::SectionKind> every_section() {
    std::vector<domain::SectionKind> kinds;
    for (const auto& kind : enum_names(domain::SectionKind{})) {
        kinds.push_back(kind.value);
    }
    return kinds;
}

std::string golden(const std::string& name) {
    std::ifstream in(std::string(BW_SOURCE_DIR) + "/tests/golden/print/" + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

TEST(PrintPlan, IsAsEverWas) {
    for (const PrintVariant variant :
         {PrintVariant::kPage, PrintVariant::kLarge, PrintVariant::kCard}) {
        const PrintModel model = model_of({.variant = variant});
        const std::string name(enum_name(variant));
        EXPECT_EQ(codec::encode(model) + "\n", golden(name + ".json"));
        EXPECT_EQ(print_html(model), golden(name + ".html"));
    }
}

TEST(PrintPlan, TheBodyComesFirstAndThenTheNumber) {
    const PrintModel model = model_of({});
    ASSERT_EQ(model.first.items.size(), 3U);
    EXPECT_TRUE(model.first.items[0].text.starts_with("Badly hurt"));
    EXPECT_EQ(model.first.items[1].reach[0].label, "112");
    EXPECT_EQ(model.first.items[1].reach[0].href, "tel:112");
    // The same day for both is said once, after the last.
    EXPECT_TRUE(model.first.items[1].notes.empty());
    EXPECT_EQ(model.first.items[2].notes, std::vector<std::string>{"Checked on 1 M11 2026"});
}

TEST(PrintPlan, EveryLineSaysHowFarItWasChecked) {
    const PrintModel model = model_of({});
    const PrintSection* lines = section_of(model, "About crisis_lines");
    ASSERT_NE(lines, nullptr);
    ASSERT_EQ(lines->items.size(), 3U);  // the plan's, the other of the region, a finder
    EXPECT_EQ(lines->items[0].text, "Night Line");
    EXPECT_TRUE(lines->items[0].own);
    EXPECT_EQ(lines->items[0].reach[1].label, "Text “HI” to 85258");
    EXPECT_EQ(lines->items[0].notes.back(), "Checked on 1 M11 2026");
    EXPECT_EQ(lines->items[1].text, "Day Line");
    EXPECT_EQ(lines->items[1].notes.back(), "Check before you rely on it");
    EXPECT_EQ(lines->items[2].reach[0].label, "https://example.org");
}

TEST(PrintPlan, PeopleStandWithTheirNumbersAsDialled) {
    const PrintModel model = model_of({});
    const PrintSection* people = section_of(model, "About ask_for_help");
    ASSERT_NE(people, nullptr);
    EXPECT_EQ(people->items[0].reach[0].label, "0151 123");
    EXPECT_EQ(
        people->items[0].notes,
        (std::vector<std::string>{
            "After six", "If something gets in the way: Write to her instead."
        })
    );
    // Her name is not in the words, so it stands with the number.
    EXPECT_EQ(people->items[1].reach[0].label, "Jo: 0152 456");
}

TEST(PrintPlan, FootSaysDayVersionAndThatNobodyReviewedIt) {
    const PrintModel model = model_of({});
    EXPECT_EQ(
        model.foot,
        (std::vector<std::string>{
            "Version 3 of 20 M11 2026. Printed on 22 M11 2026.", "Not clinically reviewed."
        })
    );
    EXPECT_EQ(model.printed_on, "2026-11-22");
}

TEST(PrintPlan, WithoutAPlanOrARegionItStillHelps) {
    const PrintModel model = model_of({.plan = {}, .lines = {}, .version = 0});
    EXPECT_TRUE(model.no_lines);
    EXPECT_EQ(model.first.items.back().text, "Call your local emergency number.");
    EXPECT_EQ(item_count(model), 0U);
    EXPECT_EQ(model.foot.front(), "No line of the plan is on this sheet.");
    EXPECT_EQ(model.foot[1], "Printed on 22 M11 2026.");
}

TEST(PrintPlan, TellsHowManyLinesOfTheCountryAreNotOnIt) {
    Sheet sheet;
    for (int i = 0; i < 6; ++i) {
        sheet.lines.services.push_back(
            testing::service("Line " + std::to_string(i), domain::LineTrust::kChecked)
        );
    }
    // One is in the plan, four stand beside it.
    const PrintModel model = model_of(sheet);
    EXPECT_TRUE(std::ranges::contains(
        model.foot, std::string("More lines of your country are in the app: 3.")
    ));
}

TEST(PrintPlan, ACardHoldsWhatFitsAndCountsTheRest) {
    Sheet sheet{.variant = PrintVariant::kCard};
    for (int i = 0; i < 100; ++i) {
        sheet.plan.push_back({
            .kind = domain::SectionKind::kInternalCoping,
            .text = "Something gentle to do, number " + std::to_string(i),
        });
    }
    const PrintModel model = model_of(sheet);
    ASSERT_EQ(model.panels.size(), kCardPanels);
    EXPECT_TRUE(model.panels[0].sections.empty());
    EXPECT_GT(model.left_out, 50);
    // 105 of the plan and another line of the region.
    EXPECT_EQ(item_count(model) + static_cast<std::size_t>(model.left_out), 106U);
    EXPECT_TRUE(model.foot.front().starts_with("Lines that are not on this card: "));
    EXPECT_NE(section_of(model, "About ask_for_help"), nullptr);
    EXPECT_NE(section_of(model, "About crisis_lines"), nullptr);
    EXPECT_EQ(section_of(model, "About warning_signs"), nullptr);
}

TEST(PrintPlan, APageHoldsEverything) {
    Sheet sheet;
    for (int i = 0; i < 100; ++i) {
        sheet.plan.push_back({.kind = domain::SectionKind::kTriggers, .text = "One more"});
    }
    const PrintModel model = model_of(sheet);
    EXPECT_EQ(item_count(model), 107U);
    EXPECT_EQ(model.left_out, 0);
}

TEST(PrintPlan, PartsCanBeKeptOffTheSheetAndAreStillOffered) {
    using enum domain::SectionKind;
    const PrintModel model = model_of({.leave_out = {kWarningSigns, kCrisisLines}});
    EXPECT_EQ(section_of(model, "About warning_signs"), nullptr);
    EXPECT_EQ(
        model.parts, (std::vector{kWarningSigns, kInternalCoping, kAskForHelp, kCrisisLines})
    );
    // Without the plan's own lines those of the country stand there.
    EXPECT_EQ(section_of(model, "About crisis_lines")->items[0].text, "Night Line");
    const PrintModel none = model_of({.leave_out = every_section()});
    EXPECT_TRUE(none.no_lines);
}

TEST(PrintPlan, PaperIsThatOfTheRegion) {
    Sheet sheet;
    EXPECT_FALSE(model_of(sheet).letter);
    sheet.lines.region = "US";
    EXPECT_TRUE(model_of(sheet).letter);
    sheet.lines.region = "";
    EXPECT_FALSE(model_of(sheet).letter);
}

TEST(PrintPlan, LinksOfAnAlteredCardLeadNowhere) {
    Sheet sheet{.plan = {{.kind = domain::SectionKind::kAskForHelp, .text = "Ana"}}};
    sheet.plan[0].reach = {{.label = "0123", .href = "javascript:alert(1)"}};
    const PrintModel model = model_of(sheet);
    const PrintItem& item = section_of(model, "About ask_for_help")->items[0];
    EXPECT_TRUE(item.reach[0].label.ends_with("0123"));
    EXPECT_EQ(item.reach[0].href, "");
}

TEST(PrintPlan, BracesInOwnWordsStayAsTheyAre) {
    Sheet sheet{.plan = {{.kind = domain::SectionKind::kInternalCoping, .text = "tea"}}};
    sheet.plan[0].workaround = "{words} {who}";
    const PrintModel model = model_of(sheet);
    EXPECT_EQ(
        section_of(model, "About internal_coping")->items[0].notes[0],
        "If something gets in the way: {words} {who}"
    );
}

TEST(PrintPlan, AMissingWordIsAnErrorAndNoHoleOnPaper) {
    Sheet sheet;
    std::erase_if(sheet.words, [](const PrintWord& word) { return word.key == "not_reviewed"; });
    const auto model = sheet.make();
    ASSERT_FALSE(model);
    EXPECT_EQ(model.error().code(), ErrorCode::kInvalidArgument);
}

}  // namespace
}  // namespace bw::interop
