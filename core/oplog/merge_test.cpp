// SPDX-License-Identifier: Apache-2.0
#include "core/oplog/merge.h"

#include <gtest/gtest.h>

namespace bw::oplog {
namespace {

Stamp at(std::uint64_t millis, std::uint8_t device) {
    Stamp stamp{.time = HybridTime::of(millis, 0), .device = {}};
    stamp.device.fill(static_cast<std::byte>(device));
    return stamp;
}

Operation set(Stamp stamp, std::string value, Seen seen = {}, std::string field = "note") {
    return {
        .type = OperationType::kSet,
        .kind = "Moment",
        .record_id = "a1",
        .stamp = stamp,
        .field = std::move(field),
        .value = std::move(value),
        .seen = std::move(seen),
    };
}

Operation remove(Stamp stamp) {
    Operation operation = set(stamp, "", {}, "");
    operation.type = OperationType::kDelete;
    return operation;
}

RecordState merged(const std::vector<Operation>& operations) {
    RecordState state;
    for (const Operation& each : operations) {
        EXPECT_TRUE(merge(state, each));
    }
    return state;
}

std::vector<std::string> history(const RecordState& state) {
    std::vector<std::string> texts;
    for (const Edit& each : field_history(state, "note")) {
        texts.push_back(each.value);
    }
    return texts;
}

using Texts = std::vector<std::string>;

TEST(Merge, LastWriterWins) {
    const RecordState state = merged({set(at(20, 1), "\"late\""), set(at(10, 2), "\"early\"")});
    EXPECT_EQ(field_value(state, "note"), "\"late\"");
}

TEST(Merge, TextThatLostUnseenIsHistory) {
    const RecordState state = merged({set(at(10, 2), "\"early\""), set(at(20, 1), "\"late\"")});
    EXPECT_EQ(history(state), Texts{"\"early\""});
}

TEST(Merge, TextThatWasReplacedKnowinglyIsNot) {
    const RecordState state =
        merged({set(at(20, 1), "\"late\"", {at(10, 2)}), set(at(10, 2), "\"early\"")});
    EXPECT_EQ(field_value(state, "note"), "\"late\"");
    EXPECT_EQ(history(state), Texts());
}

TEST(Merge, ADevicesOwnEditsReplaceEachOther) {
    const RecordState state = merged({set(at(30, 1), "\"c\""), set(at(10, 1), "\"a\"")});
    EXPECT_EQ(history(state), Texts());
}

TEST(Merge, LosingNumbersAreNotHistory) {
    const RecordState state = merged({set(at(10, 2), "7"), set(at(20, 1), "3")});
    EXPECT_EQ(field_value(state, "note"), "3");
    EXPECT_EQ(history(state), Texts());
}

TEST(Merge, HistoryEndsWhenThePersonHasLookedAtIt) {
    RecordState state = merged({set(at(10, 2), "\"early\""), set(at(20, 1), "\"late\"")});
    Seen seen = seen_by_next_edit(state, "note", at(0, 1).device, Resolve::kValue);
    ASSERT_TRUE(merge(state, set(at(30, 1), "\"later\"", seen)));
    EXPECT_EQ(history(state), Texts{"\"early\""});
    seen = seen_by_next_edit(state, "note", at(0, 1).device, Resolve::kAll);
    ASSERT_TRUE(merge(state, set(at(40, 1), "\"later\"", seen)));
    EXPECT_EQ(history(state), Texts());
    ASSERT_TRUE(merge(state, set(at(10, 2), "\"early\"")));
    EXPECT_EQ(history(state), Texts());
}

TEST(Merge, DeletionWinsOverOlderEdits) {
    const RecordState state = merged({remove(at(30, 1)), set(at(20, 2), "\"old\"")});
    EXPECT_FALSE(state.is_alive());
}

TEST(Merge, LaterEditBringsTheRecordBackAndNamesWhatWasDropped) {
    RecordState state =
        merged({set(at(10, 1), "\"place\"", {}, "label"), set(at(40, 2), "\"new words\"")});
    const auto effect = merge(state, remove(at(30, 1)));
    ASSERT_TRUE(effect);
    EXPECT_TRUE(state.is_alive());
    ASSERT_EQ(effect->dropped.size(), 1U);
    EXPECT_EQ(effect->dropped[0].first, "label");
    EXPECT_EQ(effect->dropped[0].second, "\"place\"");
}

TEST(Merge, RefusesMoreDevicesThanTheLimit) {
    RecordState state;
    for (std::uint8_t i = 1; i <= kDevicesMax; ++i) {
        ASSERT_TRUE(merge(state, set(at(i, i), "\"x\"")));
    }
    const auto refused = merge(state, set(at(100, 100), "\"x\""));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code(), ErrorCode::kLimit);
    EXPECT_EQ(field_history(state, "note").size(), 0U);  // the same text is not lost
}

}  // namespace
}  // namespace bw::oplog
