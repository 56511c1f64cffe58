// SPDX-License-Identifier: Apache-2.0
#pragma once

// A vault's files as they lie before an operation, and what is seen of the vault before it and
// after each of its calls when nothing fails. Whatever fails, afterwards it must be one of these.

#include <map>
#include <string>
#include <vector>

#include "platform/memory/memory_file_store.h"
#include "platform/memory/seeded_random.h"
#include "platform/memory/settable_clock.h"
#include "tests/fault/table/operation_class.h"

namespace bw::fault {

struct Snapshot {
    std::map<std::string, Bytes> files;
    Ids ids;
    std::vector<std::string> stages;  // [0] before; [i] after i calls
};

// Where a person acts: the files of a snapshot on a disk in memory.
class MemoryWorld {
  public:
    MemoryWorld(const Snapshot& snapshot, std::uint64_t seed);

    // A fresh program over the same disk.
    Person& arrive();
    Person& person() { return *person_; }
    void leave() { person_.reset(); }
    platform::MemoryFileStore& files() { return files_; }
    platform::SettableClock& clock() { return clock_; }

  private:
    platform::MemoryFileStore files_;
    platform::SettableClock clock_;
    platform::SeededRandom random_;
    store::VfsRegistration vfs_;
    std::unique_ptr<Person> person_;
};

// Opens, by the passphrase when the device no longer does, and looks. Returns: the code of the
// error when it does not open.
std::string open_and_look(Person& person);

Snapshot take_snapshot(const OperationClass& operation);

// Whether `seen` is what may be there after `deed`: everything answered, and of the call that was
// not answered all or nothing.
bool is_allowed(const Snapshot& snapshot, const Deed& deed, const std::string& seen);

// For an operation that deletes everything: what is left in between does not open; then deleting
// again must succeed.
bool is_deleted_by_repeating(Person& person, const Snapshot& snapshot);

}  // namespace bw::fault
