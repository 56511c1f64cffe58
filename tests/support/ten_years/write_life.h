// SPDX-License-Identifier: Apache-2.0
#pragma once

// Puts a life into a vault, through the record store and in large transactions
// (tidy: test support).

#include <functional>

#include "core/store/records.h"
#include "platform/memory/settable_clock.h"
#include "tests/support/ten_years/life.h"

namespace bw::ten_years {

inline constexpr std::size_t kRecordsPerTransaction = 5'000;

struct WriteHow {
    // The clock of the vault: it is set to the time of each record, so that operations carry it.
    platform::SettableClock& clock;
    std::size_t records_per_transaction = kRecordsPerTransaction;
    std::function<void(std::size_t done)> progress;  // after each transaction
};

// Errors: as RecordStore::put.
Status write_life(store::RecordStore& records, const Shape& shape, const WriteHow& how);

}  // namespace bw::ten_years
