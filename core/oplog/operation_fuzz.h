// SPDX-License-Identifier: Apache-2.0
#pragma once

// Any bytes: either an error, or an operation that obeys its rules and has exactly these bytes.

#include "core/base/check.h"
#include "core/oplog/merge.h"
#include "core/oplog/operation.h"

namespace bw::oplog {

inline void fuzz_operation(ByteView bytes) {
    const Result<Operation> decoded = decode_operation(bytes);
    if (!decoded) {
        return;
    }
    BW_CHECK(check_operation(*decoded).has_value());
    const Bytes again = encode_operation(*decoded);
    BW_CHECK(as_text_view(again) == as_text_view(bytes));
    RecordState state;
    const Result<MergeEffect> merged = merge(state, *decoded);
    BW_CHECK(merged.has_value() && merged->changed);
    const StoredState stored = store_state(state);
    const Result<RecordState> loaded = load_state(stored.doc, stored.clocks);
    BW_CHECK(loaded.has_value() && *loaded == state);
}

inline void fuzz_stored_state(ByteView bytes) {
    (void)load_state(R"({"label":"a","note":"b"})", bytes);
}

}  // namespace bw::oplog
