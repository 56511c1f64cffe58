// SPDX-License-Identifier: Apache-2.0
#include "server/http/encoding.h"

#include <gtest/gtest.h>

namespace bw::server::http {
namespace {

constexpr std::array<bool, kEncodingCount> kAll = {true, true, true};
constexpr std::array<bool, kEncodingCount> kNoBrotli = {false, true, true};
constexpr std::array<bool, kEncodingCount> kOnlyIdentity = {false, false, true};

Encoding chosen(std::string_view field_value, const std::array<bool, kEncodingCount>& available) {
    AcceptedEncodings accepted;
    accepted.add(field_value);
    return accepted.choose(available);
}

TEST(AcceptedEncodings, PrefersBrotliThenGzipBetweenEqualWishes) {
    EXPECT_EQ(chosen("gzip, deflate, br, zstd", kAll), Encoding::kBrotli);
    EXPECT_EQ(chosen("gzip, deflate, br", kNoBrotli), Encoding::kGzip);
    EXPECT_EQ(chosen("gzip, deflate, br", kOnlyIdentity), Encoding::kIdentity);
    EXPECT_EQ(chosen("GZip", kAll), Encoding::kGzip);
    EXPECT_EQ(chosen("x-gzip", kAll), Encoding::kGzip);
}

TEST(AcceptedEncodings, FollowsWeights) {
    EXPECT_EQ(chosen("br;q=0.5, gzip;q=0.8", kAll), Encoding::kGzip);
    EXPECT_EQ(chosen("br;q=0.5, gzip;q=0.5", kAll), Encoding::kBrotli);
    EXPECT_EQ(chosen("br ; q=0.001 , identity;Q=0", kAll), Encoding::kBrotli);
    EXPECT_EQ(chosen("identity, br;q=0.9", kAll), Encoding::kIdentity);
    EXPECT_EQ(chosen("identity;q=0.9, br;q=0.9", kAll), Encoding::kBrotli);
    EXPECT_EQ(chosen("gzip;q=1.000", kAll), Encoding::kGzip);
}

TEST(AcceptedEncodings, RespectsZero) {
    EXPECT_EQ(chosen("br;q=0, gzip", kAll), Encoding::kGzip);
    EXPECT_EQ(chosen("br;q=0.000, gzip;q=0", kAll), Encoding::kIdentity);
    EXPECT_EQ(chosen("*;q=0", kAll), Encoding::kIdentity);
    EXPECT_EQ(chosen("*;q=0, gzip", kAll), Encoding::kGzip);
    EXPECT_EQ(chosen("br;q=0, *", kAll), Encoding::kGzip);
}

TEST(AcceptedEncodings, TakesStarForWhatIsNotNamed) {
    EXPECT_EQ(chosen("*", kAll), Encoding::kBrotli);
    EXPECT_EQ(chosen("gzip;q=1, *;q=0.5", kAll), Encoding::kGzip);
}

TEST(AcceptedEncodings, AddsUpSeveralLines) {
    AcceptedEncodings accepted;
    accepted.add("deflate");
    accepted.add("gzip");
    EXPECT_EQ(accepted.choose(kAll), Encoding::kGzip);
}

TEST(AcceptedEncodings, GivesIdentityForSilenceAndNonsense) {
    EXPECT_EQ(AcceptedEncodings().choose(kAll), Encoding::kIdentity);
    for (const std::string_view nonsense :
         {"",
          ",,,",
          ";;;",
          "br;q=",
          "br;q=2",
          "br;q=1.001",
          "br;q=0.1234",
          "br;q=-1",
          "br;q=x",
          "br;q=1x",
          "brotli",
          "b r",
          "\"br\"",
          "=",
          "br;q=0.;q=0"}) {
        EXPECT_EQ(chosen(nonsense, kAll), Encoding::kIdentity) << nonsense;
    }
}

}  // namespace
}  // namespace bw::server::http
