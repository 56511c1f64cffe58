// SPDX-License-Identifier: Apache-2.0
// The person's own mark, reached by the clock; cautions before a strong sensation; own words of an
// ask.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assert_accessible } from './support/axe.mjs';
import { visit } from './support/browser.mjs';
import { enter, press, screen, test_id } from './support/calm.mjs';
import { kClockOptions, kMinuteMs, put_forward, settable_clock } from './support/clock.mjs';
import {
  assert_help_in_one_touch,
  choose,
  on_screen,
  open_entry,
  skip_first_run,
  touch,
} from './support/moment.mjs';
import { start_server } from './support/server.mjs';

let server;
before(async () => {
  server = await start_server();
});
after(() => server?.stop());

test('"still there?" comes at the mark, not before it, and again at the next one', async () => {
  await visit({ base: server.url, options: kClockOptions }, async (visitor) => {
    const { page } = visitor;
    await settable_clock(visitor);
    await skip_first_run(visitor);
    await open_entry(page);
    await choose(page, 'hurt_not_die');
    await on_screen(page, 'ride/');
    await page.evaluate(() => {
      for (const more of document.querySelectorAll('details')) more.open = true;
    });
    await choose(page, '5');
    await page.waitForTimeout(300);
    await put_forward(page, 4 * kMinuteMs);
    await page.waitForTimeout(2_500); // two beats of the page's own ticker
    assert.equal(await page.locator('[data-screen^="still/"]').count(), 0, 'a minute too early');
    await put_forward(page, 5 * kMinuteMs + 1_000);
    await on_screen(page, 'still/');
    await assert_help_in_one_touch(page, 'still there?');
    await assert_accessible(page, 'still there?');
    await touch(page, 'extend');
    await on_screen(page, 'ride/');
    await put_forward(page, 9 * kMinuteMs);
    await page.waitForTimeout(2_500);
    assert.equal(await page.locator('[data-screen^="still/"]').count(), 0, 'before the new mark');
    await put_forward(page, 10 * kMinuteMs + 1_000);
    await on_screen(page, 'still/');
    await touch(page, 'keep-going');
    await on_screen(page, 'ride/');
    assert.deepEqual(visitor.page_errors, []);
  });
});

test('what to know comes before a strong sensation, with an easy no', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await skip_first_run(visitor);
    await enter(page, '/settings/page', 'flags');
    await screen(page, 'settings/flags');
    await press(page, 'cautions-read');
    await page.waitForSelector('[data-test="cautions-undo"]');
    await enter(page, '/ride', 'skill/cold-water-hands');
    await on_screen(page, 'cautions/');
    await assert_help_in_one_touch(page, 'cautions');
    await assert_accessible(page, 'cautions');
    await touch(page, 'caution-not');
    await page.waitForFunction(
      () => document.querySelector('[data-screen^="cautions/"]') === null,
    );
    visitor.assert_no_errors();
  });
});

test('an ask begins with the words that were chosen on a calm day', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await skip_first_run(visitor);
    await enter(page, '/people');
    await screen(page, 'people');
    await enter(page, '/people/one', 'new');
    await test_id(page, 'person-name').fill('Ana');
    await test_id(page, 'ask-keep_company').evaluate((area) => {
      area.closest('details').open = true;
    });
    await test_id(page, 'ask-keep_company').fill('Would you read to me for a while?');
    await press(page, 'save-person');
    await screen(page, 'people');
    await press(page, 'person');
    await press(page, 'ask');
    await choose(page, 'keep_company');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('textarea')].some(
        (area) => area.value === 'Would you read to me for a while?',
      ),
    );
    await assert_accessible(page, 'own words in an ask');
    visitor.assert_no_errors();
  });
});
