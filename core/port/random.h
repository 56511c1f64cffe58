// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace bw::port {

// Cryptographic randomness. Tests use a seeded one; nothing else may.
class Random {
  public:
    virtual ~Random() = default;

    // Fills all of `out`.
    // Errors: kStorageFailed when the system has no randomness to give; `out` is then not usable.
    virtual Status fill(MutableByteView out) = 0;
};

}  // namespace bw::port
