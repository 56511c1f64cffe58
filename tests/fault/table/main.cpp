// SPDX-License-Identifier: Apache-2.0

// bw_fault_table [--thorough] [--part=i/n] CHILD [part of an operation's name]: tries every fault
// on every operation (of a part: every n-th) and tells one line each: fault, operation, tried,
// struck, survived, what was told, with tabs between. Without --thorough the same with few places
// each, as a test. Ends with 1 when anything was lost.

#include <algorithm>
#include <cstdlib>
#include <span>
#include <string>
#include <string_view>

#include "core/crypto/init.h"
#include "platform/posix/posix_random.h"
#include "tests/fault/table/memory_faults.h"
#include "tests/fault/table/process_faults.h"

namespace bw::fault {
namespace {

bool try_everything(
    const std::string& child, const OperationClass& operation, const Effort& effort
) {
    const Snapshot snapshot = take_snapshot(operation);
    bool is_well = try_single_failures(operation, snapshot, effort);
    is_well = try_power_losses(operation, snapshot, effort) && is_well;
    is_well = try_slot_failures(operation, snapshot, effort) && is_well;
    is_well = try_full_disks(operation, snapshot, effort) && is_well;
    is_well = try_clock_jumps(operation, snapshot, effort) && is_well;
    is_well = try_kills(child, operation, snapshot, effort) && is_well;
    return try_refused_memory(child, operation, snapshot, effort) && is_well;
}

// Deriving a key from a passphrase takes its time by design.
Effort less(Effort effort) {
    effort.places_max = std::min<std::uint64_t>(effort.places_max, 8);
    effort.seeds = 1;
    effort.kills = std::min<std::uint64_t>(effort.kills, 10);
    effort.refusals_max = std::min<std::uint64_t>(effort.refusals_max, 8);
    return effort;
}

int run(std::span<char*> words) {
    Effort effort;
    std::string child;
    std::string_view only;
    std::string_view part;  // `i/n`: every n-th operation from the i-th on
    for (const std::string_view word : words) {
        if (word == "--thorough") {
            effort = Effort::thorough();
        } else if (word.starts_with("--part=")) {
            part = word.substr(7);
        } else if (child.empty()) {
            child = word;
        } else {
            only = word;
        }
    }
    bool is_well = true;
    std::size_t index = 0;
    for (const OperationClass& operation : operation_classes()) {
        const bool is_of_part =
            part.size() != 3 || index++ % static_cast<std::size_t>(part[2] - '0') ==
                                    static_cast<std::size_t>(part[0] - '0');
        const bool is_wanted = is_of_part && operation.name.contains(only) &&
                               (effort.is_thorough || !operation.is_costly);
        if (is_wanted) {
            is_well =
                try_everything(child, operation, operation.is_costly ? less(effort) : effort) &&
                is_well;
        }
    }
    return is_well ? EXIT_SUCCESS : EXIT_FAILURE;
}

}  // namespace
}  // namespace bw::fault

int main(int count, char** words) {
    constexpr int kExitUse = 2;
    if (count < 2) {
        return kExitUse;
    }
    bw::platform::PosixRandom random;
    BW_CHECK(bw::crypto::init(random).has_value());
    return bw::fault::run(std::span(words + 1, static_cast<std::size_t>(count - 1)));
}
