// SPDX-License-Identifier: Apache-2.0
#include <exception>
#include <new>
#include <string>
#include <string_view>
#include <vector>

#include <sys/resource.h>
#include <unistd.h>

#include "cli/console.h"
#include "cli/program.h"

namespace {

// The core has no exceptions: a refused `new` ends the program. Writes only what needs no memory;
// a change is kept whole or not at all, as when the power goes.
[[noreturn]] void end_without_memory() {
    constexpr std::string_view kWords =
        "breakwater: This machine has no memory left. What you kept is safe. Close something, "
        "then try again.\n";
    (void)!::write(STDERR_FILENO, kWords.data(), kWords.size());
    ::_exit(static_cast<int>(bw::cli::Exit::kLimit));
}

}  // namespace

int main(int count, char** words) {
    // Keys are in memory while the vault is open; none of it shall end in a file.
    const rlimit none{};
    (void)setrlimit(RLIMIT_CORE, &none);
    std::set_new_handler(end_without_memory);
    bw::cli::ProcessConsole console;
    try {
        return static_cast<int>(bw::cli::run_program(
            std::vector<std::string>(words + (count > 0 ? 1 : 0), words + count),
            console,
            bw::cli::surroundings_of_process()
        ));
    } catch (const std::exception&) {
        // Only the reader of the command line throws; what is left is want of memory.
        (void)console.write(bw::cli::Stream::kErr, "breakwater: something broke on our side.\n");
        return static_cast<int>(bw::cli::Exit::kInternal);
    }
}
