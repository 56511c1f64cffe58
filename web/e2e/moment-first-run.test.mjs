// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assert_accessible } from './support/axe.mjs';
import { visit } from './support/browser.mjs';
import {
  assert_help_in_one_touch,
  choose,
  first_run,
  kPassphrase,
  on_screen,
  skip_first_run,
  title,
  touch,
  unlock,
} from './support/moment.mjs';
import { start_server } from './support/server.mjs';

let server;
before(async () => {
  server = await start_server();
});
after(() => server?.stop());

test('all of it is skipped in one touch, and never asked again', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await skip_first_run(visitor);
    await page.waitForFunction(() => localStorage.getItem('kept') !== null);
    await page.reload();
    await on_screen(page, 'home');
    visitor.assert_no_foreign_host();
    assert.deepEqual(visitor.page_errors, []);
  });
});

test('the first screen says what it is not, and leads to help at once', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await visitor.go('/');
    await on_screen(page, 'first-run/what');
    const words = await page.locator('main').innerText();
    assert.match(words, /not an emergency service/);
    assert.match(words, /Nobody watches it/);
    await assert_help_in_one_touch(page, 'first-run/what');
    await touch(page, 'help-now');
    await on_screen(page, 'entry');
  });
});

test('every screen of the first run has help and can be skipped', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await visitor.go('/');
    for (const step of ['what', 'where', 'private']) {
      await on_screen(page, `first-run/${step}`);
      await assert_help_in_one_touch(page, step);
      await assert_accessible(page, `first-run/${step}`);
      if (step !== 'private') await touch(page, 'next');
    }
    await touch(page, 'skip');
    await on_screen(page, 'home');
  });
});

test('the country is chosen by typing, and its numbers are there', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await first_run(visitor, { country: 'Nederland' });
    await touch(page, 'call');
    await on_screen(page, 'help');
    await page.waitForSelector('[data-test="emergency"][href="tel:112"]');
  });
});

test('without a country no number is guessed', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await skip_first_run(visitor);
    await touch(page, 'call');
    await on_screen(page, 'help');
    await page.waitForSelector('a[href^="https://"]');
    assert.equal(await page.locator('a[href^="tel:"]').count(), 0);
    assert.match(await page.locator('main').innerText(), /local emergency number/);
  });
});

test('a weak passphrase is told so and cannot be used', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await visitor.go('/');
    await touch(page, 'next');
    await touch(page, 'next');
    await choose(page, 'passphrase');
    await page.fill('[data-test="phrase"]', 'abc');
    await page.waitForFunction(() => /Too short/.test(document.body.innerText));
    assert.ok(await page.locator('[data-test="use-phrase"]').isDisabled());
    await assert_accessible(page, 'first-run/phrase');
  });
});

test('passphrase and recovery code are made, tested, and both open it', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await first_run(visitor, { passphrase: kPassphrase });
    const groups = await page.locator('.code-groups__group').allInnerTexts();
    assert.ok(groups.join('').length >= 26, 'at least 128 bits');
    await touch(page, 'written');
    await page.fill('[data-test="code"]', 'not the code');
    await touch(page, 'check');
    await page.waitForSelector('.field--error');
    await page.fill('[data-test="code"]', groups.join(' ').toLowerCase());
    await touch(page, 'check');
    await on_screen(page, 'first-run/done');
    await touch(page, 'to-start');
    await on_screen(page, 'home');

    await page.reload();
    await page.waitForSelector('[data-test="unlock"]');
    await unlock(page, 'wrong words entirely');
    await page.waitForSelector('.field--error');
    assert.match(await page.locator('.field--error').innerText(), /Nothing was lost/);
    assert.equal(await page.inputValue('[data-test="passphrase"]'), '');
    await page.fill('[data-test="passphrase"]', kPassphrase);
    await touch(page, 'open');
    await on_screen(page, 'home');
    await page.waitForSelector('[data-test="unlock"]', { state: 'detached' });

    await page.reload();
    await page.waitForSelector('[data-test="unlock"]');
    await unlock(page, groups.join(''), 'recovery_code');
    await on_screen(page, 'home');
    await page.waitForSelector('[data-test="unlock"]', { state: 'detached' });
    visitor.assert_no_foreign_host();
  });
});

test('the recovery code may wait, and the printed sheet holds nothing else', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await first_run(visitor, { passphrase: kPassphrase });
    await page.emulateMedia({ media: 'print' });
    assert.ok(await page.locator('.code-groups').isVisible());
    assert.ok(!(await page.locator('[data-test="print"]').isVisible()));
    await page.emulateMedia({ media: 'screen' });
    await assert_accessible(page, 'first-run/code');
    await touch(page, 'later');
    await on_screen(page, 'home');
    assert.equal(await title(page), 'Start');
  });
});
