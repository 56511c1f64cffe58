// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { visit } from './support/browser.mjs';
import { arrive, enter, make_plan, press, screen, test_id, turn } from './support/calm.mjs';
import { start_server } from './support/server.mjs';

let server;
before(async () => {
  server = await start_server();
});
after(() => server?.stop());

test('settings are kept and there again after a new start', async () => {
  await visit({ base: server.url }, async (visitor) => {
    await arrive(visitor, '/settings');
    await enter(visitor.page, '/settings/page', 'look');
    await visitor.page.locator('label.segment', { hasText: 'Dark' }).click();
    await visitor.page.locator('label.option', { hasText: 'Larger' }).click();
    await turn(visitor.page, 'discreet', true);
    await visitor.page.waitForFunction(() => document.title === 'Weather');
    await visitor.close();
    await visitor.open();
    await arrive(visitor, '/settings');
    await visitor.page.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
    assert.equal(
      await visitor.page.evaluate(() => document.documentElement.dataset.text),
      'largest',
    );
    assert.equal(await visitor.page.title(), 'Weather');
  });
});

test('a country is chosen and one of its lines put first', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await arrive(visitor, '/settings');
    await enter(page, '/settings/page', 'region');
    await test_id(page, 'region-search').fill('New Zealand');
    await page.locator('.option', { hasText: 'New Zealand' }).click();
    const last = page.locator('.switch').last();
    const name = (await last.locator('.switch__label').textContent()) ?? '';
    await last.locator('input').setChecked(true, { force: true });
    await page.waitForFunction(
      (words) => document.querySelector('.switch__label')?.textContent === words,
      name,
    );
  });
});

test('what is readable while locked is shown as it lies there', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await arrive(visitor);
    await make_plan(page, { internal_coping: 'Count the roofs.' });
    await enter(page, '/settings/page', 'card');
    await test_id(page, 'card-preview').getByText('Count the roofs.').waitFor();
    await turn(page, 'card-plan', false);
    await test_id(page, 'card-preview').getByText('Nothing of yours').waitFor();
  });
});

test('everything is saved as one file that can be read', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await arrive(visitor);
    await make_plan(page, { internal_coping: 'Count the roofs.' });
    await enter(page, '/settings/page', 'data');
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'export')]);
    const text = await readFile(await download.path(), 'utf8');
    assert.equal(typeof JSON.parse(text), 'object');
    assert.ok(text.includes('Count the roofs.'));
    assert.match(download.suggestedFilename(), /\.json$/);
    assert.doesNotMatch(download.suggestedFilename(), /breakwater|harm/i);
    await page.getByText('Look in your downloads.').waitFor();
  });
});

test('everything is deleted in two steps, and help stays', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await arrive(visitor);
    await make_plan(page, { internal_coping: 'Count the roofs.' });
    await enter(page, '/settings/page', 'data');
    await press(page, 'to-delete');
    await press(page, 'delete-first');
    assert.ok(await test_id(page, 'delete-all').isDisabled());
    await turn(page, 'delete-sure', true);
    await press(page, 'delete-all');
    await screen(page, 'settings/delete/done');
    await enter(page, '/plan');
    await screen(page, 'plan/none');
    await enter(page, '/help');
    await page.waitForSelector('[data-screen] h1');
    await visitor.close();
    await visitor.open();
    await arrive(visitor);
    await screen(visitor.page, 'plan/none');
  });
});

test('the licences of everything inside are there', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await arrive(visitor, '/about');
    await page.getByText('No doctor or therapist has checked them').waitFor();
    await press(page, 'licences');
    await page.waitForFunction(() =>
      document.querySelector('[data-test="notice"]')?.textContent.includes('libsodium'),
    );
  });
});
