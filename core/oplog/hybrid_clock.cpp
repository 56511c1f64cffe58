// SPDX-License-Identifier: Apache-2.0
#include "core/oplog/hybrid_clock.h"

#include <algorithm>

namespace bw::oplog {

namespace {

// A clock set before 1970 or after 6429 must not stop anybody from writing.
std::uint64_t wall_millis(UtcMillis wall_ms) {
    return std::min(
        static_cast<std::uint64_t>(std::max<UtcMillis>(wall_ms, 0)), HybridTime::kMillisMax
    );
}

}  // namespace

HybridTime HybridClock::tick(UtcMillis wall_ms) {
    const HybridTime wall = HybridTime::of(wall_millis(wall_ms), 0);
    // The counter's overflow goes into the milliseconds, which keeps the order and costs nothing.
    last_ = std::max(wall, HybridTime{last_.packed + 1});
    return last_;
}

Status HybridClock::observe(HybridTime remote, UtcMillis wall_ms) {
    if (!remote.is_valid()) {
        return fail(ErrorCode::kCorrupt, "not a hybrid time");
    }
    if (remote > last_ &&
        remote.millis() > wall_millis(wall_ms) + static_cast<std::uint64_t>(kClockDriftMaxMs)) {
        return fail(ErrorCode::kLimit, "the other device's clock is too far ahead");
    }
    last_ = std::max(last_, remote);
    return {};
}

}  // namespace bw::oplog
