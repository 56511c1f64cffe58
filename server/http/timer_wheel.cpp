// SPDX-License-Identifier: Apache-2.0
#include "server/http/timer_wheel.h"

#include <algorithm>

#include "core/base/check.h"

namespace bw::server::http {

TimerWheel::Ring::Ring() {
    previous_ = this;
    next_ = this;
}

void TimerWheel::Entry::unlink() {
    if (wheel_ == nullptr) {
        return;
    }
    previous_->next_ = next_;
    next_->previous_ = previous_;
    previous_ = nullptr;
    next_ = nullptr;
    --wheel_->armed_;
    wheel_ = nullptr;
}

TimerWheel::TimerWheel(MonotonicMillis now_ms) : tick_(now_ms / kTickMs) {}

TimerWheel::~TimerWheel() {
    BW_CHECK(armed_ == 0);
}

void TimerWheel::link(Entry& ring, Entry& entry) {
    entry.next_ = &ring;
    entry.previous_ = ring.previous_;
    ring.previous_->next_ = &entry;
    ring.previous_ = &entry;
}

void TimerWheel::arm(Entry& entry, MonotonicMillis due_ms) {
    entry.unlink();
    // The tick that ends after the deadline, and never one that has been handled already.
    const MonotonicMillis tick = std::max(due_ms / kTickMs + 1, tick_ + 1);
    link(slots_[static_cast<std::size_t>(tick) % kSlots], entry);
    entry.due_ms_ = due_ms;
    entry.wheel_ = this;
    ++armed_;
}

void TimerWheel::advance(MonotonicMillis now_ms) {
    const MonotonicMillis target = now_ms / kTickMs;
    // After a long sleep one round reaches every slot.
    tick_ = std::max(tick_, target - static_cast<MonotonicMillis>(kSlots));
    while (tick_ < target) {
        ++tick_;
        fire_slot(static_cast<std::size_t>(tick_) % kSlots, now_ms);
    }
}

// What is due moves to a ring of its own first: a handler may arm or destroy whatever it likes, and
// an entry that is armed again cannot fire twice in one round.
void TimerWheel::fire_slot(std::size_t slot, MonotonicMillis now_ms) {
    Ring due;
    Entry& ring = slots_[slot];
    for (Entry* entry = ring.next_; entry != &ring;) {
        Entry* const next = entry->next_;
        if (entry->due_ms_ <= now_ms) {
            entry->previous_->next_ = entry->next_;
            entry->next_->previous_ = entry->previous_;
            link(due, *entry);
        }
        entry = next;
    }
    while (due.next_ != &due) {
        Entry& entry = *due.next_;
        entry.unlink();
        entry.on_deadline();
    }
}

}  // namespace bw::server::http
