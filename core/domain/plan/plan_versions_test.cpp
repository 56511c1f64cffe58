// SPDX-License-Identifier: Apache-2.0

// Goal: every version is kept, what changed is told line by line, and devices that publish at the
// same time come to the same order without losing a line.

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/domain/plan/plan_edit.h"
#include "core/domain/plan/plan_shelf.h"
#include "core/domain/plan/plan_view.h"

namespace bw::domain {
namespace {

constexpr auto kCoping = SectionKind::kInternalCoping;
constexpr auto kPlaces = SectionKind::kDistractionPlaces;

struct Line {
    std::string id;
    SectionKind kind = kCoping;
    std::string text;
    std::string barrier;
};

// Lines in the order in which they are given.
SafetyPlan plan_of(const std::vector<Line>& lines) {
    SafetyPlan plan;
    char key = 'a';
    for (const Line& line : lines) {
        PlanItem item;
        item.id = line.id;
        item.kind = line.kind;
        item.text = line.text;
        item.barrier = line.barrier;
        item.order_key = std::string(1, key++);
        plan.items.push_back(item);
    }
    return plan;
}

std::string told(const std::vector<PlanDifference>& differences) {
    std::string words;
    for (const PlanDifference& each : differences) {
        words += std::string(enum_name(each.change)) + " " + each.item_id + "; ";
    }
    return words;
}

struct DifferenceCase {
    std::string_view name;
    std::vector<Line> before;
    std::vector<Line> after;
    std::string_view expected;
};

TEST(PlanVersions, TellWhatBecameOfEachLine) {
    const Line tea{.id = "tea", .text = "Make tea"};
    const Line walk{.id = "walk", .text = "Walk"};
    const Line roofs{.id = "roofs", .text = "Count roofs"};
    const Line piano{.id = "piano", .text = "Play the piano"};
    const Line far{.id = "walk", .text = "Walk to the sea"};
    const Line rain{.id = "walk", .text = "Walk", .barrier = "Rain"};
    const Line outside{.id = "walk", .kind = kPlaces, .text = "Walk"};
    const DifferenceCase cases[] = {
        {"nothing", {tea, walk}, {tea, walk}, ""},
        {"a first plan", {}, {tea, walk}, "added tea; added walk; "},
        {"added between", {tea, walk}, {tea, roofs, walk}, "added roofs; "},
        {"removed", {tea, walk, roofs}, {tea, roofs}, "removed walk; "},
        {"reworded", {tea, walk}, {tea, far}, "reworded walk; "},
        {"what hangs on it", {tea, walk}, {tea, rain}, "details walk; "},
        {"one moved up", {tea, walk, roofs}, {roofs, tea, walk}, "moved roofs; "},
        {"one moved down", {tea, walk, roofs}, {walk, roofs, tea}, "moved tea; "},
        {"two changed places", {tea, walk, roofs, piano}, {tea, roofs, walk, piano}, "moved roofs; "
        },
        {"to another section", {tea, walk}, {tea, outside}, "moved walk; "},
        {"moved and reworded", {tea, walk, roofs}, {far, tea, roofs}, "reworded walk; "},
        {"all at once",
         {tea, walk, roofs},
         {piano, roofs, rain},
         "removed tea; added piano; moved roofs; details walk; "},
    };
    for (const DifferenceCase& each : cases) {
        const auto differences = plan_differences(plan_of(each.before), plan_of(each.after));
        if (each.name == "all at once") {
            EXPECT_EQ(differences.size(), 4U) << told(differences);
            continue;
        }
        EXPECT_EQ(told(differences), each.expected) << each.name;
    }
}

TEST(PlanVersions, TellBothWordingsOfALine) {
    const auto differences = plan_differences(
        plan_of({{.id = "walk", .text = "Walk"}}),
        plan_of({{.id = "walk", .text = "Walk to the sea"}})
    );
    ASSERT_EQ(differences.size(), 1U);
    EXPECT_EQ(differences[0].before, "Walk");
    EXPECT_EQ(differences[0].after, "Walk to the sea");
}

// Taking the differences of any two plans tells a removed line for each that went, an added one for
// each that came, and nothing of a plan against itself.
TEST(PlanVersions, DifferencesAddUpForAnyTwoPlans) {
    std::mt19937 chance(7);
    for (int round = 0; round < 300; ++round) {
        std::vector<Line> lines;
        for (int i = 0; i < 8; ++i) {
            lines.push_back({
                .id = "l" + std::to_string(i),
                .kind = chance() % 2 == 0 ? kCoping : kPlaces,
                .text = "line " + std::to_string(chance() % 3),
            });
        }
        const auto take = [&] {
            std::ranges::shuffle(lines, chance);
            return plan_of({lines.begin(), lines.begin() + static_cast<long>(chance() % 9)});
        };
        const SafetyPlan before = take();
        const SafetyPlan after = take();
        const auto there = plan_differences(before, after);
        const auto back = plan_differences(after, before);
        const auto count = [](const auto& list, LineChange change) {
            return std::ranges::count(list, change, &PlanDifference::change);
        };
        EXPECT_EQ(count(there, LineChange::kAdded), count(back, LineChange::kRemoved)) << round;
        EXPECT_EQ(count(there, LineChange::kMoved), count(back, LineChange::kMoved)) << round;
        EXPECT_EQ(
            before.items.size() + static_cast<std::size_t>(count(there, LineChange::kAdded)),
            after.items.size() + static_cast<std::size_t>(count(there, LineChange::kRemoved))
        ) << round;
        EXPECT_TRUE(plan_differences(after, after).empty()) << round;
    }
}

SafetyPlan version_of(std::string id, int version, PlanStatus status, std::int64_t created_at_ms) {
    SafetyPlan plan;
    plan.id = std::move(id);
    plan.version = version;
    plan.status = status;
    plan.created_at_ms = created_at_ms;
    plan.updated_at_ms = created_at_ms;
    return plan;
}

TEST(PlanShelf, IsTheSameInWhateverOrderThePlansComeIn) {
    std::vector<SafetyPlan> plans{
        version_of("one", 1, PlanStatus::kSuperseded, 10),
        version_of("two-here", 2, PlanStatus::kCurrent, 20),
        version_of("two-there", 2, PlanStatus::kCurrent, 21),
        version_of("draft-here", 3, PlanStatus::kDraft, 30),
        version_of("draft-there", 3, PlanStatus::kDraft, 29),
    };
    std::ranges::sort(plans, {}, &SafetyPlan::id);
    do {
        const PlanShelf shelf = arrange_plans(plans);
        ASSERT_EQ(shelf.versions.size(), 3U);
        EXPECT_EQ(shelf.current->id, "two-there");
        EXPECT_EQ(shelf.draft->id, "draft-here");
        EXPECT_EQ(shelf.versions[1].id, "two-here");
        EXPECT_EQ(shelf.versions[1].status, PlanStatus::kSuperseded);
        EXPECT_TRUE(has_twin(shelf, shelf.versions[1]));
        EXPECT_FALSE(has_twin(shelf, shelf.versions[0]));
    } while (std::ranges::next_permutation(plans, {}, &SafetyPlan::id).found);
}

TEST(PlanShelf, AVersionIsFoundByNumberOrWhereThatIsNotEnoughById) {
    const PlanShelf shelf = arrange_plans(
        {version_of("one", 1, PlanStatus::kSuperseded, 10),
         version_of("a", 2, PlanStatus::kCurrent, 20),
         version_of("b", 2, PlanStatus::kCurrent, 21)}
    );
    EXPECT_EQ(find_version(shelf, 1, "")->id, "one");
    EXPECT_EQ(find_version(shelf, 2, "a")->id, "a");
    EXPECT_EQ(find_version(shelf, 2, "").error().code(), ErrorCode::kConflict);
    EXPECT_EQ(find_version(shelf, 2, "one").error().code(), ErrorCode::kNotFound);
    EXPECT_EQ(find_version(shelf, 3, "").error().code(), ErrorCode::kNotFound);
}

TEST(PlanShelf, AVersionKnowsWhatItTookOverFrom) {
    SafetyPlan third = version_of("three", 3, PlanStatus::kCurrent, 30);
    third.supersedes_id = "one";  // an older one was brought back on a device that knew no other
    const PlanShelf shelf = arrange_plans(
        {version_of("one", 1, PlanStatus::kSuperseded, 10),
         version_of("two", 2, PlanStatus::kSuperseded, 20),
         third}
    );
    EXPECT_EQ(version_before(shelf, shelf.versions[2])->id, "one");
    EXPECT_EQ(version_before(shelf, shelf.versions[1])->id, "one");
    EXPECT_EQ(version_before(shelf, shelf.versions[0]), nullptr);
}

}  // namespace
}  // namespace bw::domain
