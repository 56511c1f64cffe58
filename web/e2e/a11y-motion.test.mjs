// SPDX-License-Identifier: Apache-2.0
// Somebody who wants nothing to move: the words of the breath change, and nothing else does.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { on_every_screen } from './support/a11y.mjs';
import { until, visit } from './support/browser.mjs';
import { enter, screen, turn } from './support/calm.mjs';
import { choose, on_screen, open_entry, skip_first_run } from './support/moment.mjs';
import { Eye } from './support/picture.mjs';
import { start_server } from './support/server.mjs';

let server;
before(async () => {
  server = await start_server();
});
after(() => server?.stop());

const kBreathMs = 6500;

const moving = (page) =>
  page.evaluate(() => document.getAnimations().filter((each) => each.playState === 'running').length);

/** Where every part of the picture stands. */
const places = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.scene svg *')].map((each) => {
      const { left, top, width, height } = each.getBoundingClientRect();
      return [left, top, width, height].map(Math.round).join(' ');
    }),
  );

async function to_the_ride(visitor) {
  const { page } = visitor;
  await open_entry(page);
  await choose(page, 'hurt_not_die');
  await on_screen(page, 'ride/');
  await page.waitForSelector('.pacer__words');
}

const cue = (page) => page.locator('.pacer__words').innerText();

async function assert_only_words_change(page) {
  const first = await cue(page);
  const still = await places(page);
  assert.ok(still.length > 10);
  await until(page, (words) => document.querySelector('.pacer__words').innerText !== words, first);
  assert.notEqual(await cue(page), first);
  assert.deepEqual(await places(page), still, 'the picture stands still');
  assert.equal(await moving(page), 0);
}

test('where the system asks for less motion the breath is words, and the water stands still', async () => {
  await visit({ base: server.url, options: { reducedMotion: 'reduce' } }, async (visitor) => {
    await skip_first_run(visitor);
    await to_the_ride(visitor);
    await assert_only_words_change(visitor.page);
  });
});

for (const wish of ['still', 'low-stimulus']) {
  test(`where a person asks for it in the settings, too: ${wish}`, async () => {
    await visit({ base: server.url, options: { reducedMotion: 'no-preference' } }, async (visitor) => {
      const { page } = visitor;
      await skip_first_run(visitor);
      await enter(page, '/settings/page', 'look');
      await screen(page, 'settings/look');
      await turn(page, wish, true);
      await page.waitForSelector(
        ':root[data-stimulus="low"], :root[data-motion]:not([data-motion="full"])',
      );
      await enter(page, '/');
      await on_screen(page, 'home');
      await to_the_ride(visitor);
      await assert_only_words_change(page);
    });
  });
}

test('with motion the water rises and falls with the breath, and one touch stops it', async () => {
  await visit({ base: server.url, options: { reducedMotion: 'no-preference' } }, async (visitor) => {
    const { page } = visitor;
    await skip_first_run(visitor);
    await to_the_ride(visitor);
    await until(page, () => document.getAnimations().some((each) => each.playState === 'running'));
    await page.click('.pacer__btn');
    await until(page, () => document.getAnimations().every((each) => each.playState !== 'running'));
    const still = await places(page);
    await page.waitForTimeout(kBreathMs);
    assert.deepEqual(await places(page), still);
  });
});

test('nothing moves on any screen where less motion is wanted', async () => {
  await visit({ base: server.url, options: { reducedMotion: 'reduce' } }, async (visitor) => {
    const { page } = visitor;
    await on_every_screen(visitor, async (name) => assert.equal(await moving(page), 0, name));
  });
});

/** WCAG 2.3.1 counts flashes a second; a picture that changes so little has none. */
const kShareMax = 0.25;

test('nothing flashes: from one moment to the next the ride hardly changes', async () => {
  await visit({ base: server.url, options: { reducedMotion: 'no-preference' } }, async (visitor) => {
    const { page } = visitor;
    await skip_first_run(visitor);
    await to_the_ride(visitor);
    const eye = await Eye.open(visitor.context);
    await page.bringToFront();
    await eye.look(page);
    const { width, height } = page.viewportSize();
    for (let count = 0; count < 12; count += 1) {
      await eye.look(page);
      const changed = await eye.changed();
      assert.ok(changed >= 0 && changed < width * height * kShareMax, `${changed} pixels at once`);
    }
  });
});
