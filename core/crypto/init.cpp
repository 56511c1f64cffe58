// SPDX-License-Identifier: Apache-2.0
#include "core/crypto/init.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cstring>

#include <sodium.h>

#include "core/base/check.h"

namespace bw::crypto {
namespace {

constexpr std::size_t kPoolSize = 64;  // sodium_init() of 1.0.18 takes 16

struct Pool {
    std::array<std::byte, kPoolSize> bytes{};
    std::size_t left = 0;
};

constinit Pool pool;
constinit std::atomic<bool> ready = false;

void take_from_pool(void* out, std::size_t size) {
    BW_CHECK(size <= pool.left);
    pool.left -= size;
    std::memcpy(out, pool.bytes.data() + pool.left, size);
    sodium_memzero(pool.bytes.data() + pool.left, size);
}

const char* pool_name() {
    return "breakwater";
}

std::uint32_t pool_word() {
    std::uint32_t word = 0;
    take_from_pool(&word, sizeof word);
    return word;
}

constinit randombytes_implementation pool_implementation = {
    .implementation_name = pool_name,
    .random = pool_word,
    .stir = nullptr,
    .uniform = nullptr,
    .buf = take_from_pool,
    .close = nullptr,
};

}  // namespace

Status init(port::Random& random) {
    if (ready.load()) {
        return {};
    }
    BW_TRY(random.fill(pool.bytes));
    pool.left = pool.bytes.size();
    randombytes_set_implementation(&pool_implementation);
    const int outcome = sodium_init();
    sodium_memzero(pool.bytes.data(), pool.bytes.size());
    pool.left = 0;
    if (outcome < 0) {
        return fail(ErrorCode::kUnsupported, "libsodium does not start");
    }
    ready.store(true);
    return {};
}

bool is_ready() {
    return ready.load();
}

}  // namespace bw::crypto
