// SPDX-License-Identifier: Apache-2.0
// The plan grows old well: what changed is told, an older version comes back by way of its
// differences, people in it are asked about one by one, and the one quiet line keeps its word.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assert_accessible } from './support/axe.mjs';
import { until, visit } from './support/browser.mjs';
import { arrive, enter, make_plan, press, screen, test_id, turn } from './support/calm.mjs';
import { kClockOptions, kDayMs, put_forward, settable_clock } from './support/clock.mjs';
import { start_server } from './support/server.mjs';

let server;
before(async () => {
  server = await start_server();
});
after(() => server?.stop());

async function add_line(page, words) {
  await enter(page, '/plan/make', 'internal_coping');
  await screen(page, 'plan-make/internal_coping');
  await test_id(page, 'new-line').fill(words);
  await press(page, 'add-line');
  await page.getByText(words).first().waitFor();
}

async function publish(page, note) {
  await enter(page, '/plan/make', 'publish');
  await screen(page, 'plan-make/publish');
  if (note !== undefined) await test_id(page, 'change-note').fill(note);
  await press(page, 'publish');
  await screen(page, 'plan');
}

/** The lines that can be read without unlocking, as they lie on the disk. */
function card_lines(page) {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const file = await (await root.getFileHandle('card.json')).getFile();
    return JSON.parse(await file.text()).plan.map((line) => line.text);
  });
}

test('an older version is read, shows what it changes, and comes back', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await arrive(visitor);
    await make_plan(page, { internal_coping: 'Count the roofs.' });
    await add_line(page, 'Put the kettle on.');
    await enter(page, '/plan/make', 'publish');
    await screen(page, 'plan-make/publish');
    await page.locator('[data-change="added"]', { hasText: 'Put the kettle on.' }).waitFor();
    await assert_accessible(page, 'publish with differences');
    await publish(page, 'Something warm helps.');
    await enter(page, '/plan/versions');
    await screen(page, 'plan-versions');
    await page.getByText('Something warm helps.').waitFor();
    await press(page, 'read-1');
    await screen(page, 'plan-version');
    await page.getByText('Count the roofs.').waitFor();
    assert.equal(await page.getByText('Put the kettle on.').count(), 0);
    await assert_accessible(page, 'one version');
    await press(page, 'restore-1');
    await page.getByRole('button', { name: 'Go back to it' }).click();
    await screen(page, 'plan-make/publish');
    await page.locator('[data-change="removed"]', { hasText: 'Put the kettle on.' }).waitFor();
    assert.deepEqual(await card_lines(page), ['Count the roofs.', 'Put the kettle on.']);
    await publish(page, 'Fewer.');
    await until(page, async () => {
      const root = await navigator.storage.getDirectory();
      const file = await (await root.getFileHandle('card.json')).getFile();
      return JSON.parse(await file.text()).plan.length === 1;
    });
    await enter(page, '/plan/versions');
    await screen(page, 'plan-versions');
    for (const number of [1, 2, 3]) await test_id(page, `read-${number}`).waitFor();
    visitor.assert_no_errors();
  });
});

test('somebody who is gone is asked about, and taken out of a draft only', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await arrive(visitor);
    await make_plan(page, { internal_coping: 'Count the roofs.' });
    await enter(page, '/people');
    await enter(page, '/people/one', 'new');
    await test_id(page, 'person-name').fill('Ana');
    await press(page, 'save-person');
    await screen(page, 'people');
    await enter(page, '/plan/make', 'ask_for_help');
    await screen(page, 'plan-make/ask_for_help');
    await page.getByText('Ana', { exact: true }).first().click();
    await page.waitForSelector('[data-test="line"]');
    await publish(page);
    await enter(page, '/people');
    await press(page, 'person');
    await press(page, 'edit-person');
    await press(page, 'remove-person');
    await press(page, 'confirm');
    await screen(page, 'people');
    await enter(page, '/plan');
    await screen(page, 'plan');
    await press(page, 'ask-look');
    await screen(page, 'plan/review');
    await assert_accessible(page, 'review');
    await press(page, 'check-people');
    await screen(page, 'plan/people');
    await assert_accessible(page, 'still right?');
    await press(page, 'check-take-out');
    await screen(page, 'plan/people-done');
    await press(page, 'check-publish');
    await screen(page, 'plan-make/publish');
    await page.locator('[data-change="removed"]').waitFor();
    await publish(page);
    assert.deepEqual(await card_lines(page), ['Count the roofs.']);
    visitor.assert_no_errors();
  });
});

