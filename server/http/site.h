// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "server/http/asset_table.h"
#include "server/http/request.h"

namespace bw::server::http {

// What goes onto the wire, but for the Date and Connection fields, which stand between
// `status_line` and `head`. Views into the Site.
struct Reply {
    std::string_view status_line;  // `HTTP/1.1 200 OK\r\n`
    std::string_view head;         // the other fields and the empty line
    std::string_view body;         // empty for HEAD and 304
    bool close = false;            // the connection cannot go on after it
};

// Why a request gets no answer of its own.
enum class Refusal : std::uint8_t {
    kBadRequest,      // 400
    kNotFound,        // 404
    kMethod,          // 405
    kTimeout,         // 408
    kBody,            // 413
    kTargetTooLong,   // 414
    kHeaderTooLarge,  // 431
    kBusy,            // 503
};
inline constexpr std::size_t kRefusalCount = 8;

// Decides what to answer. Pure: a table of values in, views out, the same for every thread.
class Site {
  public:
    explicit Site(AssetTable assets);

    // Lifetime: the views live as long as the Site.
    Reply answer(const Request& request) const;

    // Every refusal but 404 and 405 closes, because what follows on the connection is unknown.
    Reply refuse(Refusal refusal, Method method) const;

  private:
    struct Page {
        std::string_view status_line;
        std::string head;
        std::string body;
    };
    Reply answer_path(std::string_view path, const Request& request) const;
    static Page make_page(Refusal refusal);

    AssetTable assets_;
    std::array<Page, kRefusalCount> refusals_;
    std::string health_head_;
};

}  // namespace bw::server::http
