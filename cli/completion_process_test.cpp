// SPDX-License-Identifier: Apache-2.0
// The manual page and the completions are those of the program that runs.
#include <fstream>
#include <iterator>

#include "cli/flow_test_support.h"

namespace bw::cli::testing {
namespace {

// What bash offers behind these words, by running its completion.
std::string offered(const Place& place, const std::string& line) {
    const Ran script = run(place, {"completion", "bash"});
    EXPECT_EQ(script.exit, 0) << script.err;
    const std::string file = place.root() + "/complete.sh";
    std::ofstream(file) << script.out << "\nread -ra COMP_WORDS <<< \"" << line << "\"\n"
                        << "[ \"" << line.back() << "\" = ' ' ] && COMP_WORDS+=('')\n"
                        << "COMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n"
                        << "_breakwater\necho \"${COMPREPLY[*]}\" > " << file << ".out\n";
    const pid_t process = fork();
    if (process == 0) {
        execlp("bash", "bash", "--norc", file.c_str(), static_cast<char*>(nullptr));
        _exit(127);
    }
    EXPECT_EQ(exit_of(process), 0);
    std::ifstream out(file + ".out");
    return {std::istreambuf_iterator<char>(out), {}};
}

TEST(Completion, OffersWhatTheProgramKnows) {
    const Place place;
    EXPECT_TRUE(offered(place, "breakwater do").contains("doctor"));
    EXPECT_FALSE(offered(place, "breakwater do").contains("lines"));
    EXPECT_TRUE(offered(place, "breakwater people ").contains("add"));
    EXPECT_TRUE(offered(place, "breakwater --json people a").contains("ask"));
    EXPECT_TRUE(offered(place, "breakwater people add --con").contains("--consent"));
    EXPECT_TRUE(offered(place, "breakwater people add --consent ").contains("agreed"));
    EXPECT_TRUE(offered(place, "breakwater lines --re").contains("--region"));
}

TEST(Completion, OfZshIsWrittenFromTheSame) {
    const Place place;
    const Ran script = run(place, {"completion", "zsh"});
    EXPECT_EQ(script.exit, 0);
    EXPECT_TRUE(script.out.starts_with("#compdef breakwater"));
    EXPECT_TRUE(script.out.contains("'doctor:"));
    EXPECT_TRUE(script.out.contains("'--consent:"));
}

TEST(ManualTest, IsThatOfTheProgram) {
    const Place place;
    const Ran page = run(place, {"completion", "man"});
    ASSERT_EQ(page.exit, 0);
    std::ifstream file(BW_SOURCE_DIR "/cli/man/breakwater.1");
    const std::string kept{std::istreambuf_iterator<char>(file), {}};
    EXPECT_EQ(page.out, kept) << "write it anew: breakwater completion man >cli/man/breakwater.1";
}

}  // namespace
}  // namespace bw::cli::testing
