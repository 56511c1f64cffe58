// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "core/base/id.h"
#include "core/codec/json.h"
#include "core/crypto/blake2b.h"
#include "core/domain/moment/note_rules.h"
#include "core/domain/people/contact_rules.h"
#include "core/domain/plan/plan_rules.h"
#include "core/domain/skill/toolbox_rules.h"
#include "core/domain/trigger/trigger_rules.h"
#include "core/domain/urge/ride_machine.h"
#include "core/store/record_test_support.h"
#include "core/store/search.h"
#include "tests/support/ten_years/write_life.h"

namespace bw::ten_years {
namespace {

using store::testing::MemoryVault;

std::string text_of(const Written& written) {
    const auto json =
        std::visit([](const auto& each) { return codec::encode(each); }, written.record);
    return std::to_string(written.at_ms) + " " + json + "\n";
}

std::string text_of(const Shape& shape) {
    Life life(shape);
    std::string text;
    while (const auto written = life.next()) {
        text += text_of(*written);
    }
    return text;
}

Status validate(const Record& record) {
    struct Rules {
        Status operator()(const domain::Settings&) const { return {}; }
        Status operator()(const domain::Contact& each) const { return validate_contact(each); }
        Status operator()(const domain::Trigger& each) const { return validate_trigger(each); }
        Status operator()(const domain::ToolboxEntry& each) const {
            return validate_toolbox_entry(each);
        }
        Status operator()(const domain::SafetyPlan& each) const { return validate_plan(each); }
        Status operator()(const domain::PlanReview&) const { return {}; }
        Status operator()(const domain::Note& each) const { return validate_note(each); }
        Status operator()(const domain::UrgeSession& each) const {
            return validate_urge_session(each);
        }
        Status operator()(const domain::SkillUse& each) const { return validate_skill_use(each); }
    };
    return std::visit(Rules{}, record);
}

TEST(TenYears, SameSeedSameBytes) {
    const Shape shape{.seed = 7, .record_count = 2'000};
    const std::string text = text_of(shape);
    EXPECT_EQ(text, text_of(shape));
    EXPECT_NE(text, text_of({.seed = 8, .record_count = 2'000}));
}

TEST(TenYears, HasAsManyRecordsAsAskedForEachWithItsOwnId) {
    for (const std::size_t count : {kListRecords, std::size_t{100}, std::size_t{3'001}}) {
        Life life({.seed = 3, .record_count = count});
        std::set<std::string> ids;
        while (const auto written = life.next()) {
            ids.insert(std::visit([](const auto& each) { return each.id; }, written->record));
        }
        EXPECT_EQ(ids.size(), count);
    }
}

TEST(TenYears, RunsThroughTenYearsInOrder) {
    const Shape shape{.seed = 3, .record_count = 5'000};
    Life life(shape);
    UtcMillis before_ms = life.began_at_ms();
    while (const auto written = life.next()) {
        EXPECT_GE(written->at_ms, before_ms);
        before_ms = written->at_ms;
    }
    EXPECT_LE(before_ms, shape.ends_at_ms);
    EXPECT_GT(before_ms, shape.ends_at_ms - 30 * kMillisPerDay);
}

TEST(TenYears, EveryRecordIsOneThatTheAppWouldKeep) {
    Life life({.seed = 11, .record_count = 3'000});
    std::map<std::size_t, int> kinds;
    while (const auto written = life.next()) {
        EXPECT_TRUE(validate(written->record)) << text_of(*written);
        ++kinds[written->record.index()];
    }
    EXPECT_EQ(kinds.size(), std::variant_size_v<Record>);
}

TEST(TenYears, ThereIsOnePlanInUse) {
    Life life({.seed = 11, .record_count = 500});
    int current = 0;
    int versions = 0;
    while (const auto written = life.next()) {
        if (const auto* plan = std::get_if<domain::SafetyPlan>(&written->record)) {
            EXPECT_EQ(plan->version, ++versions);
            current += plan->status == domain::PlanStatus::kCurrent ? 1 : 0;
        }
    }
    EXPECT_EQ(versions, static_cast<int>(kPlanVersions));
    EXPECT_EQ(current, 1);
}

TEST(TenYears, AVaultHoldsAllOfItAndFindsItsWords) {
    MemoryVault vault;
    ASSERT_TRUE(vault.open());
    const Shape shape{.seed = 5, .record_count = 400};
    ASSERT_TRUE(write_life(*vault.records, shape, {.clock = vault.clock, .progress = {}}));
    std::size_t count = 0;
    Life life(shape);
    while (const auto written = life.next()) {
        const auto stored = std::visit(
            [&vault](const auto& each) {
                using T = std::remove_cvref_t<decltype(each)>;
                const auto found = vault.records->get<T>(each.id);
                return found ? codec::encode(*found) : std::string();
            },
            written->record
        );
        const auto expected =
            std::visit([](const auto& each) { return codec::encode(each); }, written->record);
        EXPECT_EQ(stored, expected);
        ++count;
    }
    EXPECT_EQ(count, shape.record_count);
    const auto hits = store::search(*vault.database, {.text = "tea ", .kind = {}});
    ASSERT_TRUE(hits);
    EXPECT_GT(hits->size(), 5U);
}

}  // namespace
}  // namespace bw::ten_years
