// SPDX-License-Identifier: Apache-2.0
#pragma once

// Deterministic binary: little-endian fixed-width integers, byte strings with a u32 length before
// them. The formats in docs/formats are written in exactly these terms.

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace bw::codec {

class BinaryWriter {
  public:
    template <std::unsigned_integral T>
    void put(T value) {
        for (std::size_t i = 0; i < sizeof(T); ++i) {
            bytes_.push_back(static_cast<std::byte>((value >> (8 * i)) & 0xFFU));
        }
    }
    // Bytes as they are, without a length.
    void put_raw(ByteView bytes) { bytes_.insert(bytes_.end(), bytes.begin(), bytes.end()); }
    // u32 length, then the bytes. Requires: bytes.size() < 2^32.
    void put_sized(ByteView bytes) {
        put(static_cast<std::uint32_t>(bytes.size()));
        put_raw(bytes);
    }
    ByteView view() const { return bytes_; }
    Bytes take() { return std::move(bytes_); }

  private:
    Bytes bytes_;
};

// Reads what BinaryWriter wrote. Every read past the end is kCorrupt; nothing is ever read outside.
// Lifetime: the bytes must outlive the reader and the views it returns.
class BinaryReader {
  public:
    explicit BinaryReader(ByteView bytes) : bytes_(bytes) {}

    template <std::unsigned_integral T>
    Result<T> get() {
        const ByteView raw = BW_TRY(get_raw(sizeof(T)));
        T value = 0;
        for (std::size_t i = 0; i < sizeof(T); ++i) {
            value = static_cast<T>(value | (static_cast<T>(std::to_integer<T>(raw[i])) << (8 * i)));
        }
        return value;
    }

    Result<ByteView> get_raw(std::size_t size) {
        if (size > bytes_.size()) {
            return fail(ErrorCode::kCorrupt, "ends before a field does");
        }
        const ByteView view = bytes_.first(size);
        bytes_ = bytes_.subspan(size);
        return view;
    }

    // Errors: kLimit when the length says more than `size_max`.
    Result<ByteView> get_sized(std::size_t size_max) {
        const auto size = BW_TRY(get<std::uint32_t>());
        if (size > size_max) {
            return fail(ErrorCode::kLimit, "a field is longer than its limit");
        }
        return get_raw(size);
    }

    std::size_t remaining() const { return bytes_.size(); }

    Status expect_end() const {
        if (!bytes_.empty()) {
            return fail(ErrorCode::kCorrupt, "bytes are left over after the last field");
        }
        return {};
    }

  private:
    ByteView bytes_;
};

}  // namespace bw::codec
