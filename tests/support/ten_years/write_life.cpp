// SPDX-License-Identifier: Apache-2.0
#include "tests/support/ten_years/write_life.h"

#include <optional>

namespace bw::ten_years {

namespace {

Status put(store::RecordStore& records, const Record& record) {
    return std::visit([&records](const auto& each) { return records.put(each); }, record);
}

}  // namespace

Status write_life(store::RecordStore& records, const Shape& shape, const WriteHow& how) {
    Life life(shape);
    std::size_t done = 0;
    std::optional<Written> written = life.next();
    while (written) {
        auto transaction = BW_TRY(store::Transaction::begin(records.log().database()));
        for (std::size_t i = 0; i < how.records_per_transaction && written; ++i, ++done) {
            how.clock.jump_to(written->at_ms);
            BW_TRY(put(records, written->record));
            written = life.next();
        }
        BW_TRY(transaction.commit());
        if (how.progress) {
            how.progress(done);
        }
    }
    return {};
}

}  // namespace bw::ten_years
