// SPDX-License-Identifier: Apache-2.0
#pragma once

// Order in lists without renumbering: a text between any two texts, so that moving one item writes
// one item. Keys compare as bytes.
// Source: D. Greenspan 2020, "Implementing Fractional Indexing" (base 62 with a counted head, which
// keeps keys short when items are always added at one end).

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace bw::oplog {

inline constexpr std::size_t kOrderKeySizeMax = 250;

struct OrderKeyGap {
    std::string_view after;    // empty: before everything
    std::string_view before;   // empty: after everything
    std::uint32_t jitter = 0;  // any random number, so that two devices rarely make the same key
};

// Returns: a key k with after < k < before.
// Errors:  kInvalidArgument when the keys are no keys or are not in order; kLimit when the result
//          would be longer than kOrderKeySizeMax (renumber the list).
Result<std::string> order_key_between(const OrderKeyGap& gap);

bool is_order_key(std::string_view text);

}  // namespace bw::oplog
