// SPDX-License-Identifier: Apache-2.0
#include "cli/terminal.h"

#include <deque>

#include <gtest/gtest.h>

#include "cli/text.h"

namespace bw::cli {
namespace {

class MemoryConsole final : public Console {
  public:
    explicit MemoryConsole(Shape shape) : shape_(shape) {}
    Shape shape() override { return shape_; }
    bool write(Stream stream, std::string_view text) override {
        (stream == Stream::kOut ? out : err) += text;
        return !is_full;
    }
    std::optional<std::string> read_line() override {
        if (lines.empty()) {
            return std::nullopt;
        }
        std::string line = lines.front();
        lines.pop_front();
        return line;
    }
    OrStop<crypto::SecretBytes> read_hidden_line() override {
        return stop_with(Exit::kNobodyToAsk, "no_terminal_for_secret");
    }
    OrStop<crypto::SecretBytes> read_line_of(int) override {
        return stop_with(Exit::kUsage, "bad_descriptor");
    }

    std::string out;
    std::string err;
    std::deque<std::string> lines;
    bool is_full = false;

  private:
    Shape shape_;
};

constexpr Shape kPipe{};
constexpr Shape kAtTerminal{
    .width = 80,
    .out_is_terminal = true,
    .err_is_terminal = true,
    .in_is_terminal = true,
    .colour = true,
};

class TerminalTest : public ::testing::Test {
  protected:
    Words words_ = *Words::embedded();
};

int widest(std::string_view text) {
    int width = 0;
    for (const std::string& line : wrap(text, 10'000)) {
        width = std::max(width, display_width(line));
    }
    return width;
}

TEST_F(TerminalTest, WrapsToEightyColumnsWhereThereIsNoTerminal) {
    MemoryConsole console(kPipe);
    Terminal terminal(console, words_);
    std::string text;
    for (int i = 0; i < 50; ++i) {
        text += "a walk to the lake ";
    }
    terminal.say(text, 4);
    terminal.item(text, 2);
    EXPECT_LE(widest(console.out), 80);
    EXPECT_TRUE(console.out.starts_with("    a walk"));
}

TEST_F(TerminalTest, ColoursOnlyWhereItMay) {
    MemoryConsole pipe(kPipe);
    Terminal(pipe, words_).heading("Tea");
    EXPECT_EQ(pipe.out, "Tea\n");
    MemoryConsole console(kAtTerminal);
    Terminal(console, words_).heading("Tea");
    EXPECT_TRUE(console.out.contains("\x1b[1m"));
    Shape plain = kAtTerminal;
    plain.colour = false;
    MemoryConsole without(plain);
    Terminal(without, words_).heading("Tea");
    EXPECT_FALSE(without.out.contains('\x1b'));
}

TEST_F(TerminalTest, NeverPassesOnWhatSteersTheTerminal) {
    MemoryConsole console(kPipe);
    Terminal terminal(console, words_);
    const std::string nasty = "Miso\x1b]0;title\x07\x1b[2J";
    terminal.say(nasty);
    terminal.item(nasty);
    terminal.table({.head = {nasty}, .rows = {{nasty, nasty}}});
    terminal.note(nasty);
    terminal.progress(nasty, 100);
    EXPECT_FALSE((console.out + console.err).contains('\x1b'));
    EXPECT_FALSE((console.out + console.err).contains('\x07'));
}

TEST_F(TerminalTest, TablesFitAndKeepTheirColumns) {
    MemoryConsole console(kPipe);
    Terminal terminal(console, words_);
    const std::string lots = "a very long sentence about tea, the lake, and a cat called Miso";
    terminal.table({.head = {"Name", "Note"}, .rows = {{"お茶", lots + " " + lots}, {lots, lots}}});
    EXPECT_LE(widest(console.out), 80);
    EXPECT_TRUE(console.out.contains("お茶"));
}

TEST_F(TerminalTest, AsksNothingWithoutSomebodyToAsk) {
    MemoryConsole console(kPipe);
    Terminal terminal(console, words_);
    const auto answer = terminal.ask("Name?", "--name");
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().exit, Exit::kNobodyToAsk);
    EXPECT_FALSE(terminal.confirm("Sure?", true, "--yes"));
    EXPECT_FALSE(terminal.choose("Which?", {"one", "two"}, "--which"));
    EXPECT_EQ(terminal.secret("Passphrase:").error().exit, Exit::kNobodyToAsk);
}

TEST_F(TerminalTest, AsksAgainUntilItUnderstands) {
    MemoryConsole console(kAtTerminal);
    Terminal terminal(console, words_);
    console.lines = {"perhaps", "y"};
    EXPECT_TRUE(*terminal.confirm("Sure?", false, "--yes"));
    console.lines = {""};
    EXPECT_FALSE(*terminal.confirm("Sure?", false, "--yes"));
    console.lines = {"7", "x", "2"};
    EXPECT_EQ(*terminal.choose("Which?", {"one", "two"}, "--which"), 1U);
    EXPECT_EQ(terminal.ask("More?", "--more").error().exit, Exit::kStopped);
    EXPECT_EQ(console.out, "");
}

TEST_F(TerminalTest, TellsWhenItsWordsDoNotArrive) {
    MemoryConsole console(kPipe);
    Terminal terminal(console, words_);
    console.is_full = true;
    terminal.say("tea");
    EXPECT_TRUE(terminal.out_failed());
}

TEST_F(TerminalTest, ShowsProgressOnOneLineOrAtItsEnds) {
    MemoryConsole pipe(kPipe);
    Terminal quiet(pipe, words_);
    for (int permille = 0; permille <= 1'000; permille += 100) {
        quiet.progress("Reading", permille);
    }
    EXPECT_EQ(pipe.err, "Reading 0 %\nReading 100 %\n");
    MemoryConsole console(kAtTerminal);
    Terminal live(console, words_);
    live.progress("Reading", 500);
    live.say("done");
    EXPECT_TRUE(console.err.ends_with("\n"));
}

}  // namespace
}  // namespace bw::cli
