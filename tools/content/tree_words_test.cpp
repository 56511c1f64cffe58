// SPDX-License-Identifier: Apache-2.0
// The rule against naming any way of self-harm holds for more than what ships (CS-1): documents,
// tests, test data, tools and the words around pictures are held by the same list.
#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "core/domain/skill/word_pattern.h"
#include "tools/content/lexicon.h"

namespace bw::tools {
namespace {

namespace fs = std::filesystem;

constexpr auto kFolders = std::to_array<std::string_view>(
    {"docs", "tests", "web/e2e", "web/src", "core", "cli", "server", "bench"}
);
// Whole in docs and tests; elsewhere only tests, because code has its own sense of some words.
constexpr auto kEndings = std::to_array<std::string_view>(
    {".md", ".json", ".csv", ".txt", "_test.cpp", ".test.ts", ".test.mjs", ".test.tsx"}
);
constexpr auto kNotOurs =
    std::to_array<std::string_view>({"web/src/gen/", "web/src/i18n/", "web/src/ui/icons/"});
constexpr std::size_t kFilesMin = 200;

// Where a word of the list means something else, or has to be named to be kept away from people.
struct Spared {
    std::string_view path;
    std::string_view pattern;
};
constexpr auto kSpared = std::to_array<Spared>({
    {"docs/formats/", "cutting"},                           // a file that is cut short
    {"docs/safety/evidence-statement.md", "rubber band*"},  // what was found about it
    {"docs/safety/hazard-log.", "overdos*"},                // the hazard of going untreated
    {"docs/claims.", "rubber band*"},                       // the same, as it is quoted there
    {"docs/safety/traceability.", "dose"},                  // the rule itself
    {"docs/safety/hazard-log.md", "dose"},
    {"core/app/skill_methods_test.cpp", "rubber band*"},  // the card is never a suggestion
    {"core/app/skill_methods_test.cpp", "elastic band*"},
    {"server/main/", "scratch*"},  // a folder for a while
});

std::string read_file(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::vector<std::string> files_to_read() {
    std::vector<std::string> files;
    for (const std::string_view folder : kFolders) {
        const fs::path root = fs::path(BW_SOURCE_DIR) / folder;
        if (!fs::exists(root)) {
            continue;
        }
        for (const auto& entry : fs::recursive_directory_iterator(root)) {
            const std::string path = fs::relative(entry.path(), BW_SOURCE_DIR).generic_string();
            const bool wanted =
                std::ranges::any_of(kEndings, [&](auto ending) { return path.ends_with(ending); });
            const bool ours =
                std::ranges::none_of(kNotOurs, [&](auto part) { return path.starts_with(part); });
            if (wanted && ours && entry.is_regular_file()) {
                files.push_back(path);
            }
        }
    }
    return files;
}

bool is_spared(std::string_view path, std::string_view pattern) {
    return std::ranges::any_of(kSpared, [&](const Spared& spared) {
        return path.starts_with(spared.path) && pattern == spared.pattern;
    });
}

TEST(TreeWords, NoDocumentTestOrPictureNamesAWay) {
    const auto lexicon = read_lexicon(fs::path(BW_SOURCE_DIR) / "content/lint/en.json");
    ASSERT_TRUE(lexicon);
    const std::vector<std::string> files = files_to_read();
    EXPECT_GE(files.size(), kFilesMin);
    std::string found;
    for (const std::string& path : files) {
        const std::string words =
            domain::normalise_words(read_file(fs::path(BW_SOURCE_DIR) / path));
        for (const BannedPhrase& banned : lexicon->banned_phrases) {
            if (banned.cs == "CS-1" && domain::contains_pattern(words, banned.pattern) &&
                !is_spared(path, banned.pattern)) {
                found += path + ": " + banned.pattern + "\n";
            }
        }
    }
    EXPECT_EQ(found, "");
}

}  // namespace
}  // namespace bw::tools
