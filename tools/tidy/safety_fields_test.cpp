// SPDX-License-Identifier: Apache-2.0
// Nothing that is stored or sent has a field for what may not be there (CS-21, CS-23, CS-27): every
// name of every field list in the core is looked at, so that nobody can add one by mistake.
#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "tools/tidy/tree.h"

namespace bw::tidy {
namespace {

struct Field {
    std::string name;
    std::string file;
};

constexpr std::size_t kFieldsMin = 200;

// `field<&SafetyPlan::status>("status", …)`: the name that stands in records and in JSON.
void take_fields(const SourceFile& file, std::vector<Field>& fields) {
    const std::string_view text = file.text;
    for (std::size_t at = text.find("field<&"); at != std::string_view::npos;
         at = text.find("field<&", at + 1)) {
        const std::size_t open = text.find('"', at);
        const std::size_t close = open == std::string_view::npos ? open : text.find('"', open + 1);
        if (close != std::string_view::npos) {
            fields.push_back({std::string(text.substr(open + 1, close - open - 1)), file.path});
        }
    }
}

const std::vector<Field>& all_fields() {
    static const std::vector<Field> kAll = [] {
        std::vector<Field> fields;
        const auto tree = read_tree(BW_SOURCE_DIR);
        for (const SourceFile& file : tree ? *tree : std::vector<SourceFile>{}) {
            if (file.path.starts_with("core/") && file.path.ends_with(".h")) {
                take_fields(file, fields);
            }
        }
        return fields;
    }();
    return kAll;
}

// Whether one of the words of a name, as `urge_0_10` has three, is this one or begins with it.
bool has_word(std::string_view name, std::string_view word) {
    const std::string around = "_" + std::string(name);
    return around.contains("_" + std::string(word));
}

template <std::size_t Count>
std::string found(const std::array<std::string_view, Count>& words) {
    std::string lines;
    for (const Field& field : all_fields()) {
        if (std::ranges::any_of(words, [&](auto word) { return has_word(field.name, word); })) {
            lines += field.file + ": " + field.name + "\n";
        }
    }
    return lines;
}

TEST(SafetyFields, AreFound) {
    EXPECT_GE(all_fields().size(), kFieldsMin);
    EXPECT_TRUE(std::ranges::contains(all_fields(), "entry_choice", &Field::name));
}

TEST(SafetyFields, NoRiskScoreOrForecast) {
    constexpr auto kWords = std::to_array<std::string_view>(
        {"risk",
         "score",
         "forecast",
         "predict",
         "probab",
         "danger",
         "severity",
         "level",
         "traffic",
         "alert"}
    );
    EXPECT_EQ(found(kWords), "");
}

TEST(SafetyFields, NoCounterThatCouldFall) {
    constexpr auto kWords = std::to_array<std::string_view>(
        {"streak",
         "days_since",
         "free_days",
         "record_days",
         "badge",
         "points",
         "best_",
         "rank",
         "reset_count",
         "setbacks",
         "relapse",
         "failures"}
    );
    EXPECT_EQ(found(kWords), "");
}

TEST(SafetyFields, NoWayPlaceOrPictureOfAnEvent) {
    constexpr auto kWords = std::to_array<std::string_view>(
        {"way_of",
         "means",
         "tool_used",
         "body_",
         "wound",
         "injur",
         "scar",
         "photo",
         "dose",
         "lethal",
         "latitude",
         "longitude",
         "gps"}
    );
    // The one picture there is: of something that helps, kept with a skill of one's own.
    EXPECT_EQ(found(kWords), "core/domain/skill/toolbox.h: photo_attachment_id\n");
}

}  // namespace
}  // namespace bw::tidy
