// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/main/ending.h"
#include "server/main/listen_address.h"
#include "server/main/owned_fd.h"

namespace bw::server {

struct ListeningSocket {
    OwnedFd fd;
    ListenAddress address;  // with the real port when 0 was asked for
};

// Opens, binds and listens. Says in one sentence why it cannot.
OrEnding<ListeningSocket> open_listening_socket(const ListenAddress& address);

}  // namespace bw::server
