// SPDX-License-Identifier: Apache-2.0
#include "server/http/request_parser.h"

#include <string>

#include <gtest/gtest.h>

#include "server/http/limits.h"

namespace bw::server::http {
namespace {

using Outcome = RequestParser::Outcome;

Outcome outcome_of(std::string_view bytes) {
    RequestParser parser(kHeaderBytesMax);
    return parser.parse(bytes).outcome;
}

// Presents one more byte at a time, as a slow network does.
Outcome outcome_by_bytes(RequestParser& parser, std::string_view bytes) {
    std::size_t done = 0;
    for (std::size_t end = 1; end <= bytes.size(); ++end) {
        const RequestParser::Step step = parser.parse(bytes.substr(done, end - done));
        done += step.consumed;
        if (step.outcome != Outcome::kNeedMore) {
            return step.outcome;
        }
    }
    return Outcome::kNeedMore;
}

TEST(RequestParser, ReadsWhatTheSiteNeeds) {
    RequestParser parser(kHeaderBytesMax);
    const std::string_view head =
        "GET /plan?x HTTP/1.1\r\nHost: localhost\r\nUser-Agent: somebody\r\n"
        "Accept-Encoding: gzip\r\nAccept-Encoding: br\r\n"
        "If-None-Match: \"a\"\r\nIf-None-Match: \"b\"\r\n\r\n";
    const RequestParser::Step step = parser.parse(std::string(head) + "GET /next");
    ASSERT_EQ(step.outcome, Outcome::kComplete);
    EXPECT_EQ(step.consumed, head.size());
    const Request& request = parser.request();
    EXPECT_EQ(request.method, Method::kGet);
    EXPECT_EQ(request.target, "/plan?x");
    EXPECT_EQ(request.if_none_match, "\"a\",\"b\"");
    EXPECT_EQ(request.encodings.choose({true, true, true}), Encoding::kBrotli);
    EXPECT_TRUE(request.keep_alive);
    EXPECT_FALSE(request.has_body);
}

TEST(RequestParser, ReadsTheSameOneByteAtATime) {
    RequestParser parser(kHeaderBytesMax);
    ASSERT_EQ(
        outcome_by_bytes(
            parser, "HEAD /help.html HTTP/1.1\r\nHost: h\r\nAccept-Encoding: gzip\r\n\r\n"
        ),
        Outcome::kComplete
    );
    EXPECT_EQ(parser.request().method, Method::kHead);
    EXPECT_EQ(parser.request().target, "/help.html");
    EXPECT_EQ(parser.request().encodings.choose({true, true, true}), Encoding::kGzip);
}

TEST(RequestParser, ForgetsTheLastRequestAtReset) {
    RequestParser parser(kHeaderBytesMax);
    ASSERT_EQ(
        parser
            .parse("HEAD /a HTTP/1.1\r\nHost: h\r\nIf-None-Match: *\r\nAccept-Encoding: br\r\n\r\n")
            .outcome,
        Outcome::kComplete
    );
    parser.reset();
    ASSERT_EQ(parser.parse("GET /b HTTP/1.0\r\n\r\n").outcome, Outcome::kComplete);
    EXPECT_EQ(parser.request().target, "/b");
    EXPECT_EQ(parser.request().if_none_match, "");
    EXPECT_EQ(parser.request().encodings.choose({true, true, true}), Encoding::kIdentity);
    EXPECT_FALSE(parser.request().keep_alive);
}

TEST(RequestParser, SaysWhetherTheConnectionGoesOn) {
    RequestParser parser(kHeaderBytesMax);
    ASSERT_EQ(
        parser.parse("GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n").outcome,
        Outcome::kComplete
    );
    EXPECT_FALSE(parser.request().keep_alive);
}

TEST(RequestParser, NoticesBodies) {
    for (const std::string_view field :
         {"Content-Length: 5", "Transfer-Encoding: chunked", "Content-Length: 18446744073709551615"
         }) {
        RequestParser parser(kHeaderBytesMax);
        const std::string head =
            "POST / HTTP/1.1\r\nHost: h\r\n" + std::string(field) + "\r\n\r\nhello";
        ASSERT_EQ(parser.parse(head).outcome, Outcome::kComplete) << field;
        EXPECT_TRUE(parser.request().has_body) << field;
    }
    RequestParser parser(kHeaderBytesMax);
    ASSERT_EQ(
        parser.parse("GET / HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n\r\n").outcome,
        Outcome::kComplete
    );
    EXPECT_FALSE(parser.request().has_body);
}

TEST(RequestParser, RefusesBrokenRequests) {
    for (const std::string_view bytes :
         {"\x16\x03\x01\x02",
          "GET\r\n\r\n",
          "GET / HTTP/2.0\r\n\r\n",
          "GET / FTP/1.1\r\n\r\n",
          "GET /a b HTTP/1.1\r\nHost: h\r\n\r\n",
          "GET / HTTP/1.1\nHost: h\n\n",
          "GET / HTTP/1.1\r\n: x\r\n\r\n",
          "GET / HTTP/1.1\r\nHost h\r\n\r\n",
          "GET / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
          "GET / HTTP/1.1\r\nHost: h\r\nContent-Length: -1\r\n\r\n",
          "GET / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
          "GET / HTTP/1.1\r\nHost: h\r\nX: a\x01"
          "b\r\n\r\n"}) {
        EXPECT_EQ(outcome_of(bytes), Outcome::kBadRequest) << bytes;
    }
}

TEST(RequestParser, AsksForExactlyOneHostFromVersionElevenOn) {
    EXPECT_EQ(outcome_of("GET / HTTP/1.1\r\n\r\n"), Outcome::kBadRequest);
    EXPECT_EQ(outcome_of("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"), Outcome::kBadRequest);
    EXPECT_EQ(outcome_of("GET / HTTP/1.0\r\n\r\n"), Outcome::kComplete);
}

TEST(RequestParser, HoldsItsLimitsHoweverTheBytesArrive) {
    const std::string long_target =
        "GET /" + std::string(kPathLengthMax, 'a') + " HTTP/1.1\r\nHost: h\r\n\r\n";
    EXPECT_EQ(outcome_of(long_target), Outcome::kTargetTooLong);
    RequestParser first(kHeaderBytesMax);
    EXPECT_EQ(outcome_by_bytes(first, long_target), Outcome::kTargetTooLong);

    std::string many_fields = "GET / HTTP/1.1\r\nHost: h\r\n";
    while (many_fields.size() <= kHeaderBytesMax) {
        many_fields += "X-Field: some words to fill a line of this header\r\n";
    }
    EXPECT_EQ(outcome_of(many_fields + "\r\n"), Outcome::kHeaderTooLarge);
    RequestParser second(kHeaderBytesMax);
    EXPECT_EQ(outcome_by_bytes(second, many_fields), Outcome::kHeaderTooLarge);

    RequestParser third(kHeaderBytesMax);
    const std::string no_end =
        "GET / HTTP/1.1\r\nHost: h\r\nX: " + std::string(kHeaderBytesMax, 'x');
    EXPECT_EQ(outcome_by_bytes(third, no_end), Outcome::kHeaderTooLarge);
}

}  // namespace
}  // namespace bw::server::http
