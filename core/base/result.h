// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <expected>
#include <source_location>
#include <type_traits>
#include <utility>

#include "core/base/error.h"

namespace bw {

// A value or an Error. A class, not an alias: std::expected itself is not [[nodiscard]] in libc++
// 19, and a dropped error must not compile.
template <class T>
class [[nodiscard]] Result : public std::expected<T, Error> {
  public:
    using Base = std::expected<T, Error>;
    using Base::Base;
    constexpr Result(Base base) : Base(std::move(base)) {}  // NOLINT(google-explicit-constructor)
};

using Status = Result<void>;

constexpr std::unexpected<Error> fail(
    ErrorCode code, StaticText what, std::source_location where = std::source_location::current()
) {
    return std::unexpected<Error>(Error(code, what, where));
}

constexpr std::unexpected<Error> fail(Error error) {
    return std::unexpected<Error>(error);
}

}  // namespace bw

// Yields the value of a Result, or returns its error from the enclosing function.
// One BW_TRY a statement: nesting two shadows the name below, which -Wshadow refuses on purpose.
#define BW_TRY(expression)                                                    \
    __extension__({                                                           \
        auto&& bw_try_result = (expression);                                  \
        if (!bw_try_result) [[unlikely]] {                                    \
            return ::bw::fail(bw_try_result.error());                         \
        }                                                                     \
        static_assert(                                                        \
            !std::is_lvalue_reference_v<decltype(*std::move(bw_try_result))>, \
            "BW_TRY needs a result by value"                                  \
        );                                                                    \
        *std::move(bw_try_result);                                            \
    })
