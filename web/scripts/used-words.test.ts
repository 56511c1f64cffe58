// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { read_words } from './plugins';

/**
 * Every word in en.json is said somewhere, and everything that is said has words. A key is written
 * out as a text, stands in the page as `%key%`, or is made of a pattern (`plan.usable.${usable}`)
 * whose last part is a word of the core or of the source.
 */
const web = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const keys = Object.keys(read_words(web));

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    const counts = /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name);
    return counts ? [readFileSync(path, 'utf8')] : [];
  });
}

const source = sources(join(web, 'src')).join('\n');
const page = readFileSync(join(web, 'index.html'), 'utf8');

const said = new Set([
  ...[...source.matchAll(/['"]([a-z][\w.-]*)['"]/g)].map((found) => found[1] ?? ''),
  ...(source.match(/\b\d+\b/g) ?? []),
  ...[...page.matchAll(/%([a-z][\w.]*)%/g)].map((found) => found[1] ?? ''),
]);

/** `people.consent.${consent}_note` as what stands before and behind the part that varies. */
const patterns = [...source.matchAll(/`([a-z]\w*\.[\w.]*)\$\{[^`}]*\}([\w.]*)`/g)].map((found) => ({
  before: found[1] ?? '',
  behind: found[2] ?? '',
}));

function is_made(key: string): boolean {
  return patterns.some(({ before, behind }) => {
    if (!key.startsWith(before) || !key.endsWith(behind)) return false;
    return said.has(key.slice(before.length, key.length - behind.length));
  });
}

/** What the core names by key (`emergency_words_key`) is looked up as it comes. */
const kNamedByTheCore = [/^lines\./];

describe('WordsInUse', () => {
  it('AreAllSaidSomewhere', () => {
    const unused = keys.filter(
      (key) =>
        !said.has(key) && !is_made(key) && !kNamedByTheCore.some((pattern) => pattern.test(key)),
    );
    expect(unused).toEqual([]);
  });

  it('AreAllThere', () => {
    const known = new Set(keys);
    const asked = [
      ...[...source.matchAll(/\bt\(\s*'([^']+)'/g)].map((found) => found[1] ?? ''),
      ...[...page.matchAll(/%([a-z]\w*\.[\w.]*)%/g)].map((found) => found[1] ?? ''),
    ];
    expect(asked.length).toBeGreaterThan(300);
    expect(asked.filter((key) => !known.has(key))).toEqual([]);
  });
});
