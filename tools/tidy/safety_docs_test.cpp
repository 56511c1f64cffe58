// SPDX-License-Identifier: Apache-2.0
// A way to report, and a way to withdraw: in the documents and in the app itself (CS-43).
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "tools/tidy/tree.h"
#include "tools/tidy/tree_json.h"

namespace bw::tidy {
namespace {

const std::vector<SourceFile>& tree() {
    static const std::vector<SourceFile> kTree = [] {
        auto files = read_tree(BW_SOURCE_DIR);
        return files ? std::move(*files) : std::vector<SourceFile>{};
    }();
    return kTree;
}

std::string text_of(std::string_view path) {
    const SourceFile* file = find_file(tree(), path);
    return file == nullptr ? std::string() : file->text;
}

TEST(SafetyDocs, SayHowToReportAndHowToWithdraw) {
    const std::string incident = text_of("docs/safety/incident-and-withdrawal.md");
    for (const std::string_view part :
         {"How it reaches us",
          "within two working days",
          "Withdrawing an item",
          "status: \"retired\"",
          "SECURITY.md"}) {
        EXPECT_TRUE(incident.contains(part)) << part;
    }
    EXPECT_TRUE(text_of("SECURITY.md").contains("afety")) << "private reports of safety";
    EXPECT_TRUE(text_of("CONTRIBUTING.md").contains("Safety:")) << "public reports of safety";
}

TEST(SafetyDocs, TheAppSaysWhereToReport) {
    const std::string words = text_of("web/src/i18n/en.json");
    EXPECT_TRUE(words.contains("\"about.problem\""));
    EXPECT_TRUE(words.contains("\"about.problem_2\""));
}

// What a safety case has to hold, by its own words (DCB0129; design, section 7.4).
TEST(SafetyDocs, TheSafetyCaseIsWhole) {
    constexpr auto kParts = std::to_array<std::string_view>(
        {"README.md",
         "content-governance.md",
         "crisis-data-policy.md",
         "evidence-statement.md",
         "hazard-log.md",
         "incident-and-withdrawal.md",
         "intended-use.md",
         "traceability.md"}
    );
    const std::string start = text_of("docs/safety/README.md");
    for (const std::string_view part : kParts) {
        EXPECT_FALSE(text_of(std::string("docs/safety/") + std::string(part)).empty()) << part;
        EXPECT_TRUE(part == "README.md" || start.contains(part)) << part << " is not led to";
    }
}

}  // namespace
}  // namespace bw::tidy
