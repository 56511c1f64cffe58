// SPDX-License-Identifier: Apache-2.0
#include "core/crypto/recovery_code.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace bw::crypto {
namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
static_assert(kAlphabet.size() == 32);

constexpr std::size_t kGroupSize = kRecoveryGroupData + 1;
constexpr std::size_t kTypedSymbols = kRecoveryGroups * kGroupSize;

// Different for each place in a group and none zero, so that a change of one symbol and a swap of
// two both change the sum. Powers of the generator 2 of GF(32).
constexpr std::array<std::uint8_t, kRecoveryGroupData> kWeights = {2, 4, 8, 16};

// Product in GF(32) = GF(2)[x] / (x^5 + x^2 + 1).
constexpr std::uint8_t multiply(std::uint8_t a, std::uint8_t b) {
    unsigned product = 0;
    for (unsigned bit = 0; bit < 5; ++bit) {
        product ^= ((b >> bit) & 1U) * (unsigned{a} << bit);
    }
    for (unsigned bit = 8; bit >= 5; --bit) {
        product ^= ((product >> bit) & 1U) * (0b100101U << (bit - 5));
    }
    return static_cast<std::uint8_t>(product);
}
static_assert(multiply(16, 2) == 5);

// The group's number goes in, so that two whole groups cannot change places.
std::uint8_t check_symbol(std::span<const std::uint8_t> data, std::size_t group) {
    auto sum = static_cast<std::uint8_t>(group + 1);
    for (std::size_t i = 0; i < kRecoveryGroupData; ++i) {
        sum = static_cast<std::uint8_t>(sum ^ multiply(data[i], kWeights[i]));
    }
    return sum;
}

enum class Typed { kSymbol, kSeparator, kWrong };

Typed read_symbol(char typed, std::uint8_t& out) {
    if (typed == ' ' || typed == '-' || typed == '\t' || typed == '\n' || typed == '\r') {
        return Typed::kSeparator;
    }
    if (typed >= 'a' && typed <= 'z') {
        typed = static_cast<char>(typed - 'a' + 'A');
    }
    if (typed == 'O') {
        typed = '0';
    } else if (typed == 'I' || typed == 'L') {
        typed = '1';
    }
    const std::size_t value = kAlphabet.find(typed);
    if (value == std::string_view::npos) {
        return Typed::kWrong;
    }
    out = static_cast<std::uint8_t>(value);
    return Typed::kSymbol;
}

struct Symbols {
    Secret<kTypedSymbols> values;
    std::size_t count = 0;
    std::optional<std::size_t> wrong_group;
    std::span<const std::uint8_t> group(std::size_t index) const {
        return std::span(u8(ByteView(values.view())), kTypedSymbols)
            .subspan(index * kGroupSize, kGroupSize);
    }
};

Symbols collect(ByteView typed) {
    Symbols symbols;
    for (const char each : as_text_view(typed)) {
        std::uint8_t value = 0;
        const Typed kind = read_symbol(each, value);
        if (kind == Typed::kSeparator) {
            continue;
        }
        if (kind == Typed::kWrong || symbols.count == kTypedSymbols) {
            symbols.wrong_group = std::min(symbols.count / kGroupSize, kRecoveryGroups - 1);
            break;
        }
        symbols.values.writable()[symbols.count++] = std::byte{value};
    }
    for (std::size_t group = 0; group < symbols.count / kGroupSize; ++group) {
        const auto values = symbols.group(group);
        if (check_symbol(values, group) != values.back()) {
            symbols.wrong_group = group;
            break;
        }
    }
    return symbols;
}

}  // namespace

Result<RecoverySecret> make_recovery_secret(port::Random& random) {
    RecoverySecret secret;
    BW_TRY(random.fill(secret.writable()));
    for (std::byte& each : secret.writable()) {
        each &= std::byte{31};
    }
    return secret;
}

SecretBytes recovery_text(const RecoverySecret& secret) {
    SecretBytes text(kRecoveryTextSize);
    std::byte* out = text.writable().data();
    const auto put = [&out](char symbol) { *out++ = static_cast<std::byte>(symbol); };
    const std::span data(u8(ByteView(secret.view())), kRecoverySymbols);
    for (std::size_t group = 0; group < kRecoveryGroups; ++group) {
        if (group > 0) {
            put('-');
        }
        const auto values = data.subspan(group * kRecoveryGroupData, kRecoveryGroupData);
        for (const std::uint8_t value : values) {
            put(kAlphabet[value]);
        }
        put(kAlphabet[check_symbol(values, group)]);
    }
    return text;
}

Result<RecoverySecret> read_recovery_code(ByteView typed) {
    if (typed.size() > kRecoveryTypedSizeMax) {
        return fail(ErrorCode::kInvalidArgument, "recovery code is too long");
    }
    const Symbols symbols = collect(typed);
    if (symbols.wrong_group) {
        return fail(ErrorCode::kInvalidArgument, "recovery code has a typing mistake");
    }
    if (symbols.count != kTypedSymbols) {
        return fail(ErrorCode::kInvalidArgument, "recovery code is not complete");
    }
    RecoverySecret secret;
    for (std::size_t group = 0; group < kRecoveryGroups; ++group) {
        std::ranges::copy(
            symbols.values.view().subspan(group * kGroupSize, kRecoveryGroupData),
            secret.writable().subspan(group * kRecoveryGroupData).begin()
        );
    }
    return secret;
}

std::optional<std::size_t> first_wrong_recovery_group(ByteView typed) {
    return collect(typed.first(std::min(typed.size(), kRecoveryTypedSizeMax))).wrong_group;
}

}  // namespace bw::crypto
