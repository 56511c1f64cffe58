// SPDX-License-Identifier: Apache-2.0
// axe over every calm screen, light and dark, in both directions; and 200 % text on a small phone.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assert_accessible } from './support/axe.mjs';
import { visit } from './support/browser.mjs';
import { arrive, enter, make_plan, press, screen, test_id } from './support/calm.mjs';
import { start_server } from './support/server.mjs';

let server;
before(async () => {
  server = await start_server();
});
after(() => server?.stop());

const kScreens = [
  ['/plan'],
  ['/plan', 'print'],
  ['/plan', 'review'],
  ['/plan/make'],
  ['/plan/make', 'internal_coping'],
  ['/plan/make', 'safer_space'],
  ['/plan/make', 'crisis_lines'],
  ['/plan/make', 'publish'],
  ['/plan/versions'],
  ['/box'],
  ['/box', 'cards'],
  ['/ideas'],
  ['/ideas/one', 'feet-on-floor'],
  ['/ideas/one', 'ice-in-a-cloth'],
  ['/ideas/edit'],
  ['/signs'],
  ['/signs', 'new'],
  ['/people'],
  ['/people/one', 'new'],
  ['/notes'],
  ['/search'],
  ['/days'],
  ['/settings'],
  ...['lock', 'passphrase', 'code', 'key', 'card', 'exit', 'look', 'region', 'age', 'flags'].map(
    (id) => ['/settings/page', id],
  ),
  ...['topics', 'ways', 'data', 'delete'].map((id) => ['/settings/page', id]),
  ['/about'],
  ['/about', 'licences'],
];

async function fill(page) {
  await make_plan(page, {
    internal_coping: 'Count the roofs.',
    safer_space: 'Sit in the living room.',
  });
  await enter(page, '/people');
  await enter(page, '/people/one', 'new');
  await test_id(page, 'person-name').fill('Ana');
  await press(page, 'save-person');
  await screen(page, 'people');
  await enter(page, '/signs');
  await enter(page, '/signs', 'new');
  await test_id(page, 'trigger-label').fill('Sunday evenings');
  await press(page, 'save-trigger');
  await screen(page, 'triggers');
}

async function settle(page) {
  await page.waitForSelector('[data-screen] h1');
  await page.waitForFunction(() => document.querySelector('.waiting') === null);
}

for (const [name, query] of [
  ['left to right', ''],
  ['right to left', '?lang=ar-XB'],
]) {
  test(
    `no violation on any calm screen, light and dark, ${name}`,
    { timeout: 400_000 },
    async () => {
      await visit({ base: server.url }, async (visitor) => {
        const { page } = visitor;
        await arrive(visitor, `/plan${query}`);
        await fill(page);
        for (const [path, id] of kScreens) {
          await enter(page, path, id);
          await settle(page);
          await assert_accessible(page, `${path} ${id ?? ''}`);
        }
        visitor.assert_no_errors();
      });
    },
  );
}

test(
  'at 200 % text on a small phone nothing runs out of the screen',
  { timeout: 240_000 },
  async () => {
    await visit(
      { base: server.url, options: { viewport: { width: 320, height: 640 } } },
      async (visitor) => {
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
      },
    );
  },
);
