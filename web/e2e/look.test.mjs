// SPDX-License-Identifier: Apache-2.0
// The first screens in light, dark, long words and right-to-left.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assert_accessible } from './support/axe.mjs';
import { visit } from './support/browser.mjs';
import { start_server } from './support/server.mjs';

let server;
before(async () => {
  server = await start_server();
});
after(() => server?.stop());

for (const language of ['en', 'en-XA', 'ar-XB']) {
  test(`home, help and the ride hold in ${language}`, async () => {
    await visit({ base: server.url }, async (visitor) => {
      for (const path of ['/', '/help', '/ride', '/help.html']) {
        await visitor.go(`${path}?lang=${language}`);
        await visitor.page.waitForSelector('h1');
        await assert_accessible(visitor.page, `${path} in ${language}`);
      }
    });
  });
}

test('words run from the right where they should, and nothing is cut off', async () => {
  await visit({ base: server.url }, async (visitor) => {
    await visitor.go('/?lang=ar-XB');
    await visitor.page.waitForSelector('[data-screen] h1');
    await visitor.page.waitForFunction(() => document.documentElement.dir === 'rtl');
    const too_wide = await visitor.page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    assert.equal(too_wide, false);
  });
});
