// SPDX-License-Identifier: Apache-2.0
#pragma once

// The state of one record as a pure function of the set of its operations: the same operations, in
// any order and any number of times, give the same state.
//   - A field's value is the one with the latest stamp.
//   - Text that lost to an edit whose author had not seen it is kept as history of the field.
//   - A deletion removes everything older than itself. An edit later than the deletion brings the
//     record back with the fields that are later; the devices that still hold the rest write it
//     again (`MergeEffect::dropped`), so that nothing is lost half.

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/oplog/operation.h"

namespace bw::oplog {

inline constexpr std::size_t kHistoryMax = 8;  // lost texts of one field that are shown

// One device's latest edit of a field.
struct Edit {
    Stamp stamp;
    std::string value;  // JSON; empty when it lost and was no text
    Seen seen;
    friend bool operator==(const Edit&, const Edit&) = default;
};

// The edits of a field that no other edit had seen, latest first; the first one is the value.
using FieldState = std::vector<Edit>;

struct RecordState {
    std::map<std::string, FieldState, std::less<>> fields;
    Stamp deleted;  // of the latest deletion; zero for none

    bool is_alive() const { return !fields.empty(); }
    bool was_deleted() const { return deleted.time.packed != 0; }
    friend bool operator==(const RecordState&, const RecordState&) = default;
};

struct MergeEffect {
    bool changed = false;  // the state is another one than before
    // Values that a deletion took from a record that lives on.
    std::vector<std::pair<std::string, std::string>> dropped;
};

// Limit:  kDevicesMax.
// Errors: kLimit when more devices than that wrote one field.
Result<MergeEffect> merge(RecordState& state, const Operation& operation);

// The JSON of a field's value; empty when the field was never set.
std::string_view field_value(const RecordState& state, std::string_view field);

// Texts that lost without having been seen, as JSON strings, latest first.
// Limit: kHistoryMax.
std::vector<Edit> field_history(const RecordState& state, std::string_view field);

// What a new edit of the field has seen.
enum class Resolve {
    kValue,  // the current value only: lost texts stay in the history
    kAll,    // the history as well: the person has looked at it and it can go
};
Seen seen_by_next_edit(
    const RecordState& state, std::string_view field, const DeviceId& device, Resolve resolve
);

// The state as it is stored: a JSON object of the current values, fields in the order of their
// names, and everything else in few bytes (26 for a record written once).
struct StoredState {
    std::string doc;
    Bytes clocks;
};
StoredState store_state(const RecordState& state);

// Errors: kCorrupt when the two do not belong together.
Result<RecordState> load_state(std::string_view doc, ByteView clocks);

}  // namespace bw::oplog
