// SPDX-License-Identifier: Apache-2.0
#include "core/app/learned.h"

#include "core/app/app_test_support.h"

namespace bw::app::testing {
namespace {

class LearnedTest : public AppTest {
  protected:
    void SetUp() override {
        AppTest::SetUp();
        create_with_device();
    }

    static domain::SkillUse use(int number, domain::Helped helped = domain::Helped::kBetter) {
        return {
            .id = "use-" + std::to_string(number),
            .skill_id = "skill-" + std::to_string(number % 7),
            .urge_session_id = std::nullopt,
            .started_at_ms = 1'740'000'000'000 + number * kMillisPerHour,
            .helped = helped,
        };
    }
    void put(const domain::SkillUse& use) { ASSERT_TRUE((*core_->records())->put(use)); }
    void put_many(int from, int until) {
        auto transaction = store::Transaction::begin((*core_->records())->log().database());
        for (int number = from; number < until; ++number) {
            put(use(number, number % 3 == 0 ? domain::Helped::kSame : domain::Helped::kBetter));
        }
        ASSERT_TRUE(transaction->commit());
    }

    static std::string text_of(const domain::Learned& learned) {
        std::string text;
        for (const auto& [skill_id, posterior] : learned.posterior) {
            const domain::UseCounts& counts = learned.counts.at(skill_id);
            text += skill_id + " " + std::to_string(posterior) + " " + std::to_string(counts.used) +
                    " " + std::to_string(counts.helped) + "\n";
        }
        for (const std::string& each : learned.recently_worse) {
            text += "worse " + each + "\n";
        }
        return text;
    }
    std::string learned() {
        const auto learned = learned_from_use(*core_);
        return learned ? text_of(*learned) : "failed";
    }
    // What somebody tells who has just read everything.
    std::string learned_anew() {
        core_->remembered() = Remembered{};
        return learned();
    }
};

TEST_F(LearnedTest, NothingIsLearntWhereThereIsNothing) {
    EXPECT_EQ(learned(), "");
    put(use(1));
    const std::string first = learned();
    EXPECT_NE(first, "");
    EXPECT_EQ(first, learned_anew());
}

TEST_F(LearnedTest, WhatIsRememberedFollowsEveryChange) {
    put_many(0, 40);
    EXPECT_EQ(learned(), learned_anew());
    const std::string before = learned();
    put(use(50, domain::Helped::kWorse));
    const std::string after_one = learned();
    EXPECT_NE(after_one, before);
    EXPECT_EQ(after_one, learned_anew());
    put(use(3, domain::Helped::kWorse));  // one from the middle says something else
    EXPECT_EQ(learned(), learned_anew());
    ASSERT_TRUE((*core_->records())->remove<domain::SkillUse>("use-50"));
    EXPECT_EQ(learned(), learned_anew());
    put_many(60, 64);  // several at once
    EXPECT_EQ(learned(), learned_anew());
}

TEST_F(LearnedTest, OnlyTheLatestCountAndAnOlderOneMovesUp) {
    const int most = static_cast<int>(kUsesLearnedFrom);
    put_many(0, most + 5);
    (void)learned();
    put(use(most + 9));
    EXPECT_EQ(core_->remembered().uses.size(), kUsesLearnedFrom);
    EXPECT_EQ(learned(), learned_anew());
    (void)learned();
    ASSERT_TRUE((*core_->records())->remove<domain::SkillUse>("use-100"));
    EXPECT_EQ(learned(), learned_anew());
    ASSERT_TRUE((*core_->records())->remove<domain::SkillUse>("use-1"));  // was not among them
    EXPECT_EQ(learned(), learned_anew());
}

TEST_F(LearnedTest, AChangeThatWasTakenBackIsNotRemembered) {
    put_many(0, 10);
    const std::string before = learned();
    {
        auto transaction = store::Transaction::begin((*core_->records())->log().database());
        put(use(20, domain::Helped::kWorse));
    }
    EXPECT_EQ(learned(), before);
}

TEST_F(LearnedTest, NoneOfItOutlivesTheLock) {
    put_many(0, 10);
    (void)learned();
    lock();
    EXPECT_EQ(learned(), "");
    open_with_device();
    EXPECT_TRUE(core_->remembered().uses.empty());
    EXPECT_NE(learned(), "");
}

TEST_F(LearnedTest, TheToolboxIsReadAgainWhenItChanged) {
    ok("toolbox.put", texts({{"skill_id", "clay-squash"}, {"note", "with music"}}));
    ASSERT_EQ(toolbox_entries(*core_)->size(), 1U);
    EXPECT_EQ((*toolbox_entries(*core_))[0].note, "with music");
    ok("toolbox.put", texts({{"skill_id", "clay-squash"}, {"note", "by the window"}}));
    ASSERT_EQ(toolbox_entries(*core_)->size(), 1U);
    EXPECT_EQ((*toolbox_entries(*core_))[0].note, "by the window");
}

}  // namespace
}  // namespace bw::app::testing
