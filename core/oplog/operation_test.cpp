// SPDX-License-Identifier: Apache-2.0
#include "core/oplog/operation.h"

#include <fstream>
#include <random>

#include <gtest/gtest.h>

#include "core/base/id.h"
#include "core/oplog/operation_fuzz.h"

namespace bw::oplog {
namespace {

DeviceId device(std::uint8_t number) {
    DeviceId id{};
    id.fill(static_cast<std::byte>(number));
    return id;
}

Operation sample_set() {
    return {
        .type = OperationType::kSet,
        .kind = "Trigger",
        .record_id = "00112233445566778899aabbccddeeff",
        .stamp = {.time = HybridTime::of(1'750'000'000'000, 3), .device = device(0xA1)},
        .field = "label",
        .value = "\"the bus after school\"",
        .seen = {{.time = HybridTime::of(1'749'000'000'000, 1), .device = device(0xB2)}},
    };
}

Operation sample_delete() {
    return {
        .type = OperationType::kDelete,
        .kind = "Trigger",
        .record_id = "00112233445566778899aabbccddeeff",
        .stamp = {.time = HybridTime::of(1'750'000'000'001, 0), .device = device(0xA1)},
        .field = {},
        .value = {},
        .seen = {},
    };
}

std::string golden(const std::string& name) {
    std::ifstream file(std::string(BW_SOURCE_DIR) + "/tests/golden/oplog/" + name);
    std::string text;
    std::getline(file, text);
    return text;
}

TEST(Operation, BytesAreTheGoldenOnes) {
    EXPECT_EQ(to_hex(encode_operation(sample_set())), golden("set_v1.hex"));
    EXPECT_EQ(to_hex(encode_operation(sample_delete())), golden("delete_v1.hex"));
}

TEST(Operation, ComesBackAsItWas) {
    for (const Operation& each : {sample_set(), sample_delete()}) {
        const auto decoded = decode_operation(encode_operation(each));
        ASSERT_TRUE(decoded);
        EXPECT_EQ(*decoded, each);
    }
}

TEST(Operation, EveryCutIsAnError) {
    const Bytes whole = encode_operation(sample_set());
    for (std::size_t size = 0; size < whole.size(); ++size) {
        EXPECT_FALSE(decode_operation(ByteView(whole).first(size))) << size;
    }
    Bytes longer = whole;
    longer.push_back(std::byte{0});
    EXPECT_FALSE(decode_operation(longer));
}

TEST(Operation, NewerVersionIsItsOwnError) {
    Bytes bytes = encode_operation(sample_set());
    bytes[0] = std::byte{2};
    const auto decoded = decode_operation(bytes);
    ASSERT_FALSE(decoded);
    EXPECT_EQ(decoded.error().code(), ErrorCode::kUnsupported);
}

TEST(Operation, ChangedBytesNeverDecodeToSomethingThatBreaksTheRules) {
    std::mt19937 random(11);
    const Bytes whole = encode_operation(sample_set());
    for (int i = 0; i < 20'000; ++i) {
        Bytes bytes = whole;
        for (unsigned changes = 1 + random() % 4; changes > 0; --changes) {
            bytes[random() % bytes.size()] = static_cast<std::byte>(random());
        }
        fuzz_operation(bytes);
    }
}

TEST(Operation, RefusesWhatMayNotBeStored) {
    const auto refuses = [](auto change) {
        Operation operation = sample_set();
        change(operation);
        return !check_operation(operation);
    };
    EXPECT_TRUE(check_operation(sample_set()));
    EXPECT_TRUE(refuses([](Operation& op) { op.kind = "a b"; }));
    EXPECT_TRUE(refuses([](Operation& op) { op.record_id = "../x"; }));
    EXPECT_TRUE(refuses([](Operation& op) { op.field = "a\"b"; }));
    EXPECT_TRUE(refuses([](Operation& op) { op.value = "{"; }));
    EXPECT_TRUE(refuses([](Operation& op) { op.value = "1 "; }));
    EXPECT_TRUE(refuses([](Operation& op) { op.stamp.time.packed = 0; }));
    EXPECT_TRUE(refuses([](Operation& op) { op.stamp.time.packed = UINT64_MAX; }));
    EXPECT_TRUE(refuses([](Operation& op) { op.seen[0].time = op.stamp.time; }));
    EXPECT_TRUE(refuses([](Operation& op) { op.seen.push_back(op.seen[0]); }));
    EXPECT_TRUE(refuses([](Operation& op) { op.type = OperationType::kDelete; }));
    EXPECT_TRUE(refuses([](Operation& op) { op.value = std::string(kValueSizeMax + 1, '1'); }));
}

}  // namespace
}  // namespace bw::oplog
