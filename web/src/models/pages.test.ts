// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import type { KeptQuery } from '../gen/api.gen';
import { ring_lock } from './lock-bell';
import { kPageStep, pages } from './pages';

/** A life of so many things, the newest with the highest number, asked for as the core is. */
function life(count: number) {
  const asked: KeptQuery[] = [];
  const load = async (page: KeptQuery) => {
    asked.push(page);
    const begin = page.from_id === '' ? count : Number(page.from_id);
    const numbers = Array.from({ length: Math.min(page.limit, begin) }, (_, at) => begin - at);
    const rest = begin - page.limit;
    return { numbers, next_id: rest > 0 ? String(rest) : '' };
  };
  return { asked, list: pages(load, ['test_pages']) };
}

describe('Pages', () => {
  it('BeginWithAFewAndGrowWhenAskedTo', async () => {
    const { list } = life(25);
    await list.open();
    expect(list.value.value?.numbers).toHaveLength(kPageStep);
    await list.earlier();
    await list.earlier();
    expect(list.value.value?.numbers).toHaveLength(25);
    expect(list.value.value?.next_id).toBe('');
  });

  it('AskForNothingAtTheEnd', async () => {
    const { list, asked } = life(3);
    await list.open();
    await list.earlier();
    expect(asked).toHaveLength(1);
  });

  it('ReachTheOldestOfALongLife', async () => {
    const { list, asked } = life(1_234);
    await list.open();
    const seen = new Set(list.value.value?.numbers);
    while (list.value.value?.next_id !== '') {
      await list.earlier();
      for (const each of list.value.value?.numbers ?? []) seen.add(each);
    }
    expect(seen.size).toBe(1_234);
    expect(Math.max(...asked.map(({ limit }) => limit))).toBe(500);
    expect(list.from_id.value).not.toBe('');
    await list.begin_with('');
    expect(list.value.value?.numbers[0]).toBe(1_234);
  });

  it('BeginWithWhatWasFoundUntilTheLock', async () => {
    const { list } = life(100);
    await list.open();
    await list.begin_with('7');
    expect(list.value.value?.numbers[0]).toBe(7);
    ring_lock();
    await list.open();
    expect(list.from_id.value).toBe('');
    expect(list.value.value?.numbers[0]).toBe(100);
  });
});
