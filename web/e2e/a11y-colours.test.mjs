// SPDX-License-Identifier: Apache-2.0
// Colours of the system and more contrast: the focus is seen, what is chosen looks chosen.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { on_every_screen, tab_through } from './support/a11y.mjs';
import { visit } from './support/browser.mjs';
import { enter, screen } from './support/calm.mjs';
import { on_screen, skip_first_run, touch } from './support/moment.mjs';
import { Eye } from './support/picture.mjs';
import { assert_all_is_seen } from './support/seen.mjs';
import { start_server } from './support/server.mjs';

let server;
before(async () => {
  server = await start_server();
});
after(() => server?.stop());

/** So high that nothing is pinned over anything and no screen has to be scrolled. */
const kTall = { viewport: { width: 360, height: 5600 } };

test('in forced colours the focus is seen on the way through a ride', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await page.emulateMedia({ forcedColors: 'active' });
    await skip_first_run(visitor);
    await tab_through(page, 'home');
    await touch(page, 'building');
    await on_screen(page, 'feelings');
    await tab_through(page, 'feelings');
    await touch(page, 'skip');
    await on_screen(page, 'suggestions');
    await tab_through(page, 'suggestions');
  });
});

test('in forced colours what is chosen looks chosen', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    const eye = await Eye.open(visitor.context);
    await page.bringToFront();
    await page.emulateMedia({ forcedColors: 'active' });
    await skip_first_run(visitor);
    await touch(page, 'building');
    await on_screen(page, 'feelings');
    await eye.look(page);
    await page.locator('.chip').first().click();
    await page.evaluate(() => document.querySelector('h1').focus());
    await eye.look(page);
    assert.ok((await eye.changed()) > 60, 'a chip');
    await enter(page, '/settings/page', 'age');
    await screen(page, 'settings/age');
    await eye.look(page);
    await page.locator('.option').last().click();
    await page.evaluate(() => document.querySelector('h1').focus());
    await eye.look(page);
    assert.ok((await eye.changed()) > 60, 'a choice');
    await enter(page, '/settings/page', 'look');
    await screen(page, 'settings/look');
    await eye.look(page);
    await page.locator('.switch__row').first().click();
    await page.evaluate(() => document.querySelector('h1').focus());
    await eye.look(page);
    assert.ok((await eye.changed()) > 60, 'a switch');
  });
});

test('a wish for more contrast is followed without being told', async () => {
  await visit({ base: server.url, options: kTall }, async (visitor) => {
    const { page } = visitor;
    const line = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--line').trim());
    await skip_first_run(visitor);
    const usual = await line();
    await page.emulateMedia({ contrast: 'more' });
    assert.notEqual(await line(), usual);
    const eye = await Eye.open(visitor.context);
    await page.bringToFront();
    await on_every_screen(visitor, (name) => assert_all_is_seen(eye, page, name));
  });
});
