// SPDX-License-Identifier: Apache-2.0
// Goal: a process that is killed at any moment loses nothing that it has acknowledged.
// Method: a child writes records through SQLite's own VFS with encryption and tells each number
// through a pipe; it is killed after a random time; the database is opened here and must hold every
// number that was told, whole, and be sound. BW_KILLS sets the number of kills.
#include <cstdlib>
#include <filesystem>
#include <random>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "core/store/records.h"
#include "platform/posix/descriptor.h"
#include "platform/posix/posix_clock.h"
#include "platform/posix/posix_random.h"
#include "tests/fault/fault_support.h"
#include "tests/fault/kill_records.h"

namespace bw::fault {
namespace {

class KillTest : public testing::Test {
  protected:
    void SetUp() override {
        folder_ = (std::filesystem::temp_directory_path() / "bw-kill-XXXXXX").string();
        ASSERT_NE(mkdtemp(folder_.data()), nullptr);
        path_ = folder_ + "/vault.db";
    }
    void TearDown() override { std::filesystem::remove_all(folder_); }

    // Starts the writer; `out` gets the end of the pipe to read from.
    pid_t start(std::int64_t first, platform::Descriptor& out) const {
        int ends[2] = {-1, -1};
        EXPECT_EQ(pipe2(ends, O_CLOEXEC), 0);
        const std::string number = std::to_string(first);
        const pid_t child = fork();
        if (child == 0) {
            dup2(ends[1], STDOUT_FILENO);
            execl(BW_KILL_WRITER, "writer", path_.c_str(), number.c_str(), nullptr);
            _exit(127);
        }
        close(ends[1]);
        out = platform::Descriptor(ends[0]);
        return child;
    }

    // Kills a writer some time after its first acknowledgement. Returns: the last number it told.
    std::int64_t write_and_kill(std::int64_t first, std::int64_t pause_us) const {
        platform::Descriptor out;
        const pid_t child = start(first, out);
        std::int64_t told = first - 1;
        std::int64_t last = told;
        if (read(out.number(), &told, sizeof(told)) == sizeof(told)) {
            last = told;
            const timespec pause{.tv_sec = 0, .tv_nsec = pause_us * 1'000};
            nanosleep(&pause, nullptr);
        }
        kill(child, SIGKILL);
        while (read(out.number(), &told, sizeof(told)) == sizeof(told)) {
            EXPECT_EQ(told, last + 1);
            last = told;
        }
        int status = 0;
        waitpid(child, &status, 0);
        EXPECT_TRUE(WIFSIGNALED(status)) << "the writer ended by itself: " << WEXITSTATUS(status);
        return last;
    }

    // Returns: the number of records that are there; they are 0, 1, 2 … without a gap.
    std::int64_t check_all_from(std::int64_t first) const {
        platform::PosixClock clock;
        platform::PosixRandom random;
        auto database = store::Database::open(
            {.vfs = "", .path = path_}, kill_key(), store::OpenIntent::kExisting
        );
        EXPECT_TRUE(database);
        if (!database) {
            return 0;
        }
        auto records = store::RecordStore::open(*database, {.clock = clock, .random = random});
        EXPECT_TRUE(records);
        const std::int64_t count = records->count<KillNote>().value_or(0);
        for (std::int64_t number = first; number < count; ++number) {
            const KillNote expected = kill_note(number);
            EXPECT_EQ(records->get<KillNote>(expected.id).value_or(KillNote()), expected);
        }
        return count;
    }

    void check_soundness() const {
        auto database = store::Database::open(
            {.vfs = "", .path = path_}, kill_key(), store::OpenIntent::kExisting
        );
        ASSERT_TRUE(database);
        EXPECT_TRUE(database->quick_check());
    }

    std::string folder_;
    std::string path_;
};

TEST_F(KillTest, NothingAcknowledgedIsMissing) {
    const std::uint64_t kills = repetitions("BW_KILLS", 100);
    std::mt19937_64 random(std::random_device{}());
    std::int64_t present = 0;
    for (std::uint64_t i = 0; i < kills && !HasFailure(); ++i) {
        const auto pause_us = static_cast<std::int64_t>(random() % 30'000);
        const std::int64_t last = write_and_kill(present, pause_us);
        const std::int64_t count = check_all_from(present);
        EXPECT_GE(count, last + 1) << "kill " << i << " after " << pause_us << " us";
        EXPECT_LE(count, last + 2) << "at most one record was under way";
        present = count;
        if (i % 20 == 0) {
            check_soundness();
        }
        if (present > 5'000) {
            std::filesystem::remove(path_);
            std::filesystem::remove(path_ + "-journal");
            present = 0;
        }
    }
    check_soundness();
}

}  // namespace
}  // namespace bw::fault
