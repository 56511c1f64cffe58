// SPDX-License-Identifier: Apache-2.0
#pragma once

// For tests only: randomness that repeats, and bytes from hexadecimal.

#include <algorithm>
#include <array>
#include <string_view>

#include <gtest/gtest.h>

#include "core/base/bytes.h"
#include "core/base/id.h"
#include "core/crypto/blake2b.h"
#include "core/crypto/init.h"
#include "core/port/random.h"

namespace bw::crypto::testing {

// BLAKE2b of a counter under a seed. The golden vault is made with it: never change the stream.
class CountingRandom final : public port::Random {
  public:
    explicit CountingRandom(std::uint8_t seed = 1) : seed_{std::byte{seed}} {}
    Status fill(MutableByteView out) override {
        while (!out.empty()) {
            std::array<std::byte, 8> counter{};
            for (std::size_t i = 0; i < counter.size(); ++i) {
                counter[i] = static_cast<std::byte>(block_ >> (8 * i));
            }
            ++block_;
            Digest32 block{};
            blake2b_detail::hash(seed_, counter, block);
            const std::size_t size = std::min(out.size(), block.size());
            std::copy_n(block.begin(), size, out.begin());
            out = out.subspan(size);
        }
        return {};
    }

  private:
    std::array<std::byte, 1> seed_;
    std::uint64_t block_ = 0;
};

class FailingRandom final : public port::Random {
  public:
    Status fill(MutableByteView) override {
        return fail(ErrorCode::kStorageFailed, "no randomness in this test");
    }
};

inline Bytes from_hex(std::string_view text) {
    const auto nibble = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
    Bytes bytes;
    for (std::size_t i = 0; i + 1 < text.size(); i += 2) {
        bytes.push_back(static_cast<std::byte>(nibble(text[i]) * 16 + nibble(text[i + 1])));
    }
    return bytes;
}

// Every test of a file that makes secrets starts from this fixture.
class CryptoTest : public ::testing::Test {
  protected:
    static void SetUpTestSuite() {
        CountingRandom random(255);
        ASSERT_TRUE(init(random));
    }
    CountingRandom random_;
};

}  // namespace bw::crypto::testing
