// SPDX-License-Identifier: Apache-2.0
import { batch, signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';

/** What a call says it changed: the only push there is. A topic is a number that grows. */
const topics = new Map<string, Signal<number>>();

function topic_signal(name: string): Signal<number> {
  const known = topics.get(name);
  if (known !== undefined) return known;
  const fresh = signal(0);
  topics.set(name, fresh);
  return fresh;
}

export function topic(name: string): ReadonlySignal<number> {
  return topic_signal(name);
}

export function touch_topics(names: readonly string[]): void {
  batch(() => {
    for (const name of names) topic_signal(name).value += 1;
  });
}
