// SPDX-License-Identifier: Apache-2.0
#include <random>

#include <gtest/gtest.h>

#include "core/oplog/merge.h"
#include "core/oplog/operation_fuzz.h"

namespace bw::oplog {
namespace {

RecordState written_once() {
    RecordState state;
    Operation operation{
        .type = OperationType::kSet,
        .kind = "Trigger",
        .record_id = "a1",
        .stamp = {.time = HybridTime::of(5, 0), .device = {}},
        .field = {},
        .value = {},
        .seen = {},
    };
    for (const char* field : {"zeal", "label", "note"}) {
        operation.field = field;
        operation.value = "[1,\"x\"]";
        EXPECT_TRUE(merge(state, operation));
    }
    return state;
}

TEST(StoredState, RecordWrittenOnceHasSmallClocks) {
    const StoredState stored = store_state(written_once());
    EXPECT_EQ(stored.doc, R"({"label":[1,"x"],"note":[1,"x"],"zeal":[1,"x"]})");
    EXPECT_EQ(stored.clocks.size(), 26U);
    const auto loaded = load_state(stored.doc, stored.clocks);
    ASSERT_TRUE(loaded);
    EXPECT_EQ(*loaded, written_once());
}

TEST(StoredState, ChangedClocksAreAnErrorOrAState) {
    std::mt19937 random(6);
    RecordState state = written_once();
    state.fields["label"].push_back(
        {.stamp = {.time = {3}, .device = {}}, .value = "\"o\"", .seen = {}}
    );
    const StoredState stored = store_state(state);
    for (int i = 0; i < 20'000; ++i) {
        Bytes bytes = stored.clocks;
        bytes[random() % bytes.size()] = static_cast<std::byte>(random());
        if (random() % 4 == 0) {
            bytes.resize(random() % bytes.size());
        }
        fuzz_stored_state(bytes);
        (void)load_state(stored.doc, bytes);
    }
    EXPECT_FALSE(load_state("[]", stored.clocks));
    EXPECT_FALSE(load_state("{\"label\":1}", stored.clocks));
}

}  // namespace
}  // namespace bw::oplog
