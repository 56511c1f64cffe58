// SPDX-License-Identifier: Apache-2.0

// bw_fault_child FOLDER OPERATION REFUSE [NAME=ID …]: does one operation over the vault in a folder
// and tells through its output when it is ready, each call that was answered, and how it ended;
// then it waits to be killed. REFUSE n > 0: from when it is ready the n-th request for memory is
// refused, whoever asks: `new` (which throws, as the library's does, and nothing catches it),
// SQLite, and libsodium, whose memory comes from mmap. It then ends by itself.

#include <atomic>
#include <charconv>
#include <cstddef>
#include <cstdlib>
#include <new>
#include <string_view>

#include <sys/mman.h>
#include <unistd.h>

#include "tests/fault/table/child_words.h"
#include "tests/fault/table/operation_class.h"
#include "tests/fault/table/posix_world.h"

namespace {

constinit std::atomic<std::int64_t> g_left = 0;  // 0: nothing is refused

// Counts one request. Returns: whether it is the one to refuse.
bool is_refused() {
    return g_left.load(std::memory_order_relaxed) > 0 && g_left.fetch_sub(1) == 1;
}

}  // namespace

extern "C" {
// The linker leads every request of what is linked statically through these (--wrap).
void* __real_malloc(std::size_t size);                                // NOLINT
void* __real_calloc(std::size_t count, std::size_t size);             // NOLINT
void* __real_realloc(void* old, std::size_t size);                    // NOLINT
void* __real_mmap(void* at, std::size_t size, int, int, int, off_t);  // NOLINT
void* __wrap_malloc(std::size_t size);                                // NOLINT
void* __wrap_calloc(std::size_t count, std::size_t size);             // NOLINT
void* __wrap_realloc(void* old, std::size_t size);                    // NOLINT
void* __wrap_mmap(void* at, std::size_t size, int, int, int, off_t);  // NOLINT

void* __wrap_malloc(std::size_t size) {  // NOLINT
    return is_refused() ? nullptr : __real_malloc(size);
}
void* __wrap_calloc(std::size_t count, std::size_t size) {  // NOLINT
    return is_refused() ? nullptr : __real_calloc(count, size);
}
void* __wrap_realloc(void* old, std::size_t size) {  // NOLINT
    return is_refused() ? nullptr : __real_realloc(old, size);
}
void* __wrap_mmap(void* at, std::size_t size, int a, int b, int c, off_t d) {  // NOLINT
    return is_refused() ? MAP_FAILED : __real_mmap(at, size, a, b, c, d);
}
}

void* operator new(std::size_t size) {
    void* const memory = is_refused() ? nullptr : __real_malloc(size == 0 ? 1 : size);
    if (memory == nullptr) {
        throw std::bad_alloc();
    }
    return memory;
}
void operator delete(void* memory) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}

namespace bw::fault {
namespace {

void say(char word) {
    if (write(STDOUT_FILENO, &word, 1) != 1) {
        _exit(0);  // the parent has gone
    }
}

std::int64_t number(std::string_view text) {
    std::int64_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

int run(int count, char** words) {
    const auto& operation = operation_classes()[static_cast<std::size_t>(number(words[2]))];
    const std::int64_t refuse = number(words[3]);
    Ids ids;
    for (int i = 4; i < count; ++i) {
        const std::string_view word = words[i];
        const std::size_t is = word.find('=');
        ids[std::string(word.substr(0, is))] = std::string(word.substr(is + 1));
    }
    PosixWorld world(words[1]);
    get_ready(world.person(), operation);
    say(kSaidReady);
    g_left.store(refuse);
    const Deed deed = do_steps(world.person(), operation, std::move(ids), [] {
        say(kSaidAnswered);
        return true;
    });
    const bool is_met = g_left.exchange(0) <= 0;
    say(refuse > 0 && !is_met ? kSaidUnmet : (deed.code.empty() ? kSaidDone : kSaidRefused));
    for (const char each : deed.code) {
        say(each);
    }
    if (refuse == 0) {
        pause();
    }
    return 0;
}

}  // namespace
}  // namespace bw::fault

int main(int count, char** words) {
    constexpr int kExitUse = 2;
    return count < 4 ? kExitUse : bw::fault::run(count, words);
}
