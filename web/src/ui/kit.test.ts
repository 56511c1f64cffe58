// SPDX-License-Identifier: Apache-2.0
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { kIconPaths, kMirroredIcons } from './icons/paths';
import { foot_may_pin } from './pinned-foot';
import { exit_counter } from './QuickExit';

describe('ExitCounter', () => {
  it('LeavesOnTheThirdShiftWithinTwoSeconds', () => {
    const count = exit_counter();
    expect([count('Shift', false, 0), count('Shift', false, 600), count('Shift', false, 1200)]).toEqual(
      [false, false, true],
    );
  });

  it('ForgetsSlowPresses', () => {
    const count = exit_counter();
    count('Shift', false, 0);
    count('Shift', false, 1500);
    expect(count('Shift', false, 2100)).toBe(false);
    expect(count('Shift', false, 2200)).toBe(true);
  });

  it('DoesNotTakeCapitalLettersForAnExit', () => {
    const count = exit_counter();
    const keys = ['Shift', 'A', 'Shift', 'N', 'Shift', 'A'];
    expect(keys.map((key, i) => count(key, false, i * 100))).not.toContain(true);
  });

  it('DoesNotTakeAHeldKeyForThreePresses', () => {
    const count = exit_counter();
    count('Shift', false, 0);
    expect([count('Shift', true, 50), count('Shift', true, 100), count('Shift', true, 150)]).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('PinnedFoot', () => {
  it('StaysOnlyWhileHalfTheWindowIsLeft', () => {
    expect(foot_may_pin(240, 740)).toBe(true);
    expect(foot_may_pin(400, 740)).toBe(false);
    expect(foot_may_pin(120, 225)).toBe(false);
  });
});

interface Manifest {
  icons: Record<string, { shows: string; tag: string }>;
}

function manifest(path: string): Manifest {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as Manifest;
}

describe('Drawings', () => {
  it('AreAllInTheManifestWithANeutralTag', () => {
    const { icons } = manifest('./icons/manifest.json');
    expect(Object.keys(icons).sort()).toEqual(Object.keys(kIconPaths).sort());
    for (const [name, entry] of Object.entries(icons)) {
      expect(entry.tag, name).toBe('neutral');
      expect(entry.shows, name).not.toBe('');
    }
  });

  it('TurnWithTheLineOfReadingOnlyWhereTheyPointAlongIt', () => {
    for (const name of kMirroredIcons) expect(kIconPaths).toHaveProperty(name);
  });

  it('OfThePublicFolderAreAllInItsManifest', () => {
    const folder = new URL('../../public/icons/', import.meta.url);
    const files = readdirSync(folder).filter((file) => /\.(svg|png|ico)$/.test(file));
    const { icons } = manifest('../../public/icons/manifest.json');
    expect(Object.keys(icons).sort()).toEqual(files.sort());
    for (const [name, entry] of Object.entries(icons)) expect(entry.tag, name).toBe('neutral');
  });
});

describe('Components', () => {
  it('HoldNoWordsOfTheirOwn', () => {
    const folder = new URL('./', import.meta.url);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((name) => name.endsWith('.tsx'))) {
      const source = readFileSync(new URL(file, folder), 'utf8');
      // Text between tags, other than an expression.
      expect(source.match(/<[A-Za-z][^<>{}]*>\s*[A-Za-z][\w ,.’']*<\//g), file).toBeNull();
      expect(source, file).not.toMatch(/(aria-label|title|placeholder|alt)="[^"]*[A-Za-z]/);
    }
  });
});
