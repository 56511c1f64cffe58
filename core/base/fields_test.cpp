// SPDX-License-Identifier: Apache-2.0
#include "core/base/fields.h"

#include <array>
#include <string>
#include <tuple>

#include <gtest/gtest.h>

#include "core/base/id.h"

namespace bw {
namespace {

enum class Tide { kLow, kHigh };
consteval std::string_view enum_type_name(Tide) {
    return "Tide";
}
constexpr auto enum_names(Tide) {
    return std::to_array<EnumName<Tide>>({{Tide::kLow, "low"}, {Tide::kHigh, "high"}});
}

struct Whole {
    int a = 0;
    std::string b;
    static constexpr std::string_view kName = "Whole";
    static constexpr std::string_view kDoc = "All members described.";
    static constexpr auto kFields =
        std::tuple{field<&Whole::a>("a", "A number."), field<&Whole::b>("b", "A text.")};
};

struct Forgetful {
    int a = 0;
    int forgotten = 0;
    static constexpr std::string_view kName = "Forgetful";
    static constexpr std::string_view kDoc = "One member is missing in the list.";
    static constexpr auto kFields = std::tuple{field<&Forgetful::a>("a", "A number.")};
};

static_assert(all_fields_described<Whole>());
static_assert(!all_fields_described<Forgetful>(), "a forgotten field must be found");

TEST(Fields, VisitsInTheOrderOfTheList) {
    std::string names;
    for_each_field<Whole>([&](const auto& each) { names += each.name; });
    EXPECT_EQ(names, "ab");
}

TEST(Fields, EnumNamesGoBothWays) {
    EXPECT_EQ(enum_name(Tide::kHigh), "high");
    EXPECT_EQ(enum_from_name<Tide>("low"), Tide::kLow);
    EXPECT_FALSE(enum_from_name<Tide>("ebb"));
}

TEST(Id, AcceptsOnlyWhatWeWrite) {
    EXPECT_TRUE(is_valid_id("count-backwards"));
    EXPECT_TRUE(is_valid_id(std::string(64, 'a')));
    EXPECT_FALSE(is_valid_id(std::string(65, 'a')));
    EXPECT_FALSE(is_valid_id(""));
    EXPECT_FALSE(is_valid_id("../x"));
    EXPECT_FALSE(is_valid_id("Capital"));
}

}  // namespace
}  // namespace bw
