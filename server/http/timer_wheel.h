// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>

#include "core/base/time.h"

namespace bw::server::http {

// Deadlines of many connections with one timer: arming, moving and dropping a deadline is a few
// pointers, whatever their number. A deadline fires up to one tick late and never early.
// Not shared between threads.
class TimerWheel {
  public:
    static constexpr MonotonicMillis kTickMs = 50;

    // Something with a deadline. It takes itself out of the wheel when it ends.
    class Entry {
      public:
        Entry() = default;
        Entry(const Entry&) = delete;
        Entry& operator=(const Entry&) = delete;
        virtual ~Entry() { unlink(); }

        // May arm, disarm or destroy any entry, this one included.
        virtual void on_deadline() = 0;

      private:
        friend class TimerWheel;
        void unlink();

        Entry* previous_ = nullptr;
        Entry* next_ = nullptr;
        TimerWheel* wheel_ = nullptr;
        MonotonicMillis due_ms_ = 0;
    };

    explicit TimerWheel(MonotonicMillis now_ms);
    TimerWheel(const TimerWheel&) = delete;
    TimerWheel& operator=(const TimerWheel&) = delete;
    // Requires: no entry is armed.
    ~TimerWheel();

    // Sets the deadline of `entry`, or moves it.
    //
    // Lifetime: `entry` may go at any time.
    void arm(Entry& entry, MonotonicMillis due_ms);
    void disarm(Entry& entry) { entry.unlink(); }

    // Fires what is due. The clock may stand still; a step back is taken as that.
    void advance(MonotonicMillis now_ms);

    // Whether anything is armed; a wheel that is empty needs no ticks.
    bool empty() const { return armed_ == 0; }

  private:
    // A closed ring whose head is no deadline.
    class Ring final : public Entry {
      public:
        Ring();
        // A ring belongs to no wheel while it ends, so nothing is counted twice.
        ~Ring() override = default;
        void on_deadline() override {}
    };
    static constexpr std::size_t kSlots = 1024;

    static void link(Entry& ring, Entry& entry);
    void fire_slot(std::size_t slot, MonotonicMillis now_ms);

    std::array<Ring, kSlots> slots_;
    MonotonicMillis tick_;
    std::size_t armed_ = 0;
};

}  // namespace bw::server::http
