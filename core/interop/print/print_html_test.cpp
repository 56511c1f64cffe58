// SPDX-License-Identifier: Apache-2.0

// Goal: the file needs nothing, runs nothing, and no word of the person becomes markup.

#include "core/interop/print/print_html.h"

#include <array>

#include <gtest/gtest.h>
#include <sodium.h>

#include "core/interop/print/print_samples.h"

namespace bw::interop {
namespace {

using testing::Sheet;

std::string html_of(const Sheet& sheet) {
    const auto model = sheet.make();
    EXPECT_TRUE(model);
    return model ? print_html(*model) : std::string();
}

bool has(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

TEST(PrintHtml, ItsPolicyLetsThroughItsStyleAndNothingElse) {
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
    const std::string_view style = print_style();
    crypto_hash_sha256(
        hash.data(), reinterpret_cast<const unsigned char*>(style.data()), style.size()
    );
    std::array<char, 64> text{};
    sodium_bin2base64(
        text.data(), text.size(), hash.data(), hash.size(), sodium_base64_VARIANT_ORIGINAL
    );
    EXPECT_EQ(kPrintStyleSha256, text.data());
    const std::string html = html_of({});
    EXPECT_TRUE(has(html, "default-src 'none'; style-src 'sha256-" + std::string(text.data())));
    EXPECT_TRUE(has(html, "<style>" + std::string(style) + "</style>"));
}

TEST(PrintHtml, AsksForNothing) {
    const std::string html = html_of({});
    for (const std::string_view part :
         {"<script", "src=", "<link", "@import", "url(", "<img", "<iframe", "http://", "onload"}) {
        EXPECT_FALSE(has(html, part)) << part;
    }
}

TEST(PrintHtml, OwnWordsCannotBecomeMarkup) {
    Sheet sheet{.plan = {{.kind = domain::SectionKind::kAskForHelp}}};
    sheet.plan[0].text = "</title><script>alert(1)</script> & \"tea\" for 'two'\x01";
    sheet.plan[0].who = "<script>Ana</script>";
    sheet.plan[0].reach = {{.label = "\"><img src=x>", .href = "https://a\"onclick=\"x"}};
    const std::string html = html_of(sheet);
    EXPECT_FALSE(has(html, "<script"));
    EXPECT_FALSE(has(html, "<img"));
    EXPECT_FALSE(has(html, "onclick=\"x"));
    EXPECT_FALSE(has(html, "\x01"));
    EXPECT_TRUE(has(html, "&lt;script&gt;Ana&lt;/script&gt;: &quot;&gt;&lt;img"));
    EXPECT_TRUE(has(html, "&amp; &quot;tea&quot; for &#39;two&#39;<"));
}

TEST(PrintHtml, NumbersCanBeCalledAndKeepTheirDirection) {
    const std::string html = html_of({});
    EXPECT_TRUE(has(html, "<a href=\"tel:112\"><bdi>112</bdi></a>"));
    EXPECT_TRUE(has(html, "<a href=\"sms:85258?&amp;body=HI\">"));
}

TEST(PrintHtml, SaysItsLanguageAndDirection) {
    EXPECT_TRUE(has(html_of({}), "<html lang=\"en\" dir=\"ltr\">"));
    EXPECT_TRUE(has(html_of({.right_to_left = true}), "<html lang=\"ar\" dir=\"rtl\">"));
}

TEST(PrintHtml, ACardHasFourFolds) {
    const std::string html = html_of({.variant = PrintVariant::kCard});
    std::size_t folds = 0;
    for (std::size_t at = html.find("<div class=\"fold\">"); at != std::string::npos;
         at = html.find("<div class=\"fold\">", at + 1)) {
        ++folds;
    }
    EXPECT_EQ(folds, kCardPanels);
    EXPECT_TRUE(has(html, "<body class=\"card\">"));
}

}  // namespace
}  // namespace bw::interop
