// SPDX-License-Identifier: Apache-2.0
// Lighthouse with its own profile of a phone. It drives a browser that is started here.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kChromium } from '../../web/e2e/support/places.mjs';
import { start_server } from '../../web/e2e/support/server.mjs';
import { print_row, verdict } from './report.mjs';

const kCategories = ['performance', 'accessibility', 'best-practices'];
const kPages = { start: '/', help: '/help.html' };

async function start_browser() {
  const profile = await mkdtemp(join(tmpdir(), 'bw-lighthouse-'));
  const child = spawn(
    kChromium,
    ['--headless=new', '--no-sandbox', '--disable-gpu', '--remote-debugging-port=0', `--user-data-dir=${profile}`],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const port = await new Promise((done, fail) => {
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
      const found = /DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(said)?.[1];
      if (found !== undefined) done(Number(found));
    });
    child.once('exit', () => fail(new Error(`Chromium ended: ${said}`)));
  });
  return {
    port,
    async stop() {
      child.removeAllListeners('exit');
      const ended = new Promise((done) => child.once('exit', done));
      child.kill();
      await ended;
      await rm(profile, { recursive: true, force: true });
    },
  };
}

export async function row_lighthouse() {
  const { default: lighthouse } = await import('lighthouse').catch(() => {
    throw new Error('Lighthouse is missing: run `npm ci --ignore-scripts` in bench/ (bench/run does)');
  });
  const server = await start_server();
  const lines = [];
  const said = [];
  for (const [name, path] of Object.entries(kPages)) {
    const browser = await start_browser();
    const result = await lighthouse(`${server.url}${path}`, {
      port: browser.port,
      onlyCategories: kCategories,
      logLevel: 'error',
    });
    await browser.stop();
    const { categories, audits } = result.lhr;
    const scores = kCategories.map((each) => Math.round((categories[each].score ?? 0) * 100));
    lines.push([name, ...scores, verdict(scores.every((score) => score === 100))]);
    for (const each of kCategories) {
      for (const { id, weight } of categories[each].auditRefs) {
        const audit = audits[id];
        if (weight > 0 && audit.score !== null && audit.score < 1) {
          said.push(`${name}, ${each}: ${audit.title} (${audit.displayValue ?? audit.score})`);
        }
      }
    }
  }
  await server.stop();
  print_row({
    row: 'lighthouse',
    what: 'performance, accessibility, best practices',
    goal: '100 each for start and help; there are no share pages yet',
    peer: 'none',
    columns: ['page', ...kCategories, 'goal'],
    lines,
    said,
  });
}
