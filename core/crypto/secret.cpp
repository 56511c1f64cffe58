// SPDX-License-Identifier: Apache-2.0
#include "core/crypto/secret.h"

#include <algorithm>

#include <sodium.h>

#include "core/crypto/init.h"

namespace bw::crypto {

bool equal_constant_time(ByteView a, ByteView b) {
    if (a.size() != b.size()) {
        return false;
    }
    return a.empty() || sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

void wipe(MutableByteView bytes) {
    if (!bytes.empty()) {
        sodium_memzero(bytes.data(), bytes.size());
    }
}

SecretBytes::SecretBytes(std::size_t size) : size_(size) {
    if (size == 0) {
        return;
    }
    BW_CHECK(is_ready());  // crypto::init() first: the guard's canary is drawn there
    data_ = static_cast<std::byte*>(sodium_malloc(size));
    BW_CHECK(data_ != nullptr);
    std::fill_n(data_, size, std::byte{0});  // sodium_malloc fills with a pattern
}

SecretBytes SecretBytes::copy_of(ByteView bytes) {
    SecretBytes copy(bytes.size());
    std::ranges::copy(bytes, copy.data_);
    return copy;
}

SecretBytes& SecretBytes::operator=(SecretBytes&& other) noexcept {
    if (this != &other) {
        clear();
        data_ = std::exchange(other.data_, nullptr);
        size_ = std::exchange(other.size_, 0);
    }
    return *this;
}

void SecretBytes::clear() {
    if (data_ != nullptr) {
        wipe({data_, size_});  // where there are no guard pages sodium_free() does not wipe
        sodium_free(data_);
    }
    data_ = nullptr;
    size_ = 0;
}

}  // namespace bw::crypto
