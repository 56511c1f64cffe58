// SPDX-License-Identifier: Apache-2.0
// The vault from a terminal: real processes, a real folder, everything that may go wrong.
#include <csignal>
#include <fstream>
#include <iterator>

#include <sys/stat.h>

#include "cli/flow_test_support.h"
#include "cli/text.h"
#include "core/codec/json.h"

namespace bw::cli::testing {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kPassphrase = "a small boat on calm water\n";
constexpr std::string_view kOther = "three herons beside the slow river\n";

std::string read_file(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void spoil(const fs::path& path, std::size_t at, std::size_t count) {
    std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
    file.seekp(static_cast<std::streamoff>(at));
    for (std::size_t i = 0; i < count; ++i) {
        file.put('\x5a');
    }
}

int widest_of(std::string_view text) {
    int width = 0;
    for (const std::string& line : wrap(text, 100'000)) {
        width = std::max(width, display_width(line));
    }
    return width;
}

Ran run_with_passphrase(const Place& place, std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"--passphrase-fd", "0"});
    return run(place, arguments, kPassphrase);
}

void init_with_passphrase(const Place& place) {
    const Ran ran = run_with_passphrase(place, {"init"});
    ASSERT_EQ(ran.exit, 0) << ran.err;
}

// Away from any terminal, also from the one that runs the tests.
int exit_without_terminal(const Place& place, const std::vector<std::string>& arguments) {
    const pid_t process = fork();
    if (process == 0) {
        setsid();
        _exit(run(place, arguments).exit);
    }
    return exit_of(process);
}

codec::Json json_of(const Ran& ran) {
    const auto json = codec::parse_json(std::string_view(ran.out).substr(0, ran.out.find('\n')));
    EXPECT_TRUE(json) << ran.out << ran.err;
    return json ? *json : codec::Json();
}

TEST(VaultProcess, OpensWithItsPassphraseAndWithNoOther) {
    const Place place;
    init_with_passphrase(place);
    EXPECT_EQ(run_with_passphrase(place, {"note", "list"}).exit, 0);
    const Ran wrong = run(place, {"--passphrase-fd", "0", "note", "list"}, kOther);
    EXPECT_EQ(wrong.exit, 5) << wrong.err;
    EXPECT_TRUE(wrong.err.contains("That did not open it.")) << wrong.err;
    EXPECT_EQ(run_with_passphrase(place, {"init"}).exit, 3);
    EXPECT_EQ(run(place, {"--passphrase-fd", "77", "note", "list"}).exit, 64);
}

TEST(VaultProcess, SaysWhatIsMissingWithoutATerminal) {
    const Place place;
    EXPECT_EQ(exit_without_terminal(place, {"init"}), 13);
    EXPECT_FALSE(fs::exists(place.vault()));
    EXPECT_EQ(exit_without_terminal(place, {"note", "list"}), 11);
    init_with_passphrase(place);
    EXPECT_EQ(exit_without_terminal(place, {"note", "list"}), 13);
    EXPECT_EQ(exit_without_terminal(place, {"wipe"}), 13);
    EXPECT_EQ(exit_without_terminal(place, {"help"}), 0);
}

TEST(VaultProcess, RefusesAnEasyPassphrase) {
    const Place place;
    EXPECT_EQ(run(place, {"--passphrase-fd", "0", "init"}, "password1\n").exit, 1);
    EXPECT_EQ(run(place, {"--passphrase-fd", "0", "init"}, "\n").exit, 1);
    EXPECT_EQ(run(place, {"--passphrase-fd", "0", "init"}, "").exit, 1);
}

TEST(VaultProcess, IsMadeAtATerminalWithACodeThatBringsTheWayBack) {
    const Place place;
    AtTerminal terminal(place, {"init"});
    ASSERT_TRUE(terminal.sees("Do you want a passphrase?"));
    terminal.type("y\n");
    ASSERT_TRUE(terminal.sees("New passphrase:"));
    terminal.type(kPassphrase);
    ASSERT_TRUE(terminal.sees("Once more:"));
    terminal.type(kPassphrase);
    ASSERT_TRUE(terminal.sees("your recovery code"));
    ASSERT_TRUE(terminal.sees("Type it back:"));
    const std::string& all = terminal.all();
    const std::size_t last = all.rfind('-', all.rfind("Type it back:"));
    const std::string code = all.substr(last - 35, 41);
    terminal.type("0000-nonsense\n");
    ASSERT_TRUE(terminal.sees("Type it back:"));
    terminal.type(code + "\n");
    ASSERT_TRUE(terminal.sees("Your place is ready"));
    EXPECT_EQ(terminal.ends(), 0);
    EXPECT_FALSE(terminal.all().contains("a small boat")) << "a secret was shown";
    const std::string lines = code + "\n" + std::string(kOther);
    const Ran back = run(place, {"--passphrase-fd", "0", "recover"}, lines);
    EXPECT_EQ(back.exit, 0) << back.err;
    EXPECT_EQ(run(place, {"--passphrase-fd", "0", "note", "list"}, kOther).exit, 0);
    EXPECT_EQ(run_with_passphrase(place, {"note", "list"}).exit, 5);
}

TEST(VaultProcess, StopsAtCtrlCAndLeavesNothingBehind) {
    const Place place;
    AtTerminal terminal(place, {"init"});
    ASSERT_TRUE(terminal.sees("Do you want a passphrase?"));
    terminal.type("y\n");
    ASSERT_TRUE(terminal.sees("New passphrase:"));
    terminal.press_ctrl_c();
    EXPECT_EQ(terminal.ends(), 14);
    EXPECT_EQ(run(place, {"doctor"}).exit, 11);
}

TEST(VaultProcess, OpensByItselfWithADeviceKeyUntilAPassphraseIsChosen) {
    const Place place;
    const Ran made = run(place, {"init", "--no-passphrase"});
    ASSERT_EQ(made.exit, 0) << made.err;
    EXPECT_TRUE(made.err.contains("can read everything")) << made.err;
    struct stat about{};
    ASSERT_EQ(stat(device_key_path(place.vault()).c_str(), &about), 0);
    EXPECT_EQ(about.st_mode & 0777U, 0600U);
    EXPECT_EQ(run(place, {"note", "list"}).exit, 0);
    const Ran set = run_with_passphrase(place, {"passphrase"});
    EXPECT_EQ(set.exit, 0) << set.err;
    EXPECT_FALSE(fs::exists(device_key_path(place.vault())));
    EXPECT_EQ(run_with_passphrase(place, {"note", "list"}).exit, 0);
    const std::string both = std::string(kPassphrase) + std::string(kOther);
    EXPECT_EQ(run(place, {"--passphrase-fd", "0", "passphrase"}, both).exit, 0);
    EXPECT_EQ(run_with_passphrase(place, {"note", "list"}).exit, 5);
}

TEST(VaultProcess, DoesNotUseADeviceKeyThatOthersCanRead) {
    const Place place;
    place.make_vault();
    fs::permissions(device_key_path(place.vault()), fs::perms::others_read, fs::perm_options::add);
    EXPECT_EQ(run(place, {"note", "list"}).exit, 4);
    EXPECT_EQ(run(place, {"doctor"}).exit, 6);
}

TEST(VaultProcess, SealsNotesWithoutAPassphraseAndTakesThemIn) {
    const Place place;
    init_with_passphrase(place);
    const Ran sealed = run(place, {"--json", "note", "add", "tea", "with", "Ana"});
    EXPECT_EQ(sealed.exit, 0) << sealed.err;
    EXPECT_EQ(json_of(sealed)["sealed"], true);
    const Ran list = run_with_passphrase(place, {"--json", "note", "list"});
    EXPECT_EQ(json_of(list)["notes"][0]["text"], "tea with Ana") << list.out;
    const std::string id = json_of(list)["notes"][0]["id"].get<std::string>();
    EXPECT_EQ(run_with_passphrase(place, {"note", "remove", id, "--yes"}).exit, 0);
    EXPECT_EQ(run_with_passphrase(place, {"note", "remove", id, "--yes"}).exit, 2);
}

TEST(VaultProcess, TellsHowToSeeEarlierNotesAndShowsThem) {
    const Place place;
    place.make_vault();
    for (const std::string word : {"first", "second", "third"}) {
        ASSERT_EQ(run(place, {"note", "add", word}).exit, 0);
    }
    const Ran newest = run(place, {"note", "list", "--limit", "2"});
    ASSERT_TRUE(newest.out.contains("second") && !newest.out.contains("first")) << newest.out;
    const std::string hint = "breakwater note list --from ";
    const auto at = newest.out.find(hint);
    ASSERT_NE(at, std::string::npos) << newest.out;
    const std::string rest = newest.out.substr(at + hint.size());
    const std::string id = rest.substr(0, rest.find_first_of(" \n"));
    const Ran earlier = run(place, {"note", "list", "--from", id});
    EXPECT_TRUE(earlier.out.contains("first")) << earlier.out;
    EXPECT_FALSE(earlier.out.contains("second") || earlier.out.contains(hint)) << earlier.out;
    EXPECT_EQ(run(place, {"note", "remove", id, "--yes"}).exit, 0);
    EXPECT_EQ(run(place, {"note", "list", "--from", id}).exit, 2);
    EXPECT_EQ(run(place, {"note", "list", "--limit", "0"}).exit, 64);
}

TEST(VaultProcess, WaitsForAnotherProcessAndSaysSo) {
    const Place place;
    place.make_vault();
    const auto held = place.opened();
    const Ran busy = run(place, {"--wait", "0", "note", "list"});
    EXPECT_EQ(busy.exit, 12) << busy.err;
    EXPECT_TRUE(busy.err.contains("Another Breakwater"));
    EXPECT_EQ(run(place, {"help"}).exit, 0) << "help waits for nobody";
    EXPECT_EQ(run(place, {"lines", "--region", "DE"}).exit, 0);
}

TEST(VaultProcess, LosesNothingThatWasAcknowledgedWhenItIsKilled) {
    const Place place;
    place.make_vault();
    int acknowledged = 0;
    for (int round = 0; round < 12; ++round) {
        const pid_t process = fork();
        if (process == 0) {
            close(STDOUT_FILENO);
            open((place.root() + "/said").c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
            become_program(place, {"note", "add", "tea"});
        }
        // Somewhere between the start and the end of a run.
        poll(nullptr, 0, round * 25);
        kill(process, SIGKILL);
        exit_of(process);
        acknowledged += read_file(place.root() + "/said").empty() ? 0 : 1;
    }
    const Ran list = run(place, {"--json", "note", "list", "--limit", "500"});
    ASSERT_EQ(list.exit, 0) << list.err;
    EXPECT_GE(static_cast<int>(json_of(list)["notes"].size()), acknowledged);
    const Ran verified = run(place, {"verify"});
    EXPECT_EQ(verified.exit, 0) << verified.out << verified.err;
}

TEST(VaultProcess, ExplainsADamagedVaultAndShowsWhatCanBeRead) {
    const Place place;
    place.make_vault();
    ASSERT_EQ(run(place, {"note", "add", "tea"}).exit, 0);
    ASSERT_EQ(run(place, {"note", "list"}).exit, 0);
    EXPECT_EQ(run(place, {"verify"}).exit, 0);
    spoil(place.vault() + "/header", 100, 8);
    const Ran copy = run(place, {"doctor"});
    EXPECT_EQ(copy.exit, 6) << copy.out;
    EXPECT_TRUE(copy.out.contains("their copy is whole")) << copy.out;
    EXPECT_EQ(run(place, {"note", "list"}).exit, 0) << "the copy opens it";
    const std::string database = place.vault() + "/vault-1.db";
    spoil(database, fs::file_size(database) / 2, 64);
    EXPECT_EQ(run(place, {"verify"}).exit, 6);
    spoil(place.vault() + "/header", 100, 8);
    spoil(place.vault() + "/header.previous", 100, 8);
    const std::string before = read_file(place.vault() + "/header");
    const Ran both = run(place, {"--json", "doctor"});
    EXPECT_EQ(both.exit, 6);
    EXPECT_EQ(json_of(both)["status"], "damaged");
    EXPECT_EQ(run(place, {"note", "list"}).exit, 6);
    EXPECT_EQ(read_file(place.vault() + "/header"), before);
    EXPECT_EQ(run(place, {"lines", "--region", "DE"}).exit, 0);
}

TEST(VaultProcess, DoctorMakesNothing) {
    const Place place;
    EXPECT_EQ(run(place, {"doctor"}).exit, 11);
    EXPECT_FALSE(fs::exists(place.vault()));
    place.make_vault();
    const auto time_of = [&] { return fs::last_write_time(place.vault()); };
    const auto before = time_of();
    const Ran well = run(place, {"doctor"});
    EXPECT_EQ(well.exit, 0) << well.out;
    EXPECT_EQ(time_of(), before);
    fs::remove(place.vault() + "/header");
    fs::remove(place.vault() + "/header.previous");
    EXPECT_TRUE(run(place, {"doctor"}).out.contains("The keys are gone"));
}

TEST(VaultProcess, EncryptsAnew) {
    const Place place;
    place.make_vault();
    ASSERT_EQ(run(place, {"note", "add", "tea"}).exit, 0);
    const Ran anew = run(place, {"new-key"});
    EXPECT_EQ(anew.exit, 0) << anew.err;
    EXPECT_TRUE(fs::exists(place.vault() + "/vault-2.db"));
    EXPECT_TRUE(run(place, {"note", "list"}).out.contains("tea"));
    EXPECT_EQ(run(place, {"verify"}).exit, 0);
}

TEST(VaultProcess, ExportsWholeFilesAndReplacesNoneByItself) {
    const Place place;
    place.make_vault();
    ASSERT_EQ(run(place, {"note", "add", "tea"}).exit, 0);
    const std::string file = place.root() + "/copy.json";
    const Ran first = run(place, {"export", file});
    EXPECT_EQ(first.exit, 0) << first.err;
    EXPECT_TRUE(first.err.contains("not encrypted"));
    const auto json = codec::parse_json(read_file(file));
    ASSERT_TRUE(json);
    EXPECT_EQ((*json)["format"], "breakwater.export");
    EXPECT_EQ(run(place, {"export", file}).exit, 3);
    EXPECT_EQ(run(place, {"export", file, "--replace"}).exit, 0);
    EXPECT_FALSE(fs::exists(file + ".new"));
    const Ran stream = run(place, {"export", "-"});
    EXPECT_TRUE(codec::parse_json(stream.out)) << stream.out;
    EXPECT_EQ(run(place, {"export", place.root() + "/none/copy.json"}).exit, 8);
}

TEST(VaultProcess, TellsWhenStandardOutputIsFull) {
    const Place place;
    const pid_t process = fork();
    if (process == 0) {
        dup2(open("/dev/full", O_WRONLY), STDOUT_FILENO);
        become_program(place, {"lines", "--region", "DE"});
    }
    EXPECT_EQ(exit_of(process), 8);
}

TEST(VaultProcess, WipesOnlyAfterTheWords) {
    const Place place;
    place.make_vault();
    EXPECT_EQ(run(place, {"wipe", "--confirm", "yes"}).exit, 14);
    EXPECT_EQ(run(place, {"note", "list"}).exit, 0);
    EXPECT_EQ(run(place, {"wipe", "--confirm", "delete everything"}).exit, 0);
    EXPECT_FALSE(fs::exists(device_key_path(place.vault())));
    EXPECT_EQ(run(place, {"note", "list"}).exit, 11);
}

TEST(VaultProcess, KeepsPeopleAndShowsThemInHelpWithoutAKey) {
    const Place place;
    init_with_passphrase(place);
    const Ran added = run_with_passphrase(
        place,
        {"people",
         "add",
         "--name",
         "Ana",
         "--phone",
         "555 0100",
         "--good-for",
         "listen,distract",
         "--consent",
         "agreed"}
    );
    EXPECT_EQ(added.exit, 0) << added.err;
    EXPECT_EQ(run_with_passphrase(place, {"people", "add", "--name", "Ben"}).exit, 0);
    EXPECT_EQ(run_with_passphrase(place, {"people", "move", "Ben", "--first"}).exit, 0);
    const Ran list = run_with_passphrase(place, {"--json", "people", "list"});
    EXPECT_EQ(json_of(list)["people"][0]["contact"]["name"], "Ben") << list.out;
    const Ran ask = run_with_passphrase(
        place, {"people", "ask", "Ana", "keep_company", "--words", "Tea at mine?"}
    );
    EXPECT_EQ(ask.exit, 0) << ask.err;
    EXPECT_TRUE(ask.out.contains("Tea at mine?")) << ask.out;
    EXPECT_TRUE(run(place, {"help"}).out.contains("555 0100")) << "on the open card";
    EXPECT_EQ(run_with_passphrase(place, {"people", "edit", "1", "--while-locked", "no"}).exit, 0);
    EXPECT_EQ(run_with_passphrase(place, {"people", "remove", "Ben", "--yes"}).exit, 0);
    EXPECT_EQ(run_with_passphrase(place, {"people", "remove", "Ben", "--yes"}).exit, 2);
}

TEST(VaultProcess, KeepsSettingsAndUsesTheirCountry) {
    const Place place;
    place.make_vault();
    EXPECT_EQ(run(place, {"settings", "set", "region", "DE"}).exit, 0);
    EXPECT_TRUE(run(place, {"lines"}).out.contains("Germany"));
    EXPECT_EQ(run(place, {"settings", "set", "exclusion_flags", "asthma,epilepsy"}).exit, 0);
    EXPECT_EQ(run(place, {"settings", "set", "exclusion_flags", "tea"}).exit, 1);
    EXPECT_EQ(run(place, {"settings", "set", "low_stimulus", "perhaps"}).exit, 1);
    EXPECT_EQ(run(place, {"settings", "set", "id", "x"}).exit, 2);
    const Ran shown = run(place, {"--json", "settings", "show"});
    EXPECT_EQ(json_of(shown)["settings"]["region"], "DE") << shown.out;
}

TEST(VaultProcess, AnswersEverythingAsJsonAndInEightyColumns) {
    const Place place;
    place.make_vault();
    const std::vector<std::vector<std::string>> commands{
        {"help"},
        {"care"},
        {"lines", "--region", "DE"},
        {"lines", "--list"},
        {"people", "list"},
        {"note", "list"},
        {"settings", "show"},
        {"verify"},
        {"doctor"},
    };
    for (const std::vector<std::string>& command : commands) {
        const Ran plain = run(place, command);
        EXPECT_EQ(plain.exit, 0) << command[0] << plain.err;
        EXPECT_LE(widest_of(plain.out), 80) << plain.out;
        EXPECT_FALSE(plain.out.contains('\x1b')) << command[0];
        std::vector<std::string> as_json = command;
        as_json.insert(as_json.begin(), "--json");
        const Ran json = run(place, as_json);
        EXPECT_EQ(json.exit, 0) << command[0] << json.err;
        EXPECT_TRUE(json_of(json).is_object()) << command[0];
        const Ran usage = run(place, {command[0], "--help"});
        EXPECT_EQ(usage.exit, 0);
        EXPECT_LE(widest_of(usage.out), 80) << usage.out;
    }
    const Ran wrong = run(place, {"--json", "nonsense"});
    EXPECT_EQ(wrong.exit, 64);
    EXPECT_EQ(json_of(wrong)["error"]["code"], "usage") << wrong.out;
}

TEST(VaultProcess, HonoursNoColor) {
    const Place place;
    {
        AtTerminal coloured(place, {"lines", "--region", "DE"});
        EXPECT_EQ(coloured.ends(), 0);
        EXPECT_TRUE(coloured.all().contains("\x1b[1m"));
    }
    setenv("NO_COLOR", "1", 1);
    AtTerminal plain(place, {"lines", "--region", "DE"});
    EXPECT_EQ(plain.ends(), 0);
    unsetenv("NO_COLOR");
    EXPECT_FALSE(plain.all().contains('\x1b'));
}

}  // namespace
}  // namespace bw::cli::testing
