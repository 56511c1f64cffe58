// SPDX-License-Identifier: Apache-2.0
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ProblemCode } from '../worker/protocol';
import { error_words, t } from './index';
import { kLocales, resolve_locale } from './locales';
import { load_all_messages, load_locale, message_of } from './messages';
import { pseudo_message } from './pseudo';

const kCodes: readonly ProblemCode[] = [
  'invalid_argument',
  'not_found',
  'conflict',
  'locked',
  'wrong_key',
  'corrupt',
  'storage_full',
  'storage_failed',
  'limit',
  'unsupported',
  'crashed',
  'elsewhere',
  'no_storage',
  'no_core',
  'device_key_gone',
];

describe('Words', () => {
  it('TellOfEveryErrorWhatHappenedWhatIsSafeAndWhatToDo', () => {
    for (const code of kCodes) {
      const { what, safe, todo } = error_words(code);
      for (const words of [what, safe, todo]) {
        expect(words, code).not.toBe('');
        expect(words.split(' ').length, words).toBeLessThanOrEqual(16);
      }
    }
  });

  it('FillInValues', async () => {
    await load_all_messages('en');
    expect(t('first_run.step', { step: 2 })).toBe('2 of 3');
  });

  it('FallBackToTheLanguageAndThenToEnglish', () => {
    expect(resolve_locale('en-GB')).toBe('en');
    expect(resolve_locale('fi-FI')).toBe('en');
    expect(resolve_locale('ar-XB')).toBe('ar-XB');
  });

  it('BecomeLongerAndMirroredForTests', async () => {
    expect(pseudo_message('Start', 'accents')).toBe('Štårt ··');
    expect(pseudo_message('My plan', 'mirrored')).toBe('\u202eMy\u202c \u202eplan\u202c');
    await load_locale('ar-XB');
    expect(message_of('ar-XB', 'app.title')).toContain('\u202e');
    await load_locale('en');
    expect(message_of('en', 'app.title')).toBe('Breakwater');
  });

  // CS-44. Before a language is added: who speaks both, who translated it, who read it again.
  it('HoldNoLanguageWithoutANamedReviewer', () => {
    const reviewers: Readonly<Record<string, string>> = {};
    const kept = readdirSync(new URL('.', import.meta.url)).filter((name) => name.endsWith('.json'));
    const of_people = kept.map((name) => name.replace('.json', '')).filter((tag) => tag !== 'en');
    expect(of_people.filter((tag) => reviewers[tag] === undefined)).toEqual([]);
    const offered = Object.entries(kLocales).filter(([, locale]) => !('pseudo' in locale));
    expect(offered.map(([tag]) => tag)).toEqual(['en', ...Object.keys(reviewers)]);
  });
});
