// SPDX-License-Identifier: Apache-2.0
#pragma once

// Faults of the disk and the clock, on a disk in memory.

#include "tests/fault/table/snapshot.h"
#include "tests/fault/table/tally.h"

namespace bw::fault {

// Each returns whether nothing was lost, and tells its lines.

// The n-th access of each kind fails once; the program goes on.
bool try_single_failures(
    const OperationClass& operation, const Snapshot& snapshot, const Effort& effort
);
// From the n-th access on nothing works; then power fails, and what was not synced is lost, torn or
// out of order.
bool try_power_losses(
    const OperationClass& operation, const Snapshot& snapshot, const Effort& effort
);
// The same over the slots that the browser's worker keeps its files in.
bool try_slot_failures(
    const OperationClass& operation, const Snapshot& snapshot, const Effort& effort
);
bool try_full_disks(
    const OperationClass& operation, const Snapshot& snapshot, const Effort& effort
);
bool try_clock_jumps(
    const OperationClass& operation, const Snapshot& snapshot, const Effort& effort
);

}  // namespace bw::fault
