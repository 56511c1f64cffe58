// SPDX-License-Identifier: Apache-2.0
// A vault whose files were damaged behind its back: help stays one touch away, nothing crashes,
// and the person is told plainly.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { visit } from './support/browser.mjs';
import { call, end_core, start_core } from './support/core.mjs';
import { assert_help_in_one_touch, kPassphrase } from './support/moment.mjs';
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
