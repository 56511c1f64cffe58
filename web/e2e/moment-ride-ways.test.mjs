// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assert_accessible } from './support/axe.mjs';
import { visit } from './support/browser.mjs';
import {
  assert_help_in_one_touch,
  choose,
  end_here,
  first_run,
  on_screen,
  open_entry,
  skip_first_run,
  touch,
  walk_skill,
} from './support/moment.mjs';
import { start_server } from './support/server.mjs';

let server;
before(async () => {
  server = await start_server();
});
after(() => server?.stop());

test('minutes are chosen without being forced to', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await skip_first_run(visitor);
    await open_entry(page);
    await touch(page, 'skip');
    await on_screen(page, 'ride/');
    await page.click('summary >> nth=0');
    await choose(page, '10');
    await page.waitForSelector('[data-value="10"][aria-pressed="true"]');
    await choose(page, 'open');
    await page.waitForSelector('[data-value="open"][aria-pressed="true"]');
    await end_here(page);
  });
});

test('the breath can be paused and put away', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await skip_first_run(visitor);
    await open_entry(page);
    await touch(page, 'skip');
    await on_screen(page, 'ride/');
    await page.click('.pacer__btn');
    await page.waitForFunction(() => /your own way/.test(document.querySelector('.pacer').innerText));
    await page.click('summary >> nth=0');
    await page.click('.switch__row');
    await page.waitForSelector('.pacer', { state: 'detached' });
  });
});

test('what does not help leads to people, not to more of the same', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await first_run(visitor);
    await open_entry(page);
    await choose(page, 'something_to_do');
    await touch(page, 'skip');
    for (const answer of ['same', 'worse']) {
      await on_screen(page, 'suggestions');
      await page.locator('.option').first().click();
      await walk_skill(page);
      await on_screen(page, 'after/');
      await choose(page, answer);
    }
    await on_screen(page, 'ride-people');
    await page.waitForSelector('[data-test="emergency"]');
    await assert_accessible(page, 'ride-people');
    await end_here(page);
  });
});

test('it is building: the earlier door', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await skip_first_run(visitor);
    await touch(page, 'building');
    await on_screen(page, 'feelings');
    await assert_help_in_one_touch(page, 'building');
    await touch(page, 'skip');
    await on_screen(page, 'suggestions');
    await end_here(page);
  });
});

test('a few words can be kept afterwards', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await skip_first_run(visitor);
    await open_entry(page);
    await choose(page, 'hurt_not_die');
    await on_screen(page, 'ride/');
    await touch(page, 'stop');
    await on_screen(page, 'ended');
    await touch(page, 'write');
    await on_screen(page, 'keep-words');
    await page.fill('[data-test="ride-note"]', 'The rain on the window was loud.');
    await touch(page, 'keep');
    await page.waitForFunction(() => /words are kept/.test(document.body.innerText));
    await touch(page, 'to-start');
    await on_screen(page, 'home');
    assert.deepEqual(visitor.page_errors, []);
  });
});

test('the whole of it works offline', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await first_run(visitor);
    await visitor.wait_until_kept();
    await visitor.offline(true);
    await visitor.go('/');
    await on_screen(page, 'home');
    await open_entry(page);
    await choose(page, 'dying_or_unsure');
    await page.waitForSelector('[data-test="emergency"][href="tel:112"]');
    await touch(page, 'tools');
    await on_screen(page, 'suggestions');
    await page.locator('.option').first().click();
    await walk_skill(page);
    await touch(page, 'stop');
    await on_screen(page, 'ended');
    visitor.assert_no_foreign_host();
  });
});

test('back leads one screen back, and help and back lead to the same place again', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await skip_first_run(visitor);
    await open_entry(page);
    await choose(page, 'something_to_do');
    await on_screen(page, 'feelings');
    await touch(page, 'call');
    await on_screen(page, 'help');
    await touch(page, 'back');
    await on_screen(page, 'feelings');
    await touch(page, 'back');
    await on_screen(page, 'entry');
    await touch(page, 'back');
    await on_screen(page, 'home');
  });
});
