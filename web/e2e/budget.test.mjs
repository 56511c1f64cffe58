// SPDX-License-Identifier: Apache-2.0
// Sizes are counts, not times: they are asserted (performance.md, section 1).
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { kDist } from './support/places.mjs';
import { kept_paths, weights, whole_weight } from './support/weight.mjs';

const kTotalMax = 700_000;
const kWasmMax = 450_000;
const kHelpMax = 40_000;
/** All that home needs to be drawn and to react. */
const kFirstMax = 100_000;

test('all of it, core and catalogue included, stays below 700 kB', async () => {
  const total = await whole_weight();
  assert.ok(total <= kTotalMax, `${total} bytes`);
});

test('the core stays below 450 kB', async () => {
  const wasm = (await kept_paths()).filter((path) => path.endsWith('.wasm'));
  assert.equal(wasm.length, 1);
  const size = await weights(wasm);
  assert.ok(size <= kWasmMax, `${size} bytes`);
});

test('the help page and all it asks for stay below 40 kB', async () => {
  const html = await readFile(join(kDist, 'help.html'), 'utf8');
  const asked = [...html.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css|svg|png|woff2))"/g)].map(
    ([, path]) => path,
  );
  assert.ok(asked.length <= 2, `asks for ${asked.join(', ')}`);
  const size = await weights(['/help.html', ...asked]);
  assert.ok(size <= kHelpMax, `${size} bytes`);
});

test('home needs less than 100 kB, and no core', async () => {
  const html = await readFile(join(kDist, 'index.html'), 'utf8');
  const asked = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => path);
  assert.ok(asked.length > 0 && asked.every((path) => !path.endsWith('.wasm')));
  const fonts = (await kept_paths()).filter((path) => /latin-wght-normal.*\.woff2$/.test(path));
  const size = await weights(['/index.html', ...asked, ...fonts]);
  assert.ok(size <= kFirstMax, `${size} bytes`);
});
