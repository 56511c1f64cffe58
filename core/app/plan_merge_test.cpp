// SPDX-License-Identifier: Apache-2.0

// Goal: devices that write and publish plans without knowing of each other come to the same plan
// once each knows the other's operations, in whatever order they came, and nothing that was ever
// put into use is lost.

#include <memory>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "core/app/app_test_support.h"

namespace bw::app {
namespace {

using testing::AppTest;
using testing::at;
using testing::count_at;
using testing::Json;
using testing::number_at;
using testing::text_at;
using testing::texts;

// One device with a vault of its own.
class Device final : public AppTest {
  public:
    explicit Device(std::uint64_t seed) : AppTest("merge-" + std::to_string(seed), seed) {
        AppTest::SetUp();
        create_with_device();
    }
    void TestBody() override {}
    using AppTest::ok;

    void pass(std::int64_t elapsed_ms) { clock_.advance(elapsed_ms); }
    void put_line(const std::string& text) {
        ok("plan.put_item", texts({{"kind", "internal_coping"}, {"text", text}}));
    }
    bool publish(const std::string& note) {
        const Reply reply =
            call_text("plan.publish", codec::dump_json(texts({{"change_note", note}})));
        return reply.json.contains("\"ok\"");
    }
    std::vector<oplog::Operation> operations() {
        std::vector<oplog::Operation> all;
        const auto logged = (*core_->records())->log().operations_after(0, 100'000);
        EXPECT_TRUE(logged);
        for (const store::LoggedOperation& each : *logged) {
            all.push_back(each.operation);
        }
        return all;
    }
    void learn(const std::vector<oplog::Operation>& operations) {
        for (const oplog::Operation& each : operations) {
            ASSERT_TRUE((*core_->records())->log().apply(each));
        }
    }
    std::vector<int> version_numbers() {
        std::vector<int> numbers;
        for (const auto& each : at(ok("plan.versions"), "versions")) {
            numbers.push_back(static_cast<int>(number_at(each, "version")));
        }
        return numbers;
    }
    // Every line of every version, read in full.
    std::set<std::string> kept_lines() {
        std::set<std::string> lines;
        for (const auto& each : at(ok("plan.versions"), "versions")) {
            Json query = Json::object();
            query["version"] = each["version"];
            query["id"] = each["id"];
            for (const auto& item : at(ok("plan.version", query), "items")) {
                lines.insert(text_at(item, "text"));
            }
        }
        return lines;
    }
    std::string in_use() { return text_at(ok("plan.get"), "current/id"); }
};

// Everything that both know, to both; the second in another order than it was made.
void exchange(Device& one, Device& other, std::mt19937_64& chance) {
    auto of_one = one.operations();
    auto of_other = other.operations();
    std::ranges::shuffle(of_other, chance);
    one.learn(of_other);
    other.learn(of_one);
}

TEST(PlanMerge, TwoDevicesThatPublishAtTheSameTimeKeepBothVersions) {
    std::mt19937_64 chance(1);
    Device phone(1);
    Device laptop(2);
    phone.put_line("make tea");
    ASSERT_TRUE(phone.publish("first"));
    exchange(phone, laptop, chance);
    phone.put_line("count the roofs");
    laptop.pass(5);
    laptop.put_line("play the piano");
    ASSERT_TRUE(phone.publish("from the phone"));
    ASSERT_TRUE(laptop.publish("from the laptop"));
    exchange(phone, laptop, chance);
    EXPECT_EQ(phone.ok("plan.versions"), laptop.ok("plan.versions"));
    EXPECT_EQ(phone.version_numbers(), (std::vector<int>{2, 2, 1}));
    EXPECT_EQ(phone.in_use(), laptop.in_use());
    EXPECT_TRUE(phone.kept_lines().contains("count the roofs"));
    EXPECT_TRUE(phone.kept_lines().contains("play the piano"));
    const Json versions = phone.ok("plan.versions");
    EXPECT_EQ(text_at(versions, "versions/0/status"), "current");
    EXPECT_EQ(text_at(versions, "versions/1/status"), "superseded");
    EXPECT_TRUE(testing::is_true(versions, "versions/1/has_twin"));
    // The other one comes back by its id.
    Json query = Json::object();
    query["version"] = 2;
    EXPECT_TRUE(phone.ok("plan.get").contains("current"));
    query["id"] = text_at(versions, "versions/1/id");
    phone.ok("plan.restore", query);
    ASSERT_TRUE(phone.publish("back to the other"));
    EXPECT_EQ(phone.version_numbers().front(), 3);
}

TEST(PlanMerge, OneDraftPutIntoUseOnTwoDevicesGivesTwoWholeVersions) {
    std::mt19937_64 chance(2);
    Device phone(3);
    Device laptop(4);
    phone.put_line("make tea");
    exchange(phone, laptop, chance);  // both have the draft now
    phone.put_line("count the roofs");
    laptop.put_line("play the piano");
    ASSERT_TRUE(phone.publish(""));
    ASSERT_TRUE(laptop.publish(""));
    exchange(phone, laptop, chance);
    EXPECT_EQ(phone.ok("plan.versions"), laptop.ok("plan.versions"));
    EXPECT_TRUE(laptop.kept_lines().contains("count the roofs"));
    EXPECT_TRUE(laptop.kept_lines().contains("play the piano"));
}

TEST(PlanMerge, ADraftThatWasOvertakenCanStillBePublished) {
    std::mt19937_64 chance(3);
    Device phone(5);
    Device laptop(6);
    phone.put_line("make tea");
    ASSERT_TRUE(phone.publish("first"));
    exchange(phone, laptop, chance);
    phone.put_line("count the roofs");  // a draft for version 2
    laptop.put_line("play the piano");
    ASSERT_TRUE(laptop.publish("second"));
    exchange(phone, laptop, chance);
    EXPECT_EQ(count_at(phone.ok("plan.get"), "changes"), 2U);  // told before it is published
    ASSERT_TRUE(phone.publish("third"));
    EXPECT_EQ(phone.version_numbers(), (std::vector<int>{3, 2, 1}));
    EXPECT_TRUE(phone.kept_lines().contains("play the piano"));
}

// Any mixture of writing, publishing, returning and exchanging.
TEST(PlanMerge, WhateverWasPutIntoUseIsOnEveryDeviceInTheEnd) {
    for (std::uint64_t seed = 1; seed <= 2; ++seed) {
        std::mt19937_64 chance(seed);
        Device devices[] = {Device(100 + seed * 2), Device(101 + seed * 2)};
        std::set<std::string> published[2];
        for (int act = 0; act < 16; ++act) {
            const std::size_t who = chance() % 2;
            Device& device = devices[who];
            device.pass(static_cast<std::int64_t>(chance() % 3'000));
            const std::string name = std::to_string(seed) + "-" + std::to_string(act);
            switch (chance() % 5) {
                case 0:
                case 1:
                    device.put_line("line " + name);
                    break;
                case 2:
                    if (device.publish(name)) {
                        const Json current = at(device.ok("plan.get"), "current/items");
                        for (const auto& item : current) {
                            published[who].insert(text_at(item, "text"));
                        }
                    }
                    break;
                case 3: {
                    const Json versions = at(device.ok("plan.versions"), "versions");
                    if (versions.empty()) {
                        break;
                    }
                    const auto& older = versions[chance() % versions.size()];
                    Json query = Json::object();
                    query["version"] = older["version"];
                    query["id"] = older["id"];
                    query["over_draft"] = true;
                    device.ok("plan.restore", query);
                    break;
                }
                default:
                    exchange(devices[0], devices[1], chance);
            }
        }
        exchange(devices[0], devices[1], chance);
        EXPECT_EQ(devices[0].ok("plan.versions"), devices[1].ok("plan.versions")) << seed;
        EXPECT_EQ(devices[0].in_use(), devices[1].in_use()) << seed;
        EXPECT_EQ(at(devices[0].ok("plan.get"), "draft"), at(devices[1].ok("plan.get"), "draft"))
            << seed;
        const std::set<std::string> kept = devices[0].kept_lines();
        for (const auto& lines : published) {
            for (const std::string& line : lines) {
                EXPECT_TRUE(kept.contains(line)) << seed << " " << line;
            }
        }
    }
}

}  // namespace
}  // namespace bw::app
