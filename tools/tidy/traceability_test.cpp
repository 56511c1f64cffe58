// SPDX-License-Identifier: Apache-2.0
#include "tools/tidy/traceability.h"

#include <format>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/codec/json.h"

namespace bw::tidy {
namespace {

// A tree in which all holds: fifty rules, each against the first hazard and shown by one test.
struct Tree {
    Traceability trace;
    HazardLog log;

    Tree() {
        for (int number = 1; number <= 20; ++number) {
            log.hazards.push_back({
                .id = std::format("HZ-{}", number),
                .hazard = "Rain comes in",
                .cause = "an open window",
                .effect = "Wet feet.",
                .controls = {},
                .severity = std::string(kNotSet),
                .likelihood = std::string(kNotSet),
                .assessed_by = "",
                .note = "Somebody may forget it.",
            });
        }
        for (int number = 1; number <= 50; ++number) {
            const std::string id = std::format("CS-{}", number);
            trace.rules.push_back({
                .id = id,
                .state = RuleState::kCovered,
                .hazards = {"HZ-1"},
                .tests = {{.file = "core/a_test.cpp", .name = "Calm.Stays"}},
            });
            log.hazards.front().controls.push_back(id);
        }
        // Something stands against each of the others, too.
        for (Hazard& hazard : log.hazards) {
            if (hazard.controls.empty()) {
                hazard.controls.emplace_back("CS-1");
                trace.rules.front().hazards.push_back(hazard.id);
            }
        }
    }

    std::vector<std::string> complaints() const {
        const auto found = check_traceability({
            {.path = "core/a_test.cpp", .text = "TEST_F(Calm, Stays) {\n}\n// (Calm, Goes)\n"},
            {.path = "docs/safety/hazard-log.json", .text = codec::encode(log)},
            {.path = "docs/safety/traceability.json", .text = codec::encode(trace)},
            {.path = "web/e2e/a.test.mjs", .text = "test('help is there', async () => {});\n"},
        });
        return found ? *found : std::vector<std::string>{"failed"};
    }
};

TEST(Traceability, IsContentWhenEveryRuleIsShown) {
    EXPECT_EQ(Tree().complaints(), std::vector<std::string>{});
}

TEST(Traceability, MissesARuleThatIsLeftOut) {
    Tree tree;
    tree.trace.rules.pop_back();
    tree.log.hazards.front().controls.pop_back();
    EXPECT_EQ(tree.complaints(), std::vector<std::string>{"CS-50: must stand there once"});
}

TEST(Traceability, LooksForTheTestInItsFile) {
    Tree tree;
    tree.trace.rules.front().tests.front().name = "Calm.Goes";
    EXPECT_EQ(tree.complaints().size(), 1U);
    tree.trace.rules.front().tests.front() = {.file = "gone.cpp", .name = "Calm.Stays"};
    EXPECT_EQ(tree.complaints(), std::vector<std::string>{"CS-1: there is no file gone.cpp"});
    tree.trace.rules.front().tests.front(
    ) = {.file = "web/e2e/a.test.mjs", .name = "help is there"};
    EXPECT_EQ(tree.complaints(), std::vector<std::string>{});
}

TEST(Traceability, AsksForAReasonWhereTestsAreMissing) {
    Tree tree;
    SafetyRule& rule = tree.trace.rules.front();
    rule.tests.clear();
    EXPECT_EQ(tree.complaints(), std::vector<std::string>{"CS-1: no test shows it"});
    rule.state = RuleState::kLater;
    EXPECT_EQ(tree.complaints().size(), 1U);
    rule.reason = "There is no sharing yet.";
    EXPECT_EQ(tree.complaints(), std::vector<std::string>{});
}

TEST(Traceability, HoldsBothFilesToTheSameStory) {
    Tree tree;
    tree.trace.rules.back().hazards = {"HZ-2"};
    EXPECT_EQ(
        tree.complaints(),
        (std::vector<std::string>{"CS-50: HZ-2 does not name it", "HZ-1: CS-50 does not name it"})
    );
}

TEST(Traceability, NobodyJudgesWithoutAName) {
    Tree tree;
    Hazard& hazard = tree.log.hazards.back();
    hazard.severity = "major";
    hazard.likelihood = "low";
    EXPECT_EQ(
        tree.complaints(),
        std::vector<std::string>{"HZ-20: a judgement and who made it go together"}
    );
    hazard.assessed_by = "A. Reader, clinical safety officer, 2027-01-05";
    EXPECT_EQ(tree.complaints(), std::vector<std::string>{});
    hazard.likelihood = "hardly";
    EXPECT_FALSE(tree.complaints().empty());
}

TEST(Traceability, AHazardIsWholeOrIsNamed) {
    Tree tree;
    tree.log.hazards.back().effect.clear();
    EXPECT_EQ(
        tree.complaints(),
        std::vector<std::string>{"HZ-20: say hazard, cause, effect and what is left"}
    );
}

TEST(Traceability, FailsWithoutItsFiles) {
    EXPECT_FALSE(check_traceability({}));
}

}  // namespace
}  // namespace bw::tidy
