// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>

#include "core/base/result.h"
#include "server/http/limits.h"
#include "server/http/site.h"

namespace bw::server::http {

struct ServerOptions {
    int listening_socket = -1;  // bound and listening; the server owns it from here on
    std::size_t threads = 1;
    Limits limits;
};

struct ServerEvents {
    std::function<void()> on_ready;     // signals are handled and connections are served
    std::function<void()> on_stopping;  // no more connections are accepted
};

// Serves until SIGTERM or SIGINT, then lets replies in flight finish for `drain_deadline_ms`; a
// second signal ends the wait.
//
// Requires: `options.threads` > 0, no other thread handles these signals.
// Errors:   kStorageFailed when the system gives no sockets or signals, kLimit when no threads.
// Lifetime: `site` must stay until the call returns.
Status serve(const Site& site, const ServerOptions& options, ServerEvents events);

}  // namespace bw::server::http
