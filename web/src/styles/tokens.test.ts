// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { colour, contrast, read_tokens, resolve, system_sheet } from './token-sheet';
import type { Looks } from './token-sheet';

const sheet = (name: string) => readFileSync(new URL(`./${name}.css`, import.meta.url), 'utf8');
const blocks = ['tokens', 'tokens-system', 'tokens-looks'].flatMap((name) => read_tokens(sheet(name)));

const kLooks: Looks[] = (['light', 'dark'] as const).flatMap((theme) => [
  { theme },
  { theme, stimulus: 'low' as const },
  { theme, contrast: 'more' as const },
  { theme, stimulus: 'low' as const, contrast: 'more' as const },
]);

/** Words on their ground. */
const kText: [string, string][] = [
  ['--ink', '--paper'],
  ['--ink', '--surface'],
  ['--ink', '--mist'],
  ['--ink-2', '--paper'],
  ['--ink-2', '--surface'],
  ['--ink-2', '--mist'],
  ['--ink-2', '--lit'],
  ['--on-sea', '--sea'],
  ['--on-sea', '--sea-pressed'],
  ['--sea-ink', '--paper'],
  ['--sea-ink', '--surface'],
  ['--sea-ink', '--mist'],
  ['--on-lit', '--lit'],
  ['--paper', '--ink'],
  // The top line stands on the upper half of the sky.
  ['--ink', '--sky-top'],
  ['--ink', '--sky-mid'],
];

/** Signs without words: borders that are the only sign, rings, marks, icons. */
const kSigns: [string, string][] = [
  ['--line-strong', '--paper'],
  ['--line-strong', '--surface'],
  ['--focus', '--paper'],
  ['--focus', '--surface'],
  ['--focus', '--mist'],
  ['--sea', '--paper'],
  ['--sea', '--surface'],
  ['--sea-ink', '--lit'],
  ['--sea-ink', '--line'],
  ['--lit-line', '--paper'],
  ['--lit-line', '--surface'],
  ['--lit-line', '--lit'],
];

describe.each(kLooks)('Tokens with %o', (looks) => {
  const tokens = resolve(blocks, looks);

  it.each(kText)('SetWords %s on %s at 4.5 or more', (text, ground) => {
    expect(contrast(colour(tokens, text), colour(tokens, ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(kSigns)('SetSigns %s on %s at 3 or more', (sign, ground) => {
    // With more contrast a hairline is as dark as a mark: length and place tell them apart.
    if (looks.contrast === 'more' && ground === '--line') return;
    expect(contrast(colour(tokens, sign), colour(tokens, ground))).toBeGreaterThanOrEqual(3);
  });

  it('ResolveEveryColour', () => {
    for (const [name, value] of tokens) {
      if (value.startsWith('#') || /^var\(--(?!s\d)/.test(value)) {
        expect(colour(tokens, name), name).toMatch(/^#[0-9a-f]{6}$/);
      }
    }
  });
});

describe('Tokens', () => {
  // Stale? `npx vitest run src/styles -u` writes it.
  it('OfTheSystemAreWrittenFromThoseOfThePerson', async () => {
    await expect(system_sheet(sheet('tokens'))).toMatchFileSnapshot('./tokens-system.css');
  });

  const find = (media: string, selector: string) =>
    blocks
      .filter((block) => block.media === media && block.selector === selector)
      .map((block) => [...block.tokens]);

  it.each([
    ['(prefers-color-scheme: dark)', ':root:not([data-theme])', ":root[data-theme='dark']"],
    ['(prefers-contrast: more)', ':root:not([data-contrast])', ":root[data-contrast='more']"],
    [
      '(prefers-contrast: more)',
      ":root[data-theme='dark']:not([data-contrast])",
      ":root[data-contrast='more'][data-theme='dark']",
    ],
    [
      '(prefers-color-scheme: dark)',
      ":root[data-contrast='more']:not([data-theme])",
      ":root[data-contrast='more'][data-theme='dark']",
    ],
    [
      '(prefers-contrast: more) and (prefers-color-scheme: dark)',
      ':root:not([data-contrast], [data-theme])',
      ":root[data-contrast='more'][data-theme='dark']",
    ],
  ])('SayTheSameForTheSystem %s %s', (media, of_system, of_person) => {
    expect(find(media, of_system).length).toBeGreaterThan(0);
    expect(find(media, of_system)).toEqual(find('', of_person));
  });

  it('AreTheOnlyPlaceOfColours', () => {
    const sheets = ['base', 'layout', 'controls', 'choices', 'fields', 'surfaces', 'passing', 'scene'];
    for (const name of sheets) {
      expect(sheet(name), name).not.toMatch(/#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(/i);
    }
  });

  it('HoldNoRed', () => {
    for (const looks of kLooks) {
      for (const [name, value] of resolve(blocks, looks)) {
        if (!/^#[0-9a-f]{6}$/.test(value)) continue;
        const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(value.slice(at, at + 2), 16));
        expect(r > 140 && g < 80 && b < 80, `${name} ${value}`).toBe(false);
      }
    }
  });
});
