// SPDX-License-Identifier: Apache-2.0
#include <exception>
#include <string>
#include <vector>

#include <sys/resource.h>

#include "cli/console.h"
#include "cli/program.h"

int main(int count, char** words) {
    // Keys are in memory while the vault is open; none of it shall end in a file.
    const rlimit none{};
    (void)setrlimit(RLIMIT_CORE, &none);
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
