// SPDX-License-Identifier: Apache-2.0
// Writes records for ever and tells the number of each on its output once it is acknowledged.
// Use: bw_kill_writer <database> <first number>
#include <charconv>
#include <string_view>

#include <unistd.h>

#include "core/store/records.h"
#include "platform/posix/posix_clock.h"
#include "platform/posix/posix_random.h"
#include "tests/fault/kill_records.h"

namespace {

constexpr int kExitUse = 2;
constexpr int kExitOpen = 3;
constexpr int kExitPut = 4;

int write_for_ever(const char* path, std::int64_t number) {
    bw::platform::PosixClock clock;
    bw::platform::PosixRandom random;
    auto database = bw::store::Database::open(
        {.vfs = "", .path = path}, bw::fault::kill_key(), bw::store::OpenIntent::kCreate
    );
    if (!database) {
        return kExitOpen;
    }
    auto records = bw::store::RecordStore::open(*database, {.clock = clock, .random = random});
    if (!records) {
        return kExitOpen;
    }
    while (true) {
        if (!records->put(bw::fault::kill_note(number))) {
            return kExitPut;
        }
        if (write(STDOUT_FILENO, &number, sizeof(number)) != sizeof(number)) {
            return 0;  // the test has gone
        }
        ++number;
    }
}

}  // namespace

int main(int argc, char** argv) {
    std::int64_t first = 0;
    if (argc != 3) {
        return kExitUse;
    }
    const std::string_view text(argv[2]);
    std::from_chars(text.data(), text.data() + text.size(), first);
    return write_for_ever(argv[1], first);
}
