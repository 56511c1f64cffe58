// SPDX-License-Identifier: Apache-2.0
// The plan on paper: what comes out of the browser's printer is read back as text and as a picture.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { visit } from './support/browser.mjs';
import { choose, kCat, kName, open_print, print, with_plan } from './support/paper.mjs';
import { start_server } from './support/server.mjs';

let server;
before(async () => {
  server = await start_server();
});
after(() => server?.stop());

const kSizes = { A4: /^59[45](\.\d+)? x 84[12](\.\d+)?( \(A4\))?$/, Letter: /^612 x 792( \(letter\))?$/ };
const kAlways = ['My plan', 'Badly hurt, or took something?', '999', 'Not clinically reviewed.'];

test('each variant comes out on A4 and Letter, whole and inside its margins', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await with_plan(visitor, [
      ['internal_coping', kCat],
      ['warning_signs', 'I go quiet.'],
    ]);
    await open_print(visitor);
    const class_of = { Page: 'page', 'Large print': 'large', 'Wallet card': 'card' };
    for (const variant of Object.keys(class_of)) {
      await choose(page, variant);
      await page.waitForSelector(`.paper--${class_of[variant]}`);
      for (const paper of ['A4', 'Letter']) {
        await choose(page, paper);
        const read = await print(page, `${class_of[variant]}-${paper}`);
        const said = [...kAlways, kCat, '0151 123 456', kName];
        for (const part of variant === 'Wallet card' ? said : [...said, 'I go quiet.']) {
          assert.ok(read.text.includes(part), `${variant} ${paper}: no “${part}” in ${read.text}`);
        }
        assert.match(read.text, /Checked on|Check before you rely on it/);
        assert.match(read.text, /Version 1, .* Printed /);
        assert.ok(!read.text.includes('Save as'), 'a control came out of the printer');
        assert.match(read.size, kSizes[paper]);
        for (const { count, edge_mm } of read.ink) {
          assert.ok(count > 100, 'a blank page');
          assert.ok(edge_mm > 9, `ink ${edge_mm} mm from an edge`);
        }
        if (variant === 'Wallet card') assert.equal(read.ink.length, 1);
      }
    }
    visitor.assert_no_errors();
  });
});

test('a card tells what it does not hold, and folds to the size of a bank card', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    const many = Array.from({ length: 40 }, (_, at) => ['internal_coping', `Something gentle ${at}.`]);
    await with_plan(visitor, many);
    await open_print(visitor);
    await choose(page, 'Wallet card');
    const folds = page.locator('.paper__fold');
    await folds.nth(3).waitFor();
    await page.emulateMedia({ media: 'print' });
    const boxes = await folds.evaluateAll((all) =>
      all.map((each) => {
        const { width, height } = each.getBoundingClientRect();
        return [width, height].map((size) => Math.round((size / 96) * 254) / 10);
      }),
    );
    for (const [width, height] of boxes) {
      assert.ok(Math.abs(width - 85.6) < 1, `${width} mm wide`);
      assert.ok(Math.abs(height - 54) < 1, `${height} mm high`);
    }
    const { text } = await print(page, 'card-long');
    assert.match(text, /Lines that are not on this card: \d+\./);
  });
});

test('a long plan is all there, and no item is split between two pages', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    const kinds = ['internal_coping', 'distraction_places', 'what_helps_me'];
    const long = 'A piece of it is enough, and so is thinking of it for a while with a cup of tea.';
    await with_plan(
      visitor,
      Array.from({ length: 100 }, (_, at) => [kinds[at % 3], `Begin${at}. ${long} End${at}.`]),
    );
    await open_print(visitor);
    const { pages, ink } = await print(page, 'long');
    assert.ok(pages.length > 3);
    for (let at = 0; at < 100; at += 1) {
      const on = pages.filter((text) => text.includes(`Begin${at}.`) || text.includes(`End${at}.`));
      assert.equal(on.length, 1, `line ${at} stands on ${on.length} pages`);
      assert.ok(on[0].includes(`Begin${at}.`) && on[0].includes(`End${at}.`));
    }
    for (const { edge_mm } of ink) assert.ok(edge_mm > 9);
  });
});
