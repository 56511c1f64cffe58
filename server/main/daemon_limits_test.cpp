// SPDX-License-Identifier: Apache-2.0
// Slow, greedy and broken clients. Each test ends by asking whether the server is still well.
#include <list>
#include <random>
#include <string>

#include <gtest/gtest.h>

#include "server/main/testing/client_for_test.h"
#include "server/main/testing/daemon_for_test.h"

namespace bw::server::testing {
namespace {

constexpr int kSmallBuffer = 4096;
constexpr std::size_t kLargeSize = 24UL << 20;  // more than both ends can have in the kernel

class DaemonLimits : public ::testing::Test {
  protected:
    static void expect_well(const Daemon& daemon) {
        const auto reply = fetch(daemon.port(), "/healthz");
        ASSERT_TRUE(reply);
        EXPECT_EQ(reply->status, 200);
    }
    // Asks again until the server has room; each answer in between must be an honest 503.
    static void expect_room_again(const Daemon& daemon) {
        for (int attempt = 0; attempt < 100'000; ++attempt) {
            const auto reply = fetch(daemon.port(), "/healthz");
            if (reply && reply->status == 200) {
                return;
            }
            if (reply) {
                ASSERT_EQ(reply->status, 503);
            }
        }
        FAIL() << "no room in time";
    }
    Scratch scratch_;
};

TEST_F(DaemonLimits, RefusesHeadersOverTheLimitAndCloses) {
    const Daemon daemon(scratch_);
    Client client(daemon.port());
    ASSERT_TRUE(client.get("/", "X-Long: " + std::string(17UL * 1024, 'a') + "\r\n"));
    const std::optional<HttpReply> reply = client.reply();
    ASSERT_TRUE(reply);
    EXPECT_EQ(reply->status, 431);
    EXPECT_EQ(reply->field("connection"), "close");
    EXPECT_EQ(client.drain(), 0U);
    Client full(daemon.port());
    ASSERT_TRUE(full.get("/healthz", "X-Long: " + std::string(15UL * 1024, 'a') + "\r\n"));
    EXPECT_EQ(full.reply()->status, 200);
    expect_well(daemon);
}

TEST_F(DaemonLimits, RefusesBodiesSoThatTheClientHearsIt) {
    const Daemon daemon(scratch_);
    for (const std::string_view field : {"Content-Length: 100000", "Transfer-Encoding: chunked"}) {
        Client client(daemon.port());
        ASSERT_TRUE(client.get("/", std::string(field) + "\r\n"));
        client.send(std::string(100'000, 'a'));
        const std::optional<HttpReply> reply = client.reply();
        ASSERT_TRUE(reply) << field;
        EXPECT_EQ(reply->status, 413);
        EXPECT_EQ(client.drain(), 0U);
    }
    expect_well(daemon);
}

TEST_F(DaemonLimits, EndsHeadersThatNeverEnd) {
    const Daemon daemon(scratch_, {"--header-deadline-ms", "200"});
    Client client(daemon.port());
    ASSERT_TRUE(client.send("GET / HTTP/1.1\r\nHost: h\r\n"));
    // Goes on sending, as such clients do: more bytes must not buy more time.
    constexpr int kPauseMs = 5;
    while (!client.reply_begins(kPauseMs) && client.send("a: b\r\n")) {
    }
    const std::optional<HttpReply> reply = client.reply();
    ASSERT_TRUE(reply);
    EXPECT_EQ(reply->status, 408);
    Client waiting(daemon.port());
    ASSERT_TRUE(waiting.send("GET / HT"));
    const std::optional<HttpReply> told = waiting.reply();
    ASSERT_TRUE(told);
    EXPECT_EQ(told->status, 408);
    EXPECT_EQ(told->field("connection"), "close");
    EXPECT_EQ(waiting.drain(), 0U);
    expect_well(daemon);
}

TEST_F(DaemonLimits, EndsSilentAndIdleConnectionsWithoutAWord) {
    const Daemon daemon(scratch_, {"--header-deadline-ms", "200", "--idle-deadline-ms", "200"});
    Client silent(daemon.port());
    EXPECT_EQ(silent.drain(), 0U);
    Client idle(daemon.port());
    ASSERT_TRUE(idle.get("/healthz"));
    ASSERT_TRUE(idle.reply());
    EXPECT_EQ(idle.drain(), 0U);
    expect_well(daemon);
}

TEST_F(DaemonLimits, LetsGoOfReadersThatDoNotRead) {
    scratch_.write("large.bin", std::string(kLargeSize, 'a'));
    const Daemon daemon(scratch_, {"--write-deadline-ms", "200", "--connections", "1"});
    Client stuck(daemon.port(), kSmallBuffer);
    ASSERT_TRUE(stuck.get("/large.bin"));
    expect_room_again(daemon);
    EXPECT_LT(stuck.drain(), kLargeSize);
}

TEST_F(DaemonLimits, TellsConnectionsOverTheLimitToComeBack) {
    const Daemon daemon(scratch_, {"--connections", "2"});
    std::list<Client> held;
    for (int index = 0; index < 2; ++index) {
        held.emplace_back(daemon.port());
        ASSERT_TRUE(held.back().get("/healthz"));
        ASSERT_EQ(held.back().reply()->status, 200);
    }
    Client third(daemon.port());
    const std::optional<HttpReply> reply = third.reply();
    ASSERT_TRUE(reply);
    EXPECT_EQ(reply->status, 503);
    EXPECT_EQ(reply->field("retry-after"), "5");
    EXPECT_EQ(reply->field("connection"), "close");
    EXPECT_NE(reply->field("content-security-policy"), "");
    EXPECT_EQ(third.drain(), 0U);
    held.pop_front();
    expect_room_again(daemon);
    // Whoever was in stays in.
    ASSERT_TRUE(held.front().get("/healthz"));
    EXPECT_EQ(held.front().reply()->status, 200);
}

TEST_F(DaemonLimits, StandsAFlood) {
    const Daemon daemon(scratch_, {"--connections", "4", "--header-deadline-ms", "300"});
    {
        std::list<Client> flood;
        for (int index = 0; index < 400; ++index) {
            flood.emplace_back(daemon.port());
            flood.back().send("GET / HTTP/1.1\r\nHost: h\r\n");
        }
    }
    expect_room_again(daemon);
}

TEST_F(DaemonLimits, StandsBrokenRequests) {
    const Daemon daemon(scratch_);
    std::mt19937 random(11);
    std::uniform_int_distribution<int> byte(0, 255);
    std::uniform_int_distribution<std::size_t> size(1, 600);
    const std::string good = "GET / HTTP/1.1\r\nHost: h\r\nAccept-Encoding: br\r\n\r\n";
    for (int round = 0; round < 300; ++round) {
        std::string bytes = round % 3 == 0 ? std::string(size(random), ' ') : good + good;
        for (char& letter : bytes) {
            if (round % 3 == 0 || byte(random) < 12) {
                letter = static_cast<char>(byte(random));
            }
        }
        Client client(daemon.port());
        client.send(bytes);
        if (round % 2 == 0) {
            client.send("\r\n\r\n");
            client.reply();
        }
    }
    expect_well(daemon);
}

}  // namespace
}  // namespace bw::server::testing
