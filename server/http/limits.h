// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

#include "core/base/time.h"

namespace bw::server::http {

// Every input of the server has a limit, and this is where each is named.
inline constexpr std::size_t kPathLengthMax = 1024;          // request target and asset path
inline constexpr std::size_t kHeaderBytesMax = 16UL * 1024;  // request line and all fields
inline constexpr std::size_t kConnectionsDefault = 4096;
inline constexpr std::size_t kAssetsMax = 10'000;          // files in the web folder
inline constexpr std::size_t kAssetBytesMax = 64UL << 20;  // one file
inline constexpr std::size_t kAssetBytesTotalMax = 512UL << 20;

// The limits of one running server. Tests shorten them; nobody else has a reason to.
struct Limits {
    std::size_t header_bytes_max = kHeaderBytesMax;
    std::size_t connections_max = kConnectionsDefault;
    // Connections over the limit that are being told so at any moment; more are closed unheard.
    std::size_t refusals_max = 64;
    // Requests are answered one at a time in their order, so what a client sends ahead waits in
    // one buffer of `header_bytes_max` bytes and in the kernel. After this many it reconnects.
    std::size_t requests_per_connection_max = 10'000;
    MonotonicMillis header_deadline_ms = 10 * kMillisPerSecond;  // from its first byte to its last
    MonotonicMillis idle_deadline_ms = 60 * kMillisPerSecond;    // between two requests
    MonotonicMillis write_deadline_ms = 30 * kMillisPerSecond;   // for each `write_step_bytes`
    MonotonicMillis linger_deadline_ms = 2 * kMillisPerSecond;   // to read a last error reply
    MonotonicMillis drain_deadline_ms = 5 * kMillisPerSecond;    // replies in flight at a stop
    // A reader slower than this many bytes in one write deadline (about 2 KiB/s) is let go.
    std::size_t write_step_bytes = 64UL * 1024;
};

}  // namespace bw::server::http
