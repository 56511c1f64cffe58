// SPDX-License-Identifier: Apache-2.0
#include "server/main/listening_socket.h"

#include <cerrno>
#include <cstring>
#include <format>
#include <system_error>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

namespace bw::server {
namespace {

struct SocketAddress {
    sockaddr_storage storage{};
    socklen_t size = 0;

    sockaddr* data() { return reinterpret_cast<sockaddr*>(&storage); }
};

SocketAddress socket_address(const ListenAddress& address) {
    SocketAddress result;
    if (address.is_v6) {
        sockaddr_in6 v6{};
        v6.sin6_family = AF_INET6;
        v6.sin6_port = htons(address.port);
        inet_pton(AF_INET6, address.host.c_str(), &v6.sin6_addr);
        std::memcpy(&result.storage, &v6, sizeof v6);
        result.size = sizeof v6;
    } else {
        sockaddr_in v4{};
        v4.sin_family = AF_INET;
        v4.sin_port = htons(address.port);
        inet_pton(AF_INET, address.host.c_str(), &v4.sin_addr);
        std::memcpy(&result.storage, &v4, sizeof v4);
        result.size = sizeof v4;
    }
    return result;
}

std::uint16_t port_of(const SocketAddress& address) {
    sockaddr_in6 v6{};  // the port stands in the same place in both
    std::memcpy(&v6, &address.storage, sizeof v6);
    return ntohs(v6.sin6_port);
}

std::unexpected<Ending> explain(int error, const ListenAddress& address) {
    switch (error) {
        case EADDRINUSE:
            return end_with(
                kExitUnavailable,
                std::format(
                    "Port {} is already in use: stop the other program, or choose another port "
                    "with "
                    "--listen.",
                    address.port
                )
            );
        case EACCES:
        case EPERM:
            return end_with(
                kExitPermission,
                std::format(
                    "Port {} needs permission: choose a port above 1023 with --listen, and let a "
                    "reverse proxy answer on this one.",
                    address.port
                )
            );
        case EADDRNOTAVAIL:
        case EAFNOSUPPORT:
            return end_with(
                kExitUnavailable,
                std::format(
                    "This machine has no address {}: choose one that it has with --listen.",
                    address.host
                )
            );
        default:
            return end_with(
                kExitUnavailable,
                std::format(
                    "Cannot listen on {}: {}.",
                    text_of(address),
                    std::system_category().message(error)
                )
            );
    }
}

}  // namespace

OrEnding<ListeningSocket> open_listening_socket(const ListenAddress& address) {
    SocketAddress name = socket_address(address);
    OwnedFd fd(::socket(name.storage.ss_family, SOCK_STREAM | SOCK_CLOEXEC, 0));
    // A restart must not wait for old connections to be forgotten. Two servers on one port are
    // refused all the same.
    const int on = 1;
    if (fd.get() < 0 || ::setsockopt(fd.get(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) != 0 ||
        ::bind(fd.get(), name.data(), name.size) != 0 || ::listen(fd.get(), SOMAXCONN) != 0 ||
        ::getsockname(fd.get(), name.data(), &name.size) != 0) {
        return explain(errno, address);
    }
    ListeningSocket result{.fd = std::move(fd), .address = address};
    result.address.port = port_of(name);
    return result;
}

}  // namespace bw::server
