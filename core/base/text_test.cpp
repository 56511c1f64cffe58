// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"

#include <gtest/gtest.h>

namespace bw {
namespace {

TEST(Text, IsBlankWhenNothingCanBeRead) {
    EXPECT_TRUE(is_blank(""));
    EXPECT_TRUE(is_blank(" \t\r\n"));
    EXPECT_FALSE(is_blank(" a"));
    EXPECT_FALSE(is_blank("\xC2\xA0"));  // a no-break space is a letter of somebody's choice
}

TEST(Text, PercentEncodesWhatAQueryWouldTakeForASign) {
    std::string out = "sms:?body=";
    append_percent_encoded(out, "Can we talk? Anna & \xC3\xA9 ~1.0-_%");
    EXPECT_EQ(out, "sms:?body=Can%20we%20talk%3F%20Anna%20%26%20%C3%A9%20~1.0-_%25");
}

}  // namespace
}  // namespace bw
