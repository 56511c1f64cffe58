// SPDX-License-Identifier: Apache-2.0
#include "server/http/etag.h"

#include <gtest/gtest.h>

namespace bw::server::http {
namespace {

TEST(Etag, DependsOnBytesAlone) {
    const std::string tag = etag_of(as_byte_view("a quiet place"));
    EXPECT_EQ(tag.size(), 34U);
    EXPECT_EQ(tag.front(), '"');
    EXPECT_EQ(tag.back(), '"');
    EXPECT_EQ(tag, etag_of(as_byte_view("a quiet place")));
    EXPECT_NE(tag, etag_of(as_byte_view("a quiet place.")));
    EXPECT_NE(tag, etag_of(ByteView()));
}

TEST(Etag, MatchesItselfInAnyList) {
    const std::string tag = etag_of(as_byte_view("x"));
    EXPECT_TRUE(etag_matches(tag, tag));
    EXPECT_TRUE(etag_matches("W/" + tag, tag));
    EXPECT_TRUE(etag_matches("\"other\" ,\t" + tag, tag));
    EXPECT_TRUE(etag_matches("*", tag));
    EXPECT_TRUE(etag_matches("\"with,comma\", " + tag, tag));
}

TEST(Etag, DoesNotMatchAnythingElse) {
    const std::string tag = etag_of(as_byte_view("x"));
    const std::string unquoted = tag.substr(1, tag.size() - 2);
    for (const std::string& other :
         {std::string(),
          std::string(","),
          unquoted,
          std::string("\"\""),
          tag + "x",
          "w/" + tag,
          std::string("**")}) {
        EXPECT_FALSE(etag_matches(other, tag)) << other;
    }
}

}  // namespace
}  // namespace bw::server::http
