// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>

#include "core/base/result.h"
#include "core/crypto/secret.h"
#include "core/port/random.h"

namespace bw::crypto {

inline constexpr std::size_t kNonceSize = 24;

// Large enough that random ones never meet.
struct Nonce24 {
    std::array<std::byte, kNonceSize> bytes{};
};

// Errors: as Random::fill.
Result<Key32> random_key(port::Random& random);
Result<Nonce24> random_nonce(port::Random& random);

}  // namespace bw::crypto
