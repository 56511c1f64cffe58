// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tools/help_page/page.h"

namespace bw::help_page {
namespace {

constexpr CalendarDay kToday{.year = 2026, .month = 11, .day = 22};
constexpr std::size_t kWordsInSentenceMax = 12;

Catalogue shipped() {
    std::vector<LoadProblem> problems;
    Catalogue catalogue = load_catalogue(BW_SOURCE_DIR, problems);
    for (const auto& problem : problems) {
        ADD_FAILURE() << problem.file << ": " << problem.what;
    }
    return catalogue;
}

std::size_t count_of(std::string_view page, std::string_view part) {
    std::size_t count = 0;
    for (auto at = page.find(part); at != std::string_view::npos; at = page.find(part, at + 1)) {
        ++count;
    }
    return count;
}

// Values of one attribute, in order.
std::vector<std::string> values_of(std::string_view page, std::string_view attribute) {
    const std::string opening = " " + std::string(attribute) + "=\"";
    std::vector<std::string> values;
    for (auto at = page.find(opening); at != std::string_view::npos;
         at = page.find(opening, at + 1)) {
        const auto begin = at + opening.size();
        values.emplace_back(page.substr(begin, page.find('"', begin) - begin));
    }
    return values;
}

// The words of a page, one block element a line.
std::string words_of(std::string_view page) {
    std::string words;
    bool in_tag = false;
    for (const char c : page) {
        if (c == '<') {
            in_tag = true;
        } else if (c == '>') {
            in_tag = false;
        } else if (!in_tag) {
            words += c;
        }
    }
    return words;
}

Catalogue without_countries() {
    Catalogue catalogue = shipped();
    catalogue.countries.clear();
    catalogue.medical = {
        .title = "Body",
        .intro = "Look.",
        .emergency_now = {"One."},
        .same_day = {"Two."},
        .then = {"Three."},
        .poison_note = "Call.",
        .clinically_reviewed = false,
    };
    return catalogue;
}

TEST(HelpPage, KeepsTheOrderOfHelp) {
    const std::string page = render_page(shipped(), kToday);
    std::size_t last = 0;
    for (const std::string id : {"emergency", "own-card", "lines", "medical", "tools", "about"}) {
        const auto at = page.find("id=\"" + id + "\"");
        ASSERT_NE(at, std::string::npos) << id;
        EXPECT_GT(at, last) << id;
        last = at;
    }
}

TEST(HelpPage, NeedsNoScriptAndNoInlineStyle) {
    const std::string page = render_page(shipped(), kToday);
    EXPECT_EQ(count_of(page, "<script"), 1U);
    EXPECT_NE(page.find("<script src=\"/help.js\" defer></script>"), std::string::npos);
    EXPECT_EQ(page.find("<style"), std::string::npos);
    EXPECT_EQ(page.find(" style="), std::string::npos);
    for (const std::string name : {"onclick", "onload", "onerror", "javascript:"}) {
        EXPECT_EQ(page.find(name), std::string::npos) << name;
    }
}

TEST(HelpPage, LoadsNothingButItsStyleAndTheOptionalScript) {
    const std::string page = render_page(shipped(), kToday);
    EXPECT_EQ(count_of(page, "<link rel=\"stylesheet\""), 1U);
    for (const std::string part : {"<img", "<iframe", "@import", "srcset", "<source", "<object"}) {
        EXPECT_EQ(page.find(part), std::string::npos) << part;
    }
    EXPECT_EQ(values_of(page, "src"), std::vector<std::string>{"/help.js"});
}

TEST(HelpPage, EveryLinkLeadsSomewhereSafe) {
    const std::string page = render_page(shipped(), kToday);
    const auto ids = values_of(page, "id");
    const std::set<std::string> unique(ids.begin(), ids.end());
    EXPECT_EQ(unique.size(), ids.size());
    for (const std::string& href : values_of(page, "href")) {
        if (href.starts_with('#')) {
            EXPECT_TRUE(unique.contains(href.substr(1))) << href;
        } else {
            const bool known = href.starts_with("tel:") || href.starts_with("sms:") ||
                               href.starts_with("mailto:") || href.starts_with("https://") ||
                               href == "/" || href == "/help.css" || href == "data:,";
            EXPECT_TRUE(known) << href;
        }
    }
}

TEST(HelpPage, SaysWhatItIsNot) {
    const std::string page = render_page(shipped(), kToday);
    EXPECT_NE(page.find("Breakwater is not monitored."), std::string::npos);
    EXPECT_NE(page.find("Breakwater is not an emergency service."), std::string::npos);
    EXPECT_NE(page.find("not clinically reviewed"), std::string::npos);
    EXPECT_NE(page.find("Stop if it makes things worse."), std::string::npos);
    EXPECT_NE(page.find("Eyes open is fine."), std::string::npos);
}

TEST(HelpPage, EveryLineSaysHowFarItCanBeTrusted) {
    const Catalogue catalogue = shipped();
    const std::string page = render_page(catalogue, kToday);
    std::size_t lines = 0;
    std::size_t checked = 0;
    for (const auto& country : catalogue.countries) {
        for (const auto& number : country.emergency) {
            lines += 1 + number.also.size();
            checked += number.mark == domain::LineMark::kRead ? 1 + number.also.size() : 0;
        }
        for (const auto& service : country.services) {
            ++lines;
            checked += service.mark == domain::LineMark::kRead &&
                               service.status == domain::LineStatus::kActive
                           ? 1U
                           : 0U;
        }
    }
    EXPECT_EQ(count_of(page, "<p class=\"trust\">"), lines);
    EXPECT_EQ(count_of(page, "<p class=\"trust\">Checked on "), checked);
    EXPECT_EQ(
        count_of(page, "<p class=\"trust\">Not checked yet: check before you rely on it."),
        lines - checked
    );
}

TEST(HelpPage, ShowsEveryNumberExactlyAsDialled) {
    const Catalogue catalogue = shipped();
    const std::string page = render_page(catalogue, kToday);
    for (const auto& country : catalogue.countries) {
        for (const auto& service : country.services) {
            for (const auto& channel : service.channels) {
                if (!channel.dial_string.empty()) {
                    EXPECT_NE(page.find("<b>" + channel.dial_string + "</b>"), std::string::npos)
                        << service.id;
                }
            }
        }
    }
}

TEST(HelpPage, SaysTheSameOnEveryDayUntilSomethingIsTooOld) {
    const Catalogue catalogue = shipped();
    const std::string page = render_page(catalogue, kToday);
    EXPECT_EQ(page, render_page(catalogue, {.year = 2027, .month = 3, .day = 1}));
    const std::string late = render_page(catalogue, {.year = 2028, .month = 1, .day = 1});
    EXPECT_EQ(count_of(late, "Checked on "), 0U);
    EXPECT_EQ(count_of(late, "class=\"tile\""), 0U);
}

TEST(HelpPage, TilesAtTheTopStandWithTheirPlaces) {
    const std::string page = render_page(shipped(), kToday);
    EXPECT_NE(page.find("<b>112</b> <span>European Union, India, UK</span>"), std::string::npos);
    EXPECT_NE(page.find("<b>000</b> <span>Australia</span>"), std::string::npos);
}

TEST(HelpPage, WordsOfDataCannotBecomeMarkup) {
    Catalogue catalogue = without_countries();
    domain::CrisisCountry country;
    country.country = "XA";
    country.name = "<script>alert(1)</script>";
    country.services = {{.id = "xa-a", .name = "\"><img src=x>", .audience = "a & b"}};
    catalogue.countries = {country};
    const std::string page = render_page(catalogue, kToday);
    EXPECT_EQ(page.find("<script>"), std::string::npos);
    EXPECT_EQ(page.find("<img"), std::string::npos);
    EXPECT_NE(page.find("For a &amp; b."), std::string::npos);
}

TEST(HelpPage, SentencesAreShortAndPromiseNothing) {
    std::string words = words_of(render_page(without_countries(), kToday));
    for (const std::string banned :
         {"will work",
          "you are safe",
          "will pass",
          "committed",
          "attention",
          "addict",
          "failed",
          "relapse"}) {
        EXPECT_EQ(words.find(banned), std::string::npos) << banned;
    }
    std::ranges::replace_if(
        words, [](char c) { return c == '?' || c == '!' || c == ':' || c == '\n'; }, '.'
    );
    std::istringstream sentences(words);
    for (std::string sentence; std::getline(sentences, sentence, '.');) {
        std::istringstream in(sentence);
        std::size_t count = 0;
        for (std::string word; in >> word;) {
            ++count;
        }
        EXPECT_LE(count, kWordsInSentenceMax) << sentence;
    }
}

std::string file_of(const std::string& path) {
    std::ifstream in(std::string(BW_SOURCE_DIR) + path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

// The page cannot load the tokens of the app; this holds its copies of the colours of text and
// ground equal. The small picture has its own.
TEST(HelpStyle, ScreenValuesAreThoseOfTheTokens) {
    const std::string tokens = file_of("/web/src/styles/tokens.css");
    const std::string style = file_of("/web/public/help.css");
    ASSERT_FALSE(tokens.empty());
    std::istringstream lines(style.substr(0, style.find("@media print")));
    std::size_t count = 0;
    for (std::string line; std::getline(lines, line);) {
        const auto begin = line.find_first_not_of(' ');
        if (begin != std::string::npos && line.compare(begin, 2, "--") == 0 &&
            line.compare(begin, 8, "--scene-") != 0) {
            EXPECT_NE(tokens.find(line.substr(begin)), std::string::npos) << line;
            ++count;
        }
    }
    EXPECT_GT(count, 20U);
}

TEST(HelpStyle, LoadsNothingAndKeepsMovementOptional) {
    const std::string style = file_of("/web/public/help.css");
    for (const std::string part : {"url(", "@import", "@font-face", "animation", "transition"}) {
        EXPECT_EQ(style.find(part), std::string::npos) << part;
    }
    EXPECT_NE(style.find("prefers-reduced-motion: no-preference"), std::string::npos);
    EXPECT_NE(style.find("forced-colors: active"), std::string::npos);
    EXPECT_NE(style.find("prefers-color-scheme: dark"), std::string::npos);
}

TEST(ReadEntries, AreOldestFirstAndOnlyWhatIsCalledChecked) {
    const auto entries = read_entries(shipped(), kToday);
    ASSERT_FALSE(entries.empty());
    EXPECT_TRUE(std::ranges::is_sorted(entries, std::greater{}, &DueEntry::age_days));
    for (const DueEntry& entry : entries) {
        EXPECT_FALSE(entry.verified_on.empty()) << entry.id;
    }
}

TEST(LoadCatalogue, TellsWhatIsMissing) {
    std::vector<LoadProblem> problems;
    const Catalogue catalogue = load_catalogue("/nonexistent", problems);
    EXPECT_TRUE(catalogue.countries.empty());
    EXPECT_FALSE(problems.empty());
}

TEST(DayInWords, IsReadable) {
    EXPECT_EQ(day_in_words("2026-11-01"), "1 November 2026");
    EXPECT_EQ(day_in_words("soon"), "soon");
}

}  // namespace
}  // namespace bw::help_page
