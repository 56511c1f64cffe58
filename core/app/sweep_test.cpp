// SPDX-License-Identifier: Apache-2.0

// Goal: whatever is sent, every method of the table answers with a result or a typed error, and the
// vault is as well afterwards as before.
// Method: for each method its own request type, filled by seeded dice, sent as it is and with
// something in it replaced or torn off. No seed is special: a failure tells the request.

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include "core/app/app_test_support.h"
#include "core/app/methods.h"
#include "tests/golden/api/sample.h"

namespace bw::app {
namespace {

using testing::AppTest;
using testing::Json;
using testing::text_at;
using testing::texts;

// Requests with ids that exist, ids that do not, texts of every size and numbers out of bounds.
class Dice final : public golden::Sampler {
  public:
    Dice(platform::SeededRandom& random, const std::vector<std::string>& ids)
        : random_(random), ids_(ids) {}

  protected:
    bool flag() override { return random_.chance(2); }
    bool present() override { return random_.chance(2); }
    std::size_t length() override { return random_.chance(40) ? 500 : random_.below(3); }
    std::int64_t number() override {
        constexpr auto kNumbers = std::to_array<std::int64_t>(
            {-1, 0, 1, 5, 10, 28, 400, INT32_MAX, INT32_MIN, 1'750'000'000'000}
        );
        return kNumbers[random_.below(kNumbers.size())];
    }
    std::size_t pick(std::size_t size) override { return random_.below(size); }
    std::string text() override {
        switch (random_.below(12)) {
            case 0:
                return {};
            case 1:
                return std::string(120'000, 'h');
            case 2:
                return "\"quotes\", 'more' \\ and\nlines\t\x01";
            case 3:
                return "warm-bath";
            case 4:
                return "0123456789abcdef0123456789abcdef";
            case 5:
                return "GB";
            case 6:
                return "2026-02-30";
            case 7:
                return std::string("a\0b", 3);
            case 8:
                return "../header";
            default:
                return ids_.empty() ? "words" : ids_[random_.below(ids_.size())];
        }
    }

  private:
    platform::SeededRandom& random_;
    const std::vector<std::string>& ids_;
};

// Something of another type than what stands there.
Json stranger(platform::SeededRandom& random) {
    switch (random.below(8)) {
        case 0:
            return Json();
        case 1:
            return Json("words");
        case 2:
            return Json(-1);
        case 3:
            return Json(1.5e300);
        case 4:
            return Json::array({Json::array(), Json::object()});
        case 5:
            return Json::object({{"id", Json::object()}});
        case 6:
            return Json(UINT64_MAX);
        default:
            return Json(true);
    }
}

void replace_somewhere(Json& json, platform::SeededRandom& random) {
    if (!json.is_structured() || json.empty() || random.chance(4)) {
        json = stranger(random);
        return;
    }
    auto place = json.begin();
    std::advance(place, random.below(json.size()));
    replace_somewhere(*place, random);
}

class Sweep : public AppTest {
  protected:
    static constexpr std::size_t kMethodCount = std::tuple_size_v<decltype(kMethods)>;

    void SetUp() override {
        AppTest::SetUp();
        create_with_device();
        ids_ = {
            text_at(ok("people.put", texts({{"name", "Ana"}})), "id"),
            text_at(ok("triggers.put", texts({{"label", "crowds"}})), "id"),
            text_at(ok("toolbox.put", texts({{"skill_id", "warm-bath"}})), "id"),
            text_at(ok("notes.write", texts({{"text", "kept words"}})), "id"),
        };
        ok("plan.put_item", texts({{"kind", "warning_signs"}, {"text", "kept line"}}));
        ok("plan.publish");
    }

    // A request for the method, thrown with dice.
    std::string throw_request(std::size_t method) {
        std::string text;
        std::size_t index = 0;
        const auto look = [&]<class M>(const M&) {
            if (index++ == method) {
                Dice dice(dice_random_, ids_);
                Json json = codec::to_json(dice.make<typename M::RequestType>());
                if (dice_random_.chance(2)) {
                    replace_somewhere(json, dice_random_);
                }
                text = codec::dump_json(json);
            }
        };
        std::apply([&](const auto&... each) { (look(each), ...); }, kMethods);
        if (dice_random_.chance(8) && !text.empty()) {
            text.resize(dice_random_.below(text.size()));
        }
        return text;
    }

    Bytes throw_blob() {
        Bytes blob(dice_random_.chance(3) ? dice_random_.below(200) : 0);
        EXPECT_TRUE(dice_random_.fill(blob));
        return blob;
    }

    void send(std::size_t method, const std::string& request, Bytes blob) {
        const Reply reply = core_->call(static_cast<std::uint32_t>(method), request, blob);
        const auto json = codec::parse_json(reply.json);
        ASSERT_TRUE(json) << names()[method] << " " << request.substr(0, 500);
        const bool is_error = kCodes.contains(text_at(*json, "error/code"));
        EXPECT_NE(json->contains("ok"), is_error) << names()[method] << " " << reply.json;
    }

