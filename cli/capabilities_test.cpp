// SPDX-License-Identifier: Apache-2.0
// Each use case of the product has a command; a command that goes, or a row that is forgotten, is
// found here.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include <CLI/CLI.hpp>
#include <gtest/gtest.h>

#include "cli/program.h"
#include "cli/usage.h"

namespace bw::cli {
namespace {

struct Row {
    std::string_view capability;
    std::string_view command;
    std::string_view option;  // empty: the command itself
};

constexpr auto kTable = std::to_array<Row>({
    {"U1 help now, entry check", "ride", ""},
    {"U1 lines", "lines", ""},
    {"U2 delay, pacer", "ride", "--delay"},
    {"U2 plain pacer", "ride", "--plain"},
    {"U3 suggestions", "ride", ""},
    {"U4 a skill step by step", "skills run", ""},
    {"U5 before and after", "ride", "--keep"},
    {"U5 quick log", "urge log", ""},
    {"U5 list", "urge list", ""},
    {"U5 remove", "urge remove", ""},
    {"U6 it is building", "ride", "--door"},
    {"U7 logging while locked", "urge log", ""},
    {"U8 read aloud", "ride", "--speak"},
    {"P1 list", "triggers list", ""},
    {"P1 add", "triggers add", ""},
    {"P1 change", "triggers change", ""},
    {"P1 order", "triggers move", ""},
    {"P1 remove", "triggers remove", ""},
    {"P1 hide sensitive ones", "triggers add", "--sensitive"},
    {"K1 catalogue", "skills list", ""},
    {"K1 by feeling", "skills list", "--feeling"},
    {"K1 one skill", "skills show", ""},
    {"K1 cautions", "skills cautions", ""},
    {"K1 information cards", "skills cards", ""},
    {"K2 choose", "skills choose", ""},
    {"K2 take out", "skills drop", ""},
    {"K2 hide", "skills hide", ""},
    {"K2 show again", "skills unhide", ""},
    {"K2 edit", "skills note", ""},
    {"K2 order", "skills move", ""},
    {"K2 add own", "skills add", ""},
    {"K2 change own", "skills change", ""},
    {"K2 tag for settings", "skills places", ""},
    {"K2 practise", "skills used", ""},
    {"K2 remove", "skills remove", ""},
    {"K2 open card", "skills open-card", ""},
    {"L1 guided making", "plan edit", ""},
    {"L1 a line", "plan add", ""},
    {"L1 what could get in the way", "plan add", "--barrier"},
    {"L1 change", "plan change", ""},
    {"L1 order", "plan move", ""},
    {"L1 take out", "plan remove", ""},
    {"L1 put into use", "plan publish", ""},
    {"L1 let go of the draft", "plan discard", ""},
    {"L1 read", "plan show", ""},
    {"L2 run, also while locked (L3)", "plan run", ""},
    {"L4 versions", "plan versions", ""},
    {"L4 go back", "plan restore", ""},
    {"L4 review", "plan review", ""},
    {"L4 people still right", "plan check", ""},
    {"L4 not now", "plan later", ""},
    {"L6 lines of a region", "lines", ""},
    {"L7 safer space", "plan add", "--safer"},
    {"L7 who helps", "plan add", "--helper"},
    {"search", "search", ""},
});

const CommandUsage* find(const CommandUsage& in, std::string_view name) {
    const auto found = std::ranges::find(in.commands, name, &CommandUsage::name);
    if (found != in.commands.end()) {
        return &*found;
    }
    for (const CommandUsage& each : in.commands) {
        if (const CommandUsage* inner = find(each, name)) {
            return inner;
        }
    }
    return nullptr;
}

bool has_option(const CommandUsage& command, std::string_view name) {
    return std::ranges::any_of(command.options, [&](const OptionUsage& option) {
        return std::ranges::contains(option.names, name);
    });
}

bool all_are_told(const CommandUsage& command) {
    const auto told = [](const OptionUsage& each) { return !each.about.starts_with("about."); };
    return !command.about.starts_with("about.") && std::ranges::all_of(command.options, told) &&
           std::ranges::all_of(command.positionals, told) &&
           std::ranges::all_of(command.commands, all_are_told);
}

class Capabilities : public ::testing::Test {
  protected:
    Capabilities() : words_(*Words::embedded()), registry_(app_, words_) {
        describe_program(registry_, options_);
        usage_ = usage_of(app_);
    }
    Words words_;
    CLI::App app_{"", "breakwater"};
    GlobalOptions options_;
    Registry registry_;
    CommandUsage usage_;
};

TEST_F(Capabilities, EachHasACommand) {
    for (const Row& row : kTable) {
        const CommandUsage* command = find(usage_, row.command);
        ASSERT_NE(command, nullptr) << row.capability << ": " << row.command;
        EXPECT_TRUE(row.option.empty() || has_option(*command, row.option))
            << row.capability << ": " << row.option;
    }
}

TEST_F(Capabilities, EachCommandAndOptionIsToldInWords) {
    EXPECT_TRUE(all_are_told(usage_));
    for (const CommandUsage& command : usage_.commands) {
        EXPECT_TRUE(all_are_told(command)) << command.name;
        for (const CommandUsage& inner : command.commands) {
            EXPECT_TRUE(all_are_told(inner)) << inner.name;
        }
    }
}

}  // namespace
}  // namespace bw::cli
