// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "core/app/core.h"
#include "core/app/methods.h"
#include "core/app/vault_state.h"

namespace bw::app {

namespace {

// Whether only a device secret guards the vault: then locking by itself would protect nothing and
// could only stand between the person and their words.
bool locking_protects(Core& core) {
    return has_slot(core, store::SlotKind::kPassphrase);
}

}  // namespace

// Auto-lock by time without a touch, and by leaving. A clock that was set plays no part: the
// monotonic one decides.
Result<PresenceAnswer> session_presence(Core& core, const Presence& request, Call& call) {
    Session& session = core.session();
    const MonotonicMillis now_ms = core.clock().monotonic_now();
    if (!core.is_open() || !locking_protects(core)) {
        session.touched_at_ms = now_ms;
        return PresenceAnswer{};
    }
    const Settings& settings = core.settings();
    const std::int64_t limit_ms = settings.auto_lock_minutes * kMillisPerMinute;
    const bool time_is_up = limit_ms > 0 && now_ms - session.touched_at_ms >= limit_ms;
    const bool left = request.hidden && settings.lock_on_leave;
    if (time_is_up || left) {
        core.lock();
        call.touch("vault");
        return PresenceAnswer{.locked = true};
    }
    if (request.touched) {
        session.touched_at_ms = now_ms;
    }
    if (limit_ms == 0) {
        return PresenceAnswer{};
    }
    return PresenceAnswer{.check_again_ms = session.touched_at_ms + limit_ms - now_ms};
}

}  // namespace bw::app
