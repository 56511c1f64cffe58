// SPDX-License-Identifier: Apache-2.0
#pragma once

// The schema by versions. A migration is never changed once it has been released; a new one is
// added. Each runs in a transaction with its version number.

#include <cstdint>

#include "core/base/result.h"
#include "core/store/database.h"

namespace bw::store {

inline constexpr std::int64_t kSchemaVersion = 1;

// Errors: kUnsupported when a newer version wrote the file; storage errors.
Status migrate(Database& database);

}  // namespace bw::store
