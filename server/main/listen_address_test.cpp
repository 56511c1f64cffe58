// SPDX-License-Identifier: Apache-2.0
#include "server/main/listen_address.h"

#include <gtest/gtest.h>

namespace bw::server {
namespace {

TEST(ListenAddress, ReadsAddressAndPort) {
    const Result<ListenAddress> v4 = parse_listen_address("127.0.0.1:8420");
    ASSERT_TRUE(v4);
    EXPECT_EQ(v4->host, "127.0.0.1");
    EXPECT_EQ(v4->port, 8420);
    EXPECT_FALSE(v4->is_v6);
    const Result<ListenAddress> v6 = parse_listen_address("[::1]:0");
    ASSERT_TRUE(v6);
    EXPECT_EQ(v6->host, "::1");
    EXPECT_EQ(v6->port, 0);
    EXPECT_TRUE(v6->is_v6);
    EXPECT_EQ(text_of(*v6), "[::1]:0");
    EXPECT_EQ(parse_listen_address("localhost:80")->host, "127.0.0.1");
}

TEST(ListenAddress, RefusesEverythingElse) {
    for (const std::string_view text :
         {"",
          ":",
          "8420",
          ":8420",
          "127.0.0.1",
          "127.0.0.1:",
          "127.0.0.1:x",
          "127.0.0.1:65536",
          "127.0.0.1:-1",
          "127.0.0.1:80x",
          "::1:80",
          "[::1]",
          "[127.0.0.1]:80",
          "[localhost]:80",
          "example.org:80",
          "[]:80",
          "[:80",
          "127.0.0.1 :80"}) {
        EXPECT_FALSE(parse_listen_address(text)) << text;
    }
}

TEST(ListenAddress, IsShownAsABrowserTakesIt) {
    EXPECT_EQ(url_of(*parse_listen_address("127.0.0.1:8420")), "http://localhost:8420");
    EXPECT_EQ(url_of(*parse_listen_address("0.0.0.0:8420")), "http://localhost:8420");
    EXPECT_EQ(url_of(*parse_listen_address("[::]:8420")), "http://localhost:8420");
    EXPECT_EQ(url_of(*parse_listen_address("[::1]:8420")), "http://[::1]:8420");
    EXPECT_EQ(url_of(*parse_listen_address("192.0.2.7:80")), "http://192.0.2.7:80");
}

}  // namespace
}  // namespace bw::server
