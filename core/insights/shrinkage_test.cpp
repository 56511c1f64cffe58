// SPDX-License-Identifier: Apache-2.0
#include "core/insights/shrinkage.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace bw::insights {
namespace {

using domain::Helped;
using domain::SkillUse;

constexpr UtcMillis kNow = 400 * kMillisPerDay;

SkillUse use(std::string skill_id, Helped helped, std::int64_t days_ago = 0) {
    SkillUse one;
    one.skill_id = std::move(skill_id);
    one.helped = helped;
    one.started_at_ms = kNow - days_ago * kMillisPerDay;
    return one;
}

std::vector<SkillUse> random_uses(std::mt19937_64& random, std::size_t count) {
    std::vector<SkillUse> uses;
    for (std::size_t at = 0; at < count; ++at) {
        uses.push_back(
            use("skill-" + std::to_string(random() % 5),
                static_cast<Helped>(random() % 4),
                static_cast<std::int64_t>(random() % 200))
        );
    }
    return uses;
}

SkillRates rates_of(const std::vector<SkillUse>& uses) {
    return skill_rates({.uses = uses, .now_ms = kNow});
}

TEST(Shrinkage, NothingKnownIsEvenOdds) {
    const auto rates = rates_of({});
    EXPECT_DOUBLE_EQ(rates.mean, 0.5);
    EXPECT_TRUE(rates.by_skill.empty());
    EXPECT_TRUE(helped_claims(rates).empty());
}

TEST(Shrinkage, OneUseMovesLittle) {
    const auto rates = rates_of({use("walk", Helped::kBetter)});
    EXPECT_DOUBLE_EQ(rates.mean, 0.6);
    EXPECT_DOUBLE_EQ(rates.by_skill.at("walk").posterior, (0.6 * 6 + 1) / 7);
}

TEST(Shrinkage, SkipsCountAsUsesOnly) {
    const auto rates = rates_of({use("walk", Helped::kSkip), use("walk", Helped::kSame)});
    EXPECT_EQ(rates.by_skill.at("walk").used, 2);
    EXPECT_EQ(rates.by_skill.at("walk").marked, 1);
    EXPECT_EQ(rates.by_skill.at("walk").helped, 0);
}

TEST(Shrinkage, OldUsesCountHalfAfterTheHalfLife) {
    const auto rates = rates_of({use("walk", Helped::kBetter, kHalfLifeDays)});
    EXPECT_NEAR(rates.mean, 2.5 / 4.5, 1e-6);
    const auto ancient = rates_of({use("walk", Helped::kBetter, 100 * kHalfLifeDays)});
    EXPECT_DOUBLE_EQ(ancient.mean, 0.5);
}

TEST(Shrinkage, ACellCountsOnlyWithEnoughUsesInIt) {
    std::vector<SkillUse> uses;
    std::vector<int> cells;
    for (int at = 0; at < 12; ++at) {
        uses.push_back(use("walk", at < 6 ? Helped::kBetter : Helped::kSame));
        cells.push_back(at < 6 ? 1 : 2);
    }
    const auto level = [&](std::optional<int> cell) {
        return skill_rates({.uses = uses, .now_ms = kNow, .cells = cells, .cell = cell})
            .by_skill.at("walk")
            .posterior;
    };
    EXPECT_GT(level(1), level(std::nullopt));
    EXPECT_LT(level(2), level(std::nullopt));
    cells[5] = 3;
    EXPECT_DOUBLE_EQ(level(1), level(std::nullopt));
}

TEST(Shrinkage, RecentlyWorseLooksAtTheLatestMark) {
    EXPECT_TRUE(rates_of({use("walk", Helped::kWorse, 2)}).by_skill.at("walk").recently_worse);
    EXPECT_FALSE(rates_of({use("walk", Helped::kWorse, 30)}).by_skill.at("walk").recently_worse);
    EXPECT_FALSE(rates_of({use("walk", Helped::kWorse, 2), use("walk", Helped::kBetter, 1)})
                     .by_skill.at("walk")
                     .recently_worse);
}

TEST(Shrinkage, OrderDoesNotMatterToTheLastBit) {
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        std::mt19937_64 random(seed);
        auto uses = random_uses(random, 40);
        const auto before = rates_of(uses);
        std::ranges::shuffle(uses, random);
        const auto after = rates_of(uses);
        ASSERT_EQ(before.mean, after.mean);
        for (const auto& [id, rate] : before.by_skill) {
            ASSERT_EQ(rate.posterior, after.by_skill.at(id).posterior);
            ASSERT_EQ(rate.probability_above_mean, after.by_skill.at(id).probability_above_mean);
            ASSERT_EQ(rate.recently_worse, after.by_skill.at(id).recently_worse);
        }
    }
}

