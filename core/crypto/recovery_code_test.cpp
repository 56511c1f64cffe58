// SPDX-License-Identifier: Apache-2.0
#include "core/crypto/recovery_code.h"

#include <string>

#include "core/crypto/test_support.h"

namespace bw::crypto {
namespace {

class RecoveryCodeTest : public testing::CryptoTest {
  protected:
    RecoverySecret secret_ = *make_recovery_secret(random_);
    std::string text_ = to_text(recovery_text(secret_).view());
};

TEST_F(RecoveryCodeTest, ReadsWhatItWrote) {
    EXPECT_EQ(text_.size(), kRecoveryTextSize);
    const auto read = read_recovery_code(as_byte_view(text_));
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, secret_);
    EXPECT_EQ(first_wrong_recovery_group(as_byte_view(text_)), std::nullopt);
}

TEST_F(RecoveryCodeTest, ZeroSecretShowsGroupNumbersAsChecks) {
    EXPECT_EQ(
        to_text(recovery_text(RecoverySecret()).view()), "00001-00002-00003-00004-00005-00006-00007"
    );
}

TEST_F(RecoveryCodeTest, AcceptsCaseSpacesAndLookalikes) {
    const auto read =
        read_recovery_code(as_byte_view("  ooooi OOOO2\n00003-0 0 0 0 4 00005\t00006----00007 "));
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, RecoverySecret());
    std::string lower = text_;
    for (char& each : lower) {
        each = each >= 'A' && each <= 'Z' ? static_cast<char>(each - 'A' + 'a') : each;
    }
    EXPECT_EQ(*read_recovery_code(as_byte_view(lower)), secret_);
}

TEST_F(RecoveryCodeTest, FindsEveryWrongSymbolAndItsGroup) {
    constexpr std::string_view kSymbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    for (std::size_t at = 0; at < text_.size(); ++at) {
        if (text_[at] == '-') {
            continue;
        }
        for (const char symbol : kSymbols) {
            std::string wrong = text_;
            wrong[at] = symbol;
            const bool same = symbol == text_[at];
            ASSERT_EQ(read_recovery_code(as_byte_view(wrong)).has_value(), same);
            if (!same) {
                ASSERT_EQ(first_wrong_recovery_group(as_byte_view(wrong)), at / 6);
            }
        }
    }
}

TEST_F(RecoveryCodeTest, FindsSwappedSymbolsAndGroups) {
    for (std::size_t group = 0; group < kRecoveryGroups; ++group) {
        for (std::size_t a = 0; a < 4; ++a) {
            for (std::size_t b = a + 1; b < 4; ++b) {
                std::string wrong = text_;
                std::swap(wrong[group * 6 + a], wrong[group * 6 + b]);
                ASSERT_EQ(read_recovery_code(as_byte_view(wrong)).has_value(), wrong == text_);
            }
        }
    }
    const std::string swapped = text_.substr(6, 6) + text_.substr(0, 6) + text_.substr(12);
    EXPECT_FALSE(read_recovery_code(as_byte_view(swapped)));
}

TEST_F(RecoveryCodeTest, RefusesTooShortTooLongAndForeign) {
    EXPECT_FALSE(read_recovery_code({}));
    EXPECT_FALSE(read_recovery_code(as_byte_view(text_.substr(0, text_.size() - 1))));
    EXPECT_FALSE(read_recovery_code(as_byte_view(text_ + "0")));
    EXPECT_FALSE(read_recovery_code(as_byte_view(std::string(1000, '0'))));
    std::string foreign = text_;
    foreign[3] = 'U';
    EXPECT_EQ(
        read_recovery_code(as_byte_view(foreign)).error().code(), ErrorCode::kInvalidArgument
    );
    EXPECT_EQ(first_wrong_recovery_group(as_byte_view(foreign)), 0U);
}

TEST_F(RecoveryCodeTest, AnUnfinishedGroupIsNotYetWrong) {
    EXPECT_EQ(first_wrong_recovery_group(as_byte_view("0000")), std::nullopt);
    EXPECT_EQ(first_wrong_recovery_group(as_byte_view("00009")), 0U);
    EXPECT_EQ(first_wrong_recovery_group(as_byte_view(text_.substr(0, 15))), std::nullopt);
}

}  // namespace
}  // namespace bw::crypto