    // Back to an open vault, whatever the sweep has done to it.
    void mend() {
        if (text_at(ok("vault.state"), "status") == "open") {
            return;
        }
        open_with_device();
    }

    static std::array<std::string_view, kMethodCount> names() {
        return std::apply(
            [](const auto&... each) { return std::array{std::string_view(each.name)...}; }, kMethods
        );
    }

    static inline const std::set<std::string> kCodes{
        "invalid_argument",
        "not_found",
        "conflict",
        "locked",
        "wrong_key",
        "corrupt",
        "storage_full",
        "storage_failed",
        "limit",
        "unsupported"
    };
    platform::SeededRandom dice_random_{2026};
    std::vector<std::string> ids_;
};

TEST_F(Sweep, EveryMethodTakesAnEmptyRequestAndNoRequest) {
    for (std::size_t method = 0; method < kMethodCount; ++method) {
        for (const std::string_view text : {"{}", "", "null", "[]", "{", "7", "{\"\":{}}"}) {
            send(method, std::string(text), {});
        }
        mend();
    }
    send(kMethodCount, "{}", {});
    send(UINT32_MAX, "{}", {});
}

TEST_F(Sweep, EveryMethodTakesWhateverIsSent) {
    constexpr int kRounds = 25;
    for (std::size_t method = 0; method < kMethodCount; ++method) {
        for (int round = 0; round < kRounds; ++round) {
            send(method, throw_request(method), throw_blob());
            if (::testing::Test::HasFatalFailure()) {
                return;
            }
        }
        mend();
    }
    // What was kept before all this is still there.
    EXPECT_EQ(text_at(ok("vault.state"), "status"), "open");
    lock();
    restart();
    open_with_device();
    EXPECT_FALSE(as_text_view((ok("vault.export"), blob_)).empty());
}

TEST_F(Sweep, EveryMethodTakesWhateverIsSentWhileLockedAndWithoutAVault) {
    lock();
    for (int pass = 0; pass < 2; ++pass) {
        for (std::size_t method = 0; method < kMethodCount; ++method) {
            const bool makes = names()[method] == "vault.create" || names()[method] == "vault.open";
            for (int round = 0; round < (makes ? 0 : 6); ++round) {
                send(method, throw_request(method), throw_blob());
            }
        }
        ok("vault.wipe", texts({{"confirm", "delete everything"}}));
    }
}

TEST_F(Sweep, ARequestThatIsTooLargeOrTooDeepIsALimit) {
    const std::string large = R"({"text":")" + std::string(kRequestJsonSizeMax, 'a') + "\"}";
    EXPECT_TRUE(call_text("notes.write", large).json.contains("\"limit\""));
    const std::string deep = std::string(20'000, '[') + std::string(20'000, ']');
    for (std::size_t method = 0; method < kMethodCount; ++method) {
        send(method, deep, {});
    }
    const std::string twice = R"({"text":"a","text":"b"})";
    EXPECT_TRUE(call_text("notes.write", twice).json.contains("\"invalid_argument\""));
    EXPECT_TRUE(call_text("notes.write", "{\"text\":\"\xFF\xFE\"}").json.contains("invalid"));
}

// Of each method one request that is right in itself: locked, it works, or it says `locked`.
TEST_F(Sweep, LockedAMethodWorksOrSaysLocked) {
    const std::set<std::string_view> works{
        "app.about",
        "settings.get",
        "vault.state",
        "vault.lock",
        "vault.passphrase_strength",
        "session.presence",
        "card.read",
        "notes.list",
        "notes.write",
        "skills.list",
        "skills.get",
        "skills.cards",
        "ride.begin",
        "ride.view",
        "ride.step",
        "ride.finish",
        "help.people",
        "lines.regions",
        "lines.for_region",
        "medical.page",
        "plan.run",
    };
    const std::set<std::string_view> own_tests{
        "content.load", "vault.create", "vault.open", "vault.wipe", "plan.print"
    };
    const auto request = [](std::string_view method) -> Json {
        if (method == "notes.write") {
            return texts({{"text", "while locked"}});
        }
        if (method == "skills.get" || method.ends_with("remove") || method == "attachments.get") {
            return testing::with_id("warm-bath");
        }
        if (method == "ride.step") {
            return texts({{"action", "stop"}});
        }
        if (method == "vault.remove_slot") {
            return texts({{"slot_id", std::string(32, '0')}});
        }
        if (method == "skills.used" || method == "toolbox.put") {
            return texts({{"skill_id", "warm-bath"}});
        }
        if (method == "triggers.put" || method == "people.put") {
            return texts({{"label", "crowds"}, {"name", "Ana"}});
        }
        if (method == "attachments.put") {
            return texts({{"media_type", "image/png"}});
        }
        return Json::object();
    };
    lock();
    for (const std::string_view method : names()) {
        if (own_tests.contains(method)) {
            continue;
        }
        const Bytes blob = method == "attachments.put" ? Bytes(10) : Bytes();
        if (works.contains(method)) {
            ok(method, request(method), blob);
        } else {
            EXPECT_EQ(why(method, request(method), blob), "locked") << method;
        }
    }
}

}  // namespace
}  // namespace bw::app
