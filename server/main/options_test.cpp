// SPDX-License-Identifier: Apache-2.0
#include "server/main/options.h"

#include <vector>

#include <gtest/gtest.h>

namespace bw::server {
namespace {

const Defaults& defaults() {
    static const Defaults* const kValue =
        new Defaults{.listen = "127.0.0.1:8420", .data = "/d", .web = "/w", .threads = 3};
    return *kValue;
}

OrEnding<Options> parse(std::vector<const char*> words) {
    words.insert(words.begin(), "breakwaterd");
    return parse_options(static_cast<int>(words.size()), words.data(), defaults());
}

TEST(Options, HaveDefaults) {
    const OrEnding<Options> options = parse({});
    ASSERT_TRUE(options);
    EXPECT_EQ(options->listen.port, 8420);
    EXPECT_EQ(options->data, "/d");
    EXPECT_EQ(options->web, "/w");
    EXPECT_EQ(options->threads, 3U);
    EXPECT_EQ(options->limits.connections_max, http::kConnectionsDefault);
}

TEST(Options, AreReadInBothSpellings) {
    const OrEnding<Options> options =
        parse({"--listen", "[::1]:0", "--data=/x y", "--web", "/web", "--threads=2"});
    ASSERT_TRUE(options);
    EXPECT_EQ(options->listen.host, "::1");
    EXPECT_EQ(options->data, "/x y");
    EXPECT_EQ(options->web, "/web");
    EXPECT_EQ(options->threads, 2U);
    EXPECT_EQ(parse({"--threads=2", "--threads=5"})->threads, 5U);
}

TEST(Options, EndWithHelpAndVersion) {
    const OrEnding<Options> help = parse({"--help"});
    ASSERT_FALSE(help);
    EXPECT_EQ(help.error().exit_code, kExitOk);
    for (const std::string_view name :
         {"--listen", "--data", "--web", "--threads", "--connections", "--version", "/d", "/w"}) {
        EXPECT_NE(help.error().text.find(name), std::string::npos) << name;
    }
    EXPECT_EQ(help.error().text.find("deadline"), std::string::npos);
    const OrEnding<Options> version = parse({"--version"});
    ASSERT_FALSE(version);
    EXPECT_EQ(version.error().exit_code, kExitOk);
    EXPECT_TRUE(version.error().text.starts_with("breakwaterd "));
}

TEST(Options, RefuseMistakesInOneSentence) {
    const std::vector<std::vector<const char*>> mistakes = {
        {"--nonsense"},
        {"--threads", "0"},
        {"--threads", "65"},
        {"--threads", "many"},
        {"--listen", "8420"},
        {"--listen"},
        {"--data", ""},
        {"stray"},
        {"--connections", "-1"},
        {"--header-deadline-ms", "0"},
    };
    for (const std::vector<const char*>& words : mistakes) {
        const OrEnding<Options> options = parse(words);
        ASSERT_FALSE(options) << words.front();
        EXPECT_EQ(options.error().exit_code, kExitUsage) << words.front();
        EXPECT_EQ(options.error().text.find('\n'), std::string::npos) << options.error().text;
        EXPECT_TRUE(options.error().text.ends_with('.')) << options.error().text;
    }
}

}  // namespace
}  // namespace bw::server
