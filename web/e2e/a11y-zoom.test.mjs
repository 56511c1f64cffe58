// SPDX-License-Identifier: Apache-2.0
// Magnified four times, or on a very small window: one column, nothing cut off, nothing gone.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  assert_focus_is_seen,
  assert_nothing_is_cut_off,
  controls,
  focused,
  lay_over,
  on_every_screen,
  tab_through,
} from './support/a11y.mjs';
import { visit } from './support/browser.mjs';
import { start_server } from './support/server.mjs';

let server;
before(async () => {
  server = await start_server();
});
after(() => server?.stop());

/** A window of 1280 x 1024 at 400 %, and a narrow one of usual height (WCAG 1.4.10). */
const kMagnified = { width: 320, height: 256 };
const kNarrow = { width: 320, height: 640 };
const kWide = { width: 1280, height: 1024 };

/** What WCAG 1.4.12 lets a person lay over the page. */
const kSpacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

const names = async (page) => (await controls(page)).map(({ name }) => name).sort();

for (const [words, viewport] of [
  ['at 400 %', kMagnified],
  ['320 px wide', kNarrow],
]) {
  test(`${words} every screen is one column and nothing is cut off`, async () => {
    await visit({ base: server.url, options: { viewport } }, async (visitor) => {
      await on_every_screen(visitor, (name) => assert_nothing_is_cut_off(visitor.page, name));
    });
  });
}

test('at 400 % every control of the wide window is still there', async () => {
  await visit({ base: server.url, options: { viewport: kWide } }, async (visitor) => {
    const { page } = visitor;
    await on_every_screen(visitor, async (name) => {
      const wide = await names(page);
      await page.setViewportSize(kMagnified);
      assert.deepEqual(await names(page), wide, name);
      await page.setViewportSize(kWide);
    });
  });
});

test('at 400 % the focus is never behind the foot or the top line', async () => {
  await visit({ base: server.url, options: { viewport: kMagnified } }, async (visitor) => {
    await on_every_screen(visitor, (name) => tab_through(visitor.page, name));
  });
});

test('with more space between lines, letters and words nothing is cut off', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await on_every_screen(visitor, (name) => assert_nothing_is_cut_off(page, name), {
      prepare: () => lay_over(page, kSpacing),
    });
  });
});

test('the page that needs nothing holds at 400 %, and with more space', async () => {
  for (const spacing of [false, true]) {
    await visit({ base: server.url, options: { viewport: kMagnified } }, async (visitor) => {
      const { page } = visitor;
      await visitor.go('/help.html');
      if (spacing) await lay_over(page, kSpacing);
      await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
      await assert_nothing_is_cut_off(page, 'help.html');
      for (let count = 0; count < 15; count += 1) {
        await page.keyboard.press('Tab');
        const at = await focused(page);
        if (at === null) break;
        assert_focus_is_seen(at, 'help.html');
      }
    });
  }
});

test('upright and lying, a phone shows the same', async () => {
  await visit({ base: server.url, options: { viewport: { width: 740, height: 360 } } }, async (visitor) => {
    const { page } = visitor;
    await on_every_screen(visitor, async (name) => {
      const lying = await names(page);
      await assert_nothing_is_cut_off(page, `${name}, lying`);
      await page.setViewportSize({ width: 360, height: 740 });
      assert.deepEqual(await names(page), lying, name);
      await assert_nothing_is_cut_off(page, `${name}, upright`);
      await page.setViewportSize({ width: 740, height: 360 });
    });
  });
});
