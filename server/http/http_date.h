// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace bw::server::http {

// The value of the Date field, written anew only when the second has changed.
// Not shared between threads.
class HttpDate {
  public:
    static constexpr std::size_t kSize = 29;

    // Units:    `seconds` since 1970-01-01T00:00:00Z, years 0 to 9999.
    // Returns:  for example `Sun, 06 Nov 1994 08:49:37 GMT`.
    // Lifetime: until the next call.
    // Source:   RFC 9110 section 5.6.7.
    std::string_view at(std::int64_t seconds);

  private:
    void write(std::int64_t seconds);

    std::int64_t written_ = -1;
    std::array<char, kSize> text_{};
};

}  // namespace bw::server::http
