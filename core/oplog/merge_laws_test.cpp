// SPDX-License-Identifier: Apache-2.0
// Goal: the laws of the merge, over operations as devices really make them: each device edits from
// what it has seen so far, with a clock of its own that drifts and jumps.
// Method: a few devices exchange operations at random; then the whole set is merged in many orders,
// with repetitions, and in parts.
#include <algorithm>
#include <random>

#include <gtest/gtest.h>

#include "core/oplog/merge.h"

namespace bw::oplog {
namespace {

class Device {
  public:
    Device(std::uint8_t number, std::mt19937_64& random)
        : random_(random), clock_(HybridTime{}), wall_ms_(1'000'000 + number * 37) {
        id_.fill(static_cast<std::byte>(number));
    }

    Operation act() {
        wall_ms_ += static_cast<UtcMillis>(random_() % 50) - 10;
        Operation operation{
            .type = random_() % 8 == 0 ? OperationType::kDelete : OperationType::kSet,
            .kind = "Moment",
            .record_id = "a1",
            .stamp = {.time = clock_.tick(wall_ms_), .device = id_},
            .field = {},
            .value = {},
            .seen = {},
        };
        if (operation.type == OperationType::kSet) {
            operation.field = random_() % 2 == 0 ? "note" : "label";
            operation.value = value();
            const Resolve resolve = random_() % 4 == 0 ? Resolve::kAll : Resolve::kValue;
            operation.seen = seen_by_next_edit(state_, operation.field, id_, resolve);
        }
        EXPECT_TRUE(check_operation(operation));
        receive(operation);
        return operation;
    }

    void receive(const Operation& operation) {
        EXPECT_TRUE(clock_.observe(operation.stamp.time, wall_ms_));
        EXPECT_TRUE(merge(state_, operation));
    }

  private:
    std::string value() {
        const std::string number = std::to_string(random_() % 5);
        return random_() % 3 == 0 ? number : "\"" + number + "\"";
    }

    std::mt19937_64& random_;
    DeviceId id_{};
    HybridClock clock_;
    UtcMillis wall_ms_;
    RecordState state_;
};

std::vector<Operation> random_operations(std::mt19937_64& random) {
    std::vector<Device> devices;
    const std::size_t device_count = 1 + random() % 4;
    for (std::size_t i = 0; i < device_count; ++i) {
        devices.emplace_back(static_cast<std::uint8_t>(i + 1), random);
    }
    std::vector<Operation> operations;
    const std::size_t count = 1 + random() % 14;
    while (operations.size() < count) {
        Device& actor = devices[random() % device_count];
        if (!operations.empty() && random() % 2 == 0) {
            actor.receive(operations[random() % operations.size()]);
        }
        operations.push_back(actor.act());
    }
    return operations;
}

RecordState merged(const std::vector<Operation>& operations) {
    RecordState state;
    for (const Operation& each : operations) {
        EXPECT_TRUE(merge(state, each));
    }
    return state;
}

TEST(MergeLaws, AnyOrderAndAnyRepetitionGiveTheSameState) {
    std::mt19937_64 random(20'250'101);
    for (int round = 0; round < 2'000; ++round) {
        std::vector<Operation> operations = random_operations(random);
        const RecordState expected = merged(operations);
        for (int order = 0; order < 6; ++order) {
            std::vector<Operation> shuffled = operations;
            for (std::size_t i = random() % 5; i > 0; --i) {
                shuffled.push_back(operations[random() % operations.size()]);
            }
            std::ranges::shuffle(shuffled, random);
            ASSERT_EQ(merged(shuffled), expected) << "round " << round;
        }
    }
}

TEST(MergeLaws, RepetitionReportsNoChange) {
    std::mt19937_64 random(3);
    for (int round = 0; round < 500; ++round) {
        const std::vector<Operation> operations = random_operations(random);
        RecordState state = merged(operations);
        for (const Operation& each : operations) {
            const auto effect = merge(state, each);
            ASSERT_TRUE(effect);
            EXPECT_FALSE(effect->changed);
        }
    }
}

// Two halves merged apart and then together: the grouping does not matter either.
TEST(MergeLaws, GroupingDoesNotMatter) {
    std::mt19937_64 random(4);
    for (int round = 0; round < 1'000; ++round) {
        const std::vector<Operation> operations = random_operations(random);
        const std::size_t cut = random() % (operations.size() + 1);
        RecordState state =
            merged({operations.begin() + static_cast<std::ptrdiff_t>(cut), operations.end()});
        const StoredState stored = store_state(state);
        const auto loaded = load_state(stored.doc, stored.clocks);
        ASSERT_TRUE(loaded);
        ASSERT_EQ(*loaded, state);
        state = *loaded;
        for (std::size_t i = 0; i < cut; ++i) {
            ASSERT_TRUE(merge(state, operations[i]));
        }
        ASSERT_EQ(state, merged(operations));
    }
}

TEST(MergeLaws, ValueIsTheLatestEditAfterTheLatestDeletion) {
    std::mt19937_64 random(5);
    for (int round = 0; round < 1'000; ++round) {
        const std::vector<Operation> operations = random_operations(random);
        const RecordState state = merged(operations);
        Stamp deleted;
        for (const Operation& each : operations) {
            if (each.type == OperationType::kDelete) {
                deleted = std::max(deleted, each.stamp);
            }
        }
        const Operation* latest = nullptr;
        for (const Operation& each : operations) {
            if (each.field == "note" && each.stamp > deleted &&
                (latest == nullptr || each.stamp > latest->stamp)) {
                latest = &each;
            }
        }
        ASSERT_EQ(field_value(state, "note"), latest == nullptr ? "" : latest->value);
    }
}

}  // namespace
}  // namespace bw::oplog
