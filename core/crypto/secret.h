// SPDX-License-Identifier: Apache-2.0
#pragma once

// Memory for what must not leak: keys, passphrases, codes. A secret owns its bytes on pages of
// their own (natively locked against swapping where the system allows, left out of core dumps,
// between guard pages), cannot be copied by accident, compares in constant time, and wipes itself
// when it is destroyed, moved from or assigned over.

#include <cstddef>
#include <span>
#include <utility>

#include "core/base/bytes.h"
#include "core/base/check.h"

namespace bw::crypto {

// Whether both hold the same bytes. The time depends on the sizes only.
bool equal_constant_time(ByteView a, ByteView b);

// Overwrites in a way the compiler may not remove.
void wipe(MutableByteView bytes);

// Requires: init() has succeeded before one that is not empty is made.
class SecretBytes {
  public:
    SecretBytes() = default;
    // All zero.
    explicit SecretBytes(std::size_t size);
    static SecretBytes copy_of(ByteView bytes);

    SecretBytes(const SecretBytes&) = delete;
    SecretBytes& operator=(const SecretBytes&) = delete;
    SecretBytes(SecretBytes&& other) noexcept
        : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}
    SecretBytes& operator=(SecretBytes&& other) noexcept;
    ~SecretBytes() { clear(); }

    // Lifetime: until the secret is cleared, moved from or destroyed.
    ByteView view() const { return {data_, size_}; }
    MutableByteView writable() { return {data_, size_}; }
    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }

    // Wipes:    all bytes; then empty.
    void clear();

    friend bool operator==(const SecretBytes& a, const SecretBytes& b) {
        return equal_constant_time(a.view(), b.view());
    }

  private:
    std::byte* data_ = nullptr;
    std::size_t size_ = 0;
};

// A secret whose size is part of its type.
template <std::size_t Size>
class Secret {
  public:
    static constexpr std::size_t kSize = Size;

    // All zero.
    Secret() : bytes_(Size) {}
    // Requires: bytes.size() == Size.
    static Secret copy_of(ByteView bytes) {
        BW_CHECK(bytes.size() == Size);
        return Secret(SecretBytes::copy_of(bytes));
    }
    Secret clone() const { return copy_of(bytes_.view()); }

    // Requires: not moved from.
    std::span<const std::byte, Size> view() const {
        BW_CHECK(!bytes_.empty());
        return bytes_.view().template first<Size>();
    }
    std::span<std::byte, Size> writable() {
        BW_CHECK(!bytes_.empty());
        return bytes_.writable().template first<Size>();
    }

    friend bool operator==(const Secret& a, const Secret& b) { return a.bytes_ == b.bytes_; }

  private:
    explicit Secret(SecretBytes bytes) : bytes_(std::move(bytes)) {}
    SecretBytes bytes_;
};

inline constexpr std::size_t kKeySize = 32;
using Key32 = Secret<kKeySize>;

}  // namespace bw::crypto
