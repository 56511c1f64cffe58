// SPDX-License-Identifier: Apache-2.0
#include "core/store/operation_row.h"

#include <algorithm>
#include <utility>

#include "core/codec/binary.h"
#include "core/oplog/stamp_codec.h"

namespace bw::store {

void bind_operation(Statement& statement, const oplog::Operation& operation) {
    codec::BinaryWriter seen;
    oplog::put_seen(seen, operation.seen);
    statement.bind(1, static_cast<std::int64_t>(operation.stamp.time.packed))
        .bind(2, ByteView(operation.stamp.device))
        .bind(3, operation.field)
        .bind(4, operation.kind)
        .bind(5, operation.record_id)
        .bind(6, std::int64_t{std::to_underlying(operation.type)})
        .bind(7, operation.value)
        .bind(8, seen.view());
}

Result<oplog::Operation> operation_of_row(const Statement& statement, int first_column) {
    oplog::Operation operation;
    operation.stamp.time.packed = static_cast<std::uint64_t>(statement.integer(first_column));
    const ByteView device = statement.blob(first_column + 1);
    if (device.size() != operation.stamp.device.size()) {
        return fail(ErrorCode::kCorrupt, "a logged operation has no device");
    }
    std::ranges::copy(device, operation.stamp.device.begin());
    operation.field = statement.text(first_column + 2);
    operation.kind = statement.text(first_column + 3);
    operation.record_id = statement.text(first_column + 4);
    operation.type = static_cast<oplog::OperationType>(statement.integer(first_column + 5));
    operation.value = statement.text(first_column + 6);
    codec::BinaryReader seen(statement.blob(first_column + 7));
    operation.seen = BW_TRY(oplog::get_seen(seen));
    return operation;
}

}  // namespace bw::store
