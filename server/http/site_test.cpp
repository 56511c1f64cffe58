// SPDX-License-Identifier: Apache-2.0
#include "server/http/site.h"

#include <utility>

#include <gtest/gtest.h>

#include "server/http/limits.h"
#include "server/http/security_headers.h"

namespace bw::server::http {
namespace {

AssetTable small_app() {
    AssetTable table;
    for (const auto& [path, bytes] :
         {std::pair{"/index.html", "the app"},
          {"/help.html", "help"},
          {"/assets/app-BkT3df0s.js", "export {}"}}) {
        AssetTable::File file{.path = path, .bytes = {}};
        file.bytes[static_cast<std::size_t>(Encoding::kIdentity)] = bytes;
        table.add(std::move(file));
    }
    return table;
}

class SiteTest : public ::testing::Test {
  protected:
    Reply get(std::string target) const {
        Request request;
        request.method = Method::kGet;
        request.target = std::move(target);
        return site_.answer(request);
    }
    Site site_{small_app()};
};

std::string_view status(const Reply& reply) {
    return reply.status_line.substr(9, 3);
}

TEST_F(SiteTest, ServesFilesAndTheAppForItsRoutes) {
    EXPECT_EQ(get("/help.html").body, "help");
    for (const std::string target : {"/", "/plan", "/plan/make?step=2", "/apiary", "/a%20b"}) {
        EXPECT_EQ(status(get(target)), "200") << target;
        EXPECT_EQ(get(target).body, "the app") << target;
    }
}

TEST_F(SiteTest, AnswersNotFoundWithAWayToHelp) {
    for (const std::string target :
         {"/none.js",
          "/api",
          "/api/",
          "/api/vaults",
          "/../etc/passwd",
          "/%2e%2e/etc/passwd",
          "/..%2f..%2fetc",
          "/assets/../help.html",
          "/help.html/",
          "/HELP.HTML",
          "//help.html"}) {
        const Reply reply = get(target);
        EXPECT_EQ(status(reply), "404") << target;
        EXPECT_NE(reply.body.find("href=\"/help.html\""), std::string_view::npos) << target;
        EXPECT_FALSE(reply.close) << target;
    }
}

TEST_F(SiteTest, KeepsHashedFilesForEverAndAsksForOthers) {
    EXPECT_NE(
        get("/assets/app-BkT3df0s.js").head.find("public, max-age=31536000, immutable"),
        std::string_view::npos
    );
    EXPECT_NE(get("/").head.find("Cache-Control: no-cache\r\n"), std::string_view::npos);
    EXPECT_NE(get("/none.js").head.find("Cache-Control: no-store\r\n"), std::string_view::npos);
}

TEST_F(SiteTest, AnswersNotModifiedWithoutBody) {
    const std::string_view head = get("/help.html").head;
    const std::size_t start = head.find("ETag: ") + 6;
    Request request;
    request.method = Method::kGet;
    request.target = "/help.html";
    request.if_none_match = head.substr(start, head.find("\r\n", start) - start);
    const Reply reply = site_.answer(request);
    EXPECT_EQ(status(reply), "304");
    EXPECT_EQ(reply.body, "");
    request.if_none_match = "\"another\"";
    EXPECT_EQ(status(site_.answer(request)), "200");
}

TEST_F(SiteTest, GivesHeadTheHeadOfGet) {
    for (const std::string target : {"/", "/healthz", "/none.js"}) {
        Request request;
        request.method = Method::kHead;
        request.target = target;
        const Reply reply = site_.answer(request);
        EXPECT_EQ(reply.body, "");
        EXPECT_EQ(reply.head, get(target).head) << target;
    }
}

TEST_F(SiteTest, RefusesOtherMethodsAndBodies) {
    Request request;
    request.target = "/";
    EXPECT_EQ(status(site_.answer(request)), "405");
    EXPECT_NE(site_.answer(request).head.find("Allow: GET, HEAD\r\n"), std::string_view::npos);
    EXPECT_FALSE(site_.answer(request).close);
    request.has_body = true;
    EXPECT_TRUE(site_.answer(request).close);
    request.method = Method::kGet;
    EXPECT_EQ(status(site_.answer(request)), "413");
    EXPECT_TRUE(site_.answer(request).close);
}

TEST_F(SiteTest, RefusesTargetsItCannotRead) {
    EXPECT_EQ(status(get("*")), "400");
    EXPECT_EQ(status(get("/%zz")), "400");
    EXPECT_EQ(status(get("/" + std::string(kPathLengthMax, 'a'))), "414");
}

TEST_F(SiteTest, IsHealthyWithoutAnyFile) {
    const Site empty{AssetTable()};
    Request request;
    request.method = Method::kGet;
    request.target = "/healthz";
    const Reply reply = empty.answer(request);
    EXPECT_EQ(status(reply), "200");
    EXPECT_EQ(reply.body, "ok");
    EXPECT_NE(reply.head.find("Cache-Control: no-store\r\n"), std::string_view::npos);
    EXPECT_NE(reply.head.find("Content-Type: text/plain"), std::string_view::npos);
    request.target = "/";
    EXPECT_EQ(status(empty.answer(request)), "404");
}

TEST_F(SiteTest, PutsSecurityHeadersOnEveryReply) {
    for (std::size_t index = 0; index < kRefusalCount; ++index) {
        const Reply reply = site_.refuse(static_cast<Refusal>(index), Method::kGet);
        EXPECT_NE(reply.head.find(kSecurityHeaders), std::string_view::npos) << index;
        EXPECT_TRUE(reply.head.ends_with("\r\n\r\n")) << index;
    }
    for (const std::string target : {"/", "/healthz", "/assets/app-BkT3df0s.js", "/none.js"}) {
        EXPECT_NE(get(target).head.find(kSecurityHeaders), std::string_view::npos) << target;
    }
}

TEST_F(SiteTest, TellsBusyClientsWhenToComeBack) {
    const Reply reply = site_.refuse(Refusal::kBusy, Method::kGet);
    EXPECT_EQ(status(reply), "503");
    EXPECT_NE(reply.head.find("Retry-After: 5\r\n"), std::string_view::npos);
    EXPECT_TRUE(reply.close);
}

}  // namespace
}  // namespace bw::server::http
