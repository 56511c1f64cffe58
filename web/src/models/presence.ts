// SPDX-License-Identifier: Apache-2.0
import { core } from '../client/core';
import { session } from './session';

/** Tells the core that the person is here or gone; the core decides when to lock. */
const kTouchEveryMs = 10_000;

let last_touch_ms = -kTouchEveryMs;
let timer: ReturnType<typeof setTimeout> | undefined;

async function report(hidden: boolean, touched: boolean): Promise<void> {
  if (!session.is_open.peek()) return;
  clearTimeout(timer);
  try {
    const { value } = await core.call('session.presence', { hidden, touched });
    if (value.locked) await session.locked_by_core();
    else if (value.check_again_ms > 0) {
      timer = setTimeout(
        () => void report(document.visibilityState === 'hidden', false),
        value.check_again_ms,
      );
    }
  } catch {
    // A crash is told by the session itself.
  }
}

function on_touch(event: Event): void {
  if (event.timeStamp - last_touch_ms < kTouchEveryMs) return;
  last_touch_ms = event.timeStamp;
  void report(false, true);
}

export const presence = {
  start(): void {
    for (const kind of ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const) {
      window.addEventListener(kind, on_touch, { capture: true, passive: true });
    }
    document.addEventListener('visibilitychange', () => {
      const is_hidden = document.visibilityState === 'hidden';
      void report(is_hidden, !is_hidden);
    });
    window.addEventListener('pagehide', () => void report(true, false));
    session.is_open.subscribe((is_open) => {
      if (is_open) void report(document.visibilityState === 'hidden', true);
    });
  },
};
