// SPDX-License-Identifier: Apache-2.0
#pragma once

// Faults of the whole program: killed at any moment, or out of memory. A real process over a real
// folder; what it has left is opened here.

#include <string>

#include "tests/fault/table/snapshot.h"
#include "tests/fault/table/tally.h"

namespace bw::fault {

// `child`: the path of bw_fault_child. Each returns whether nothing was lost, and tells its line.
bool try_kills(
    const std::string& child,
    const OperationClass& operation,
    const Snapshot& snapshot,
    const Effort& effort
);
// The n-th request for memory is refused: by `new`, by SQLite, by libsodium.
bool try_refused_memory(
    const std::string& child,
    const OperationClass& operation,
    const Snapshot& snapshot,
    const Effort& effort
);

}  // namespace bw::fault
