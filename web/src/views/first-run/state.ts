// SPDX-License-Identifier: Apache-2.0
import { effect, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { router } from '../../app/router';
import type { AgeBand, Region } from '../../gen/api.gen';
import { open_card, session, settings } from '../../models';

export type Step = 'what' | 'where' | 'private' | 'phrase' | 'code' | 'test' | 'done';

/**
 * The answers of the first run. They wait here until the person has said how the vault is locked,
 * so that nothing is written under a key that is thrown away a minute later.
 */
const step = signal<Step>('what');
const region = signal<Region | null>(null);
const age_band = signal<AgeBand>('unsaid');
const code = signal<readonly string[]>([]);
const is_over = signal(false);

/**
 * That something was kept here before, told without waiting for any file: a cold browser may take
 * longer to look for the open card than the first screen waits. It says nothing else, and goes with
 * the vault.
 */
const kMark = 'kept';

function has_mark(): boolean {
  try {
    return localStorage.getItem(kMark) !== null;
  } catch {
    return false;
  }
}

function set_mark(on: boolean): void {
  try {
    if (on) localStorage.setItem(kMark, '');
    else localStorage.removeItem(kMark);
  } catch {
    // Without it the first run is offered again; it can be skipped in one touch.
  }
}

effect(() => {
  const status = session.status.value;
  if (status === 'none') set_mark(false);
  else if (status !== 'starting' && status !== 'no_core' && status !== 'no_storage') set_mark(true);
});

/** Nothing was ever kept here, as far as it can be told before the core is there. */
function is_new_here(): boolean {
  const status = session.status.peek();
  const untouched = status === 'starting' || status === 'none' || status === 'no_storage';
  return untouched && !is_over.peek() && !has_mark() && open_card.card.peek() === null;
}

/**
 * There is a vault after all, or there was one that the browser threw away, and nothing has been
 * touched here: the doors are the right screen, and what happened is said there.
 */
function is_needless(): boolean {
  const status = session.status.value;
  const has_vault =
    status !== 'starting' && status !== 'none' && status !== 'no_storage' && status !== 'no_core';
  return (has_vault || session.evicted.value) && step.value === 'what';
}

async function keep_answers(): Promise<void> {
  const chosen = region.peek();
  await settings.put({
    first_run_done: true,
    age_band: age_band.peek(),
    ...(chosen === null ? {} : { region: chosen.region }),
  });
}

/** On to the start page; the code leaves memory. */
function leave(): void {
  is_over.value = true;
  code.value = [];
  step.value = 'what';
  router.go('home', { replace: true });
}

export const first_run = {
  step,
  region,
  age_band,
  code,
  is_new_here,
  is_needless,
  is_over: is_over as ReadonlySignal<boolean>,
  leave,
  /** With no passphrase: this device opens it. Nobody waits for it. */
  async keep_on_this_device(): Promise<void> {
    await session.refresh();
    await keep_answers();
  },
  async keep_with_passphrase(secret: Uint8Array): Promise<void> {
    await session.refresh();
    await session.set_passphrase(secret, { keep_device: false });
    await keep_answers();
  },
};
