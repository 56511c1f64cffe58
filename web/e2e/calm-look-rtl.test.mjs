// SPDX-License-Identifier: Apache-2.0
import { after, before, test } from 'node:test';
import { visit } from './support/browser.mjs';
import { assert_all_accessible } from './support/calm-screens.mjs';
import { start_server } from './support/server.mjs';

let server;
before(async () => {
  server = await start_server();
});
after(() => server?.stop());

test('no violation on any calm screen, light and dark, right to left', async () => {
  await visit({ base: server.url }, (visitor) => assert_all_accessible(visitor, '?lang=ar-XB'));
});
