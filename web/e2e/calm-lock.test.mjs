// SPDX-License-Identifier: Apache-2.0
import { after, before, test } from 'node:test';
import { visit } from './support/browser.mjs';
import {
  arrive,
  enter,
  kPassphrase,
  lock,
  make_plan,
  press,
  screen,
  set_passphrase,
  test_id,
} from './support/calm.mjs';
import { start_server } from './support/server.mjs';

let server;
before(async () => {
  server = await start_server();
});
after(() => server?.stop());

async function unlock(page, words) {
  await enter(page, '/open');
  await page.locator('input[type="password"]').fill(words);
  await page.keyboard.press('Enter');
}

const is_locked = (page) => enter(page, '/people').then(() => screen(page, 'people/locked'));
const is_open = (page) => enter(page, '/people').then(() => screen(page, 'people'));

test('a passphrase is set, changed and taken away again', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await arrive(visitor, '/settings');
    await set_passphrase(page);
    await lock(page);
    await is_locked(page);
    await unlock(page, kPassphrase);
    await screen(page, 'home');
    await is_open(page);
    await enter(page, '/settings/page', 'passphrase');
    const other = 'eleven paper boats under grey bridges';
    await test_id(page, 'old-passphrase').fill('not this one');
    await test_id(page, 'passphrase').fill(other);
    await test_id(page, 'passphrase-again').fill(other);
    await page.waitForSelector('[data-test="save-passphrase"]:not([disabled])');
    await press(page, 'save-passphrase');
    await page.getByText('That is not the passphrase.').waitFor();
    await test_id(page, 'old-passphrase').fill(kPassphrase);
    await press(page, 'save-passphrase');
    await screen(page, 'settings/code');
    await lock(page);
    await unlock(page, other);
    await screen(page, 'home');
    await enter(page, '/settings/page', 'lock');
    await press(page, 'no-passphrase');
    await press(page, 'confirm');
    await page.getByText('Set a passphrase').waitFor();
    await visitor.close();
    await visitor.open();
    await arrive(visitor, '/people');
    await screen(visitor.page, 'people');
  });
});

test('a recovery code is made, typed back, and opens the vault', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await arrive(visitor, '/settings');
    await set_passphrase(page);
    await press(page, 'make-code');
    await screen(page, 'settings/code/show');
    const code = (await page.locator('.code-groups__group').allTextContents()).join('-');
    await press(page, 'code-written');
    await test_id(page, 'code-typed').fill('wrong');
    await press(page, 'code-check');
    await page.getByText('That is not the same code yet.').waitFor();
    await test_id(page, 'code-typed').fill(code.toLowerCase());
    await press(page, 'code-check');
    await screen(page, 'settings/lock');
    await page.getByText('Made and tested').waitFor();
    await lock(page);
    await enter(page, '/open');
    await page.getByText('Use the recovery code').click();
    await page.locator('input').first().fill(code);
    await page.keyboard.press('Enter');
    await screen(page, 'home');
    await is_open(page);
  });
});

test('everything gets a new key, and a new recovery code with it', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await arrive(visitor);
    await make_plan(page, { internal_coping: 'Count the roofs.' });
    await set_passphrase(page);
    await enter(page, '/settings/page', 'key');
    await test_id(page, 'key-passphrase').fill(kPassphrase);
    await press(page, 'rotate');
    await screen(page, 'settings/code/show');
    const code = (await page.locator('.code-groups__group').allTextContents()).join(' ');
    await press(page, 'code-written');
    await test_id(page, 'code-typed').fill(code);
    await press(page, 'code-check');
    await screen(page, 'settings/lock');
    await lock(page);
    await unlock(page, kPassphrase);
    await screen(page, 'home');
    await enter(page, '/plan');
    await page.getByText('Count the roofs.').waitFor();
  });
});
