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
  title,
  touch,
  walk_skill,
  watch_screens,
} from './support/moment.mjs';
import { start_server } from './support/server.mjs';

let server;
before(async () => {
  server = await start_server();
});
after(() => server?.stop());

test('to hurt, not die: water, another way, a skill, and an end', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await skip_first_run(visitor);
    await open_entry(page);
    await assert_accessible(page, 'entry');
    await choose(page, 'hurt_not_die');
    await on_screen(page, 'ride/');
    await assert_help_in_one_touch(page, 'ride');
    await assert_accessible(page, 'ride');
    const first_words = await title(page);
    await touch(page, 'next');
    await page.waitForFunction((before) => document.querySelector('h1').innerText !== before, first_words);
    await touch(page, 'another-way');
    await on_screen(page, 'feelings');
    await assert_accessible(page, 'feelings');
    await choose(page, 'numb');
    await touch(page, 'feelings-go');
    await on_screen(page, 'suggestions');
    const cards = page.locator('.option');
    const count = await cards.count();
    assert.ok(count >= 1 && count <= 3, `${count} suggestions`);
    await assert_accessible(page, 'suggestions');
    await cards.first().click();
    await on_screen(page, 'skill/');
    await assert_accessible(page, 'skill');
    await walk_skill(page);
    await on_screen(page, 'after/');
    await choose(page, 'better');
    await on_screen(page, 'ride/');
    const seen = await watch_screens(page);
    await end_here(page);
    assert.deepEqual(
      (await seen()).filter((each) => /waiting|broken/.test(each)),
      [],
      'the end comes without a blink of another screen',
    );
    assert.deepEqual(visitor.page_errors, []);
    visitor.assert_no_foreign_host();
  });
});

test('thoughts of dying: a person first, tools one quiet touch away', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await first_run(visitor);
    await open_entry(page);
    await choose(page, 'dying_or_unsure');
    await on_screen(page, 'people-first');
    await page.waitForSelector('[data-test="emergency"][href="tel:112"]');
    // Before everything else that can be touched in the page.
    const [first] = await page.locator('main a, main button').evaluateAll((all) =>
      all.map((each) => each.getAttribute('href')),
    );
    assert.equal(first, 'tel:112');
    await assert_accessible(page, 'people-first');
    await touch(page, 'tools');
    await on_screen(page, 'suggestions');
    await page.locator('.option').first().click();
    await walk_skill(page);
    // No question after a skill: people again (CS-15).
    await on_screen(page, 'people-first');
    await touch(page, 'stop');
    await on_screen(page, 'ended');
    assert.equal(await page.locator('[data-test="write"]').count(), 0);
  });
});

test('already hurt: the body, then people, then something gentle', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await first_run(visitor, { country: 'United Kingdom' });
    await open_entry(page);
    await choose(page, 'already_hurt');
    await on_screen(page, 'medical');
    await page.waitForSelector('[data-test="emergency"]');
    await page.waitForSelector('.rows .row');
    await assert_accessible(page, 'medical');
    await touch(page, 'tools');
    await on_screen(page, 'people-first');
    await touch(page, 'tools');
    await on_screen(page, 'suggestions');
    await end_here(page);
  });
});

test('something to do: straight to what it is like, which may be left out', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await skip_first_run(visitor);
    await open_entry(page);
    await choose(page, 'something_to_do');
    await on_screen(page, 'feelings');
    await touch(page, 'skip');
    await on_screen(page, 'suggestions');
    await end_here(page);
  });
});
