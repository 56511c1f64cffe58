// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "tools/tidy/layers.h"
#include "tools/tidy/report.h"
#include "tools/tidy/rules.h"
#include "tools/tidy/source_text.h"
#include "tools/tidy/tree.h"

namespace bw::tidy {
namespace {

constexpr std::string_view kLayers =
    "# a comment\n"
    "core/base:   -\n"
    "core/codec:  -\n"
    "core/domain: -\n"
    "core/store:  core/codec core/domain\n"
    "server/http: -\n";
constexpr std::string_view kLicence = "// SPDX-License-Identifier: Apache-2.0\n";

// What is found in a tree of one file beside the table of layers, as `line rule`.
std::vector<std::string> found_in(std::string path, std::string text) {
    const std::vector<SourceFile> tree = {
        {.path = "cmake/layers.txt", .text = std::string(kLayers)},
        {.path = std::move(path), .text = std::string(kLicence) + std::move(text)},
    };
    const Result<Findings> findings = check_tree(tree);
    std::vector<std::string> lines;
    if (!findings) {
        return {"failed"};
    }
    for (const Finding& finding : *findings) {
        lines.push_back(std::to_string(finding.line) + " " + finding.rule);
    }
    return lines;
}

using Found = std::vector<std::string>;

std::string repeated(std::string_view line, std::size_t count) {
    std::string text;
    for (; count > 0; --count) {
        text += line;
    }
    return text;
}

TEST(TidyLayers, AllowsOwnLayerBaseAndListedEdges) {
    EXPECT_EQ(
        found_in(
            "core/store/a.cpp",
            "#include \"core/store/b.h\"\n#include \"core/base/result.h\"\n"
            "#include \"core/codec/json.h\"\n#include <chrono>\n"
        ),
        Found{}
    );
}

TEST(TidyLayers, NamesTheEdgeThatIsNotListed) {
    EXPECT_EQ(
        found_in("core/domain/urge/a.cpp", "#include \"core/store/vault.h\"\n"), Found{"2 layers"}
    );
    EXPECT_EQ(
        found_in("server/http/a.h", "#include \"core/domain/urge/ride.h\"\n"), Found{"2 layers"}
    );
}

TEST(TidyLayers, LetsTestsIncludeAnything) {
    EXPECT_EQ(found_in("core/domain/a_test.cpp", "#include \"core/store/vault.h\"\n"), Found{});
    EXPECT_EQ(found_in("tests/fault/a.cpp", "#include \"core/store/vault.h\"\n"), Found{});
    EXPECT_EQ(
        found_in("core/domain/a.h", "// tidy: test support\n#include \"core/store/vault.h\"\n"),
        Found{}
    );
}

TEST(TidyLayers, KeepsClocksOutOfLayersOfValues) {
    EXPECT_EQ(found_in("core/domain/a.cpp", "#include <chrono>\n"), Found{"2 pure-layer"});
}

TEST(TidyLayers, RefusesTableWithEdgeToNowhere) {
    const Result<std::vector<Layer>> layers = parse_layers("core/a: core/b\n");
    ASSERT_FALSE(layers);
    EXPECT_EQ(layers.error().code(), ErrorCode::kInvalidArgument);
    EXPECT_FALSE(parse_layers("core/a core/b\n"));
}

TEST(TidySizes, CountsFilesByTheirKind) {
    EXPECT_EQ(found_in("core/store/a.cpp", repeated("\n", 599)), Found{});
    EXPECT_EQ(found_in("core/store/a.cpp", repeated("\n", 600)), Found{"601 file-length"});
    EXPECT_EQ(found_in("core/store/a_test.cpp", repeated("\n", 700)), Found{});
    EXPECT_EQ(found_in("core/store/a.h", repeated("\n", 300)), Found{"301 file-length"});
    EXPECT_EQ(found_in("web/src/a.tsx", repeated("\n", 300)), Found{"301 file-length"});
    EXPECT_EQ(found_in("web/src/a.ts", repeated("\n", 400)), Found{"401 file-length"});
}

TEST(TidySizes, LetsTablesBeLong) {
    EXPECT_EQ(found_in("core/domain/a.h", "// tidy: table\n" + repeated("\n", 400)), Found{});
}

TEST(TidySizes, CountsLettersOfALineAndNotBytes) {
    EXPECT_EQ(found_in("core/store/a.cpp", "// " + repeated("é", 97) + "\n"), Found{});
    EXPECT_EQ(
        found_in("core/store/a.cpp", "// " + repeated("é", 98) + "\n"), Found{"2 line-length"}
    );
}

TEST(TidySizes, LetsOneUnbreakableTextBeLong) {
    const std::string text = repeated("M0,0L1,1", 20);
    EXPECT_EQ(found_in("core/store/a.cpp", "    auto t = R\"(" + text + ")\";\n"), Found{});
    EXPECT_EQ(
        found_in("core/store/a.cpp", "call(\"a\", " + repeated("name, ", 20) + "\"b\");\n"),
        Found{"2 line-length"}
    );
}

TEST(TidySizes, MeasuresFunctionsFromHeadToBrace) {
    const std::string body = repeated("    call();\n", 68);
    EXPECT_EQ(found_in("core/store/a.cpp", "void f(int a) {\n" + body + "}\n"), Found{});
    EXPECT_EQ(
        found_in("core/store/a.cpp", "\nvoid f(int a) {\n    if (a) {\n    }\n" + body + "}\n"),
        Found{"3 function-length"}
    );
}

TEST(TidySizes, MeasuresMembersAndConstructorsWithBraces) {
    const std::string body = repeated("    call();\n", 80);
    EXPECT_EQ(
        found_in(
            "core/store/a.cpp",
            "namespace a {\nclass B {\n    B(int x) : x_{x}, y_{x} {\n" + body + "    }\n};\n}\n"
        ),
        Found{"4 function-length"}
    );
}

TEST(TidySizes, DoesNotTakeTablesForFunctions) {
    EXPECT_EQ(
        found_in(
            "core/domain/a.h",
            "constexpr auto kAll = std::to_array<int>({\n" + repeated("    1,\n", 90) + "});\n"
        ),
        Found{}
    );
}

TEST(TidyWords, NamesWhatIsBannedAndWhatToUse) {
    EXPECT_EQ(found_in("core/store/a.cpp", "auto x = result.value();\n"), Found{"2 banned-name"});
    EXPECT_EQ(found_in("core/store/a.cpp", "int x = std::stoi(text);\n"), Found{"2 banned-name"});
    EXPECT_EQ(found_in("core/store/a.cpp", "using namespace std;\n"), Found{"2 banned-name"});
    EXPECT_EQ(found_in("core/store/a.cpp", "std::snprintf(a, 3, b);\n"), Found{"2 banned-name"});
}

TEST(TidyWords, LeavesCommentsStringsAndLongerNamesAlone) {
    EXPECT_EQ(
        found_in(
            "core/store/a.cpp",
            "// rand() and printf\n/* using namespace */\nauto t = \"system_clock\";\n"
            "int operand(int x);\nauto r = R\"(rand() \" srand())\";\nint n = 1'000; char q = "
            "'\"';\n"
        ),
        Found{}
    );
}

TEST(TidyWords, SeesCodeAfterQuotesAndDigitSeparators) {
    EXPECT_EQ(
        found_in("core/store/a.cpp", "int n = 1'000; int m = rand();\n"), Found{"2 banned-name"}
    );
    EXPECT_EQ(
        found_in("core/store/a.cpp", "char q = '\\''; int m = rand();\n"), Found{"2 banned-name"}
    );
}

TEST(TidyWords, FindsUnfinishedWorkHostsAndPlacesInAnyText) {
    EXPECT_EQ(found_in("docs/a.md", std::string("to do: TO") + "DO\n"), Found{"2 unfinished"});
    EXPECT_EQ(
        found_in("docs/a.md", std::string("https://registry.") + "npmjs.org/x\n"),
        Found{"2 registry-host"}
    );
    EXPECT_EQ(found_in("docs/a.md", std::string("see /wo") + "rk/x\n"), Found{"2 machine-path"});
    EXPECT_EQ(found_in("docs/a.md", std::string("school/wo") + "rk/home\n"), Found{});
}

TEST(TidyWords, AsksForALicence) {
    const std::vector<SourceFile> tree = {
        {.path = "cmake/layers.txt", .text = std::string(kLayers)},
        {.path = "core/store/a.h", .text = "#pragma once\n"},
        {.path = "tools/run", .text = "#!/bin/sh\nexit 0\n"},
        {.path = "docs/a.md", .text = "# A\n"},
    };
    const Result<Findings> findings = check_tree(tree);
    ASSERT_TRUE(findings);
    ASSERT_EQ(findings->size(), 2U);
    EXPECT_EQ(findings->front().rule, "licence");
    EXPECT_EQ(findings->back().path, "tools/run");
}

TEST(TidyNotice, AsksForEveryLibraryInItsVersion) {
    std::vector<SourceFile> tree = {
        {.path = "LICENSE", .text = ""},
        {.path = "NOTICE", .text = "Tea 1.2\n"},
        {.path = "cmake/layers.txt", .text = std::string(kLayers)},
        {.path = "content/LICENSE", .text = ""},
        {.path = "content/crisis/LICENSE", .text = ""},
        {.path = "third_party/manifest.json",
         .text = R"({"libraries":[{"title":"Tea","version":"1.2"}]})"},
        {.path = "web/package.json", .text = R"({"dependencies":{"cup":"3.0.1"}})"},
    };
    Result<Findings> findings = check_tree(tree);
    ASSERT_TRUE(findings);
    ASSERT_EQ(findings->size(), 1U);
    EXPECT_EQ(findings->front().instead, "tell of cup 3.0.1 and its licence");
    tree[1].text += "cup 3.0.1\n";
    tree.erase(tree.begin() + 4);
    findings = check_tree(tree);
    ASSERT_TRUE(findings);
    ASSERT_EQ(findings->size(), 1U);
    EXPECT_EQ(findings->front().path, "content/crisis/LICENSE");
}

TEST(TidyDocuments, NameOnlyWhatIsThere) {
    const std::vector<SourceFile> tree = {
        {.path = "cmake/layers.txt", .text = std::string(kLayers)},
        {.path = "docs/adr/0001-tea.md",
         .text = "[a](../style.md#top) [b](../gone.md) [c](https://example.org/x)\n"
                 "`docs/style.md` `docs/adr/` `docs/` `core/lost.h` `web/dist/a.js` `a/b.h`\n"},
        {.path = "docs/picture.png", .text = ""},
        {.path = "docs/style.md", .text = "![p](picture.png) `core/*.h`\n"},
    };
    const Result<Findings> findings = check_tree(tree);
    ASSERT_TRUE(findings);
    ASSERT_EQ(findings->size(), 2U);
    EXPECT_EQ(findings->front().instead, "../gone.md is not there; name what is");
    EXPECT_EQ(findings->back().instead, "core/lost.h is not there; name what is");
}

TEST(TidyWeb, HoldsTypes) {
    EXPECT_EQ(found_in("web/src/a.ts", "let x: any = 1;\n"), Found{"2 any"});
    EXPECT_EQ(found_in("web/src/a.ts", "f(x as any);\n"), Found{"2 any"});
    EXPECT_EQ(found_in("web/src/a.ts", "let x: Map<string, any>;\n"), Found{"2 any"});
    EXPECT_EQ(found_in("web/src/a.ts", "// @ts-ignore\n"), Found{"2 ts-ignore"});
    EXPECT_EQ(found_in("web/src/a.ts", "const s = 'x: any'; // any\nlist.any(x);\n"), Found{});
}

TEST(TidyWeb, HoldsColoursToTheTokens) {
    EXPECT_EQ(found_in("web/src/styles/a.css", "a { }\n  color: #1d2b33;\n"), Found{"3 colour"});
    EXPECT_EQ(found_in("web/src/styles/a.css", "#add { }\n"), Found{});
    EXPECT_EQ(found_in("web/src/styles/tokens.css", "  --ink: #1d2b33;\n"), Found{});
    EXPECT_EQ(found_in("web/public/help.css", "  color: #1d2b33;\n"), Found{});
    EXPECT_EQ(found_in("web/src/a.tsx", "<path fill='#fff' />\n"), Found{"2 colour"});
    EXPECT_EQ(found_in("web/src/a.tsx", "<path fill='url(#fade)' />\n"), Found{});
}

TEST(TidyWeb, HoldsDatesConsoleAndStyles) {
    EXPECT_EQ(found_in("web/src/models/a.ts", "const t = Date.now();\n"), Found{"2 date"});
    EXPECT_EQ(found_in("web/src/i18n/a.ts", "const t = new Date(0);\n"), Found{});
    EXPECT_EQ(found_in("web/src/a.ts", "new Intl.DateTimeFormat();\n"), Found{});
    EXPECT_EQ(found_in("web/src/a.ts", "console.log(1);\n"), Found{"2 console"});
    EXPECT_EQ(found_in("web/src/a.tsx", "<p style={{ color: 'x' }} />\n"), Found{"2 inline-style"});
    EXPECT_EQ(found_in("web/src/a.tsx", "<p style={{ '--at': x }} />\n"), Found{});
    EXPECT_EQ(found_in("web/src/a.tsx", "<p\n  style={{\n    '--at': x,\n  }}\n/>\n"), Found{});
}

TEST(TidyWeb, ReadsPatternsAndDivisionsApart) {
    EXPECT_EQ(found_in("web/src/a.ts", "x.replace(/['\"`]/g, ''); f(y as any);\n"), Found{"2 any"});
    EXPECT_EQ(found_in("web/src/a.ts", "const a = b / c; f(y as any); d / e;\n"), Found{"2 any"});
}

TEST(TidyTree, SkipsWhatNobodyWrites) {
    namespace fs = std::filesystem;
    const fs::path root = fs::path(testing::TempDir()) / "bw_tidy_tree";
    fs::remove_all(root);
    for (const char* folder :
         {"cmake", "build", "web/node_modules/x", "web/src/gen", "core/base"}) {
        fs::create_directories(root / folder);
    }
    std::ofstream(root / "cmake/layers.txt") << kLayers;
    for (const char* path :
         {"build/a.cpp", "web/node_modules/x/a.ts", "web/src/gen/api.gen.ts", "core/base/a.cpp"}) {
        std::ofstream(root / path) << "no licence\n";
    }
    const Result<std::vector<SourceFile>> files = read_tree(root.string());
    ASSERT_TRUE(files);
    ASSERT_EQ(files->size(), 2U);
    const Result<Findings> findings = check_tree(*files);
    ASSERT_TRUE(findings);
    ASSERT_EQ(findings->size(), 1U);
    EXPECT_TRUE(to_line(findings->front()).starts_with("core/base/a.cpp:1: licence: "));
    fs::remove_all(root);
    EXPECT_FALSE(read_tree(root.string()));
}

}  // namespace
}  // namespace bw::tidy
