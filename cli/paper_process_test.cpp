// SPDX-License-Identifier: Apache-2.0
// The plan on paper from a shell: as a file, over a file, to a pipe, open and locked.
#include <fstream>
#include <iterator>

#include "cli/flow_test_support.h"

namespace bw::cli::testing {
namespace {

constexpr std::string_view kLine = "A walk to the lake";

class PaperProcess : public ::testing::Test {
  protected:
    void SetUp() override {
        place_.make_vault();
        ASSERT_EQ(run(place_, {"plan", "add", "internal_coping", std::string(kLine)}).exit, 0);
        ASSERT_EQ(run(place_, {"plan", "publish"}).exit, 0);
    }
    std::string path(std::string_view name) const {
        return place_.root() + "/" + std::string(name);
    }
    static std::string read(const std::string& path) {
        std::ifstream file(path, std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }
    // What a reader of PDF files finds in it.
    std::string words_of(const std::string& pdf) const {
        const std::string text = path("words.txt");
        const std::string command = "pdftotext -enc UTF-8 '" + pdf + "' '" + text + "'";
        EXPECT_EQ(std::system(command.c_str()), 0);
        return read(text);
    }

    Place place_;
};

TEST_F(PaperProcess, IsAPdfWithTheWordsOfThePlan) {
    const Ran printed = run(place_, {"--region", "GB", "plan", "print", "--pdf", path("a.pdf")});
    EXPECT_EQ(printed.exit, 0) << printed.err;
    EXPECT_TRUE(printed.out.contains("a.pdf")) << printed.out;
    const std::string words = words_of(path("a.pdf"));
    EXPECT_TRUE(words.contains(kLine)) << words;
    EXPECT_TRUE(words.contains("999")) << "the emergency number of the country: " << words;
}

TEST_F(PaperProcess, ReplacesAFileOnlyWhenAsked) {
    std::ofstream(path("mine.pdf")) << "something of mine";
    const std::vector<std::string> command{"plan", "print", "--pdf", path("mine.pdf")};
    const Ran refused = run(place_, command);
    EXPECT_NE(refused.exit, 0);
    EXPECT_TRUE(refused.err.contains("mine.pdf")) << refused.err;
    EXPECT_EQ(read(path("mine.pdf")), "something of mine");
    std::vector<std::string> again = command;
    again.emplace_back("--replace");
    EXPECT_EQ(run(place_, again).exit, 0);
    EXPECT_TRUE(read(path("mine.pdf")).starts_with("%PDF-"));
}

TEST_F(PaperProcess, GoesToAPipeWithNothingElse) {
    const Ran pdf = run(place_, {"plan", "print", "--pdf", "-"});
    EXPECT_EQ(pdf.exit, 0) << pdf.err;
    EXPECT_TRUE(pdf.out.starts_with("%PDF-"));
    EXPECT_TRUE(pdf.out.ends_with("%%EOF\n")) << "nothing stands behind it";
    const Ran page = run(place_, {"plan", "print", "--html", "-"});
    EXPECT_TRUE(page.out.starts_with("<!doctype html>")) << page.out.substr(0, 200);
    EXPECT_TRUE(page.out.contains(kLine));
    EXPECT_EQ(run(place_, {"plan", "print", "--pdf", "-", "--html", "-"}).exit, 64);
}

TEST_F(PaperProcess, LeavesOutWhatIsToBeLeftOut) {
    ASSERT_EQ(run(place_, {"plan", "add", "reasons_and_hopes", "The", "cat"}).exit, 0);
    ASSERT_EQ(run(place_, {"plan", "publish"}).exit, 0);
    const auto print = [this](std::vector<std::string> more) {
        more.insert(more.begin(), {"plan", "print", "--replace", "--pdf", path("b.pdf")});
        const Ran printed = run(place_, more);
        EXPECT_EQ(printed.exit, 0) << printed.err;
        return words_of(path("b.pdf"));
    };
    EXPECT_TRUE(print({"--large"}).contains("The cat"));
    const std::string without = print({"--without", "reasons_and_hopes"});
    EXPECT_FALSE(without.contains("The cat")) << without;
    EXPECT_TRUE(without.contains(kLine));
    EXPECT_TRUE(print({"--card", "--paper", "letter"}).contains(kLine));
}

TEST_F(PaperProcess, LockedItPrintsWhatWasLeftOpenAndNothingElse) {
    const std::vector<std::string> print{"plan", "print", "--locked", "--html", "-"};
    place_.lock();
    const Ran open = run(place_, print);
    EXPECT_EQ(open.exit, 0) << open.err;
    EXPECT_TRUE(open.out.contains(kLine)) << open.out;
    EXPECT_EQ(run(place_, {"plan", "print", "--html", "-"}).exit, 4) << "all of it needs the key";
    place_.unlock();
    ASSERT_EQ(run(place_, {"plan", "add", "internal_coping", "The", "piano"}).exit, 0);
    ASSERT_EQ(run(place_, {"plan", "publish", "--only-unlocked"}).exit, 0);
    place_.lock();
    const Ran shut = run(place_, print);
    EXPECT_EQ(shut.exit, 0) << "there are lines and numbers still: " << shut.err;
    EXPECT_FALSE(shut.out.contains(kLine)) << shut.out;
}

}  // namespace
}  // namespace bw::cli::testing
