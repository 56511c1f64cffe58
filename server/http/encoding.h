// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace bw::server::http {

// How the bytes of a reply are coded. The order is the preference between equal wishes.
enum class Encoding : std::uint8_t { kBrotli = 0, kGzip = 1, kIdentity = 2 };
inline constexpr std::size_t kEncodingCount = 3;

// The value of Content-Encoding; empty for identity.
constexpr std::string_view encoding_name(Encoding encoding) {
    switch (encoding) {
        case Encoding::kBrotli:
            return "br";
        case Encoding::kGzip:
            return "gzip";
        case Encoding::kIdentity:
            return "";
    }
    return "";
}

// What a client said in Accept-Encoding. Several field lines add up.
//
// Source: RFC 9110 section 12.5.3.
class AcceptedEncodings {
  public:
    // Reads one field value. Parts that are not well formed are skipped: a client that cannot
    // say what it accepts gets identity, never an error.
    void add(std::string_view field_value);

    // The best of what is there.
    //
    // Requires: `available[kIdentity]`.
    // Returns:  identity when nothing else is acceptable, even if the client refused it: section
    //           12.4.1 allows it, and bytes that can be read help more than a 406.
    Encoding choose(const std::array<bool, kEncodingCount>& available) const;

  private:
    int weight(Encoding encoding) const;
    void set(std::string_view coding, int thousandths);

    // Thousandths, as the grammar allows three decimals.
    std::array<std::optional<int>, kEncodingCount> weights_;
    std::optional<int> any_;
};

}  // namespace bw::server::http
