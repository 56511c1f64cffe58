// SPDX-License-Identifier: Apache-2.0
// A vault whose files were damaged behind its back: help stays one touch away, nothing crashes,
// and the person is told plainly.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { visit } from './support/browser.mjs';
import { call, end_core, start_core } from './support/core.mjs';
import { assert_accessible } from './support/axe.mjs';
import { enter, press, screen, test_id } from './support/calm.mjs';
import { assert_help_in_one_touch, kPassphrase } from './support/moment.mjs';
import { make_newer } from './support/newer-format.mjs';
import { start_server } from './support/server.mjs';

let server;
before(async () => {
  server = await start_server();
});
after(() => server?.stop());

async function make_vault(visitor) {
  const { page } = visitor;
  await visitor.go('/help.html');
  await start_core(page);
  for (const [method, request, extra] of [
    ['vault.create', { kind: 'passphrase' }, { words: kPassphrase }],
    ['notes.write', { text: 'the heron came back' }],
    ['vault.lock', {}],
  ]) {
    const answer = await call(page, method, request, extra);
    assert.ok(answer.ok !== undefined, `${method}: ${answer.code} ${answer.what}`);
  }
  await end_core(page);
}

/** Overwrites the contents of every stored file whose name begins so; returns how many. */
function damage(page, prefix) {
  return page.evaluate(async (begin) => {
    const kContents = 8192; // behind the two copies of a slot's own header
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('vault');
    let count = 0;
    for await (const handle of folder.values()) {
      const file = await handle.getFile();
      const bytes = new Uint8Array(await file.arrayBuffer());
      const head = new TextDecoder('latin1').decode(bytes.subarray(0, kContents));
      if (!head.includes(begin) || bytes.length <= kContents) continue;
      for (let at = kContents + 24; at < bytes.length; at += 7) bytes[at] ^= 0x5a;
      const out = await handle.createWritable();
      await out.write(bytes);
      await out.close();
      count += 1;
    }
    return count;
  }, prefix);
}

test('with a damaged header help is one touch away from every route', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await make_vault(visitor);
    assert.ok((await damage(page, 'header')) >= 1, 'a header was found and damaged');
    for (const path of ['/', '/plan', '/box', '/people', '/notes', '/settings', '/open', '/signs']) {
      await visitor.go(path);
      await page.waitForSelector('h1');
      await assert_help_in_one_touch(page, `${path} with a damaged vault`);
    }
  });
});

test('a damaged header is told as damage, never as a wrong passphrase', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await make_vault(visitor);
    await damage(page, 'header');
    await visitor.go('/help.html');
    await start_core(page);
    const state = await call(page, 'vault.state', {});
    assert.equal(state.ok.status, 'damaged');
    const opened = await call(page, 'vault.open', { kind: 'passphrase' }, { words: kPassphrase });
    assert.equal(opened.code, 'corrupt');
    await end_core(page);
  });
});

test('a damaged database does not open as if nothing had happened, and loses no help', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await make_vault(visitor);
    assert.ok((await damage(page, 'vault-1.db')) >= 1, 'the database was found and damaged');
    await visitor.go('/help.html');
    await start_core(page);
    const opened = await call(page, 'vault.open', { kind: 'passphrase' }, { words: kPassphrase });
    assert.equal(opened.code, 'corrupt');
    const help = await call(page, 'help.people', { region: 'GB' });
    assert.ok(help.ok.lines.emergency.length > 0, 'lines are there without the vault');
    await end_core(page);
  });
});

/** The second page of the database, where the vault's own secrets lie; every record stays whole. */
function damage_one_page(page) {
  return page.evaluate(async () => {
    const kContents = 8192;
    const kPage = 4096;
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('vault');
    for await (const handle of folder.values()) {
      const file = await handle.getFile();
      const bytes = new Uint8Array(await file.arrayBuffer());
      const head = new TextDecoder('latin1').decode(bytes.subarray(0, kContents));
      const pages = Math.floor((bytes.length - kContents) / kPage);
      if (!head.includes('vault-1.db') || head.includes('-journal') || pages < 2) continue;
      const at = kContents + kPage;
      for (let byte = at; byte < at + kPage; byte += 1) bytes[byte] ^= 0x5a;
      const out = await handle.createWritable();
      await out.write(bytes);
      await out.close();
      return pages;
    }
    return 0;
  });
}

async function open_what_can_be_read(page) {
  await enter(page, '/open');
  await screen(page, 'unlock');
  await test_id(page, 'passphrase').fill(kPassphrase);
  await press(page, 'open');
  await page.waitForSelector('[data-screen="unlock-damaged"] h1', { timeout: 60_000 });
  await assert_help_in_one_touch(page, 'a damaged vault');
  await assert_accessible(page, 'a damaged vault');
  await test_id(page, 'passphrase').fill(kPassphrase);
  await press(page, 'open');
}

test('a damaged vault says so, and opens for what can still be read', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await make_vault(visitor);
    assert.ok((await damage_one_page(page)) > 4, 'a page of the database is damaged');
    await visitor.go('/');
    await screen(page, 'home');
    await open_what_can_be_read(page);
    await page.waitForSelector('[data-screen="home"] h1', { timeout: 60_000 });
    await enter(page, '/notes');
    await page.getByText('the heron came back').waitFor();
    await assert_help_in_one_touch(page, 'notes of a damaged vault');
    // Nothing is written: what is tried says so, and what is there stays.
    await enter(page, '/settings/page', 'data');
    await page.waitForSelector('[data-screen^="settings/data"] h1');
    assert.deepEqual(visitor.page_errors, []);
  });
});

test('a vault of a newer version says so and offers the newer version', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await make_vault(visitor);
    assert.ok((await make_newer(page)) >= 1, 'a header was given the next version');
    await visitor.go('/open');
    await screen(page, 'unlock-newer_format');
    await assert_help_in_one_touch(page, 'a newer vault');
    await assert_accessible(page, 'a newer vault');
    await page.getByRole('button', { name: 'Reload' }).waitFor();
    await enter(page, '/plan');
    await page.waitForSelector('[data-screen="plan/trouble"] h1');
    await assert_help_in_one_touch(page, 'the plan of a newer vault');
    assert.deepEqual(visitor.page_errors, []);
  });
});

test('a header that cannot be read says so and keeps help', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await make_vault(visitor);
    await damage(page, 'header');
    await visitor.go('/open');
    await screen(page, 'unlock-damaged');
    assert.equal(await page.locator('input').count(), 0, 'no field that could not work');
    await assert_help_in_one_touch(page, 'a header that cannot be read');
    await assert_accessible(page, 'a header that cannot be read');
  });
});
