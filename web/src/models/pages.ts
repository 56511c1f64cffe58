// SPDX-License-Identifier: Apache-2.0
import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { KeptQuery } from '../gen/api.gen';
import { on_lock } from './lock-bell';
import { resource } from './resource';
import type { Resource } from './resource';

/** What a phone lays out without a wait, and what somebody looks through at a time. */
export const kPageStep = 10;
/** The most that one call gives; from there on the list goes on as a list of its own. */
const kPageMax = 500;
const kNewest: KeptQuery = { from_id: '', limit: kPageStep };

export interface Pages<T> extends Resource<T> {
  /** The record it begins with; empty when that is the newest. */
  readonly from_id: ReadonlySignal<string>;
  /** Goes on to earlier ones. */
  earlier(): Promise<void>;
  /** Begins with this record, or with the newest. */
  begin_with(id: string): Promise<void>;
}

/** Private things, newest first, of which a few are read at a time. */
export function pages<T extends { readonly next_id: string }>(
  load: (page: KeptQuery) => Promise<T>,
  topics: readonly string[],
): Pages<T> {
  let page = kNewest;
  const from_id = signal('');
  const list = resource<T>(() => load(page), topics);
  on_lock(() => {
    page = kNewest;
    from_id.value = '';
  });

  function turn_to(next: KeptQuery): Promise<void> {
    page = next;
    from_id.value = next.from_id;
    return list.refresh();
  }

  return {
    ...list,
    from_id,
    async earlier() {
      const next_id = list.value.peek()?.next_id ?? '';
      if (next_id === '') return;
      const limit = page.limit + kPageStep;
      await turn_to(limit <= kPageMax ? { ...page, limit } : { from_id: next_id, limit: kPageStep });
    },
    async begin_with(id) {
      if (id === page.from_id && page.limit === kPageStep) return;
      await turn_to({ ...kNewest, from_id: id });
    },
  };
}
