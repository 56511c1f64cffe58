// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compile, kFirstGroups, read_words } from './plugins';

const web = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const words = read_words(web);

function resolve_module(from: string, name: string): string | null {
  const base = resolve(dirname(from), name);
  const candidates = [
    base,
    `${base}.ts`,
    `${base}.tsx`,
    join(base, 'index.ts'),
    join(base, 'index.tsx'),
  ];
  return (
    candidates.find(
      (path) => existsSync(path) && statSync(path).isFile() && /\.tsx?$/.test(path),
    ) ?? null
  );
}

/** Everything that comes with the page: what main.tsx imports without `import()`. */
function first_modules(): Set<string> {
  const seen = new Set<string>();
  const todo = [join(web, 'src/main.tsx')];
  for (let path = todo.pop(); path !== undefined; path = todo.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const text = readFileSync(path, 'utf8');
    for (const [, name] of text.matchAll(
      /^\s*(?:import|export)\s(?!type\b)[^;]*?from\s+'(\.[^']+)'/gm,
    )) {
      const next = resolve_module(path, name ?? '');
      if (next !== null) todo.push(next);
    }
  }
  return seen;
}

describe('Words', () => {
  it('AllParse', async () => {
    await expect(compile(words, () => true)).resolves.toContain('app.title');
  });

  it('StandInOrderAndAreNotEmpty', () => {
    const keys = Object.keys(words);
    expect(keys).toEqual([...keys].sort());
    expect(Object.entries(words).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('OfTheFirstScreensComeWithThePage', () => {
    const missing: string[] = [];
    for (const path of first_modules()) {
      if (/src\/(gen|models|client|worker)\//.test(path)) continue;
      for (const [, group] of readFileSync(path, 'utf8').matchAll(
        /[('`\s]([a-z_]+)\.[a-z0-9_.]+['`$]/g,
      )) {
        const is_group = Object.keys(words).some((key) => key.startsWith(`${group ?? ''}.`));
        if (is_group && !kFirstGroups.has(group ?? '')) missing.push(`${group ?? ''} in ${path}`);
      }
    }
    expect([...new Set(missing)]).toEqual([]);
  });
});
