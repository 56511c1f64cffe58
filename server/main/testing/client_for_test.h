// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "server/main/owned_fd.h"

namespace bw::server::testing {

struct HttpReply {
    int status = 0;
    std::map<std::string, std::string> fields;  // names in lower case
    std::string body;

    std::string field(const std::string& name) const;
};

// One real connection, speaking HTTP no better than it is told to.
class Client {
  public:
    enum class Family : bool { kV4, kV6 };

    // Units: `receive_buffer` in bytes, 0 for what the system likes.
    explicit Client(std::uint16_t port, int receive_buffer = 0, Family family = Family::kV4);

    bool connected() const { return fd_.get() >= 0; }

    // Returns: whether the connection took all of it.
    bool send(std::string_view bytes);

    // Sends `GET target` with these extra field lines, each ending with CRLF.
    bool get(std::string_view target, std::string_view fields = "");

    // The next reply, or nothing when the connection ended before it was complete.
    std::optional<HttpReply> reply(std::string_view method = "GET");

    // Waits for the first bytes of a reply, or `patience_ms`. Returns: whether they are there.
    bool reply_begins(int patience_ms);

    // Waits until the server ends the connection. Returns: how many bytes came before that.
    std::size_t drain();

  private:
    bool receive();

    OwnedFd fd_{-1};
    std::string buffered_;
};

// One request on a connection of its own.
std::optional<HttpReply> fetch(
    std::uint16_t port, std::string_view target, std::string_view fields = ""
);

}  // namespace bw::server::testing
