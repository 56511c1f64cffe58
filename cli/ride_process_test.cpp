// SPDX-License-Identifier: Apache-2.0
// Rides as people go through them: from a pipe, at a terminal, broken off, without a vault.
#include "cli/flow_test_support.h"
#include "cli/text.h"

namespace bw::cli::testing {
namespace {

constexpr std::string_view kEnd = "You can come back any time.";

int widest_line(std::string_view text) {
    int widest = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        widest = std::max(widest, display_width(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return widest;
}

TEST(RideProcess, EveryAnswerOfTheEntryCheckLeadsWhereItShould) {
    const Place place;
    struct Case {
        std::string_view answer;
        std::string_view leads_to;
    };
    constexpr auto kCases = std::to_array<Case>({
        {"1\n", "Breathe out slowly, as if through a straw."},
        {"2\n", "Let’s get a person with you"},
        {"3\n", "In danger now"},
        {"4\n", "What is it like?"},
        {"\n", "Breathe out slowly, as if through a straw."},
        {"i do not know any more\n", "Let’s get a person with you"},
        {"h\n", "Two words are enough"},
    });
    for (const Case& each : kCases) {
        const Ran ran = run(place, {"ride"}, each.answer);
        EXPECT_EQ(ran.exit, 0) << each.answer << ran.err;
        EXPECT_TRUE(ran.out.contains("What is closest right now?")) << ran.out;
        EXPECT_TRUE(ran.out.contains(each.leads_to)) << each.answer << ran.out;
        EXPECT_TRUE(ran.out.contains(kEnd)) << ran.out;
        EXPECT_LE(widest_line(ran.out), 80);
    }
    EXPECT_FALSE(std::filesystem::exists(place.vault())) << "a ride alone keeps nothing";
}

TEST(RideProcess, HumanHelpComesBeforeAnyTool) {
    const Place place;
    const Ran ran = run(place, {"--region", "DE", "ride"}, "2\n");
    const std::size_t people = ran.out.find("Let’s get a person with you");
    ASSERT_NE(people, std::string::npos) << ran.out;
    EXPECT_TRUE(ran.out.find("112", people) != std::string::npos) << ran.out;
    EXPECT_TRUE(ran.out.find("Call local emergency", people) == std::string::npos);
    EXPECT_FALSE(ran.out.contains("How strong"));
    EXPECT_TRUE(ran.out.contains("Nobody watches this app."));
}

// One ride with everything in it, and afterwards all of it is in the vault.
TEST(RideProcess, AWholeRideFromAPipeIsKept) {
    const Place place;
    place.make_vault();
    const std::string input =
        "1\n"                                       // not to die
        "2\n1\n"                                    // how long: five minutes
        "3\n6\n"                                    // how strong
        "1\n"                                       // another way
        "1 4\n1\n"                                  // numb, no words; at home
        "1\n"                                       // the first thing to try
        "\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n"  // its steps, then the words of the ride
        "3\n"                                       // before you go
        "2\n"                                       // it is lower
        "6\n"                                       // a few words
        "The rain on the roof.\nMiso was there.\n2\n";
    const Ran ran = run(place, {"ride"}, input);
    EXPECT_EQ(ran.exit, 0) << ran.err << ran.out;
    EXPECT_TRUE(ran.out.contains("Your words are kept.")) << ran.out;
    const auto door = place.opened();
    const auto list = door->call<&app::urges_list>();
    ASSERT_TRUE(list.has_value());
    ASSERT_EQ(list->sessions.size(), 1U);
    const domain::UrgeSession& session = list->sessions.front();
    EXPECT_EQ(session.note, "The rain on the roof.");
    EXPECT_EQ(session.who_was_there, "Miso was there.");
    EXPECT_EQ(session.planned_minutes, 5);
    EXPECT_EQ(session.end_state, domain::EndState::kLower);
    ASSERT_FALSE(session.ratings.empty());
    EXPECT_EQ(session.ratings.front().urge_0_10, 6);
    EXPECT_EQ(session.feelings.size(), 2U);
    EXPECT_EQ(session.skill_use_ids.size(), 1U);
}

TEST(RideProcess, AtATerminalItBreathesAndStopsWithoutAQuestion) {
    const Place place;
    AtTerminal ride(place, {"ride"});
    ASSERT_TRUE(ride.sees("What is closest right now?"));
    ASSERT_TRUE(ride.sees("> "));
    ride.type("1\n");
    ASSERT_TRUE(ride.sees("Breathe in"));
    ASSERT_TRUE(ride.sees("~ ~"));  // a second later
    ride.type("\n");
    ASSERT_TRUE(ride.sees("You do not have to act on it."));
    ride.type("s\n");
    ASSERT_TRUE(ride.sees(kEnd));
    EXPECT_EQ(ride.ends(), 0);
}

TEST(RideProcess, PlainModeWritesNothingOver) {
    const Place place;
    AtTerminal ride(place, {"ride", "--plain", "--door", "ride"});
    ASSERT_TRUE(ride.sees("Breathe in 1 2"));
    ride.type("s\n");
    EXPECT_EQ(ride.ends(), 0);
    EXPECT_FALSE(ride.all().contains("\x1b[1A"));
}

TEST(RideProcess, CtrlCIsAKindEndAndLosesNoWord) {
    const Place place;
    place.make_vault();
    AtTerminal ride(place, {"ride", "--door", "ride", "--no-pacer"});
    ASSERT_TRUE(ride.sees("Before you go"));
    ride.type("4\n");
    ASSERT_TRUE(ride.sees("All of this is up to you."));
    ASSERT_TRUE(ride.sees("Write a few words"));
    ride.type("6\n");
    ASSERT_TRUE(ride.sees("Anything you want to keep"));
    ride.type("Walked to the bridge and back.\n");
    ASSERT_TRUE(ride.sees("Who was there"));
    ride.press_ctrl_c();
    ASSERT_TRUE(ride.sees(kEnd));
    ASSERT_TRUE(ride.sees("Your words are kept."));
    EXPECT_EQ(ride.ends(), 0);
    const auto door = place.opened();
    const auto list = door->call<&app::urges_list>();
    ASSERT_TRUE(list.has_value());
    ASSERT_EQ(list->sessions.size(), 1U);
    EXPECT_EQ(list->sessions.front().note, "Walked to the bridge and back.");
}

TEST(RideProcess, CtrlCBeforeAnyWordKeepsNothing) {
    const Place place;
    place.make_vault();
    AtTerminal ride(place, {"ride"});
    ASSERT_TRUE(ride.sees("What is closest right now?"));
    ASSERT_TRUE(ride.sees("> "));
    ride.press_ctrl_c();
    ASSERT_TRUE(ride.sees(kEnd));
    EXPECT_EQ(ride.ends(), 0);
    const auto door = place.opened();
    EXPECT_TRUE(door->call<&app::urges_list>()->sessions.empty());
}

TEST(RideProcess, WhileLockedTheNoteIsSealedAndComesInLater) {
    const Place place;
    place.make_vault();
    place.lock();
    const Ran ride = run(place, {"ride", "--door", "ride", "--keep"}, "s\n");
    EXPECT_EQ(ride.exit, 0) << ride.err;
    EXPECT_TRUE(ride.out.contains("sealed until you unlock")) << ride.out;
    const Ran log = run(place, {"urge", "log", "Tea", "with", "Jo.", "--end", "passed"});
    EXPECT_EQ(log.exit, 0) << log.err;
    EXPECT_TRUE(log.out.contains("sealed")) << log.out;
    place.unlock();
    const Ran list = run(place, {"urge", "list"});
    EXPECT_TRUE(list.out.contains("Tea with Jo.")) << list.out << list.err;
    EXPECT_TRUE(list.out.contains("It passed.")) << list.out;
}

TEST(RideProcess, AsJsonEachScreenIsALine) {
    const Place place;
    const Ran ran =
        run(place,
            {"--json", "ride"},
            R"({"action":"choose_entry","entry_choice":"dying_or_unsure"})"
            "\n{\"action\":\"next_step\"}\nnonsense\n{\"action\":\"stop\"}\n");
    EXPECT_EQ(ran.exit, 0) << ran.err;
    EXPECT_TRUE(ran.out.contains("\"screen\":\"entry_check\"")) << ran.out;
    EXPECT_TRUE(ran.out.contains("\"screen\":\"people_first\"")) << ran.out;
    EXPECT_TRUE(ran.out.contains("\"code\":\"invalid_argument\"")) << ran.out;
    EXPECT_TRUE(ran.out.contains("\"screen\":\"ended\"")) << ran.out;
    EXPECT_TRUE(ran.out.contains("\"kept\":false")) << ran.out;
}

TEST(RideProcess, ReadsAloudOnlyWithAVoiceThatIsThere) {
    const Place place;
    const std::string path_before = getenv("PATH");
    setenv("PATH", place.root().c_str(), 1);
    const Ran without = run(place, {"ride", "--speak"}, "s\n");
    EXPECT_TRUE(without.err.contains("There is no voice on this machine")) << without.err;
    const std::string voice = place.root() + "/espeak-ng";
    const std::string said = place.root() + "/said";
    const int script = open(voice.c_str(), O_WRONLY | O_CREAT, 0700);
    const std::string text = "#!/bin/sh\nexec /bin/cat >> " + said + "\n";
    EXPECT_EQ(write(script, text.data(), text.size()), static_cast<ssize_t>(text.size()));
    close(script);
    AtTerminal ride(place, {"ride", "--speak"});
    EXPECT_TRUE(ride.sees("What is closest right now?"));
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(30);
    while (std::chrono::steady_clock::now() < until &&
           (!std::filesystem::exists(said) || std::filesystem::file_size(said) == 0)) {
        poll(nullptr, 0, 20);
    }
    ride.type("s\n");
    EXPECT_EQ(ride.ends(), 0);
    EXPECT_GT(std::filesystem::file_size(said), 0U);
    setenv("PATH", path_before.c_str(), 1);
}

}  // namespace
}  // namespace bw::cli::testing
