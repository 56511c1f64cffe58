// SPDX-License-Identifier: Apache-2.0
// What a browser sees of a real breakwaterd, over real sockets.
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include "server/http/text.h"
#include "server/main/testing/client_for_test.h"
#include "server/main/testing/daemon_for_test.h"

namespace bw::server::testing {
namespace {

class DaemonServing : public ::testing::Test {
  protected:
    Scratch scratch_;
};

void expect_security_fields(const HttpReply& reply) {
    EXPECT_EQ(
        reply.field("content-security-policy"),
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; "
        "img-src 'self' blob: data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
        "worker-src 'self'; media-src 'self' blob:; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'none'"
    ) << reply.status;
    EXPECT_EQ(reply.field("cross-origin-opener-policy"), "same-origin") << reply.status;
    EXPECT_EQ(reply.field("cross-origin-embedder-policy"), "require-corp") << reply.status;
    EXPECT_EQ(reply.field("cross-origin-resource-policy"), "same-origin") << reply.status;
    EXPECT_EQ(reply.field("x-content-type-options"), "nosniff") << reply.status;
    EXPECT_EQ(reply.field("x-frame-options"), "DENY") << reply.status;
    EXPECT_EQ(reply.field("referrer-policy"), "no-referrer") << reply.status;
    EXPECT_NE(reply.field("permissions-policy").find("geolocation=()"), std::string::npos);
    EXPECT_FALSE(reply.fields.contains("server")) << reply.status;
    EXPECT_EQ(reply.field("date").size(), 29U) << reply.status;
}

TEST_F(DaemonServing, ServesTheAppAndItsFiles) {
    const Daemon daemon(scratch_);
    Client client(daemon.port());
    for (const auto& [target, body] :
         {std::pair{"/", "<!doctype html><title>Breakwater</title><p>home</p>"},
          {"/plan/read", "<!doctype html><title>Breakwater</title><p>home</p>"},
          {"/help.html?now", "<!doctype html><title>Help</title><p>help</p>"},
          {"/assets/app-BkT3df0s.js", "export const calm = true;"},
          {"/healthz", "ok"}}) {
        ASSERT_TRUE(client.get(target));
        const std::optional<HttpReply> reply = client.reply();
        ASSERT_TRUE(reply) << target;
        EXPECT_EQ(reply->status, 200) << target;
        EXPECT_EQ(reply->body, body);
    }
}

TEST_F(DaemonServing, ChoosesTheCodingThatIsAskedFor) {
    const Daemon daemon(scratch_);
    for (const auto& [accepted, coding, body] :
         {std::tuple{"gzip, deflate, br", "br", "index as brotli"},
          {"gzip;q=0.9, br;q=0", "gzip", "index as gzip"}}) {
        const auto reply =
            fetch(daemon.port(), "/", "Accept-Encoding: " + std::string(accepted) + "\r\n");
        ASSERT_TRUE(reply);
        EXPECT_EQ(reply->field("content-encoding"), coding);
        EXPECT_EQ(reply->field("vary"), "Accept-Encoding");
        EXPECT_EQ(reply->field("content-type"), "text/html; charset=utf-8");
        EXPECT_EQ(reply->body, body);
    }
    const auto plain = fetch(daemon.port(), "/");
    ASSERT_TRUE(plain);
    EXPECT_EQ(plain->field("content-encoding"), "");
    EXPECT_EQ(plain->field("vary"), "Accept-Encoding");
}

TEST_F(DaemonServing, SendsNothingTwice) {
    const Daemon daemon(scratch_);
    Client client(daemon.port());
    ASSERT_TRUE(client.get("/", "Accept-Encoding: br\r\n"));
    const std::optional<HttpReply> first = client.reply();
    ASSERT_TRUE(first);
    EXPECT_EQ(first->field("cache-control"), "no-cache");
    const std::string known = "If-None-Match: " + first->field("etag") + "\r\n";
    ASSERT_TRUE(client.get("/", "Accept-Encoding: br\r\n" + known));
    const std::optional<HttpReply> second = client.reply();
    ASSERT_TRUE(second);
    EXPECT_EQ(second->status, 304);
    EXPECT_EQ(second->field("etag"), first->field("etag"));
    EXPECT_EQ(second->field("content-length"), "");
    // Another coding is another representation.
    ASSERT_TRUE(client.get("/", known));
    EXPECT_EQ(client.reply()->status, 200);
    ASSERT_TRUE(client.get("/assets/app-BkT3df0s.js"));
    EXPECT_EQ(client.reply()->field("cache-control"), "public, max-age=31536000, immutable");
}

TEST_F(DaemonServing, AnswersHeadWithTheHeadAlone) {
    const Daemon daemon(scratch_);
    Client client(daemon.port());
    ASSERT_TRUE(client.send("HEAD / HTTP/1.1\r\nHost: h\r\n\r\n"));
    const std::optional<HttpReply> head = client.reply("HEAD");
    ASSERT_TRUE(head);
    EXPECT_EQ(head->status, 200);
    EXPECT_EQ(head->field("content-length"), "51");
    // The next reply begins right behind it.
    ASSERT_TRUE(client.get("/healthz"));
    EXPECT_EQ(client.reply()->body, "ok");
}

TEST_F(DaemonServing, PutsSecurityFieldsOnEveryStatus) {
    const Daemon daemon(scratch_, {"--header-deadline-ms", "300"});
    const std::string long_path(2000, 'a');
    const std::string long_field(17UL * 1024, 'a');
    const auto page = fetch(daemon.port(), "/help.html");
    ASSERT_TRUE(page);
    for (const auto& [status, request] : std::vector<std::pair<int, std::string>>{
             {200, "GET / HTTP/1.1\r\nHost: h\r\n\r\n"},
             {304,
              "GET /help.html HTTP/1.1\r\nHost: h\r\nIf-None-Match: " + page->field("etag") +
                  "\r\n\r\n"},
             {400, "GET HTTP\r\n\r\n"},
             {400, "GET / HTTP/1.1\r\n\r\n"},
             {400, "GET /%00 HTTP/1.1\r\nHost: h\r\n\r\n"},
             {404, "GET /none.js HTTP/1.1\r\nHost: h\r\n\r\n"},
             {405, "DELETE / HTTP/1.1\r\nHost: h\r\n\r\n"},
             {405, "POST /healthz HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\nhi"},
             {408, "GET / HTTP/1.1\r\nHost:"},
             {413, "GET / HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\nhi"},
             {414, "GET /" + long_path + " HTTP/1.1\r\nHost: h\r\n\r\n"},
             {431, "GET / HTTP/1.1\r\nHost: h\r\nX-Long: " + long_field + "\r\n\r\n"},
         }) {
        Client client(daemon.port());
        ASSERT_TRUE(client.send(request)) << status;
        const std::optional<HttpReply> reply = client.reply();
        ASSERT_TRUE(reply) << status;
        EXPECT_EQ(reply->status, status);
        expect_security_fields(*reply);
        if (status >= 400) {
            EXPECT_NE(reply->body.find("href=\"/help.html\""), std::string::npos) << status;
        }
        if (status == 405) {
            EXPECT_EQ(reply->field("allow"), "GET, HEAD");
        }
    }
}

TEST_F(DaemonServing, ReachesNothingOutsideTheWebFolder) {
    std::filesystem::create_directories(scratch_.data());
    const Daemon daemon(scratch_);
    for (const std::string_view target :
         {"/../data/lock",
          "/..%2fdata%2flock",
          "/%2e%2e/data/lock",
          "/assets/../../data/lock.x",
          "//etc/passwd.",
          "/./../../../../../../etc/host.conf",
          "/..\\data\\lock",
          "/.%00./x"}) {
        const auto reply = fetch(daemon.port(), target);
        ASSERT_TRUE(reply) << target;
        EXPECT_TRUE(reply->status == 404 || reply->status == 400) << target;
        EXPECT_EQ(reply->body.find("breakwaterd"), std::string::npos) << target;
    }
}

TEST_F(DaemonServing, AnswersPipelinedRequestsInTheirOrder) {
    const Daemon daemon(scratch_);
    Client client(daemon.port());
    std::string requests;
    for (int index = 0; index < 300; ++index) {
        requests += index % 2 == 0 ? "GET /healthz HTTP/1.1\r\nHost: h\r\n\r\n"
                                   : "GET /help.html HTTP/1.1\r\nHost: h\r\n\r\n";
    }
    requests += "GET /healthz HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n";
    std::thread sender([&] { EXPECT_TRUE(client.send(requests)); });
    for (int index = 0; index <= 300; ++index) {
        const std::optional<HttpReply> reply = client.reply();
        ASSERT_TRUE(reply) << index;
        EXPECT_EQ(reply->body == "ok", index % 2 == 0) << index;
        EXPECT_EQ(reply->field("connection"), index == 300 ? "close" : "");
    }
    sender.join();
    EXPECT_EQ(client.drain(), 0U);
}

TEST_F(DaemonServing, ClosesAfterAnOlderProtocol) {
    const Daemon daemon(scratch_);
    Client client(daemon.port());
    ASSERT_TRUE(client.send("GET /healthz HTTP/1.0\r\n\r\n"));
    const std::optional<HttpReply> reply = client.reply();
    ASSERT_TRUE(reply);
    EXPECT_EQ(reply->body, "ok");
    EXPECT_EQ(reply->field("connection"), "close");
    EXPECT_EQ(client.drain(), 0U);
}

TEST_F(DaemonServing, ListensOnTheOtherFamily) {
    const Daemon daemon(scratch_, {"--listen", "[::1]:0"});
    Client client(daemon.port(), /*receive_buffer=*/0, Client::Family::kV6);
    if (!client.connected()) {
        GTEST_SKIP() << "this machine has no IPv6";
    }
    ASSERT_TRUE(client.get("/healthz"));
    EXPECT_EQ(client.reply()->body, "ok");
}

TEST_F(DaemonServing, ServesManyAtOnceByteForByte) {
    std::string large(3'000'000, '\0');
    for (std::size_t index = 0; index < large.size(); ++index) {
        large[index] = static_cast<char>(index * 31 + index / 256);
    }
    scratch_.write("large.bin", large);
    const Daemon daemon(scratch_, {"--threads", "4"});
    std::vector<std::thread> readers;
    for (int reader = 0; reader < 12; ++reader) {
        readers.emplace_back([&daemon, &large] {
            Client client(daemon.port());
            for (int round = 0; round < 3; ++round) {
                EXPECT_TRUE(client.get("/large.bin"));
                const std::optional<HttpReply> reply = client.reply();
                EXPECT_TRUE(reply && reply->body == large);
            }
        });
    }
    for (std::thread& reader : readers) {
        reader.join();
    }
}

}  // namespace
}  // namespace bw::server::testing
