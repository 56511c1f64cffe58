// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assert_accessible } from './support/axe.mjs';
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

/** The recovery code that is on the screen. */
async function code_on_screen(page) {
  return (await page.locator('.code-groups__group').allTextContents()).join(' ');
}

async function type_code_back(page, code) {
  await press(page, 'code-written');
  await test_id(page, 'code-typed').fill(code);
  await press(page, 'code-check');
}

/** Ends in Settings, with a passphrase and a tested recovery code. */
async function set_both(page) {
  await set_passphrase(page);
  await press(page, 'make-code');
  await screen(page, 'settings/code/show');
  const code = await code_on_screen(page);
  await type_code_back(page, code);
  await screen(page, 'settings/lock');
  return code;
}

test('everything gets a new key, after the new recovery code was typed back', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await arrive(visitor);
    await make_plan(page, { internal_coping: 'Count the roofs.' });
    await set_both(page);
    await enter(page, '/settings/page', 'key');
    await test_id(page, 'key-passphrase').fill(kPassphrase);
    await press(page, 'rotate');
    await page.waitForSelector('[data-screen="settings/code/show"] h1', { timeout: 60_000 });
    await type_code_back(page, await code_on_screen(page));
    await page.waitForSelector('[data-screen="settings/key/done"] h1', { timeout: 60_000 });
    await press(page, 'key-done');
    await screen(page, 'settings/lock');
    await lock(page);
    await unlock(page, kPassphrase);
    await screen(page, 'home');
    await enter(page, '/plan');
    await page.getByText('Count the roofs.').waitFor();
  });
});

test('a change of key that is interrupted leaves the old code, and shows another new one', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await arrive(visitor);
    const old_code = await set_both(page);
    await enter(page, '/settings/page', 'key');
    await test_id(page, 'key-passphrase').fill(kPassphrase);
    await press(page, 'rotate');
    await page.waitForSelector('[data-screen="settings/code/show"] h1', { timeout: 60_000 });
    const never_written = await code_on_screen(page);
    await page.reload(); // the page is gone with the code on it
    await page.waitForSelector('[data-screen] h1');
    await unlock(page, kPassphrase);
    await screen(page, 'home');
    await enter(page, '/settings/page', 'lock');
    await press(page, 'key-begun');
    await screen(page, 'settings/key/begun');
    await assert_accessible(page, 'a change of key that is not finished');
    await press(page, 'rotate-on');
    await page.waitForSelector('[data-screen="settings/code/show"] h1');
    const new_code = await code_on_screen(page);
    assert.notEqual(new_code, never_written);
    await type_code_back(page, new_code);
    await page.waitForSelector('[data-screen="settings/key/done"] h1', { timeout: 60_000 });
    await press(page, 'key-done');
    await lock(page);
    await enter(page, '/open');
    await page.getByText('Use the recovery code').click();
    await page.locator('input').first().fill(old_code);
    await page.keyboard.press('Enter');
    await page.locator('.field__error').getByText(/./).waitFor({ timeout: 60_000 });
    await page.locator('input').first().fill(new_code);
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-screen="home"] h1', { timeout: 60_000 });
    await is_open(page);
  });
});
