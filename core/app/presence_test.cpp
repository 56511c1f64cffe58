// SPDX-License-Identifier: Apache-2.0

// Goal: the vault locks by itself when time without a touch has passed, and only when that
// protects something.

#include "core/app/app_test_support.h"

namespace bw::app {
namespace {

using testing::AppTest;
using testing::is_true;
using testing::Json;
using testing::number_at;
using testing::text_at;

class PresenceTest : public AppTest {
  protected:
    void SetUp() override {
        AppTest::SetUp();
        create_with_passphrase();
        clock_.set_step(0);
        ok("session.presence", presence(false, true));
    }
    static Json presence(bool hidden, bool touched) {
        Json json = Json::object();
        json["hidden"] = hidden;
        json["touched"] = touched;
        return json;
    }
    static Json settings(std::string_view name, const Json& value) {
        Json json = Json::object();
        json[std::string(name)] = value;
        return json;
    }
    std::string status() { return text_at(ok("vault.state"), "status"); }
};

TEST_F(PresenceTest, LocksAfterTheChosenTimeWithoutATouch) {
    clock_.advance(4 * kMillisPerMinute);
    const auto answer = ok("session.presence", presence(false, false));
    EXPECT_FALSE(is_true(answer, "locked"));
    EXPECT_EQ(number_at(answer, "check_again_ms"), kMillisPerMinute);
    clock_.advance(kMillisPerMinute);
    EXPECT_TRUE(is_true(ok("session.presence", presence(false, false)), "locked"));
    EXPECT_EQ(status(), "locked");
}

TEST_F(PresenceTest, ATouchBeginsTheTimeAgain) {
    clock_.advance(4 * kMillisPerMinute);
    ok("session.presence", presence(false, true));
    clock_.advance(4 * kMillisPerMinute);
    EXPECT_FALSE(is_true(ok("session.presence", presence(false, false)), "locked"));
}

TEST_F(PresenceTest, ATouchThatComesTooLateDoesNotKeepItOpen) {
    clock_.advance(6 * kMillisPerMinute);
    EXPECT_TRUE(is_true(ok("session.presence", presence(false, true)), "locked"));
}

TEST_F(PresenceTest, AClockThatIsSetPlaysNoPart) {
    clock_.jump_by(30 * kMillisPerDay);
    EXPECT_FALSE(is_true(ok("session.presence", presence(false, false)), "locked"));
    clock_.jump_by(-60 * kMillisPerDay);
    clock_.advance(5 * kMillisPerMinute);
    EXPECT_TRUE(is_true(ok("session.presence", presence(false, false)), "locked"));
}

TEST_F(PresenceTest, ZeroMinutesNeverLocks) {
    put_settings(settings("auto_lock_minutes", 0));
    clock_.advance(10 * kMillisPerDay);
    EXPECT_FALSE(is_true(ok("session.presence", presence(true, false)), "locked"));
    EXPECT_EQ(status(), "open");
}

TEST_F(PresenceTest, LeavingLocksWhenThePersonWantsThat) {
    EXPECT_FALSE(is_true(ok("session.presence", presence(true, false)), "locked"));
    put_settings(settings("lock_on_leave", true));
    EXPECT_TRUE(is_true(ok("session.presence", presence(true, false)), "locked"));
}

TEST_F(PresenceTest, WithOnlyADeviceSecretItStaysOpen) {
    ok("vault.wipe", testing::texts({{"confirm", "delete everything"}}));
    create_with_device();
    put_settings(settings("lock_on_leave", true));
    clock_.advance(10 * kMillisPerDay);
    EXPECT_FALSE(is_true(ok("session.presence", presence(true, false)), "locked"));
    EXPECT_EQ(status(), "open");
}

}  // namespace
}  // namespace bw::app
