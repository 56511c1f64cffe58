// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { visit } from './support/browser.mjs';
import { arrive, enter } from './support/calm.mjs';
import { fill, kScreens, settle } from './support/calm-screens.mjs';
import { start_server } from './support/server.mjs';

let server;
before(async () => {
  server = await start_server();
});
after(() => server?.stop());

const kSmall = { width: 320, height: 640 };

test('at 200 % text on a small phone nothing runs out of the screen', async () => {
  await visit({ base: server.url, options: { viewport: kSmall } }, async (visitor) => {
    const { page } = visitor;
    await arrive(visitor);
    await fill(page);
    await page.evaluate(() => {
      document.documentElement.dataset.text = 'double';
    });
    for (const [path, id] of kScreens) {
      await enter(page, path, id);
      await settle(page);
      const { wide, room } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        room: document.documentElement.clientWidth,
      }));
      assert.ok(wide <= room, `${path} ${id ?? ''}: ${wide} > ${room}`);
    }
  });
});
