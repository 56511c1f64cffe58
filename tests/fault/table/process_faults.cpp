// SPDX-License-Identifier: Apache-2.0
#include "tests/fault/table/process_faults.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <vector>

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "tests/fault/table/child_words.h"
#include "tests/fault/table/posix_world.h"

namespace bw::fault {
namespace {

namespace fs = std::filesystem;

// The files of a snapshot in a folder that goes away.
class Folder {
  public:
    explicit Folder(const Snapshot& snapshot) {
        path_ = (fs::temp_directory_path() / "bw-fault-XXXXXX").string();
        BW_CHECK(mkdtemp(path_.data()) != nullptr);
        for (const auto& [name, bytes] : snapshot.files) {
            fs::create_directories((fs::path(path_) / name).parent_path());
            std::ofstream file(fs::path(path_) / name, std::ios::binary);
            const std::string_view text = as_text_view(bytes);
            file.write(text.data(), static_cast<std::streamsize>(text.size()));
        }
    }
    ~Folder() { fs::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    const std::string& path() const { return path_; }

  private:
    std::string path_;
};

struct Child {
    pid_t process = 0;
    platform::Descriptor out;
    platform::Descriptor said;  // what a person would read
};

Child start(
    const std::string& program,
    const Folder& folder,
    std::size_t operation,
    std::uint64_t refuse,
    const Ids& ids
) {
    int ends[2] = {-1, -1};
    int said[2] = {-1, -1};
    BW_CHECK(pipe2(ends, O_CLOEXEC) == 0);
    BW_CHECK(pipe2(said, O_CLOEXEC) == 0);
    std::vector<std::string> words{
        "bw_fault_child", folder.path(), std::to_string(operation), std::to_string(refuse)
    };
    for (const auto& [name, id] : ids) {
        words.push_back(name + "=" + id);
    }
    std::vector<char*> pointers;
    for (std::string& word : words) {
        pointers.push_back(word.data());
    }
    pointers.push_back(nullptr);
    Child child{
        .process = fork(),
        .out = platform::Descriptor(ends[0]),
        .said = platform::Descriptor(said[0]),
    };
    if (child.process == 0) {
        dup2(ends[1], STDOUT_FILENO);
        dup2(said[1], STDERR_FILENO);
        execv(program.c_str(), pointers.data());
        _exit(127);
    }
    close(ends[1]);
    close(said[1]);
    return child;
}

// One byte. Returns: zero at the end.
char hear(const Child& child) {
    char word = 0;
    return read(child.out.number(), &word, 1) == 1 ? word : '\0';
}

struct Ending {
    Deed deed;
    bool is_complete = false;  // the child told how it ended
    bool is_unmet = false;
    std::string said;  // the first line, without what would break a line of the table
};

Ending hear_to_the_end(const Child& child) {
    Ending ending;
    for (char word = hear(child); word != '\0'; word = hear(child)) {
        if (word == kSaidAnswered) {
            ++ending.deed.answered;
            continue;
        }
        ending.is_complete = true;
        ending.is_unmet = word == kSaidUnmet;
        for (char letter = hear(child); letter != '\0'; letter = hear(child)) {
            ending.deed.code += letter;
        }
    }
    char letter = 0;
    while (read(child.said.number(), &letter, 1) == 1 && letter != '\n') {
        ending.said += letter == ',' || letter == '=' || letter == '\t' ? ';' : letter;
    }
    waitpid(child.process, nullptr, 0);
    if (!ending.is_complete) {
        ending.deed.code = "ended";  // of the call under way nothing is known
    }
    return ending;
}

std::size_t index_of(const OperationClass& operation) {
    return static_cast<std::size_t>(&operation - operation_classes().data());
}

bool is_there(
    const Folder& folder, const OperationClass& operation, const Snapshot& snapshot, Deed deed
) {
    // With the last call answered nothing was under way any more.
    if (deed.code == "ended" && deed.answered + 1 == snapshot.stages.size()) {
        deed.code.clear();
    }
    PosixWorld world(folder.path());
    const std::string seen = open_and_look(world.person());
    // A vault that is half made has nothing in it to lose.
    const bool is_half_made =
        operation.begins == Begins::kNoVault && !deed.code.empty() &&
        world.person().call("vault.state").ok["status"] == codec::Json("open");
    return is_half_made || is_allowed(snapshot, deed, seen) ||
           (operation.ends_vault && is_deleted_by_repeating(world.person(), snapshot));
}

void wait_us(std::int64_t us) {
    const timespec pause{.tv_sec = us / 1'000'000, .tv_nsec = us % 1'000'000 * 1'000};
    nanosleep(&pause, nullptr);
}

std::int64_t now_us() {
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1'000'000 + now.tv_nsec / 1'000;
}

// How long the operation takes from when the child is ready.
std::int64_t duration_us(
    const std::string& program, const OperationClass& operation, const Snapshot& snapshot
) {
    const Folder folder(snapshot);
    const Child child = start(program, folder, index_of(operation), 0, snapshot.ids);
    BW_CHECK(hear(child) == kSaidReady);
    const std::int64_t begin = now_us();
    for (char word = hear(child); word == kSaidAnswered; word = hear(child)) {
    }
    const std::int64_t took = now_us() - begin;
    kill(child.process, SIGKILL);
    waitpid(child.process, nullptr, 0);
    return took;
}

}  // namespace

bool try_kills(
    const std::string& child_path,
    const OperationClass& operation,
    const Snapshot& snapshot,
    const Effort& effort
) {
    Tally tally{.fault = "the program is killed (kill -9)", .operation = operation.name};
    std::mt19937_64 random(std::random_device{}());
    const std::int64_t took_us = duration_us(child_path, operation, snapshot);
    for (std::uint64_t i = 0; i < effort.kills; ++i) {
        const Folder folder(snapshot);
        const Child child = start(child_path, folder, index_of(operation), 0, snapshot.ids);
        BW_CHECK(hear(child) == kSaidReady);
        const auto pause_us = static_cast<std::int64_t>(
            random() % static_cast<std::uint64_t>(took_us + took_us / 8 + 50)
        );
        wait_us(pause_us);
        kill(child.process, SIGKILL);
        const Ending ending = hear_to_the_end(child);
        const bool has_survived = is_there(folder, operation, snapshot, ending.deed);
        tally.tried += 1;
        tally.struck += ending.is_complete ? 0 : 1;
        tally.survived += has_survived ? 1 : 0;
        tally.told["opens"] += has_survived ? 1 : 0;
        if (!has_survived && tally.first_loss.empty()) {
            tally.first_loss = "after " + std::to_string(pause_us) + " us, " +
                               std::to_string(ending.deed.answered) + " calls answered";
        }
    }
    return tell(tally);
}

bool try_refused_memory(
    const std::string& child_path,
    const OperationClass& operation,
    const Snapshot& snapshot,
    const Effort& effort
) {
    Tally tally{.fault = "memory is refused", .operation = operation.name};
    const auto refuse = [&](Tally& into, std::uint64_t n) {
        const Folder folder(snapshot);
        const Child child = start(child_path, folder, index_of(operation), n, snapshot.ids);
        BW_CHECK(hear(child) == kSaidReady);
        const Ending ending = hear_to_the_end(child);
        const bool has_survived = is_there(folder, operation, snapshot, ending.deed);
        into.tried += 1;
        into.struck += ending.is_unmet ? 0 : 1;
        into.survived += has_survived ? 1 : 0;
        if (!ending.is_unmet) {
            const std::string& code = ending.deed.code;
            into.told
                [code == "ended" ? "says:" + ending.said : (code.empty() ? "answered" : code)] += 1;
        }
        if (!has_survived && into.first_loss.empty()) {
            into.first_loss = "request " + std::to_string(n) + ", then " + ending.deed.code;
        }
        return !ending.is_unmet;
    };
    Tally ignored;
    std::uint64_t requests = 1;
    while (refuse(effort.is_thorough ? ignored : tally, requests)) {
        requests *= effort.is_thorough ? 2 : 64;
    }
    // Spread over all of them, few or many.
    const std::uint64_t refusals = effort.is_thorough ? effort.refusals_max : 0;
    for (std::uint64_t k = 0; k < std::min(requests, refusals); ++k) {
        refuse(tally, 1 + k * requests / refusals);
    }
    return tell(tally);
}

}  // namespace bw::fault
