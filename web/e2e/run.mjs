// SPDX-License-Identifier: Apache-2.0
// Runs every e2e/*.test.mjs in a real Chromium over breakwaterd. Builds nothing: ./start --build does.
//   node e2e/run.mjs [words in a file's name …]
// BW_SERVER path of breakwaterd, BW_DIST built folder, BW_CHROMIUM path of the browser.
// A test that fails is tried once more by itself. One that passes only then counts as passed, and is
// told with its first failure under "passed only at the second try": a machine that is busy, or a
// fault to be found.
import { spawn } from 'node:child_process';
import { access, readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { kChromium, kDist, kServer } from './support/places.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const kTriedAgainMax = 5;

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

/** Runs them; what the runner says goes through but for its own sums. */
async function run(...options) {
  const runner = spawn(
    process.execPath,
    ['--test', '--test-concurrency=1', '--test-timeout=180000', '--test-reporter=tap', ...options, ...files],
    { stdio: ['ignore', 'pipe', 'inherit'], cwd: resolve(here, '..') },
  );
  const outcomes = new Map();
  for await (const line of createInterface({ input: runner.stdout })) {
    const [, not, name, mark] = /^(not )?ok \d+ - (.*?)( # (?:skip|to.?do).*)?$/i.exec(line) ?? [];
    if (name !== undefined && mark === undefined) outcomes.set(name, not === undefined);
    if (!/^# (pass|fail|tests|suites|cancelled|skipped|todo|duration_ms) /.test(line)) console.log(line);
  }
  return outcomes;
}

const failed_of = (outcomes) => [...outcomes].filter(([, passed]) => !passed).map(([name]) => name);

const outcomes = await run();
const first_failed = failed_of(outcomes);
if (first_failed.length > 0 && first_failed.length <= kTriedAgainMax) {
  console.log(`# tried once more: ${first_failed.join('; ')}`);
  const literally = (name) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  const again = await run(...first_failed.map((name) => `--test-name-pattern=^${literally(name)}$`));
  for (const name of first_failed) outcomes.set(name, again.get(name) === true);
}
const failed = failed_of(outcomes);
for (const name of first_failed.filter((each) => !failed.includes(each))) {
  console.log(`# passed only at the second try: ${name}`);
}
console.log(`# pass ${outcomes.size - failed.length}`);
console.log(`# fail ${failed.length}`);
process.exitCode = outcomes.size > 0 && failed.length === 0 ? 0 : 1;
