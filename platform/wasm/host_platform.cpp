// SPDX-License-Identifier: Apache-2.0
#include "platform/wasm/host_platform.h"

#include <algorithm>
#include <cstddef>

#include "platform/wasm/host_imports.h"

// SQLite's page encryption takes its nonces from getentropy(). Defined here it asks the same source
// as everything else, and the module imports nothing else for it.
extern "C" int getentropy(void* bytes, std::size_t size) {
    return bw_host_random_fill(bytes, static_cast<std::uint32_t>(size)) == 0 ? 0 : -1;
}

namespace bw::platform {

namespace {
constexpr int kOffsetMaxMinutes = 1080;
}

UtcMillis HostClock::utc_now() {
    return static_cast<UtcMillis>(bw_host_utc_now_ms());
}

MonotonicMillis HostClock::monotonic_now() {
    return static_cast<MonotonicMillis>(bw_host_monotonic_now_ms());
}

int HostClock::utc_offset_minutes() {
    return std::clamp(
        static_cast<int>(bw_host_local_offset_minutes()), -kOffsetMaxMinutes, kOffsetMaxMinutes
    );
}

Status HostRandom::fill(MutableByteView out) {
    if (bw_host_random_fill(out.data(), static_cast<std::uint32_t>(out.size())) != 0) {
        return fail(ErrorCode::kStorageFailed, "the browser gives no randomness");
    }
    return {};
}

}  // namespace bw::platform
