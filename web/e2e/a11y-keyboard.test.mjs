// SPDX-License-Identifier: Apache-2.0
// Help, a ride and the plan with nothing but a keyboard. At every stop the focus is seen.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  assert_focus_is_seen,
  focused,
  on_every_screen,
  tab_through,
  tab_to,
} from './support/a11y.mjs';
import { visit } from './support/browser.mjs';
import { enter, screen } from './support/calm.mjs';
import { on_screen, skip_first_run } from './support/moment.mjs';
import { start_server } from './support/server.mjs';

let server;
before(async () => {
  server = await start_server();
});
after(() => server?.stop());

/** Types into the field that has the focus, as somebody does: letter by letter. */
async function type(page, words) {
  await page.keyboard.type(words);
}

test('help is reached, read and left with the keyboard alone', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await visitor.go('/');
    await on_screen(page, 'first-run/what');
    await tab_to(page, 'call');
    await on_screen(page, 'help');
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H1');
    const stops = await tab_through(page, 'help');
    assert.ok(stops.some(({ mark }) => mark === 'emergency' || mark === 'change-region'));
    await page.evaluate(() => document.querySelector('h1').focus());
    await page.keyboard.press('Shift+Tab');
    const exit = await focused(page);
    assert.equal(exit.mark, 'exit', 'exit and back lie before the title');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await on_screen(page, 'first-run/what');
    visitor.assert_no_errors();
  });
});

test('the page that needs nothing is read with the keyboard alone', async () => {
  await visit({ base: server.url, options: { javaScriptEnabled: false } }, async (visitor) => {
    await visitor.go('/help.html');
    const { page } = visitor;
    let calls = 0;
    for (let count = 0; count < 40; count += 1) {
      await page.keyboard.press('Tab');
      const at = await focused(page);
      if (at === null) break;
      assert_focus_is_seen(at, 'help.html');
      if (at.tag === 'a') calls += 1;
    }
    assert.ok(calls > 3);
  });
});

test('a ride is begun, walked and ended with the keyboard alone', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await skip_first_run(visitor);
    await tab_to(page, 'help-now');
    await on_screen(page, 'entry');
    await tab_to(page, 'hurt_not_die');
    await on_screen(page, 'ride/0');
    await tab_through(page, 'ride');
    await page.evaluate(() => document.querySelector('h1').focus());
    await tab_to(page, 'next', 'Space');
    await on_screen(page, 'ride/1');
    await tab_to(page, 'another-way');
    await on_screen(page, 'feelings');
    await tab_to(page, 'skip');
    await on_screen(page, 'suggestions');
    // The first option is the first stop of the list; its mark is the skill's own id.
    for (let count = 0; count < 20; count += 1) {
      await page.keyboard.press('Tab');
      const at = await focused(page);
      assert_focus_is_seen(at, 'suggestions');
      if (await page.evaluate(() => document.activeElement.matches('.option'))) break;
    }
    await page.keyboard.press('Enter');
    await on_screen(page, 'skill/');
    for (let steps = 0; steps < 20; steps += 1) {
      const here = await page.getAttribute('[data-screen]', 'data-screen');
      if (!here.startsWith('skill/')) break;
      await tab_to(page, 'next');
      await page.waitForFunction(
        (before) => document.querySelector('[data-screen]')?.dataset.screen !== before,
        here,
      );
    }
    await on_screen(page, 'after/');
    await tab_to(page, 'better');
    await page.waitForFunction(() => !document.querySelector('[data-screen]').dataset.screen.startsWith('after/'));
    for (let steps = 0; steps < 4; steps += 1) {
      const here = await page.getAttribute('[data-screen]', 'data-screen');
      if (here === 'ended') break;
      const leave = await page.locator('[data-test="leave"], [data-test="stop"]').first().getAttribute('data-test');
      await tab_to(page, leave);
      await page.waitForFunction(
        (before) => document.querySelector('[data-screen]')?.dataset.screen !== before,
        here,
      );
    }
    await on_screen(page, 'ended');
    await tab_to(page, 'to-start');
    await on_screen(page, 'home');
    visitor.assert_no_errors();
  });
});

test('a plan is made, put into use and run with the keyboard alone', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await skip_first_run(visitor);
    await enter(page, '/plan');
    await screen(page, 'plan/none');
    await tab_to(page, 'make-plan');
    await screen(page, 'plan-make');
    await tab_through(page, 'plan/make');
    await enter(page, '/plan/make', 'internal_coping');
    await screen(page, 'plan-make/internal_coping');
    await tab_to(page, 'new-line', '');
    await type(page, 'Count the roofs.');
    await tab_to(page, 'add-line');
    await page.waitForSelector('[data-test="line"]');
    await tab_to(page, 'line');
    await page.waitForSelector('[data-test="line-done"]');
    await tab_to(page, 'line-done');
    await page.waitForSelector('[data-test="line"]');
    await enter(page, '/plan/make', 'publish');
    await screen(page, 'plan-make/publish');
    await tab_to(page, 'publish');
    await screen(page, 'plan');
    await enter(page, '/');
    await on_screen(page, 'home');
    await tab_to(page, 'my-plan');
    await on_screen(page, 'plan-run/');
    assert.match(await page.locator('h1').innerText(), /Count the roofs/);
    await tab_through(page, 'plan/run');
    visitor.assert_no_errors();
  });
});

test('a question that lies over the page keeps the focus, and Escape gives it back', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await skip_first_run(visitor);
    await enter(page, '/plan/make', 'internal_coping');
    await screen(page, 'plan-make/internal_coping');
    await tab_to(page, 'new-line', '');
    await type(page, 'Count the roofs.');
    await tab_to(page, 'add-line');
    await page.waitForSelector('[data-test="line"]');
    const out = page.getByRole('button', { name: 'Take out: Count the roofs.' });
    await out.focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog[open]');
    for (let count = 0; count < 8; count += 1) {
      await page.keyboard.press('Tab');
      const at = await focused(page);
      if (at === null) continue;
      assert_focus_is_seen(at, 'dialog');
      assert.ok(await page.evaluate(() => document.activeElement.closest('dialog') !== null), at.name);
    }
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog[open]', { state: 'detached' });
    assert.ok(await out.evaluate((each) => each === document.activeElement), 'back where it was');
    visitor.assert_no_errors();
  });
});

test('on every screen Tab goes through everything in the order it is read, and out again', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await on_every_screen(visitor, async (name) => {
      const stops = await tab_through(page, name);
      const all = await page.evaluate(
        () => [...document.querySelectorAll('[tabindex]')].filter((each) => each.tabIndex > 0).length,
      );
      assert.equal(all, 0, `${name}: a tabindex above nought breaks the order`);
      assert.ok(stops.length > 0, name);
    });
  });
});
