// SPDX-License-Identifier: Apache-2.0
// A later visit without a network: nothing is asked of it, home is there sooner, and the plan is one
// tap away while the vault is locked and no core runs.
import { first_run } from '../../web/e2e/support/moment.mjs';
import { kPassphrase, make_plan, screen } from '../../web/e2e/support/calm.mjs';
import { start_server } from '../../web/e2e/support/server.mjs';
import { kSlowdown, median, slow_phone } from './phone.mjs';
import { ms, print_row, verdict } from './report.mjs';
import { first_visit } from './row-first.mjs';

const kRounds = 5;

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
  await page.goto(`${server.url}/`);
  await make_plan(page, { warning_signs: 'I get quiet', internal_coping: 'Tea by the window' });
  await visitor.wait_until_kept();
  await visitor.offline(true);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: kSlowdown });
  await when_home(page);
  let wasm = 0;
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
  // The core never arrives now; one tap shows the plan all the same.
  await visitor.context.route(/\.wasm$/, (route) => {
    wasm += 1;
    return route.abort();
  });
  await visitor.go('/');
  await page.click('[data-test="my-plan"]');
  await screen(page, 'plan-run');
  const readable = (await page.locator('body').innerText()).includes('I get quiet');
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
      ['plan read in one tap, locked, core refused', readable ? 'yes' : 'no', '', verdict(readable)],
    ],
    said: [`The core was asked for and refused ${wasm} times; the page did not wait for it.`],
  });
}
