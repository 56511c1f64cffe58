// SPDX-License-Identifier: Apache-2.0
// Everything that can be read, with words as long as people write them: as JSON, and in the eighty
// columns of a terminal.
#include <algorithm>
#include <sstream>

#include "cli/flow_test_support.h"
#include "cli/text.h"
#include "core/codec/json.h"

namespace bw::cli::testing {
namespace {

constexpr int kColumns = 80;

// A long line, a word longer than any line, and letters that take two columns.
std::string long_words(std::string_view first) {
    return std::string(first) +
           " and then along the water for as long as it takes to see the "
           "other side " +
           std::string(120, 'o') +
           " \xE6\xB0\xB4\xE8\xBE\xBA\xE3\x81\xBE"
           "\xE3\x81\xA7\xE6\xAD\xA9\xE3\x81\x8F";
}

std::string widest_of(const std::string& text) {
    std::istringstream lines(text);
    std::string widest;
    for (std::string line; std::getline(lines, line);) {
        if (display_width(line) > display_width(widest)) {
            widest = line;
        }
    }
    return widest;
}

void must(const Place& place, const std::vector<std::string>& command) {
    const Ran ran = run(place, command);
    EXPECT_EQ(ran.exit, 0) << command[0] << " " << command[1] << ": " << ran.err;
}

void live(const Place& place) {
    must(place, {"settings", "set", "region", "GB"});
    must(place, {"people",         "add",
                 "--name",         "Ana of the very long house by the harbour wall",
                 "--relation",     long_words("my neighbour"),
                 "--when",         long_words("evenings"),
                 "--phone",        "07700 900123",
                 "--text",         "07700 900123",
                 "--email",        "ana.of.the.long.house.by.the.harbour@example.org",
                 "--link",         "https://chat.example.org/" + std::string(90, 'a'),
                 "--consent",      "agreed",
                 "--while-locked", "yes"});
    must(place, {"triggers", "add", long_words("loud rooms"), "--group", "place", "--sign"});
    must(
        place,
        {"plan",
         "add",
         "internal_coping",
         long_words("walk"),
         "--barrier",
         long_words("rain"),
         "--workaround",
         long_words("the porch")}
    );
    must(
        place,
        {"plan",
         "add",
         "ask_for_help",
         long_words("ask"),
         "--person",
         "Ana of the very long house by the harbour wall"}
    );
    must(place, {"plan", "publish", "--note", long_words("the first")});
    must(place, {"plan", "change", "internal_coping", "1", long_words("row")});
    must(place, {"plan", "publish", "--note", long_words("a boat")});
    must(
        place,
        {"skills",
         "add",
         "Row over to the other side of the harbour",
         "--step",
         long_words("take the oars"),
         "--family",
         "soothing",
         "--note",
         long_words("ask for the key")}
    );
    must(
        place,
        {"urge",
         "log",
         long_words("it was loud"),
         "--end",
         "lower",
         "--feeling",
         "tired",
         "--who",
         long_words("Ana")}
    );
    must(place, {"note", "add", long_words("the lake")});
}

const std::vector<std::vector<std::string>>& readings() {
    static const std::vector<std::vector<std::string>> kReadings{
        {"help"},
        {"care"},
        {"lines", "--list"},
        {"lines", "--region", "JP"},
        {"lines", "--region", "US"},
        {"people", "list"},
        {"plan", "show"},
        {"plan", "run", "--all"},
        {"plan", "versions"},
        {"plan", "versions", "1"},
        {"skills", "list"},
        {"skills", "list", "--mine"},
        {"skills", "show", "cold-water-hands"},
        {"skills", "cards"},
        {"skills", "cautions"},
        {"triggers", "list"},
        {"urge", "list"},
        {"note", "list"},
        {"search", "water"},
        {"settings", "show"},
        {"verify"},
        {"doctor"},
    };
    return kReadings;
}

TEST(WideProcess, WhatIsReadFitsTheTerminalAndIsThereAsJson) {
    const Place place;
    place.make_vault();
    live(place);
    for (const std::vector<std::string>& command : readings()) {
        const std::string name = command[0] + (command.size() > 1 ? " " + command[1] : "");
        const Ran plain = run(place, command);
        EXPECT_EQ(plain.exit, 0) << name << ": " << plain.err;
        EXPECT_FALSE(plain.out.empty()) << name;
        const std::string widest = widest_of(plain.out);
        EXPECT_LE(display_width(widest), kColumns) << name << ": " << widest;
        std::vector<std::string> as_json = command;
        as_json.insert(as_json.begin(), "--json");
        const Ran json = run(place, as_json);
        EXPECT_EQ(json.exit, 0) << name << ": " << json.err;
        const auto parsed = codec::parse_json(json.out);
        EXPECT_TRUE(parsed && parsed->is_object()) << name << ": " << json.out.substr(0, 200);
    }
}

// Each command that the manual knows.
TEST(WideProcess, EachCommandsOwnHelpFitsTheTerminal) {
    constexpr std::string_view kHead = ".SS \\fBbreakwater ";
    const Place place;
    std::istringstream manual(run(place, {"completion", "man"}).out);
    std::size_t commands = 0;
    for (std::string line; std::getline(manual, line);) {
        if (!line.starts_with(kHead)) {
            continue;
        }
        std::string name = line.substr(kHead.size(), line.find("\\fR") - kHead.size());
        std::erase(name, '\\');
        std::istringstream parts(name);
        std::vector<std::string> command;
        for (std::string part; parts >> part;) {
            command.push_back(part);
        }
        command.emplace_back("--help");
        const Ran usage = run(place, command);
        EXPECT_EQ(usage.exit, 0) << name << ": " << usage.err;
        const std::string widest = widest_of(usage.out);
        EXPECT_LE(display_width(widest), kColumns) << name << ": " << widest;
        ++commands;
    }
    EXPECT_GT(commands, 50U) << "the manual lists them";
}

}  // namespace
}  // namespace bw::cli::testing
