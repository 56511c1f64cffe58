// SPDX-License-Identifier: Apache-2.0
#include "server/http/http_date.h"

#include <gtest/gtest.h>

namespace bw::server::http {
namespace {

TEST(HttpDate, WritesTheFormOfTheStandard) {
    HttpDate date;
    EXPECT_EQ(date.at(784'111'777), "Sun, 06 Nov 1994 08:49:37 GMT");
    EXPECT_EQ(date.at(0), "Thu, 01 Jan 1970 00:00:00 GMT");
    EXPECT_EQ(date.at(1'709'251'199), "Thu, 29 Feb 2024 23:59:59 GMT");
}

TEST(HttpDate, FollowsTheSecondInBothDirections) {
    HttpDate date;
    EXPECT_EQ(date.at(784'111'777), date.at(784'111'777));
    EXPECT_EQ(date.at(784'111'778), "Sun, 06 Nov 1994 08:49:38 GMT");
    EXPECT_EQ(date.at(784'111'777), "Sun, 06 Nov 1994 08:49:37 GMT");
}

}  // namespace
}  // namespace bw::server::http
