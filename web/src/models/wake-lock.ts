// SPDX-License-Identifier: Apache-2.0

/** Keeps the screen on during a ride, where the device can; without it everything still works. */
let wanted = false;
let held: WakeLockSentinel | null = null;

async function hold(): Promise<void> {
  if (held !== null || !('wakeLock' in navigator) || document.visibilityState === 'hidden') return;
  try {
    const sentinel = await navigator.wakeLock.request('screen');
    sentinel.addEventListener('release', () => {
      held = null;
    });
    if (wanted) held = sentinel;
    else await sentinel.release();
  } catch {
    // Low battery or not allowed.
  }
}

export function keep_screen_on(on: boolean): void {
  if (wanted === on) return;
  wanted = on;
  if (on) void hold();
  else void held?.release();
}

if (typeof document !== 'undefined') {
  document.addEventListener('visibilitychange', () => {
    if (wanted) void hold();
  });
}
