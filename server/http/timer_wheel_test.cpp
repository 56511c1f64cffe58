// SPDX-License-Identifier: Apache-2.0
#include "server/http/timer_wheel.h"

#include <functional>
#include <memory>
#include <random>
#include <vector>

#include <gtest/gtest.h>

namespace bw::server::http {
namespace {

class Alarm final : public TimerWheel::Entry {
  public:
    explicit Alarm(std::function<void()> action = [] {}) : action_(std::move(action)) {}
    void on_deadline() override {
        ++fired;
        action_();
    }
    int fired = 0;

  private:
    std::function<void()> action_;
};

constexpr MonotonicMillis kTick = TimerWheel::kTickMs;

TEST(TimerWheel, FiresOnceNeverEarlyAndAtMostOneTickLate) {
    for (const MonotonicMillis delay : {0, 1, 49, 50, 51, 10'000, 60'000, 200'000}) {
        TimerWheel wheel(1'000'003);
        Alarm alarm;
        wheel.arm(alarm, 1'000'003 + delay);
        wheel.advance(1'000'003 + delay - 1);
        EXPECT_EQ(alarm.fired, 0) << delay;
        wheel.advance(1'000'003 + delay + kTick);
        EXPECT_EQ(alarm.fired, 1) << delay;
        wheel.advance(1'000'003 + 2 * delay + 1'000'000);
        EXPECT_EQ(alarm.fired, 1) << delay;
        EXPECT_TRUE(wheel.empty());
    }
}

TEST(TimerWheel, MovesAndDropsDeadlines) {
    TimerWheel wheel(0);
    Alarm moved;
    Alarm dropped;
    wheel.arm(moved, 100);
    wheel.arm(dropped, 100);
    wheel.arm(moved, 1000);
    wheel.disarm(dropped);
    wheel.disarm(dropped);
    wheel.advance(999);
    EXPECT_EQ(moved.fired, 0);
    wheel.advance(1100);
    EXPECT_EQ(moved.fired, 1);
    EXPECT_EQ(dropped.fired, 0);
}

TEST(TimerWheel, ForgetsEntriesThatEnd) {
    TimerWheel wheel(0);
    {
        Alarm alarm;
        wheel.arm(alarm, 100);
        EXPECT_FALSE(wheel.empty());
    }
    EXPECT_TRUE(wheel.empty());
    wheel.advance(1000);
}

TEST(TimerWheel, LetsHandlersChangeEverything) {
    TimerWheel wheel(0);
    auto victim = std::make_unique<Alarm>();
    Alarm again;
    Alarm killer([&] {
        victim.reset();
        wheel.arm(again, 0);
        wheel.arm(killer, 10);
    });
    wheel.arm(killer, 100);
    wheel.arm(*victim, 100);
    wheel.arm(again, 100);
    wheel.advance(100 + kTick);
    EXPECT_EQ(killer.fired, 1);
    EXPECT_EQ(victim, nullptr);
    EXPECT_EQ(again.fired, 0);
    wheel.advance(100 + 2 * kTick);
    EXPECT_EQ(killer.fired, 2);
    EXPECT_EQ(again.fired, 1);
    wheel.disarm(killer);
    wheel.disarm(again);
}

TEST(TimerWheel, SurvivesLongSleepsAndClocksThatStandStill) {
    TimerWheel wheel(5'000);
    Alarm near;
    Alarm far;
    wheel.arm(near, 6'000);
    wheel.arm(far, 5'000 + 3 * kMillisPerDay);
    wheel.advance(5'000);
    wheel.advance(4'000);
    EXPECT_EQ(near.fired, 0);
    wheel.advance(5'000 + 2 * kMillisPerDay);
    EXPECT_EQ(near.fired, 1);
    EXPECT_EQ(far.fired, 0);
    wheel.advance(5'000 + 4 * kMillisPerDay);
    EXPECT_EQ(far.fired, 1);
    // Armed long after the last tick, as when the server was idle.
    wheel.arm(near, 5'000 + 9 * kMillisPerDay);
    wheel.advance(5'000 + 9 * kMillisPerDay - 1);
    EXPECT_EQ(near.fired, 1);
    wheel.advance(5'000 + 9 * kMillisPerDay + kTick);
    EXPECT_EQ(near.fired, 2);
}

// Goal: any order of arming and advancing fires each deadline once, in its tick.
// Method: seeded random deadlines against a plain comparison with the clock.
TEST(TimerWheel, AgreesWithAPlainComparison) {
    std::mt19937_64 random(7);
    std::uniform_int_distribution<MonotonicMillis> delay(0, 150'000);
    std::uniform_int_distribution<MonotonicMillis> step(0, 3'000);
    TimerWheel wheel(0);
    std::vector<std::unique_ptr<Alarm>> alarms;
    std::vector<MonotonicMillis> due;
    MonotonicMillis now = 0;
    for (int round = 0; round < 500; ++round) {
        alarms.push_back(std::make_unique<Alarm>());
        due.push_back(now + delay(random));
        wheel.arm(*alarms.back(), due.back());
        now += step(random);
        wheel.advance(now);
        for (std::size_t index = 0; index < alarms.size(); ++index) {
            if (due[index] > now) {
                ASSERT_EQ(alarms[index]->fired, 0);
            } else if (due[index] + kTick <= now) {
                ASSERT_EQ(alarms[index]->fired, 1);
            }
        }
    }
    wheel.advance(now + 200'000);
    EXPECT_TRUE(wheel.empty());
}

}  // namespace
}  // namespace bw::server::http
