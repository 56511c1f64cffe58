// SPDX-License-Identifier: Apache-2.0
#pragma once

// A person over a real folder, with the clock and the chance of this machine.

#include <memory>
#include <string>

#include "platform/posix/posix_clock.h"
#include "platform/posix/posix_file_store.h"
#include "platform/posix/posix_random.h"
#include "tests/fault/table/person.h"

namespace bw::fault {

class PosixWorld {
  public:
    explicit PosixWorld(const std::string& folder)
        : files_(*platform::PosixFileStore::open_directory(folder)) {
        person_ = *Person::arrive({
            .files = *files_,
            .sqlite_vfs = nullptr,
            .sqlite_folder = folder,
            .clock = clock_,
            .random = random_,
        });
    }
    Person& person() { return *person_; }

  private:
    std::unique_ptr<platform::PosixFileStore> files_;
    platform::PosixClock clock_;
    platform::PosixRandom random_;
    std::unique_ptr<Person> person_;
};

}  // namespace bw::fault
