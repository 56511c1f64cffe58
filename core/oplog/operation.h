// SPDX-License-Identifier: Apache-2.0
#pragma once

// What happened to one field of one record, or to a record as a whole. `docs/formats/oplog.md` is
// the format of its bytes.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/oplog/hybrid_clock.h"

namespace bw::oplog {

inline constexpr std::size_t kKindSizeMax = 64;
inline constexpr std::size_t kFieldNameSizeMax = 64;
inline constexpr std::size_t kRecordIdSizeMax = 64;
inline constexpr std::size_t kValueSizeMax = 1U << 20U;
inline constexpr std::size_t kDevicesMax = 64;  // devices that ever wrote one field

enum class OperationType : std::uint8_t {
    kSet = 1,
    kDelete = 2,
};

// The edits of a field that the author had in view, or that those had: the latest by device, in the
// order of devices. An edit in this list lost knowingly; an edit that is not and lost is kept.
using Seen = std::vector<Stamp>;

struct Operation {
    OperationType type = OperationType::kSet;
    std::string kind;
    std::string record_id;
    Stamp stamp;
    std::string field;  // empty for kDelete
    std::string value;  // JSON as codec::dump_json writes it; empty for kDelete
    Seen seen;          // empty for kDelete
    friend bool operator==(const Operation&, const Operation&) = default;
};

// Errors: kInvalidArgument when a name, id, value or time is not one that may be stored.
Status check_operation(const Operation& operation);

// The deterministic bytes.
// Requires: check_operation succeeds.
Bytes encode_operation(const Operation& operation);

// Limit:  kValueSizeMax, kDevicesMax and the name limits above.
// Errors: kCorrupt, kLimit, kUnsupported (a later version).
Result<Operation> decode_operation(ByteView bytes);

}  // namespace bw::oplog
