// SPDX-License-Identifier: Apache-2.0
// How breakwaterd starts, refuses to start, and stops.
#include <csignal>
#include <format>
#include <fstream>
#include <string>

#include <gtest/gtest.h>

#include "server/main/ending.h"
#include "server/main/testing/client_for_test.h"
#include "server/main/testing/daemon_for_test.h"

namespace bw::server::testing {
namespace {

constexpr int kSmallBuffer = 4096;
constexpr std::size_t kLargeSize = 24UL << 20;

class DaemonLife : public ::testing::Test {
  protected:
    // A client in the middle of a reply that the kernel alone cannot finish.
    static Client in_flight(const Daemon& daemon) {
        Client client(daemon.port(), kSmallBuffer);
        EXPECT_TRUE(client.get("/large.bin"));
        EXPECT_TRUE(client.reply_begins(kPatienceMs));
        return client;
    }
    void write_large() const { scratch_.write("large.bin", std::string(kLargeSize, 'a')); }

    Scratch scratch_;
};

void expect_refused(Daemon& daemon, int exit_code, std::string_view word) {
    EXPECT_EQ(daemon.exit_code(), exit_code);
    EXPECT_FALSE(daemon.next_line());
    const std::string said = daemon.errors();
    EXPECT_TRUE(said.starts_with("breakwaterd: ")) << said;
    EXPECT_TRUE(said.ends_with(".\n")) << said;
    EXPECT_EQ(said.find('\n'), said.size() - 1) << said;
    EXPECT_NE(said.find(word), std::string::npos) << said;
}

TEST_F(DaemonLife, StopsOnEitherSignalAndSaysTwoLines) {
    for (const int number : {SIGTERM, SIGINT}) {
        Daemon daemon(scratch_);
        Client idle(daemon.port());
        ASSERT_TRUE(idle.get("/healthz", "User-Agent: somebody\r\n"));
        ASSERT_TRUE(idle.reply());
        Client half(daemon.port());
        ASSERT_TRUE(half.send("GET / HTTP/1.1\r\n"));
        daemon.signal(number);
        EXPECT_EQ(daemon.next_line(), "Breakwater is stopping");
        EXPECT_EQ(daemon.exit_code(), kExitOk);
        EXPECT_FALSE(daemon.next_line());
        EXPECT_EQ(daemon.errors(), "");
        EXPECT_EQ(idle.drain(), 0U);
    }
}

TEST_F(DaemonLife, FinishesReplies) {
    write_large();
    Daemon daemon(scratch_, {"--threads", "1", "--drain-deadline-ms", "60000"});
    Client client = in_flight(daemon);
    daemon.signal(SIGTERM);
    ASSERT_EQ(daemon.next_line(), "Breakwater is stopping");
    EXPECT_FALSE(Client(daemon.port()).connected());
    const std::optional<HttpReply> reply = client.reply();
    ASSERT_TRUE(reply);
    EXPECT_EQ(reply->body.size(), kLargeSize);
    EXPECT_EQ(client.drain(), 0U);
    EXPECT_EQ(daemon.exit_code(), kExitOk);
}

TEST_F(DaemonLife, DoesNotWaitForEverForReaders) {
    write_large();
    Daemon daemon(scratch_, {"--threads", "1", "--drain-deadline-ms", "200"});
    Client client = in_flight(daemon);
    daemon.signal(SIGTERM);
    EXPECT_EQ(daemon.exit_code(), kExitOk);
    EXPECT_LT(client.drain(), kLargeSize);
}

TEST_F(DaemonLife, StopsAtOnceWhenAskedTwice) {
    write_large();
    Daemon daemon(
        scratch_,
        {"--threads", "1", "--drain-deadline-ms", "3600000", "--write-deadline-ms", "3600000"}
    );
    const Client client = in_flight(daemon);
    daemon.signal(SIGTERM);
    ASSERT_EQ(daemon.next_line(), "Breakwater is stopping");
    daemon.signal(SIGINT);
    EXPECT_EQ(daemon.exit_code(), kExitOk);
}

TEST_F(DaemonLife, RefusesASecondServerOnOneFolder) {
    Daemon first(scratch_);
    Daemon second({"--listen", "127.0.0.1:0", "--web", scratch_.web(), "--data", scratch_.data()});
    expect_refused(second, kExitUnavailable, scratch_.data().string());
    // The lock goes with the process, however it ends.
    first.signal(SIGKILL);
    EXPECT_EQ(first.exit_code(), -SIGKILL);
    const Daemon third(scratch_);
    EXPECT_TRUE(fetch(third.port(), "/healthz"));
}

TEST_F(DaemonLife, RefusesATakenPort) {
    const Daemon first(scratch_);
    Daemon second(
        {"--listen",
         std::format("127.0.0.1:{}", first.port()),
         "--web",
         scratch_.web(),
         "--data",
         scratch_.root() / "other"}
    );
    expect_refused(second, kExitUnavailable, std::format("Port {}", first.port()));
    EXPECT_TRUE(fetch(first.port(), "/healthz"));
}

TEST_F(DaemonLife, RefusesAnAddressThatIsNotHere) {
    Daemon daemon({"--listen", "192.0.2.1:0", "--web", scratch_.web(), "--data", scratch_.data()});
    expect_refused(daemon, kExitUnavailable, "192.0.2.1");
}

TEST_F(DaemonLife, RefusesAWebFolderWithoutAnApp) {
    const std::filesystem::path empty = scratch_.root() / "empty";
    std::filesystem::create_directory(empty);
    for (const std::filesystem::path& web : {empty, scratch_.root() / "none"}) {
        Daemon daemon({"--listen", "127.0.0.1:0", "--web", web, "--data", scratch_.data()});
        expect_refused(daemon, kExitUsage, web.string());
    }
}

TEST_F(DaemonLife, RefusesADataFolderThatCannotBe) {
    const std::filesystem::path file = scratch_.root() / "file";
    std::ofstream(file) << "x";
    Daemon daemon({"--listen", "127.0.0.1:0", "--web", scratch_.web(), "--data", file / "data"});
    expect_refused(daemon, kExitCannotCreate, file.string());
}

TEST_F(DaemonLife, RefusesOptionsItDoesNotKnow) {
    Daemon daemon({"--nonsense"});
    expect_refused(daemon, kExitUsage, "--nonsense");
}

TEST_F(DaemonLife, ExplainsItselfOnStandardOutput) {
    for (const std::string option : {"--help", "--version"}) {
        Daemon daemon({option});
        EXPECT_EQ(daemon.exit_code(), kExitOk);
        EXPECT_TRUE(daemon.next_line());
        EXPECT_EQ(daemon.errors(), "");
    }
}

}  // namespace
}  // namespace bw::server::testing
