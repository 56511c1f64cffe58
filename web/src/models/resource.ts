// SPDX-License-Identifier: Apache-2.0
import { batch, effect, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { code_of } from '../client/client';
import type { ProblemCode } from '../client/client';
import { topic } from '../client/topics';
import { on_lock } from './lock-bell';

export interface Resource<T> {
  /** Null until it was read, and again after a lock. */
  readonly value: ReadonlySignal<T | null>;
  readonly problem: ReadonlySignal<ProblemCode | null>;
  readonly loading: ReadonlySignal<boolean>;
  /** Reads it the first time; afterwards it follows its topics by itself. */
  open(): Promise<void>;
  refresh(): Promise<void>;
  /** Takes a value that a call has just answered. */
  set(value: T): void;
  /** Forgets it and stops following. */
  close(): void;
}

/** Something of the core's that a screen shows: read when first wanted, again when it changed. */
export function resource<T>(
  load: () => Promise<T>,
  topics: readonly string[],
  options: { readonly is_public?: boolean } = {},
): Resource<T> {
  const value = signal<T | null>(null);
  const problem = signal<ProblemCode | null>(null);
  const loading = signal(false);
  let is_open = false;
  let round = 0;
  let quiet_until_turn = false;

  async function refresh(): Promise<void> {
    round += 1;
    const mine = round;
    loading.value = true;
    try {
      const fresh = await load();
      if (mine === round && is_open) {
        batch(() => {
          value.value = fresh;
          problem.value = null;
        });
      }
    } catch (cause) {
      if (mine === round && is_open) problem.value = code_of(cause);
    } finally {
      if (mine === round) loading.value = false;
    }
  }

  function close(): void {
    is_open = false;
    round += 1;
    batch(() => {
      value.value = null;
      problem.value = null;
      loading.value = false;
    });
  }

  let first = true;
  effect(() => {
    for (const name of topics) void topic(name).value;
    if (first) {
      first = false;
      return;
    }
    if (is_open && !quiet_until_turn) void refresh();
  });
  if (options.is_public !== true) on_lock(close);

  return {
    value,
    problem,
    loading,
    async open() {
      if (is_open && problem.peek() === null) return;
      is_open = true;
      await refresh();
    },
    refresh,
    set(fresh) {
      round += 1;
      is_open = true;
      // The answer in hand is newer than the topics that arrive with it.
      quiet_until_turn = true;
      setTimeout(() => {
        quiet_until_turn = false;
      }, 0);
      batch(() => {
        value.value = fresh;
        problem.value = null;
        loading.value = false;
      });
    },
    close,
  };
}
