// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { cache_name, key_of, path_for } from './kept';

const kPaths = new Set(['/index.html', '/help.html', '/assets/a-12345678.js']);

describe('Kept', () => {
  it.each([
    ['/', true, '/index.html'],
    ['/plan', true, '/index.html'],
    ['/help.html', true, '/help.html'],
    ['/assets/a-12345678.js', false, '/assets/a-12345678.js'],
    ['/healthz', true, null],
    ['/api', true, null],
    ['/api/v1/push', true, null],
    ['/plan', false, null],
    ['/other.html', true, null],
  ])('Answers %s (navigation: %s) with %s', (path, is_navigation, wanted) => {
    expect(path_for(path, is_navigation, kPaths)).toBe(wanted);
  });

  it('NamesAnotherCacheForAnyOtherByte', async () => {
    const one = await cache_name([['/a', '1']]);
    expect(await cache_name([['/a', '1']])).toBe(one);
    expect(await cache_name([['/a', '2']])).not.toBe(one);
  });

  it('SharesWhatDidNotChange', () => {
    expect(key_of(['/a', '1'])).toBe(key_of(['/a', '1']));
    expect(key_of(['/a', '1'])).not.toBe(key_of(['/a', '2']));
  });
});
