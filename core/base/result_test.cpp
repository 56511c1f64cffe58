// SPDX-License-Identifier: Apache-2.0
#include "core/base/result.h"

#include <gtest/gtest.h>

namespace bw {
namespace {

Result<int> half(int number) {
    if (number % 2 != 0) {
        return fail(ErrorCode::kInvalidArgument, "not even");
    }
    return number / 2;
}

Result<int> quarter(int number) {
    const int once = BW_TRY(half(number));
    return half(once);
}

Status only_even(int number) {
    BW_TRY(half(number));
    return {};
}

TEST(Result, CarriesTheValueThroughTry) {
    const Result<int> result = quarter(12);
    ASSERT_TRUE(result);
    EXPECT_EQ(*result, 3);
}

TEST(Result, ReturnsTheFirstErrorWithItsPlace) {
    const Result<int> result = quarter(6);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code(), ErrorCode::kInvalidArgument);
    EXPECT_EQ(result.error().what(), "not even");
    EXPECT_GT(result.error().where().line(), 0U);
}

TEST(Result, TryWorksWhereNothingIsReturned) {
    EXPECT_TRUE(only_even(2));
    EXPECT_FALSE(only_even(3));
}

}  // namespace
}  // namespace bw
