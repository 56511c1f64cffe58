// SPDX-License-Identifier: Apache-2.0
// The plan on paper in other ways: right to left, without a plan, as a plain file, locked.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { visit } from './support/browser.mjs';
import { enter, lock, press, screen, set_passphrase, test_id } from './support/calm.mjs';
import { kCat, kName, kept, open_print, print, read_pdf, with_plan } from './support/paper.mjs';
import { start_server } from './support/server.mjs';

let server;
before(async () => {
  server = await start_server();
});
after(() => server?.stop());

test('right to left, with words in Arabic', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    const words = 'أشرب الشاي قرب النافذة';
    await with_plan(visitor, [['internal_coping', words]], { person: false });
    await open_print(visitor, '/plan?lang=ar-XB');
    const { text } = await print(page, 'arabic');
    for (const word of words.split(' ')) assert.ok(text.includes(word), `${word} in ${text}`);
    const start = await test_id(page, 'paper').evaluate((sheet) => getComputedStyle(sheet).direction);
    assert.equal(start, 'rtl');
  });
});

test('without a plan and without a country there is still a sheet that helps', async () => {
  await visit({ base: server.url }, async (visitor) => {
    await with_plan(visitor, [], { person: false, region: '' });
    await open_print(visitor);
    const { text } = await print(visitor.page, 'empty');
    assert.ok(text.includes('Call your local emergency number.'));
    assert.ok(text.includes('No line of my plan is on this sheet.'));
  });
});

test('the plain file needs nothing, and prints', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await with_plan(visitor, [['internal_coping', kCat]]);
    await open_print(visitor);
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'save-plain')]);
    assert.match(download.suggestedFilename(), /^plan-\d{4}-\d\d-\d\d\.html$/);
    const html = await readFile(await download.path(), 'utf8');
    assert.ok(!/<script|<link|<img|src=|url\(/.test(html));
    const other = await visitor.context.newPage();
    const asked = [];
    const said = [];
    other.on('request', (request) => asked.push(request.url()));
    other.on('console', (message) => said.push(message.text()));
    const address = `data:text/html;charset=utf-8,${encodeURIComponent(html)}`;
    await other.goto(address);
    assert.deepEqual(asked.filter((url) => !url.startsWith('data:')), []);
    // Its own policy lets its own style through.
    assert.deepEqual(said, []);
    assert.equal(await other.locator('a[href="tel:999"]').count(), 1);
    assert.equal(await other.title(), 'My plan');
    const { text, ink } = await read_pdf(await other.pdf({ format: 'A4' }), kept('plain'));
    assert.ok(text.includes(kCat) && text.includes(kName));
    for (const { edge_mm } of ink) assert.ok(edge_mm > 9);
  });
});

test('locked, it prints what the person left open and nothing else', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await with_plan(visitor, [
      ['internal_coping', kCat],
      ['warning_signs', 'I go quiet.'],
    ]);
    await visitor.go('/plan');
    await screen(page, 'plan');
    await set_passphrase(page);
    await lock(page);
    await enter(page, '/plan');
    await screen(page, 'plan/locked');
    await press(page, 'print-plan');
    await screen(page, 'plan/print');
    await test_id(page, 'paper').getByText(kCat).waitFor();
    const { text } = await print(page, 'locked');
    assert.ok(text.includes('0151 123 456'));
    assert.ok(!text.includes('I go quiet.'));
    visitor.assert_no_errors();
  });
});
