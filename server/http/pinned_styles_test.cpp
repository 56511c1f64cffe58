// SPDX-License-Identifier: Apache-2.0
#include "server/http/pinned_styles.h"

#include <gtest/gtest.h>

#include "server/http/security_headers.h"

namespace bw::server::http {
namespace {

// SHA-256 of "abc" is a test vector of FIPS 180-4; here in base64.
constexpr std::string_view kAbc = "'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='";

TEST(PinnedStyles, PageWithoutStyleHasTheHeadersOfEveryReply) {
    EXPECT_EQ(security_headers_of_page("<p>hello</p>"), kSecurityHeaders);
    EXPECT_EQ(security_headers_of_page(""), kSecurityHeaders);
}

TEST(PinnedStyles, NamesTheSheetByItsHash) {
    const std::string headers = security_headers_of_page("<head><style>abc</style></head>");
    EXPECT_NE(headers.find("style-src 'self' " + std::string(kAbc) + ";"), std::string::npos);
    EXPECT_EQ(headers.find("unsafe-inline"), std::string::npos);
}

TEST(PinnedStyles, NamesEachSheet) {
    const std::string headers = security_headers_of_page("<style>abc</style><style>abc</style>");
    const std::string both = std::string(kAbc) + " " + std::string(kAbc) + ";";
    EXPECT_NE(headers.find(both), std::string::npos);
}

TEST(PinnedStyles, SheetThatDoesNotEndIsNotNamed) {
    EXPECT_EQ(security_headers_of_page("<style>abc"), kSecurityHeaders);
    EXPECT_EQ(security_headers_of_page("<style>"), kSecurityHeaders);
}

}  // namespace
}  // namespace bw::server::http
