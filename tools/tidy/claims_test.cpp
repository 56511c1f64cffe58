// SPDX-License-Identifier: Apache-2.0
#include "tools/tidy/claims.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/codec/json.h"
#include "tools/tidy/commands.h"
#include "tools/tidy/safety_pages.h"
#include "tools/tidy/traceability.h"

namespace bw::tidy {
namespace {

// A small tree with one document, one promise and what shows it.
struct Tree {
    ClaimList list{.about = "Promises.", .claims = {}};
    std::string readme = "# A boat\n\nIt floats, and it\nstays dry inside.\n";

    Tree() {
        list.claims.push_back({
            .in = "README.md",
            .says = "and it stays dry inside",
            .commands = {"ctest --preset dev -R Hull.StaysDry"},
            .note = "",
        });
    }

    std::vector<SourceFile> files() const {
        return {
            {.path = "CMakePresets.json", .text = R"("name": "dev")"},
            {.path = "README.md", .text = readme},
            {.path = "core/hull/CMakeLists.txt",
             .text = "add_executable(bw_boat)\n LABEL fault\nadd_test(NAME fuzz.${name}.x)"},
            {.path = "core/hull/hull_test.cpp", .text = "TEST(Hull, StaysDry) {\n}\n"},
            {.path = "docs/claims.json", .text = codec::encode(list)},
            {.path = "test", .text = ""},
            {.path = "web/e2e/rain.test.mjs", .text = ""},
            {.path = "web/e2e/run.mjs", .text = ""},
            {.path = "web/src/a.test.ts", .text = ""},
        };
    }

    std::vector<std::string> complaints() const {
        const auto found = check_claims(files());
        return found ? *found : std::vector<std::string>{"failed"};
    }
};

TEST(Claims, AreContentWhenEachIsShown) {
    EXPECT_EQ(Tree().complaints(), std::vector<std::string>{});
}

TEST(Claims, NameACommandThatIsGone) {
    Tree tree;
    tree.list.claims.front().commands = {"ctest --preset dev -R Hull.StaysWet"};
    ASSERT_EQ(tree.complaints().size(), 1U);
    EXPECT_TRUE(tree.complaints().front().ends_with("no test is called like Hull.StaysWet"));
}

TEST(Claims, AreKeptInTheWordsOfTheDocument) {
    Tree tree;
    tree.readme = "# A boat\n\nIt floats.\n";
    EXPECT_EQ(tree.complaints().size(), 1U);
}

TEST(Claims, WithoutACommandSayWhy) {
    Tree tree;
    tree.list.claims.front().commands.clear();
    EXPECT_EQ(tree.complaints().size(), 1U);
    tree.list.claims.front().note = "The sea shows it.";
    EXPECT_EQ(tree.complaints(), std::vector<std::string>{});
}

TEST(Claims, ARowOfATableThatShowsNamesACommand) {
    Tree tree;
    tree.readme += "\n| promise | shown by |\n|---|---|\n| dry | `T Hull` |\n| safe | trust us |\n";
    EXPECT_EQ(
        tree.complaints(),
        std::vector<std::string>{"README.md:9: this row of the table names no command"}
    );
}

TEST(Claims, ACommandInADocumentIsLookedAtToo) {
    Tree tree;
    tree.readme += "\nRun `node web/e2e/run.mjs snow`.\n";
    EXPECT_EQ(
        tree.complaints(),
        std::vector<std::string>{
            "README.md:6: `node web/e2e/run.mjs snow`: no browser test is called like snow"
        }
    );
}

TEST(Claims, FailWithoutTheirList) {
    EXPECT_FALSE(check_claims({}));
}

TEST(Commands, AreFoundWhereTheyLead) {
    const std::vector<SourceFile> files = Tree().files();
    const CommandBook book(files);
    for (const char* command :
         {"T Hull",
          "T '^unit.core.hull'",
          "T fuzz",
          "ctest --preset dev -L fault",
          "./test",
          "build/dev/bin/bw_boat .",
          "build/dev/bin/core_hull_test",
          "node web/e2e/run.mjs rain",
          "cd web && npx vitest run src/a.test.ts"}) {
        const bool test_program = std::string(command).ends_with("hull_test");
        EXPECT_EQ(book.complaint(command).has_value(), test_program) << command;
    }
}

TEST(Commands, AreMissedWhereNothingIs) {
    const std::vector<SourceFile> files = Tree().files();
    const CommandBook book(files);
    for (const char* command :
         {"T Sail",
          "ctest --preset dev -L calm",
          "ctest --preset night -R Hull",
          "./sail",
          "build/dev/bin/bw_raft .",
          "cd web && npx vitest run src/b.test.ts",
          "cd sea && node x.mjs",
          "rowing away"}) {
        EXPECT_TRUE(book.complaint(command)) << command;
    }
}

TEST(SafetyPages, AreWrittenFromTheDataAndMissedWhenStale) {
    Tree tree;
    std::vector<SourceFile> files = tree.files();
    Traceability trace{.about = "Rules.", .rules = {}};
    trace.rules.push_back({
        .id = "CS-1",
        .rule = "Dry | warm",
        .state = RuleState::kPartly,
        .hazards = {"HZ-1"},
        .tests = {{.file = "core/hull/hull_test.cpp", .name = "Hull.StaysDry"}},
        .reason = "Not warm yet.",
    });
    HazardLog log{.about = "Hazards.", .hazards = {}};
    log.hazards.push_back({
        .id = "HZ-1",
        .hazard = "Rain comes in",
        .cause = "an open window",
        .effect = "Wet feet.",
        .controls = {"CS-1"},
        .severity = std::string(kNotSet),
        .likelihood = std::string(kNotSet),
        .assessed_by = "",
        .note = "Somebody may forget it.",
    });
    files.push_back({.path = std::string(kRulesPath), .text = codec::encode(trace)});
    files.push_back({.path = std::string(kHazardsPath), .text = codec::encode(log)});
    const auto pages = safety_pages(files);
    ASSERT_TRUE(pages);
    ASSERT_EQ(pages->size(), 3U);
    EXPECT_TRUE(pages->front().text.contains(
        "| CS-1 | Dry \\| warm | partly | HZ-1 | Hull.StaysDry (`hull_test.cpp`) | Not warm yet. |"
    ));
    EXPECT_TRUE((*pages)[1].text.contains("| judged by | nobody yet |"));
    const auto missing = check_pages(files);
    ASSERT_TRUE(missing);
    EXPECT_EQ(missing->size(), 3U);
    for (const Page& page : *pages) {
        files.push_back({.path = page.path, .text = page.text});
    }
    const auto current = check_pages(files);
    ASSERT_TRUE(current);
    EXPECT_TRUE(current->empty());
    files.back().text += "By hand.\n";
    const auto stale = check_pages(files);
    ASSERT_TRUE(stale);
    EXPECT_EQ(stale->size(), 1U);
}

}  // namespace
}  // namespace bw::tidy
