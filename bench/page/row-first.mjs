// SPDX-License-Identifier: Apache-2.0
// The first visit of the app. The core is held back until a door has been opened, so that what is
// measured cannot have needed it.
import { start_server } from '../../web/e2e/support/server.mjs';
import { whole_weight } from '../../web/e2e/support/weight.mjs';
import { start_peer } from './peer.mjs';
import { first_paint, median, slow_phone } from './phone.mjs';
import { kb, ms, print_row, verdict } from './report.mjs';
import { cold_visit } from './row-help.mjs';

const kRounds = 5;

/** When the first door reacts. Units: milliseconds since the navigation began. */
export async function first_visit(base) {
  const { visitor, page } = await slow_phone(base);
  let release;
  const held = new Promise((done) => {
    release = done;
  });
  await visitor.context.route(/\.wasm$/, async (route) => {
    await held;
    await route.continue().catch(() => undefined);
  });
  await page.addInitScript(() => {
    const look = () => {
      const door = document.querySelector('[data-test="help-now"]');
      if (door === null) {
        requestAnimationFrame(look);
        return;
      }
      globalThis.door_seen = performance.now();
      door.click();
      const wait = () => {
        const screen = document.querySelector('[data-screen]')?.dataset.screen ?? '';
        if (screen.startsWith('home') || screen.startsWith('first-run')) requestAnimationFrame(wait);
        else globalThis.door_opened = performance.now();
      };
      wait();
    };
    requestAnimationFrame(look);
  });
  await visitor.go('/');
  await page.waitForFunction(() => globalThis.door_opened !== undefined);
  const painted = await first_paint(page);
  const [seen, opened] = await page.evaluate(() => [globalThis.door_seen, globalThis.door_opened]);
  release();
  await visitor.leave();
  return { painted, seen, opened };
}

export async function row_first() {
  const server = await start_server();
  const peer = await start_peer();
  const ours = [];
  const theirs = [];
  for (let round = 0; round < kRounds; round += 1) {
    ours.push(await first_visit(server.url));
    theirs.push(await cold_visit(peer.url, '/'));
  }
  await server.stop();
  peer.stop();
  const peer_paint = median(theirs.map((each) => each.painted));
  const seen = median(ours.map((each) => each.seen));
  const opened = median(ours.map((each) => each.opened));
  const whole = await whole_weight();
  print_row({
    row: 'first',
    what: 'the app, first visit on the slow phone: its first door is there, and reacts, without the core',
    goal: '<= 0.8 of the peer’s first paint; everything <= 700 kB',
    peer: 'a static page of 156 kB, same run',
    columns: ['what', 'time', 'ratio', 'goal'],
    lines: [
      ['peer, first paint', ms(peer_paint), '1.00', ''],
      ['ours, first paint', ms(median(ours.map((each) => each.painted))), (median(ours.map((each) => each.painted)) / peer_paint).toFixed(2), ''],
      ['ours, the door is there', ms(seen), (seen / peer_paint).toFixed(2), verdict(seen <= 0.8 * peer_paint)],
      ['ours, it was pressed and opened', ms(opened), (opened / peer_paint).toFixed(2), ''],
      ['everything', kb(whole), '', verdict(whole <= 700_000)],
    ],
  });
}
