// SPDX-License-Identifier: Apache-2.0

/**
 * The pictures of the README, taken from the running app at the size of a phone:
 *   node tools/pictures.mjs [URL of a running breakwaterd] [--out FOLDER]
 * Without a URL it starts the built one. BW_CHROMIUM, BW_SERVER and BW_DIST as for the browser tests.
 * Words in the pictures are made up.
 */
import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Visitor } from '../e2e/support/browser.mjs';
import { act, call, end_core, start_core } from '../e2e/support/core.mjs';
import { choose, first_run, on_screen, open_entry, touch } from '../e2e/support/moment.mjs';
import { start_server } from '../e2e/support/server.mjs';

const kDocs = resolve(dirname(fileURLToPath(import.meta.url)), '../../docs/pictures');
const kSettleMs = 1500;
const kRideMs = 4000;

const kPlan = [
  ['warning_signs', 'I stop answering messages'],
  ['internal_coping', 'Hot chocolate in the big cup, both hands round it'],
  ['distraction_places', 'The bench by the library. Take the blue headphones.'],
  ['reasons_and_hopes', 'Miso, asleep on my feet'],
];
const kPeople = [
  { name: 'Robin', availability_text: 'Evenings, and at night if it rings twice', number: '01632 960 001' },
  { name: 'Aunt Jo', availability_text: 'Until ten', number: '01632 960 002' },
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string', default: kDocs } },
});

async function must(page, method, request) {
  const { ok, code, what } = await call(page, method, request);
  if (ok === undefined) throw new Error(`${method}: ${code} ${what}`);
  return ok;
}

/** Plan and people, through the core itself, in a page that starts none of its own. */
async function fill_vault(visitor) {
  const { page } = visitor;
  await visitor.go('/help.html');
  await start_core(page);
  const opened = await call(page, 'vault.open', { kind: 'device', read_only: false }, { secret: 'device' });
  if (opened.ok === undefined) throw new Error(`vault.open: ${opened.code} ${opened.what}`);
  for (const [kind, text] of kPlan) await must(page, 'plan.put_item', { kind, text, share: 'plan' });
  await must(page, 'plan.publish', { made_with: ['self'], while_locked: true });
  for (const { name, availability_text, number } of kPeople) {
    const channels = [{ type: 'tel', value_as_dialled: number }];
    await must(page, 'people.put', { name, availability_text, channels, consent: 'agreed', while_locked: true });
  }
  await act(page, 'let_go');
  await end_core(page);
}

async function take(page, name, wait_ms = kSettleMs) {
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(wait_ms);
  await page.screenshot({ path: join(values.out, `${name}.png`) });
  process.stdout.write(`${name}.png\n`);
}

async function take_all(visitor) {
  const { page } = visitor;
  await first_run(visitor, { country: 'United Kingdom' });
  await fill_vault(visitor);
  for (const [name, colorScheme] of [['home', 'light'], ['home-dark', 'dark']]) {
    await page.emulateMedia({ colorScheme });
    await visitor.go('/');
    await on_screen(page, 'home');
    await take(page, name);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await visitor.go('/');
  await on_screen(page, 'home');
  await open_entry(page);
  await take(page, 'entry');
  await choose(page, 'hurt_not_die');
  await on_screen(page, 'ride/');
  await take(page, 'ride', kRideMs);
  await visitor.go('/help');
  await on_screen(page, 'help');
  await take(page, 'people');
  await visitor.go('/');
  await on_screen(page, 'home');
  await touch(page, 'my-plan');
  await on_screen(page, 'plan-run/');
  await take(page, 'plan');
}

const server = positionals.length === 0 ? await start_server() : null;
const base = (server?.url ?? positionals[0]).replace(/\/$/, '');
await mkdir(values.out, { recursive: true });
const visitor = await Visitor.arrive({ base, options: { deviceScaleFactor: 2 } });
try {
  await take_all(visitor);
} finally {
  await visitor.leave();
  await server?.stop();
}
