// SPDX-License-Identifier: Apache-2.0
// The plan from a shell: made, put into use, run while locked, looked at again, gone back to.
#include "cli/flow_test_support.h"

namespace bw::cli::testing {
namespace {

TEST(PlanProcess, IsMadeByLinesAndRunWhileLocked) {
    const Place place;
    place.make_vault();
    EXPECT_EQ(
        run(place, {"plan", "add", "internal_coping", "A", "walk", "to", "the", "lake"}).exit, 0
    );
    // Private words also come by a pipe, where no list of processes shows them.
    EXPECT_EQ(run(place, {"plan", "add", "reasons_and_hopes"}, "The cat called Miso\n").exit, 0);
    EXPECT_EQ(
        run(place,
            {"plan", "add", "safer_space", "Sit", "with", "the", "door", "open", "--safer", "agreed"
            })
            .exit,
        0
    );
    const Ran published = run(place, {"plan", "publish", "--with", "supporter"});
    EXPECT_EQ(published.exit, 0) << published.err;
    const Ran shown = run(place, {"plan", "show"});
    EXPECT_TRUE(shown.out.contains("A walk to the lake")) << shown.out << shown.err;
    EXPECT_TRUE(shown.out.contains("Agreed")) << shown.out;
    place.lock();
    const Ran all = run(place, {"plan", "run", "--all"});
    EXPECT_EQ(all.exit, 0) << all.err;
    EXPECT_TRUE(all.out.contains("A walk to the lake")) << all.out;
    EXPECT_TRUE(all.out.contains("The cat called Miso")) << all.out;
    const Ran steps = run(place, {"plan", "run"}, "\n\n\n\n");
    EXPECT_EQ(steps.exit, 0) << steps.err;
    EXPECT_TRUE(steps.out.contains("That is all you planned.")) << steps.out;
    EXPECT_EQ(run(place, {"plan", "show"}).exit, 4) << "reading all of it needs the key";
}

TEST(PlanProcess, TheGuideKeepsEachLineAndGoesOnWhereItWasLeft) {
    const Place place;
    place.make_vault();
    const Ran first =
        run(place, {"plan", "edit"}, "I stop answering messages.\n\nTea in the red cup\n");
    EXPECT_EQ(first.exit, 0) << first.err << first.out;
    EXPECT_TRUE(first.out.contains("How do you notice that it is starting to get hard?"));
    EXPECT_TRUE(first.out.contains("What can you do by yourself, right where you are?"));
    AtTerminal second(place, {"plan", "edit"});
    ASSERT_TRUE(second.sees("Who can take your mind off things?")
    );  // the first part without a line
    ASSERT_TRUE(second.sees("> "));
    second.type("Jo, for silly films\n");
    ASSERT_TRUE(second.sees("one more line"));
    second.press_ctrl_c();
    EXPECT_EQ(second.ends(), 0);
    const auto door = place.opened();
    const auto view = door->call<&app::plan_get>();
    ASSERT_TRUE(view.has_value());
    ASSERT_TRUE(view->draft.has_value());
    ASSERT_EQ(view->draft->items.size(), 3U);
}

TEST(PlanProcess, TheGuideChangesALineAndPutsThePlanIntoUse) {
    const Place place;
    place.make_vault();
    EXPECT_EQ(run(place, {"plan", "add", "warning_signs", "I pace"}).exit, 0);
    const std::string input =
        "1\n2\nIt is late\nOnly to the corner\n\n"  // line 1: what could get in the way, what then
        "\n\n\n\n\n\n\n\n\n"                        // the other main parts
        "\n"                                        // nothing more
        "1\n"                                       // use this plan
        "1 3\n\n";                                  // who was there; readable
    const Ran guided = run(place, {"plan", "edit", "--from-start"}, input);
    EXPECT_EQ(guided.exit, 0) << guided.err;
    const auto door = place.opened();
    const auto view = door->call<&app::plan_get>();
    ASSERT_TRUE(view.has_value() && view->current.has_value()) << guided.out;
    ASSERT_EQ(view->current->items.size(), 1U);
    EXPECT_EQ(view->current->items.front().barrier, "It is late");
    EXPECT_EQ(view->current->items.front().workaround, "Only to the corner");
    EXPECT_EQ(view->current->made_with.size(), 2U);
}

TEST(PlanProcess, VersionsAreKeptLookedAtAndGoneBackTo) {
    const Place place;
    place.make_vault();
    EXPECT_EQ(run(place, {"plan", "add", "internal_coping", "Drawing stars"}).exit, 0);
    EXPECT_EQ(run(place, {"plan", "publish"}).exit, 0);
    EXPECT_EQ(run(place, {"plan", "change", "internal_coping", "1", "Painting stars"}).exit, 0);
    EXPECT_EQ(run(place, {"plan", "publish", "--note", "A new box of paint"}).exit, 0);
    const Ran versions = run(place, {"plan", "versions"});
    EXPECT_TRUE(versions.out.contains("A new box of paint")) << versions.out << versions.err;
    EXPECT_TRUE(versions.out.contains("New words")) << versions.out;
    EXPECT_TRUE(run(place, {"plan", "versions", "1"}).out.contains("Drawing stars"));
    const Ran review = run(place, {"plan", "review", "--usable", "partly", "--note", "Fine."});
    EXPECT_EQ(review.exit, 0) << review.err;
    EXPECT_EQ(run(place, {"plan", "later", "7"}).exit, 0);
    EXPECT_EQ(run(place, {"plan", "check"}).exit, 0);
    const Ran restored = run(place, {"plan", "restore", "1"});
    EXPECT_EQ(restored.exit, 0) << restored.err;
    EXPECT_TRUE(run(place, {"plan", "show"}).out.contains("Drawing stars"));
    EXPECT_TRUE(run(place, {"plan", "show", "--in-use"}).out.contains("Painting stars"));
    EXPECT_EQ(run(place, {"plan", "restore", "2"}).exit, 13) << "what is being written stays";
    EXPECT_EQ(run(place, {"plan", "restore", "9", "--yes"}).exit, 2);
}

TEST(PlanProcess, LinesAreMovedAndTakenOutByNumber) {
    const Place place;
    place.make_vault();
    for (const std::string text : {"One song", "Two songs", "Three songs"}) {
        EXPECT_EQ(run(place, {"plan", "add", "internal_coping", text}).exit, 0);
    }
    EXPECT_EQ(run(place, {"plan", "move", "internal_coping", "3", "1"}).exit, 0);
    EXPECT_EQ(run(place, {"plan", "remove", "internal_coping", "2"}).exit, 13);
    EXPECT_EQ(run(place, {"plan", "remove", "internal_coping", "2", "--yes"}).exit, 0);
    const Ran shown = run(place, {"plan", "show"});
    const std::size_t third = shown.out.find("Three songs");
    EXPECT_LT(third, shown.out.find("Two songs")) << shown.out;
    EXPECT_FALSE(shown.out.contains("One song"));
    EXPECT_EQ(run(place, {"plan", "remove", "internal_coping", "7", "--yes"}).exit, 2);
    EXPECT_EQ(run(place, {"plan", "add", "no_such_part", "x"}).exit, 64);
}

TEST(ToolboxProcess, IsChosenHiddenWrittenAndPutInOrder) {
    const Place place;
    EXPECT_EQ(run(place, {"skills", "list", "--family", "grounding"}).exit, 0) << "no vault needed";
    const Ran shown = run(place, {"skills", "show", "allow-this-moment"});
    EXPECT_TRUE(shown.out.contains("Let this moment be as it is")) << shown.out << shown.err;
    place.make_vault();
    EXPECT_EQ(
        run(place, {"skills", "add", "Fold", "laundry", "--step", "One album on", "--step", "Fold"})
            .exit,
        0
    );
    EXPECT_EQ(run(place, {"skills", "choose", "allow-this-moment"}).exit, 0);
    EXPECT_EQ(run(place, {"skills", "move", "allow-this-moment"}).exit, 0);
    const Ran mine = run(place, {"skills", "list", "--mine"});
    EXPECT_LT(mine.out.find("Let this moment"), mine.out.find("Fold laundry")) << mine.out;
    EXPECT_EQ(run(place, {"skills", "note", "fold laundry"}, "With the radio\n").exit, 0);
    EXPECT_EQ(run(place, {"skills", "used", "Fold laundry", "--helped", "better"}).exit, 0);
    const Ran own = run(place, {"skills", "show", "Fold laundry"});
    EXPECT_TRUE(own.out.contains("With the radio")) << own.out << own.err;
    EXPECT_TRUE(own.out.contains("Used once.")) << own.out;
    EXPECT_EQ(run(place, {"skills", "hide", "feet-on-floor"}).exit, 0);
    EXPECT_FALSE(run(place, {"skills", "list"}).out.contains("feet-on-floor"));
    EXPECT_TRUE(run(place, {"skills", "list", "--hidden"}).out.contains("feet-on-floor"));
    const Ran steps = run(place, {"skills", "run", "Fold laundry"}, "\n\n\n\n");
    EXPECT_TRUE(steps.out.contains("Fold laundry · step 1 of 2")) << steps.out << steps.err;
    EXPECT_EQ(run(place, {"skills", "remove", "Fold laundry", "--yes"}).exit, 0);
    EXPECT_EQ(run(place, {"skills", "show", "Fold laundry"}).exit, 2);
}

TEST(ToolboxProcess, StrongSensationsWaitBehindTheirCautions) {
    const Place place;
    place.make_vault();
    EXPECT_FALSE(run(place, {"skills", "list"}).out.contains("cold-water-hands"));
    EXPECT_EQ(run(place, {"skills", "run", "cold-water-hands"}).exit, 1);
    EXPECT_EQ(run(place, {"skills", "cautions", "--no-flags", "--read"}).exit, 0);
    EXPECT_TRUE(run(place, {"skills", "list"}).out.contains("cold-water-hands"));
    // Cautions come first, and Enter is no yes.
    const Ran entered = run(place, {"skills", "run", "cold-water-hands"}, "\n");
    EXPECT_TRUE(entered.out.contains("Read this first")) << entered.out << entered.err;
    EXPECT_FALSE(entered.out.contains("step 1 of")) << entered.out;
    EXPECT_TRUE(run(place, {"skills", "run", "cold-water-hands"}, "1\n").out.contains("step 1 of"));
    EXPECT_EQ(run(place, {"skills", "cautions", "--flag", "not_sure"}).exit, 0);
    EXPECT_FALSE(run(place, {"skills", "list"}).out.contains("cold-water-hands"));
}

TEST(TriggersProcess, AreKeptOutOfSightWhenWanted) {
    const Place place;
    place.make_vault();
    EXPECT_EQ(
        run(place, {"triggers", "add", "Sunday evenings", "--group", "time", "--sign"}).exit, 0
    );
    EXPECT_EQ(run(place, {"triggers", "add", "--sensitive"}, "The old flat\n").exit, 0);
    const Ran list = run(place, {"triggers", "list"});
    EXPECT_TRUE(list.out.contains("Sunday evenings")) << list.out << list.err;
    EXPECT_FALSE(list.out.contains("The old flat"));
    EXPECT_TRUE(list.out.contains("One is kept out of sight."));
    EXPECT_TRUE(run(place, {"triggers", "list", "--all"}).out.contains("The old flat"));
    const Ran found = run(place, {"search", "sunday"});
    EXPECT_TRUE(found.out.contains("Sets it off: ")) << found.out << found.err;
    EXPECT_EQ(run(place, {"triggers", "remove", "0000", "--yes"}).exit, 2);
}

}  // namespace
}  // namespace bw::cli::testing
