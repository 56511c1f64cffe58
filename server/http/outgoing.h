// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <string_view>

#include "core/base/check.h"
#include "server/http/http_date.h"
#include "server/http/site.h"

namespace bw::server::http {

// A reply on its way out: three pieces, and how much of them is left. Only the first piece, which
// holds what differs from reply to reply, is copied.
class Outgoing {
  public:
    // Lifetime: `reply` points into a Site that outlives this.
    void begin(const Reply& reply, std::string_view date, bool close) {
        prefix_size_ = 0;
        append(reply.status_line);
        append("Date: ");
        append(date);
        append(close ? "\r\nConnection: close\r\n" : "\r\n");
        pieces_ = {std::string_view(prefix_.data(), prefix_size_), reply.head, reply.body};
    }

    void consume(std::size_t size) {
        for (std::string_view& piece : pieces_) {
            const std::size_t part = std::min(size, piece.size());
            piece.remove_prefix(part);
            size -= part;
        }
        BW_CHECK(size == 0);
    }

    bool done() const {
        return std::ranges::all_of(pieces_, [](std::string_view piece) { return piece.empty(); });
    }
    const std::array<std::string_view, 3>& pieces() const { return pieces_; }

  private:
    static constexpr std::size_t kPrefixSizeMax = 160;

    void append(std::string_view text) {
        BW_CHECK(text.size() <= prefix_.size() - prefix_size_);
        std::memcpy(prefix_.data() + prefix_size_, text.data(), text.size());
        prefix_size_ += text.size();
    }

    std::array<char, kPrefixSizeMax> prefix_{};
    std::size_t prefix_size_ = 0;
    std::array<std::string_view, 3> pieces_;
};

}  // namespace bw::server::http
