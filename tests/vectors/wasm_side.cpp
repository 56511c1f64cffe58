// SPDX-License-Identifier: Apache-2.0

// A module of its own for run.mjs: core/crypto as the browser runs it, and the check of the
// vectors. Nothing of this is in the module that ships.

#include <algorithm>
#include <cstdlib>

#include "core/base/check.h"
#include "core/crypto/init.h"
#include "tests/vectors/check_vectors.h"

namespace {

// libsodium asks once, for the canary of its guarded memory.
class CanaryRandom final : public bw::port::Random {
  public:
    bw::Status fill(bw::MutableByteView out) override {
        std::ranges::fill(out, std::byte{0x5A});
        return {};
    }
};

}  // namespace

extern "C" {

char* bw_vectors_alloc(std::uint32_t size);
std::int32_t bw_vectors_check(const char* file, std::uint32_t size);

char* bw_vectors_alloc(std::uint32_t size) {
    return static_cast<char*>(std::calloc(size, 1));
}

// Returns: how many matched; less than zero: the line that does not.
std::int32_t bw_vectors_check(const char* file, std::uint32_t size) {
    CanaryRandom random;
    BW_CHECK(bw::crypto::init(random).has_value());
    const bw::vectors::Outcome outcome = bw::vectors::check_vectors({file, size});
    return outcome.wrong_line == 0 ? outcome.matched : -outcome.wrong_line;
}
}