/** The quiet line never pushes the first door off a phone's screen, at twice the text size either. */
async function assert_help_stays_in_sight(page) {
  const usual = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 740 });
  for (const size of ['normal', 'double']) {
    await page.evaluate((text) => {
      document.documentElement.dataset.text = text;
    }, size);
    const { y, height } = await test_id(page, 'help-now').boundingBox();
    assert.ok(y + height < 740, `help ends at ${y + height} of 740 with ${size} text`);
  }
  await page.evaluate(() => {
    document.documentElement.dataset.text = 'normal';
  });
  await page.setViewportSize(usual);
}

test('the date is told once on the start page, "not now" holds, and it can be switched off', async () => {
  await visit({ base: server.url, options: kClockOptions }, async (visitor) => {
    const { page } = visitor;
    await settable_clock(visitor);
    await arrive(visitor);
    await make_plan(page, { internal_coping: 'Count the roofs.' });
    await enter(page, '/');
    await screen(page, 'home');
    assert.equal(await page.locator('[data-test="plan-ask"]').count(), 0);
    const at_home_after = async (days) => {
      await put_forward(page, days * kDayMs);
      // Settings are stored, so the plan is told anew.
      await enter(page, '/plan', 'review');
      await screen(page, 'plan/review');
      await turn(page, 'review-asks', false);
      await turn(page, 'review-asks', true);
      await enter(page, '/');
      await screen(page, 'home');
    };
    await at_home_after(29);
    await test_id(page, 'plan-ask').waitFor();
    await assert_accessible(page, 'home with a quiet line');
    await assert_help_stays_in_sight(page);
    await press(page, 'plan-ask-later');
    await page.waitForSelector('[data-test="plan-ask"]', { state: 'detached' });
    await at_home_after(29 + 27);
    assert.equal(await page.locator('[data-test="plan-ask"]').count(), 0);
    await at_home_after(29 + 29);
    await press(page, 'plan-ask');
    await screen(page, 'plan/review');
    await turn(page, 'review-asks', false);
    await enter(page, '/');
    await page.waitForSelector('[data-test="plan-ask"]', { state: 'detached' });
    // A look on a day of one's own answers it for good.
    await enter(page, '/plan', 'review');
    await turn(page, 'review-asks', true);
    await page.locator('input[type="radio"][value="yes"]').check({ force: true });
    await page.getByLabel('On a day').check({ force: true });
    await test_id(page, 'review-on').waitFor();
    await press(page, 'review-keep');
    await screen(page, 'plan');
    assert.equal(await page.locator('[data-test="ask-look"]').count(), 0);
    assert.deepEqual(visitor.page_errors, []);
  });
});

test('days are written as the region of the browser writes them', async () => {
  for (const [locale, pattern] of [
    ['en-GB', /\d{1,2} [A-Z][a-z]+ \d{4}/],
    ['en-US', /[A-Z][a-z]+ \d{1,2}, \d{4}/],
    ['de-DE', /\d{1,2} [A-Z][a-z]+ \d{4}/],
  ]) {
    await visit({ base: server.url, options: { locale } }, async (visitor) => {
      const { page } = visitor;
      await arrive(visitor);
      await make_plan(page, { internal_coping: 'Count the roofs.' });
      await enter(page, '/plan/versions');
      await screen(page, 'plan-versions');
      assert.match(await page.locator('main').innerText(), pattern, locale);
    });
  }
});