TEST(Shrinkage, MonotoneInEachFurtherMark) {
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        std::mt19937_64 random(seed);
        auto uses = random_uses(random, random() % 30);
        uses.push_back(use("skill-0", Helped::kSkip));
        const double before = rates_of(uses).by_skill.at("skill-0").posterior;
        auto better = uses;
        better.push_back(use("skill-0", Helped::kBetter));
        ASSERT_GE(rates_of(better).by_skill.at("skill-0").posterior, before);
        auto worse = uses;
        worse.push_back(use("skill-0", random() % 2 == 0 ? Helped::kWorse : Helped::kSame));
        ASSERT_LE(rates_of(worse).by_skill.at("skill-0").posterior, before);
    }
}

TEST(Shrinkage, NoClaimUnderTheMinimum) {
    std::vector<SkillUse> uses(4, use("walk", Helped::kBetter));
    for (int at = 0; at < 20; ++at) {
        uses.push_back(use("sing", Helped::kSame));
    }
    EXPECT_TRUE(helped_claims(rates_of(uses)).empty());
    uses.push_back(use("walk", Helped::kBetter));
    const auto claims = helped_claims(rates_of(uses));
    ASSERT_EQ(claims.size(), 1U);
    EXPECT_EQ(claims[0].skill_id, "walk");
    EXPECT_EQ(claims[0].helped, 5);
    EXPECT_EQ(claims[0].marked, 5);
}

// Goal: claims are mostly right and shrinking beats the plain rate. Method: simulated people with
// eight skills of known rates, ten uses each.
TEST(Shrinkage, CalibratedOnSimulatedPeople) {
    std::mt19937_64 random(20261122);
    int claims = 0;
    int wrong = 0;
    double shrunk_error = 0.0;
    double plain_error = 0.0;
    for (int person = 0; person < 300; ++person) {
        std::vector<double> truth;
        std::vector<SkillUse> uses;
        for (int skill = 0; skill < 8; ++skill) {
            truth.push_back(0.3 + 0.4 * static_cast<double>(random() % 1000) / 1000.0);
            for (int at = 0; at < 10; ++at) {
                const bool better = static_cast<double>(random() % 10000) / 10000.0 < truth.back();
                uses.push_back(
                    use("skill-" + std::to_string(skill), better ? Helped::kBetter : Helped::kSame)
                );
            }
        }
        double mean = 0.0;
        for (const double rate : truth) {
            mean += rate / 8.0;
        }
        const auto rates = rates_of(uses);
        for (int skill = 0; skill < 8; ++skill) {
            const auto& rate = rates.by_skill.at("skill-" + std::to_string(skill));
            const double known = truth[static_cast<std::size_t>(skill)];
            const double plain = static_cast<double>(rate.helped) / rate.marked;
            shrunk_error += (rate.posterior - known) * (rate.posterior - known);
            plain_error += (plain - known) * (plain - known);
        }
        for (const HelpedClaim& claim : helped_claims(rates)) {
            ++claims;
            const auto skill = static_cast<std::size_t>(claim.skill_id.back() - '0');
            wrong += truth[skill] <= mean ? 1 : 0;
        }
    }
    EXPECT_LT(shrunk_error, 0.7 * plain_error);
    EXPECT_GT(claims, 50);
    EXPECT_LT(wrong, claims / 8);
}

}  // namespace
}  // namespace bw::insights
