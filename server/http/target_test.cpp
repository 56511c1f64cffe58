// SPDX-License-Identifier: Apache-2.0
#include "server/http/target.h"

#include <gtest/gtest.h>

namespace bw::server::http {
namespace {

std::string path_or(std::string_view target, std::string other) {
    return path_of_target(target).value_or(std::move(other));
}

TEST(Target, KeepsThePathAndDropsTheRest) {
    EXPECT_EQ(path_or("/", ""), "/");
    EXPECT_EQ(path_or("/plan?from=home", ""), "/plan");
    EXPECT_EQ(path_or("/plan#top", ""), "/plan");
    EXPECT_EQ(path_or("http://localhost:8420/plan", ""), "/plan");
    EXPECT_EQ(path_or("HTTPS://localhost", ""), "/");
    EXPECT_EQ(path_or("http://localhost?x=/y", ""), "/");
}

TEST(Target, DecodesOnce) {
    EXPECT_EQ(path_or("/%2e%2E/etc", ""), "/../etc");
    EXPECT_EQ(path_or("/a%20b", ""), "/a b");
    EXPECT_EQ(path_or("/%252e", ""), "/%2e");
    EXPECT_EQ(path_or("/%C3%A9", ""), "/\xC3\xA9");
}

TEST(Target, RefusesWhatIsNoPath) {
    for (const std::string_view target :
         {"",
          "*",
          "plan",
          "http://",
          "//%",
          "/%",
          "/%2",
          "/%zz",
          "/%+1",
          "/%00",
          "/%0a",
          "/a%7f",
          "?x",
          "ftp://host/x"}) {
        EXPECT_EQ(path_or(target, "refused"), "refused") << target;
    }
}

}  // namespace
}  // namespace bw::server::http
