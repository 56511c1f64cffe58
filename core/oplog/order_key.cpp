// SPDX-License-Identifier: Apache-2.0
#include "core/oplog/order_key.h"

#include <algorithm>
#include <optional>

namespace bw::oplog {

namespace {

constexpr std::string_view kDigits =
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
constexpr std::size_t kBase = kDigits.size();
constexpr std::string_view kFirstKey = "a0";
constexpr std::size_t kJitterDigits = 3;

std::size_t digit_of(char c) {
    return kDigits.find(c);
}

// A key is a head letter, as many digits as the head says, and a fraction that does not end in 0.
// Heads a..z: 1 to 26 digits, growing numbers; heads Z..A: 1 to 26 digits, before all of those.
std::size_t integer_size(char head) {
    if (head >= 'a' && head <= 'z') {
        return static_cast<std::size_t>(head - 'a') + 2;
    }
    if (head >= 'A' && head <= 'Z') {
        return static_cast<std::size_t>('Z' - head) + 2;
    }
    return 0;
}

std::string_view integer_part(std::string_view key) {
    return key.substr(0, integer_size(key[0]));
}

std::string_view fraction_part(std::string_view key) {
    return key.substr(integer_size(key[0]));
}

std::optional<std::string> next_integer(std::string_view integer) {
    std::string next(integer);
    for (std::size_t i = next.size() - 1; i > 0; --i) {
        const std::size_t digit = digit_of(next[i]) + 1;
        next[i] = kDigits[digit % kBase];
        if (digit < kBase) {
            return next;
        }
    }
    if (next[0] == 'Z') {
        return std::string(kFirstKey);
    }
    if (next[0] == 'z') {
        return std::nullopt;
    }
    ++next[0];
    next.assign(1, next[0]).append(integer_size(next[0]) - 1, kDigits.front());
    return next;
}

std::optional<std::string> previous_integer(std::string_view integer) {
    std::string previous(integer);
    for (std::size_t i = previous.size() - 1; i > 0; --i) {
        const std::size_t digit = digit_of(previous[i]);
        previous[i] = kDigits[(digit + kBase - 1) % kBase];
        if (digit > 0) {
            return previous;
        }
    }
    if (previous[0] == 'a') {
        return std::string("Z") + kDigits.back();
    }
    if (previous[0] == 'A') {
        return std::nullopt;
    }
    --previous[0];
    previous.assign(1, previous[0]).append(integer_size(previous[0]) - 1, kDigits.back());
    return previous;
}

// A fraction between two fractions; an empty `b` is the end of all.
// Requires: a < b, neither ends in 0.
std::string midpoint(std::string_view a, std::string_view b) {
    std::string common;
    while (!b.empty()) {
        const char first = a.empty() ? kDigits.front() : a[0];
        if (first != b[0]) {
            break;
        }
        common += b[0];
        a = a.empty() ? a : a.substr(1);
        b = b.substr(1);
    }
    const std::size_t low = a.empty() ? 0 : digit_of(a[0]);
    const std::size_t high = b.empty() ? kBase : digit_of(b[0]);
    if (high - low > 1) {
        return common + kDigits[(low + high) / 2];
    }
    if (b.size() > 1) {
        return common + b[0];
    }
    return common + kDigits[low] + midpoint(a.empty() ? a : a.substr(1), "");
}

std::optional<std::string> plain_key_between(std::string_view after, std::string_view before) {
    if (after.empty() && before.empty()) {
        return std::string(kFirstKey);
    }
    if (after.empty()) {
        const std::string_view integer = integer_part(before);
        if (!fraction_part(before).empty()) {
            return std::string(integer);
        }
        return previous_integer(integer);
    }
    const std::string_view integer = integer_part(after);
    if (!before.empty() && integer == integer_part(before)) {
        return std::string(integer) + midpoint(fraction_part(after), fraction_part(before));
    }
    std::optional<std::string> next = next_integer(integer);
    if (next && (before.empty() || *next < before)) {
        return next;
    }
    return std::string(integer) + midpoint(fraction_part(after), "");
}

std::string jitter_digits(std::uint32_t jitter) {
    std::string digits;
    for (std::size_t i = 0; i < kJitterDigits; ++i) {
        digits += kDigits[jitter % kBase];
        jitter /= static_cast<std::uint32_t>(kBase);
    }
    // A fraction must not end in 0, and one digit less does no harm.
    while (!digits.empty() && digits.back() == kDigits.front()) {
        digits.pop_back();
    }
    return digits;
}

}  // namespace

bool is_order_key(std::string_view text) {
    if (text.empty() || text.size() > kOrderKeySizeMax) {
        return false;
    }
    const std::size_t size = integer_size(text[0]);
    if (size == 0 || text.size() < size || (text.size() > size && text.back() == kDigits.front())) {
        return false;
    }
    return std::ranges::all_of(text, [](char c) { return digit_of(c) != std::string_view::npos; });
}

Result<std::string> order_key_between(const OrderKeyGap& gap) {
    const bool known = (gap.after.empty() || is_order_key(gap.after)) &&
                       (gap.before.empty() || is_order_key(gap.before));
    const bool open = gap.after.empty() || gap.before.empty();
    if (!known || (!open && gap.after >= gap.before)) {
        return fail(ErrorCode::kInvalidArgument, "order keys");
    }
    const std::optional<std::string> key = plain_key_between(gap.after, gap.before);
    if (!key || key->size() + kJitterDigits > kOrderKeySizeMax) {
        return fail(ErrorCode::kLimit, "no room between the order keys; renumber the list");
    }
    const std::string jittered = *key + jitter_digits(gap.jitter);
    // Digits behind a key make it larger; too large only where the next key begins with this one.
    return gap.before.empty() || jittered < gap.before ? jittered : *key;
}

}  // namespace bw::oplog
