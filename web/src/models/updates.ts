// SPDX-License-Identifier: Apache-2.0
import { computed, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { ride_is_active } from './ride-flag';

/**
 * The service worker: everything offline after the first visit, new versions in the background. A
 * new one waits; it is put into use at the next start, or when the person touches the quiet line,
 * and never while a ride is under way.
 */
const kCheckEveryMs = 6 * 60 * 60 * 1000;
/** As short after the first screen as this, nothing has begun that a reload could disturb. */
const kStartMs = 3000;

const waiting = signal<ServiceWorker | null>(null);
const is_offline_ready = signal(false);
let is_applying = false;

function on_taken(): void {
  if (!is_applying) return;
  is_applying = false;
  location.reload();
}

/** Counted from the first screen: a slow phone takes longer than that to get there. */
function nothing_has_begun(started_ms: number): boolean {
  const was_touched = 'userActivation' in navigator && navigator.userActivation.hasBeenActive;
  return !was_touched && performance.now() - started_ms < kStartMs && location.pathname === '/';
}

function apply(): void {
  const next = waiting.peek();
  if (next === null || ride_is_active.peek()) return;
  is_applying = true;
  next.postMessage({ kind: 'use_now' });
}

function follow(registration: ServiceWorkerRegistration): void {
  const installing = registration.installing;
  installing?.addEventListener('statechange', () => {
    if (installing.state === 'activated') is_offline_ready.value = true;
    if (installing.state !== 'installed' || navigator.serviceWorker.controller === null) return;
    waiting.value = registration.waiting;
  });
}

export const updates = {
  /** A new version is there: show the quiet line. */
  is_waiting: computed(() => waiting.value !== null),
  /** Everything is kept on this device: works without a network from now on. */
  is_offline_ready: is_offline_ready as ReadonlySignal<boolean>,
  /** Puts the new version into use and loads the page again. Does nothing during a ride. */
  apply,
  async start(): Promise<void> {
    if (!('serviceWorker' in navigator)) return;
    const started_ms = performance.now();
    navigator.serviceWorker.addEventListener('controllerchange', on_taken);
    is_offline_ready.value = navigator.serviceWorker.controller !== null;
    try {
      const registration = await navigator.serviceWorker.register('/sw.js', {
        updateViaCache: 'none',
      });
      if (registration.waiting !== null && navigator.serviceWorker.controller !== null) {
        waiting.value = registration.waiting;
        if (nothing_has_begun(started_ms)) apply();
      }
      registration.addEventListener('updatefound', () => follow(registration));
      follow(registration);
      navigator.serviceWorker.controller?.postMessage({ kind: 'tidy' });
      setInterval(() => void registration.update().catch(() => undefined), kCheckEveryMs);
    } catch {
      // Works without; only not offline.
    }
  },
};
