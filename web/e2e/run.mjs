// SPDX-License-Identifier: Apache-2.0
// Runs every e2e/*.test.mjs in a real Chromium over breakwaterd. Builds nothing: ./start --build does.
//   node e2e/run.mjs [words in a file's name …]
// BW_SERVER path of breakwaterd, BW_DIST built folder, BW_CHROMIUM path of the browser.
import { spawn } from 'node:child_process';
import { access, readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { kChromium, kDist, kServer } from './support/places.mjs';

const here = dirname(fileURLToPath(import.meta.url));

async function need(path, what) {
  try {
    await access(path);
  } catch {
    process.stderr.write(`${what} is missing (${path}): run ./start --build first\n`);
    process.exit(1);
  }
}

await need(kServer, 'breakwaterd');
await need(join(kDist, 'index.html'), 'the built web app');
await need(kChromium, 'Chromium');

const wanted = process.argv.slice(2);
const files = (await readdir(here))
  .filter((name) => name.endsWith('.test.mjs'))
  .filter((name) => wanted.length === 0 || wanted.some((word) => name.includes(word)))
  .sort()
  .map((name) => join(here, name));

const runner = spawn(
  process.execPath,
  ['--test', '--test-concurrency=1', '--test-timeout=180000', '--test-reporter=tap', ...files],
  { stdio: 'inherit', cwd: resolve(here, '..') },
);
runner.on('exit', (code) => process.exit(code ?? 1));
