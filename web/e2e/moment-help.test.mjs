// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assert_accessible } from './support/axe.mjs';
import { visit } from './support/browser.mjs';
import {
  assert_help_in_one_touch,
  first_run,
  kPassphrase,
  on_screen,
  skip_first_run,
  touch,
} from './support/moment.mjs';
import { start_server } from './support/server.mjs';

let server;
before(async () => {
  server = await start_server();
});
after(() => server?.stop());

/** Every address of the router (web/src/app/router.ts). */
const kAddresses = [
  '/',
  '/start',
  '/help',
  '/ride',
  '/building',
  '/plan',
  '/plan/make',
  '/plan/run',
  '/plan/versions',
  '/box',
  '/ideas',
  '/ideas/one',
  '/ideas/edit',
  '/people',
  '/people/one',
  '/signs',
  '/notes',
  '/days',
  '/search',
  '/settings',
  '/settings/page',
  '/open',
  '/care',
  '/about',
  '/no/such/place',
];

async function crawl(visitor) {
  for (const address of kAddresses) {
    await visitor.go(address);
    await visitor.page.waitForSelector('[data-screen] h1');
    await visitor.page.waitForSelector('[data-screen="on-its-way"]', { state: 'detached' });
    await assert_help_in_one_touch(visitor.page, address);
  }
}

test('help is one touch away on every route where nothing was ever kept', async () => {
  await visit({ base: server.url }, (visitor) => crawl(visitor));
});

test('… and where the vault is open', async () => {
  await visit({ base: server.url }, async (visitor) => {
    await skip_first_run(visitor);
    await crawl(visitor);
  });
});

test('… and where it is locked', async () => {
  await visit({ base: server.url }, async (visitor) => {
    await first_run(visitor, { passphrase: kPassphrase });
    await touch(visitor.page, 'later');
    await on_screen(visitor.page, 'home');
    await crawl(visitor);
  });
});

test('… and offline', async () => {
  await visit({ base: server.url }, async (visitor) => {
    await skip_first_run(visitor);
    await visitor.wait_until_kept();
    await visitor.offline(true);
    await crawl(visitor);
  });
});

test('… and when the core never arrives', async () => {
  await visit({ base: server.url, options: { serviceWorkers: 'block' } }, async (visitor) => {
    await visitor.context.route(/\.wasm$/, (route) => route.abort());
    await crawl(visitor);
  });
});

test('in its order: emergency number, lines, finders, tools; never a dead end', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await first_run(visitor);
    await touch(page, 'call');
    await on_screen(page, 'help');
    await page.waitForSelector('[data-test="emergency"]');
    const hrefs = await page
      .locator('main a[href]')
      .evaluateAll((all) => all.map((each) => each.getAttribute('href')));
    assert.equal(hrefs[0], 'tel:112');
    const last_call = hrefs.findLastIndex((href) => href.startsWith('tel:'));
    const first_finder = hrefs.findIndex((href) => href.startsWith('https://findahelpline'));
    assert.ok(last_call < first_finder, 'numbers stand before finders');
    const words = await page.locator('main').innerText();
    assert.match(words, /Nobody watches this app/);
    assert.match(words, /Checked on/);
    await assert_accessible(page, 'help');
    await touch(page, 'tools');
    await on_screen(page, 'ride/');
  });
});

test('the country can be changed right there', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await skip_first_run(visitor);
    await touch(page, 'call');
    await on_screen(page, 'help');
    await page.click('[data-test="change-region"]:enabled');
    await page.fill('[data-test="region-search"]', 'new zeal');
    await page.click('.option');
    await page.waitForSelector('[data-test="emergency"][href="tel:111"]');
    await page.reload();
    await page.waitForSelector('[data-test="emergency"][href="tel:111"]');
  });
});

test('… also while locked, for as long as the page is open', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await first_run(visitor, { passphrase: kPassphrase });
    await touch(page, 'later');
    await on_screen(page, 'home');
    await page.reload();
    await page.waitForSelector('[data-test="unlock"]');
    await touch(page, 'call');
    await page.waitForSelector('[data-test="emergency"][href="tel:112"]');
    await page.click('[data-test="change-region"]:enabled');
    await page.fill('[data-test="region-search"]', 'new zeal');
    await page.click('.option');
    await page.waitForSelector('[data-test="emergency"][href="tel:111"]');
  });
});

test('help is there in another script and direction', async () => {
  await visit({ base: server.url }, async (visitor) => {
    await visitor.go('/help?lang=ar-XB');
    await visitor.page.waitForSelector('[data-screen="help"] h1');
    await visitor.page.waitForFunction(() => document.documentElement.dir === 'rtl');
    await assert_accessible(visitor.page, 'help, right to left');
  });
});
