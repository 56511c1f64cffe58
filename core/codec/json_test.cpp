// SPDX-License-Identifier: Apache-2.0
#include "core/codec/json.h"

#include <array>
#include <cstdint>
#include <string>
#include <tuple>

#include <gtest/gtest.h>

namespace bw::codec {
namespace {

enum class Weather { kCalm, kRough };
consteval std::string_view enum_type_name(Weather) {
    return "Weather";
}
constexpr auto enum_names(Weather) {
    return std::to_array<EnumName<Weather>>({{Weather::kCalm, "calm"}, {Weather::kRough, "rough"}});
}

struct Buoy {
    std::string id;
    std::int64_t seen_at_ms = 0;
    std::uint8_t height_0_10 = 0;
    Weather weather = Weather::kCalm;
    bool lit = false;
    std::optional<std::string> note;
    std::vector<std::string> names;
    static constexpr std::string_view kName = "Buoy";
    static constexpr std::string_view kDoc = "For tests.";
    static constexpr auto kFields = std::tuple{
        field<&Buoy::id>("id", ""),
        field<&Buoy::seen_at_ms>("seen_at_ms", ""),
        field<&Buoy::height_0_10>("height_0_10", ""),
        field<&Buoy::weather>("weather", ""),
        field<&Buoy::lit>("lit", ""),
        field<&Buoy::note>("note", ""),
        field<&Buoy::names>("names", ""),
    };
};
static_assert(all_fields_described<Buoy>());

TEST(Json, EncodesInTheOrderOfTheFieldList) {
    const Buoy buoy{
        .id = "b1",
        .seen_at_ms = 12,
        .height_0_10 = 3,
        .weather = Weather::kRough,
        .lit = true,
        .names = {"a", "b"}
    };
    EXPECT_EQ(
        encode(buoy),
        R"({"id":"b1","seen_at_ms":12,"height_0_10":3,"weather":"rough","lit":true,"names":["a","b"]})"
    );
}

TEST(Json, DecodesWhatItEncodes) {
    const Buoy buoy{.id = "b2", .note = "by the \"wall\" \xC3\xA9", .names = {""}};
    const Result<Buoy> back = decode<Buoy>(encode(buoy));
    ASSERT_TRUE(back);
    EXPECT_EQ(back->note, buoy.note);
    EXPECT_EQ(back->names, buoy.names);
}

TEST(Json, KeepsDefaultsForAbsentKeysAndIgnoresUnknownOnes) {
    const Result<Buoy> buoy = decode<Buoy>(R"({"id":"b3","from_the_future":[1,2]})");
    ASSERT_TRUE(buoy);
    EXPECT_EQ(buoy->weather, Weather::kCalm);
}

TEST(Json, NamesTheWrongTypeInsteadOfGuessing) {
    for (const char* text :
         {R"({"id":7})",
          R"({"lit":"yes"})",
          R"({"height_0_10":256})",
          R"({"height_0_10":-1})",
          R"({"height_0_10":1.5})",
          R"({"weather":"stormy"})",
          R"({"names":"a"})",
          R"([])",
          R"(7)"}) {
        const Result<Buoy> buoy = decode<Buoy>(text);
        ASSERT_FALSE(buoy) << text;
        EXPECT_EQ(buoy.error().code(), ErrorCode::kInvalidArgument) << text;
    }
}

TEST(Json, RefusesBrokenTextWithoutCrashing) {
    for (const std::string& text :
         {std::string("{"),
          std::string(""),
          std::string("\"\xFF\""),
          std::string("{\"a\":1,\"a\":2}"),
          std::string(100'000, '['),
          std::string("{\"id\":\"") + std::string(kTextSizeMax + 1, 'x') + "\"}"}) {
        EXPECT_FALSE(decode<Buoy>(text));
    }
}

TEST(Json, LargeNumbersKeepEveryDigit) {
    const Result<Buoy> buoy = decode<Buoy>(R"({"seen_at_ms":9007199254740991})");
    ASSERT_TRUE(buoy);
    EXPECT_EQ(buoy->seen_at_ms, 9'007'199'254'740'991);
    EXPECT_FALSE(decode<Buoy>(R"({"seen_at_ms":18446744073709551615})"));
}

}  // namespace
}  // namespace bw::codec
