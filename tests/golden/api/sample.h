// SPDX-License-Identifier: Apache-2.0
#pragma once

// Fills any described struct, so that no field of the boundary is forgotten by a test: every
// member gets a value that is not its default, lists get one element, optionals are there.

#include <concepts>
#include <cstdint>
#include <string>
#include <type_traits>

#include "core/codec/json.h"

namespace bw::golden {

class Sampler {
  public:
    virtual ~Sampler() = default;

    template <class T>
    T make() {
        T value{};
        fill(value);
        return value;
    }

    template <class T>
    void fill(T& out) {
        if constexpr (std::same_as<T, bool>) {
            out = flag();
        } else if constexpr (std::same_as<T, double>) {
            out = 0.5;
        } else if constexpr (std::same_as<T, std::string>) {
            out = text();
        } else if constexpr (std::integral<T>) {
            out = static_cast<T>(number());
        } else if constexpr (DescribedEnum<T>) {
            constexpr auto kNames = enum_names(T{});
            out = kNames[pick(kNames.size())].value;
        } else if constexpr (Described<T>) {
            for_each_field<T>([&](const auto& each) {
                using Pointer = std::remove_cvref_t<decltype(each)>;
                fill(out.*Pointer::kMember);
            });
        } else if constexpr (codec::json_detail::kIsOptional<T>) {
            if (present()) {
                fill(out.emplace());
            }
        } else {
            for (std::size_t left = length(); left > 0; --left) {
                fill(out.emplace_back());
            }
        }
    }

  protected:
    // The same always; another sampler may throw dice.
    virtual bool flag() { return true; }
    virtual bool present() { return true; }
    virtual std::size_t length() { return 1; }
    virtual std::int64_t number() { return ++count_; }
    virtual std::size_t pick(std::size_t size) { return size - 1; }
    virtual std::string text() { return "words " + std::to_string(++count_); }

  private:
    std::int64_t count_ = 0;
};

}  // namespace bw::golden
