// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

#include "server/http/request.h"

namespace bw::server::http {

// Reads the head of one request after the other, bytes in, Request out. Beast does the reading and
// stays behind this door, because it is slow to compile.
class RequestParser {
  public:
    enum class Outcome : std::uint8_t {
        kNeedMore,
        kComplete,
        kBadRequest,
        kHeaderTooLarge,
        kTargetTooLong,
    };
    struct Step {
        Outcome outcome = Outcome::kNeedMore;
        std::size_t consumed = 0;  // bytes that need not be presented again
    };

    explicit RequestParser(std::size_t header_bytes_max);
    ~RequestParser();
    RequestParser(const RequestParser&) = delete;
    RequestParser& operator=(const RequestParser&) = delete;

    // Goes on with the bytes that follow what was consumed before.
    //
    // Requires: the last outcome was kNeedMore, or `reset` was called since.
    // Limit:    kPathLengthMax for the target, `header_bytes_max` for everything.
    Step parse(std::string_view bytes);

    // Lifetime: valid after kComplete until `reset`.
    const Request& request() const;

    // Makes ready for the next request; memory is kept.
    void reset();

  private:
    class Head;
    std::unique_ptr<Head> head_;
    std::size_t header_bytes_max_;
    std::size_t header_bytes_ = 0;
};

}  // namespace bw::server::http
