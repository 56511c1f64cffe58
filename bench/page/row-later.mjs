// SPDX-License-Identifier: Apache-2.0
// A later visit without a network: nothing is asked of it, home is there sooner, and the plan is one
// tap away while the vault is locked and no core runs.
import { first_run, on_screen, unlock } from '../../web/e2e/support/moment.mjs';
import { kPassphrase, make_plan } from '../../web/e2e/support/calm.mjs';
import { start_server } from '../../web/e2e/support/server.mjs';
import { kSlowdown, median, slow_phone } from './phone.mjs';
import { ms, print_row, verdict } from './report.mjs';
import { first_visit } from './row-first.mjs';

const kRounds = 5;
const kLines = ['I get quiet', 'Tea by the window'];

/** Returns: how many cores were kept, and are no more. */
async function forget_core() {
  let count = 0;
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      if (request.url.includes('.wasm') && (await cache.delete(request))) count += 1;
    }
  }
  return count;
}

async function when_home(page) {
  await page.addInitScript(() => {
    const look = () => {
      const door = document.querySelector('[data-test="help-now"]');
      if (door === null) requestAnimationFrame(look);
      else globalThis.door_seen = performance.now();
    };
    requestAnimationFrame(look);
  });
}

export async function row_later() {
  const server = await start_server();
  const firsts = [];
  for (let round = 0; round < kRounds; round += 1) firsts.push((await first_visit(server.url)).seen);

  const { visitor, page, cdp } = await slow_phone(server.url, { slow: false });
  await first_run(visitor, { passphrase: kPassphrase });
  // Coming back is locked; the tools arrive with the words.
  await page.goto(`${server.url}/`);
  await on_screen(page, 'home');
  await unlock(page, kPassphrase);
  await on_screen(page, 'home');
  await make_plan(page, { warning_signs: kLines[0], internal_coping: kLines[1] });
  await visitor.wait_until_kept();
  await visitor.offline(true);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: kSlowdown });
  await when_home(page);
  let asked = 0;
  visitor.context.on('requestfinished', (request) => {
    if (request.serviceWorker() !== null) asked += 1;
  });
  const homes = [];
  for (let round = 0; round < kRounds; round += 1) {
    await visitor.go('/');
    await page.waitForFunction(() => globalThis.door_seen !== undefined);
    homes.push(await page.evaluate(() => globalThis.door_seen));
  }
  // The core is gone now, from the service worker too; one tap shows the plan all the same.
  await visitor.go('/');
  const gone = await page.evaluate(forget_core);
  await visitor.go('/');
  await page.click('[data-test="my-plan"]');
  await on_screen(page, 'plan-run/');
  const readable = gone === 1 && kLines.includes(await page.locator('h1').innerText());
  await visitor.leave();
  await server.stop();
  const ratio = median(homes) / median(firsts);
  print_row({
    row: 'later',
    what: 'a later visit, offline, on the slow phone',
    goal: '0 requests to the network / home usable <= 0.3 of the first visit / plan in one tap, no core',
    peer: 'our own first visit, same run',
    columns: ['what', 'value', 'ratio', 'goal'],
    lines: [
      ['first visit, home', ms(median(firsts)), '1.00', ''],
      ['later visit, home', ms(median(homes)), ratio.toFixed(2), verdict(ratio <= 0.3)],
      ['requests that reached the network', asked, '', verdict(asked === 0)],
      ['plan read in one tap, locked, core gone', readable ? 'yes' : 'no', '', verdict(readable)],
    ],
  });
}
