// SPDX-License-Identifier: Apache-2.0
// What can be pressed: large enough, named as it looks, and always in the same place.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { controls, on_every_screen } from './support/a11y.mjs';
import { visit } from './support/browser.mjs';
import { enter, screen, test_id } from './support/calm.mjs';
import { choose, on_screen, open_entry, skip_first_run, touch } from './support/moment.mjs';
import { start_server } from './support/server.mjs';

let server;
before(async () => {
  server = await start_server();
});
after(() => server?.stop());

/** Ours; WCAG 2.5.8 asks for 24. Words inside a sentence are as high as their line. */
const kTargetMin = 44;
const kInlineMin = 24;

async function assert_large_enough(page, name) {
  const all = await controls(page);
  assert.ok(all.length > 0, name);
  const small = all.filter(({ width, height, inline }) =>
    inline ? height < kInlineMin : width < kTargetMin || height < kTargetMin,
  );
  assert.deepEqual(small, [], `too small on ${name}`);
}

test('every target is 44 px or more', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await on_every_screen(visitor, (name) => assert_large_enough(page, name));
    await enter(page, '/');
    await open_entry(page);
    await choose(page, 'dying_or_unsure');
    await on_screen(page, 'people-first');
    await assert_large_enough(page, 'people-first');
    await touch(page, 'tools');
    await on_screen(page, 'suggestions');
    await page.locator('.option').first().click();
    await on_screen(page, 'skill/');
    await assert_large_enough(page, 'skill');
  });
});

test('every target of the page that needs nothing is 44 px or more', async () => {
  await visit({ base: server.url, options: { javaScriptEnabled: false } }, async (visitor) => {
    await visitor.go('/help.html');
    await assert_large_enough(visitor.page, 'help.html');
  });
});

test('what a control is called holds the words that are seen on it', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await on_every_screen(visitor, async (name) => {
      const apart = await page.evaluate(() => {
        const plain = (words) => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
        return [...document.querySelectorAll('[aria-label]')]
          .filter((each) => each.matches('a, button, input, summary'))
          .filter((each) => !plain(each.getAttribute('aria-label')).includes(plain(each.innerText ?? '')))
          .map((each) => `${each.getAttribute('aria-label')} / ${each.innerText}`);
      });
      assert.deepEqual(apart, [], name);
    });
  });
});

test('back, help and exit stand in the same order on every screen', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await on_every_screen(visitor, async (name) => {
      const marks = await page
        .locator('.top-line__item')
        .evaluateAll((all) => all.map((each) => each.dataset.test));
      const order = ['back', 'call', 'exit'].filter((mark) => marks.includes(mark));
      assert.deepEqual(marks, order, name);
      assert.ok(marks.includes('exit'), name);
      // Where help is what is on the screen, its own door would lead nowhere.
      assert.equal(marks.includes('call'), name !== '/help', name);
    });
  });
});

test('each screen has one first heading, one main part, a language and headings in steps', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await on_every_screen(visitor, async (name) => {
      const found = await page.evaluate(() => ({
        lang: document.documentElement.lang,
        mains: document.querySelectorAll('main').length,
        levels: [...document.querySelectorAll('h1, h2, h3, h4')]
          .filter((each) => each.checkVisibility())
          .map((each) => Number(each.tagName.slice(1))),
        titled: document.title.trim() !== '',
      }));
      assert.equal(found.lang.slice(0, 2), 'en', name);
      assert.equal(found.mains, 1, name);
      assert.equal(found.levels.filter((level) => level === 1).length, 1, name);
      assert.ok(found.titled, name);
      found.levels.reduce((before, level) => {
        assert.ok(level <= before + 1, `${name}: from h${before} to h${level}`);
        return level;
      }, 0);
    });
  });
});

test('nothing waits behind a pointer that hovers, drags or is shaken', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await page.addInitScript(() => {
      globalThis.listened = new Set();
      const { addEventListener } = EventTarget.prototype;
      EventTarget.prototype.addEventListener = function listen(kind, ...rest) {
        globalThis.listened.add(kind);
        return addEventListener.call(this, kind, ...rest);
      };
    });
    await on_every_screen(visitor, async (name) => {
      const found = await page.evaluate(() => ({
        drags: document.querySelectorAll('[draggable="true"], input[type="range"]').length,
        hovers: document.querySelectorAll('[title]').length,
        kinds: [...globalThis.listened].filter((kind) =>
          /^(drag|drop|pointermove|pointerenter|mouseenter|mouseover|device)/.test(kind),
        ),
      }));
      assert.deepEqual(found, { drags: 0, hovers: 0, kinds: [] }, name);
    });
  });
});

test('what changes without the screen changing is said aloud', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await skip_first_run(visitor);
    await open_entry(page);
    await choose(page, 'hurt_not_die');
    await on_screen(page, 'ride/');
    assert.equal(await page.getAttribute('.pacer__cue', 'aria-live'), 'polite');
    await enter(page, '/search');
    await screen(page, 'search');
    await page.locator('input').first().fill('lantern');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('[role="status"]')].some((each) => each.innerText.trim() !== ''),
    );
    await enter(page, '/settings/page', 'passphrase');
    await screen(page, 'settings/passphrase');
    await test_id(page, 'passphrase').fill('a lantern beside the water');
    await test_id(page, 'passphrase-again').fill('a lantern beside the wall');
    await page.waitForSelector('[data-test="save-passphrase"]:not([disabled])');
    await test_id(page, 'passphrase-again').press('Enter');
    await page.waitForSelector('[aria-invalid="true"]');
    const error = await page.locator('[aria-invalid="true"]').evaluate((each) =>
      (each.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.innerText ?? '')
        .join(' '),
    );
    assert.match(error, /\w/, 'the field says what is wrong');
  });
});
