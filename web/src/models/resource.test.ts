// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { Problem } from '../client/client';
import { touch_topics } from '../client/topics';
import { ring_lock } from './lock-bell';
import { resource } from './resource';

function turn(): Promise<void> {
  return new Promise((done) => setTimeout(done, 1));
}

describe('Resource', () => {
  it('IsReadWhenWantedAndAgainWhenItChanged', async () => {
    let reads = 0;
    const one = resource(async () => (reads += 1), ['test_a']);
    touch_topics(['test_a']);
    expect(reads).toBe(0);
    await one.open();
    await one.open();
    expect(one.value.value).toBe(1);
    touch_topics(['test_a']);
    await turn();
    expect(one.value.value).toBe(2);
  });

  it('DropsWhatIsPrivateAtALock', async () => {
    const secret = resource(async () => 'words', ['test_b']);
    const open = resource(async () => 'numbers', ['test_b'], { is_public: true });
    await Promise.all([secret.open(), open.open()]);
    ring_lock();
    expect(secret.value.value).toBeNull();
    expect(open.value.value).toBe('numbers');
  });

  it('TakesNoAnswerThatArrivesAfterTheLock', async () => {
    let answer: (words: string) => void = () => undefined;
    const slow = resource(() => new Promise<string>((done) => (answer = done)), ['test_c']);
    const opening = slow.open();
    ring_lock();
    answer('words');
    await opening;
    expect(slow.value.value).toBeNull();
  });

  it('KeepsWhatItHadAndTellsTheCodeWhenReadingFails', async () => {
    let fails = false;
    const one = resource(async () => {
      if (fails) throw new Problem('storage_failed');
      return 1;
    }, ['test_d']);
    await one.open();
    fails = true;
    await one.refresh();
    expect(one.value.value).toBe(1);
    expect(one.problem.value).toBe('storage_failed');
  });

  it('IsNotReadAgainForItsOwnAnswer', async () => {
    let reads = 0;
    const one = resource(async () => (reads += 1), ['test_e']);
    await one.open();
    one.set(40);
    touch_topics(['test_e']);
    await turn();
    expect(one.value.value).toBe(40);
    expect(reads).toBe(1);
  });
});
