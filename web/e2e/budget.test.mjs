// SPDX-License-Identifier: Apache-2.0
// Sizes are counts, not times: they are asserted (performance.md, section 1).
import assert from 'node:assert/strict';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { kDist } from './support/places.mjs';

const kTotalMax = 700_000;
const kWasmMax = 450_000;
const kHelpMax = 40_000;
/** All that home needs to be drawn and to react. */
const kFirstMax = 100_000;

async function size_of(path) {
  try {
    return (await stat(join(kDist, `${path}.br`))).size;
  } catch {
    return (await stat(join(kDist, path))).size;
  }
}

async function sum(paths) {
  return (await Promise.all(paths.map(size_of))).reduce((total, size) => total + size, 0);
}

async function kept_paths() {
  const [first] = (await readFile(join(kDist, 'sw.js'), 'utf8')).split('\n');
  const kept = JSON.parse(first.replace(/^self\.__KEPT = /, '').replace(/;$/, ''));
  return kept.filter(([, , when]) => when !== 'on_use').map(([path]) => path);
}

test('all of it, core and catalogue included, stays below 700 kB', async () => {
  const total = await sum([...(await kept_paths()), '/sw.js']);
  assert.ok(total <= kTotalMax, `${total} bytes`);
});

test('the core stays below 450 kB', async () => {
  const wasm = (await kept_paths()).filter((path) => path.endsWith('.wasm'));
  assert.equal(wasm.length, 1);
  const size = await sum(wasm);
  assert.ok(size <= kWasmMax, `${size} bytes`);
});

test('the help page and all it asks for stay below 40 kB', async () => {
  const html = await readFile(join(kDist, 'help.html'), 'utf8');
  const asked = [...html.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css|svg|png|woff2))"/g)].map(
    ([, path]) => path,
  );
  assert.ok(asked.length <= 2, `asks for ${asked.join(', ')}`);
  const size = await sum(['/help.html', ...asked]);
  assert.ok(size <= kHelpMax, `${size} bytes`);
});

test('home needs less than 100 kB, and no core', async () => {
  const html = await readFile(join(kDist, 'index.html'), 'utf8');
  const asked = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => path);
  assert.ok(asked.length > 0 && asked.every((path) => !path.endsWith('.wasm')));
  const fonts = (await kept_paths()).filter((path) => /latin-wght-normal.*\.woff2$/.test(path));
  const size = await sum(['/index.html', ...asked, ...fonts]);
  assert.ok(size <= kFirstMax, `${size} bytes`);
});
