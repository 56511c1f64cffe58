// SPDX-License-Identifier: Apache-2.0
#pragma once

// The columns of `operation`, in the order time, device, field, kind, record_id, type, value, seen.

#include "core/base/result.h"
#include "core/oplog/operation.h"
#include "core/store/statement.h"

namespace bw::store {

// Binds from position 1.
void bind_operation(Statement& statement, const oplog::Operation& operation);

// Reads from `first_column`. Errors: kCorrupt.
Result<oplog::Operation> operation_of_row(const Statement& statement, int first_column);

}  // namespace bw::store
