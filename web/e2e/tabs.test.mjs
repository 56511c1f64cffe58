// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { until, visit } from './support/browser.mjs';
import { start_server } from './support/server.mjs';

let server;
before(async () => {
  server = await start_server();
});
after(() => server?.stop());

const kLock = 'breakwater-vault';

/** Which worker has it. */
function holder(page) {
  return page.evaluate(async (name) => {
    const { held } = await navigator.locks.query();
    return held.find((lock) => lock.name === name)?.clientId;
  }, kLock);
}
async function wait_for_locks(page, wanted) {
  await until(
    page,
    async ([name, { held, pending }]) => {
      const now = await navigator.locks.query();
      const count = (list) => list.filter((lock) => lock.name === name).length;
      return count(now.held) === held && count(now.pending) === pending;
    },
    [kLock, wanted],
  );
}

test('one tab owns the vault, a second one waits and still shows help', async () => {
  await visit({ base: server.url }, async (visitor) => {
    await visitor.go('/');
    await wait_for_locks(visitor.page, { held: 1, pending: 0 });
    const second = await visitor.context.newPage();
    await second.goto(visitor.url('/'));
    await wait_for_locks(second, { held: 1, pending: 1 });
    await second.waitForSelector('[data-screen] h1');
    await second.goto(visitor.url('/help.html'));
    assert.ok(await second.locator('h1').first().isVisible());
    visitor.assert_no_foreign_host();
  });
});

test('the second tab takes over when the first one is closed, never before', async () => {
  await visit({ base: server.url }, async (visitor) => {
    await visitor.go('/');
    await wait_for_locks(visitor.page, { held: 1, pending: 0 });
    const second = await visitor.context.newPage();
    await second.goto(visitor.url('/'));
    await wait_for_locks(second, { held: 1, pending: 1 });
    const first = await holder(second);
    await visitor.page.close();
    await until(
      second,
      async ([name, before]) => {
        const { held } = await navigator.locks.query();
        const now = held.find((lock) => lock.name === name)?.clientId;
        return now !== undefined && now !== before;
      },
      [kLock, first],
    );
  });
});

test('a page that is loaded again gets its own vault back', async () => {
  await visit({ base: server.url }, async (visitor) => {
    await visitor.go('/');
    await wait_for_locks(visitor.page, { held: 1, pending: 0 });
    for (let times = 0; times < 3; times += 1) {
      await visitor.page.reload();
      await wait_for_locks(visitor.page, { held: 1, pending: 0 });
    }
  });
});
