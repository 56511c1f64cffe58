// SPDX-License-Identifier: Apache-2.0
#include "server/main/testing/client_for_test.h"

#include <array>
#include <charconv>
#include <utility>

#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/time.h>

#include "server/http/text.h"
#include "server/main/testing/daemon_for_test.h"

namespace bw::server::testing {
namespace {

OwnedFd connect_v4(std::uint16_t port, int fd) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    OwnedFd owned(fd);
    const int result = ::connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address);
    return result == 0 ? std::move(owned) : OwnedFd(-1);
}

OwnedFd connect_v6(std::uint16_t port, int fd) {
    sockaddr_in6 address{};
    address.sin6_family = AF_INET6;
    address.sin6_port = htons(port);
    address.sin6_addr = in6addr_loopback;
    OwnedFd owned(fd);
    const int result = ::connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address);
    return result == 0 ? std::move(owned) : OwnedFd(-1);
}

HttpReply parse_head(std::string_view head) {
    HttpReply reply;
    const std::string_view status_line = http::take_until(head, '\n');
    if (status_line.size() >= 12) {
        std::from_chars(status_line.data() + 9, status_line.data() + 12, reply.status);
    }
    while (!head.empty()) {
        std::string_view line = http::take_until(head, '\n');
        line.remove_suffix(line.ends_with('\r') ? 1 : 0);
        std::string name;
        for (const char letter : http::take_until(line, ':')) {
            name += http::lower(letter);
        }
        reply.fields[name] = http::trim(line);
    }
    return reply;
}

}  // namespace

std::string HttpReply::field(const std::string& name) const {
    const auto found = fields.find(name);
    return found == fields.end() ? "" : found->second;
}

Client::Client(std::uint16_t port, int receive_buffer, Family family) {
    const int fd =
        ::socket(family == Family::kV4 ? AF_INET : AF_INET6, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd < 0) {
        return;
    }
    if (receive_buffer > 0) {
        ::setsockopt(fd, SOL_SOCKET, SO_RCVBUF, &receive_buffer, sizeof receive_buffer);
    }
    const timeval patience{.tv_sec = kPatienceMs / 1000, .tv_usec = 0};
    ::setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    ::setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    fd_ = family == Family::kV4 ? connect_v4(port, fd) : connect_v6(port, fd);
}

bool Client::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t sent = ::send(fd_.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) {
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

bool Client::get(std::string_view target, std::string_view fields) {
    return send(
        "GET " + std::string(target) + " HTTP/1.1\r\nHost: localhost\r\n" + std::string(fields) +
        "\r\n"
    );
}

bool Client::reply_begins(int patience_ms) {
    pollfd wanted{.fd = fd_.get(), .events = POLLIN, .revents = 0};
    return !buffered_.empty() || ::poll(&wanted, 1, patience_ms) == 1;
}

bool Client::receive() {
    std::array<char, 65536> bytes{};
    const ssize_t size = ::recv(fd_.get(), bytes.data(), bytes.size(), 0);
    if (size <= 0) {
        return false;
    }
    buffered_.append(bytes.data(), static_cast<std::size_t>(size));
    return true;
}

std::optional<HttpReply> Client::reply(std::string_view method) {
    std::size_t end = buffered_.find("\r\n\r\n");
    while (end == std::string::npos) {
        if (!receive()) {
            return std::nullopt;
        }
        end = buffered_.find("\r\n\r\n");
    }
    HttpReply reply = parse_head(std::string_view(buffered_).substr(0, end + 2));
    buffered_.erase(0, end + 4);
    std::size_t size = 0;
    const std::string length = reply.field("content-length");
    std::from_chars(length.data(), length.data() + length.size(), size);
    if (method == "HEAD") {
        size = 0;
    }
    while (buffered_.size() < size) {
        if (!receive()) {
            return std::nullopt;
        }
    }
    reply.body = buffered_.substr(0, size);
    buffered_.erase(0, size);
    return reply;
}

std::size_t Client::drain() {
    std::size_t size = buffered_.size();
    buffered_.clear();
    while (receive()) {
        size += buffered_.size();
        buffered_.clear();
    }
    return size;
}

std::optional<HttpReply> fetch(
    std::uint16_t port, std::string_view target, std::string_view fields
) {
    Client client(port);
    if (!client.connected() || !client.get(target, fields)) {
        return std::nullopt;
    }
    return client.reply();
}

}  // namespace bw::server::testing
