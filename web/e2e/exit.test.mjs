// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { visit } from './support/browser.mjs';
import { start_server } from './support/server.mjs';

let server;
before(async () => {
  server = await start_server();
});
after(() => server?.stop());

const kElsewhere = 'https://www.bbc.co.uk';

/** The other page, without asking anybody for it. */
async function stand_in(visitor) {
  visitor.allowed.add(kElsewhere);
  await visitor.context.route(`${kElsewhere}/**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Weather</title><h1>Weather</h1>' }),
  );
}

async function press_shift_three_times(page) {
  for (let times = 0; times < 3; times += 1) await page.keyboard.press('Shift');
}

test('three times Shift leaves, from anywhere, and Back does not lead here again', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await stand_in(visitor);
    await page.goto('about:blank');
    await visitor.go('/');
    await page.waitForSelector('[data-screen] h1');
    for (const path of ['/help', '/people']) {
      await page.evaluate((to) => {
        const link = Object.assign(document.createElement('a'), { href: to, textContent: 'to' });
        document.body.append(link);
        link.click();
        link.remove();
      }, path);
      await page.waitForFunction((to) => location.pathname === to, path);
    }
    await press_shift_three_times(page);
    await page.waitForURL(`${kElsewhere}/**`);
    await page.waitForFunction(() => document.title === 'Weather');
    await page.goBack();
    assert.equal(page.url(), 'about:blank');
    visitor.assert_no_foreign_host();
  });
});

test('Shift while typing is only typing', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await stand_in(visitor);
    await visitor.go('/');
    await page.waitForSelector('[data-screen] h1');
    for (const key of ['Shift', 'a', 'Shift', 'b', 'Shift', 'c']) await page.keyboard.press(key);
    await page.waitForTimeout(300);
    assert.equal(new URL(page.url()).origin, server.url);
  });
});

test('the title never tells where in the app somebody is', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const titles = new Set();
    for (const path of ['/', '/help', '/ride', '/plan', '/signs', '/notes']) {
      await visitor.go(path);
      await visitor.page.waitForSelector('[data-screen] h1');
      titles.add(await visitor.page.title());
    }
    assert.deepEqual([...titles], ['Breakwater']);
  });
});
