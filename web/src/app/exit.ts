// SPDX-License-Identifier: Apache-2.0
import { core } from '../client/core';
import { ring_lock } from '../models/lock-bell';
import { kExitPages } from './exit-pages';
import { router } from './router';

const kWayBackMs = 120;

/** Whether this page was left by the quick exit: it shows nothing when a browser brings it back. */
let has_left = false;

function exit_page(): string {
  return navigator.onLine ? (kExitPages[0] ?? 'about:blank') : 'about:blank';
}

/**
 * Leaves at once: the page is blank before anything else happens, then the vault is locked, and a
 * neutral page takes the place of our first entry in the history, so that Back does not lead here.
 */
export function quick_exit(): void {
  if (has_left) return;
  has_left = true;
  document.documentElement.hidden = true;
  document.body.replaceChildren();
  ring_lock();
  void core.call('vault.lock', {}).catch(() => undefined);
  const leave = () => location.replace(exit_page());
  const { depth } = router.place.peek();
  if (depth === 0) {
    leave();
    return;
  }
  window.addEventListener('popstate', leave, { once: true });
  history.go(-depth);
  // Some browsers answer late or not at all.
  setTimeout(leave, kWayBackMs);
}

export function watch_return(): void {
  window.addEventListener('pageshow', (event) => {
    if (event.persisted && has_left) location.replace('/');
  });
}
