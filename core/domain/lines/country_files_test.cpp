// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/codec/json.h"
#include "core/domain/lines/country_lint.h"
#include "core/domain/lines/lines_view.h"

namespace bw::domain {
namespace {

constexpr std::size_t kCountriesMin = 40;
constexpr std::size_t kAbuseCountriesMin = 15;

std::filesystem::path crisis_dir() {
    return std::filesystem::path(BW_SOURCE_DIR) / "content" / "crisis";
}

std::string read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::vector<std::filesystem::path> country_files() {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(crisis_dir())) {
        if (entry.path().extension() == ".json" && entry.path().stem().string().size() == 2) {
            files.push_back(entry.path());
        }
    }
    std::ranges::sort(files);
    return files;
}

template <class Problems>
std::string told(const Problems& problems) {
    std::string text;
    for (const LineProblem& problem : problems) {
        text += problem.where + ": " + std::string(problem.what) + "\n";
    }
    return text;
}

TEST(CountryFiles, CoverAtLeastFortyCountries) {
    EXPECT_GE(country_files().size(), kCountriesMin);
}

TEST(CountryFiles, EveryFileKeepsTheRules) {
    for (const auto& path : country_files()) {
        const std::string text = read_file(path);
        const auto country = codec::decode<CrisisCountry>(text);
        ASSERT_TRUE(country) << path << ": " << country.error().what();
        EXPECT_EQ(told(lint_country(*country)), "") << path;
        std::string name = country->country;
        std::ranges::transform(name, name.begin(), [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        });
        EXPECT_EQ(path.stem().string(), name);
    }
}

// Decoding ignores unknown keys and fills absent ones; a file must have exactly the described keys
// in their order, so that a misspelt `verified_on` cannot pass unseen.
TEST(CountryFiles, EveryFileHasExactlyTheDescribedKeys) {
    for (const auto& path : country_files()) {
        const auto json = codec::parse_json(read_file(path));
        ASSERT_TRUE(json) << path;
        const auto country = codec::decode<CrisisCountry>(read_file(path));
        ASSERT_TRUE(country) << path;
        EXPECT_EQ(codec::dump_json(*json), codec::encode(*country)) << path;
    }
}

TEST(CountryFiles, IdsAreUniqueInTheWholeCatalogue) {
    std::set<std::string> ids;
    for (const auto& path : country_files()) {
        const auto country = codec::decode<CrisisCountry>(read_file(path));
        ASSERT_TRUE(country) << path;
        for (const CrisisService& service : country->services) {
            EXPECT_TRUE(ids.insert(service.id).second) << service.id;
        }
    }
}

TEST(CountryFiles, InternationalFindersKeepTheRules) {
    const auto finders =
        codec::decode<CrisisFinders>(read_file(crisis_dir() / "international.json"));
    ASSERT_TRUE(finders);
    EXPECT_EQ(told(lint_finders(*finders)), "");
    const bool for_children = std::ranges::any_of(finders->finders, [](const CrisisFinder& each) {
        return std::ranges::find(each.kinds, LineKind::kAbuse) != each.kinds.end();
    });
    EXPECT_TRUE(for_children) << "CS-36: somewhere to turn when somebody hurts you";
}

// Short codes that public data sets got wrong, as they are dialled.
TEST(CountryFiles, KnownShortCodesStandAsDialled) {
    const std::vector<std::pair<std::string, std::string>> expected{
        {"us", "988"}, {"gb", "116 123"}, {"fr", "3114"}, {"kr", "109"}, {"br", "188"}
    };
    for (const auto& [code, dial_string] : expected) {
        const auto country =
            codec::decode<CrisisCountry>(read_file(crisis_dir() / (code + ".json")));
        ASSERT_TRUE(country) << code;
        EXPECT_EQ(country->services.at(0).channels.at(0).dial_string, dial_string) << code;
    }
}

// Lines against abuse for all ages (CS-36): where a country has none of its own yet, the finders
// that stand below the lines of every country lead to one for children, and to one for anything.
TEST(CountryFiles, NobodyIsLeftWithoutSomebodyForChildrenAndAbuse) {
    const std::string finders = read_file(crisis_dir() / "international.json");
    EXPECT_TRUE(finders.contains("Child Helpline International"));
    EXPECT_TRUE(finders.contains("\"youth\""));
    std::size_t own = 0;
    for (const auto& path : country_files()) {
        own += read_file(path).contains("\"abuse\"") ? 1 : 0;
    }
    EXPECT_GE(own, kAbuseCountriesMin);
}

}  // namespace
}  // namespace bw::domain
