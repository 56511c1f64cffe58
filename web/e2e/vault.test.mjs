// SPDX-License-Identifier: Apache-2.0
// The vault in a real browser, below the views: files, keys, card, lock and what is left behind.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { visit } from './support/browser.mjs';
import { find_in_clear } from './support/canary.mjs';
import { act, call, end_core, start_core, told } from './support/core.mjs';
import { start_server } from './support/server.mjs';

let server;
before(async () => {
  server = await start_server();
});
after(() => server?.stop());

const kPhrase = 'lantern pebble harbour morning';
const kCanary = 'cormorant-over-quiet-water';
const kDevice = { kind: 'device' };

/** A page with the worker and nothing else of ours. */
async function with_core(visitor, page = visitor.page) {
  await page.goto(visitor.url('/help.html'));
  await start_core(page);
  return page;
}

function must(answer) {
  assert.equal(answer.code, undefined, `${answer.code}: ${answer.what}`);
  return answer.ok;
}

async function notes_of(page) {
  return must(await call(page, 'notes.list')).notes.map(({ text }) => text);
}

test('a vault without a passphrase opens again on this device, after the browser was closed', async () => {
  await visit({ base: server.url }, async (visitor) => {
    let page = await with_core(visitor);
    assert.equal(must(await call(page, 'vault.state')).status, 'none');
    must(await call(page, 'vault.create', kDevice, { secret: 'device_new' }));
    must(await call(page, 'notes.write', { text: 'first' }));
    await visitor.close();
    await visitor.open();
    page = await with_core(visitor);
    assert.equal(must(await call(page, 'vault.state')).status, 'locked');
    const opened = await call(
      page,
      'vault.open',
      { ...kDevice, read_only: false },
      { secret: 'device' },
    );
    assert.equal(must(opened).status, 'open');
    assert.deepEqual(await notes_of(page), ['first']);
  });
});

test('a passphrase opens it, another one does not and loses nothing', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const page = await with_core(visitor);
    const by_phrase = { kind: 'passphrase', read_only: false };
    must(await call(page, 'vault.create', { kind: 'passphrase' }, { words: kPhrase }));
    must(await call(page, 'notes.write', { text: 'kept' }));
    must(await call(page, 'vault.lock'));
    assert.equal(await act(page, 'renew'), 'done');
    const wrong = await call(page, 'vault.open', by_phrase, { words: `${kPhrase}s` });
    assert.equal(wrong.code, 'wrong_key');
    assert.deepEqual(await notes_of(page), []);
    assert.equal((await call(page, 'vault.export')).code, 'locked');
    must(await call(page, 'vault.open', by_phrase, { words: kPhrase }));
    assert.deepEqual(await notes_of(page), ['kept']);
  });
});

test('the recovery code opens it, once it was typed back', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const page = await with_core(visitor);
    must(await call(page, 'vault.create', { kind: 'passphrase' }, { words: kPhrase }));
    const made = await call(page, 'vault.recovery_make');
    must(made);
    assert.match(made.blob, /\S{4,}/);
    assert.equal(must(await call(page, 'vault.state')).has_recovery_code, false);
    const typed = await call(
      page,
      'vault.recovery_confirm',
      {},
      { words: made.blob.toLowerCase() },
    );
    assert.equal(must(typed).has_recovery_code, true);
    must(await call(page, 'vault.lock'));
    const by_code = { kind: 'recovery_code', read_only: false };
    must(await call(page, 'vault.open', by_code, { words: made.blob }));
  });
});

test('a note written while locked is sealed and comes in at the next unlock', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const page = await with_core(visitor);
    must(await call(page, 'vault.create', { kind: 'passphrase' }, { words: kPhrase }));
    must(await call(page, 'vault.lock'));
    assert.equal(must(await call(page, 'notes.write', { text: 'at night' })).sealed, true);
    must(
      await call(page, 'vault.open', { kind: 'passphrase', read_only: false }, { words: kPhrase }),
    );
    assert.deepEqual(await notes_of(page), ['at night']);
  });
});

test('words are nowhere in clear after a lock', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const page = await with_core(visitor);
    must(await call(page, 'vault.create', kDevice, { secret: 'device_new' }));
    must(await call(page, 'notes.write', { text: kCanary }));
    must(await call(page, 'triggers.put', { label: kCanary, sensitive: true }));
    must(await call(page, 'attachments.put', { media_type: 'image/png' }, { words: kCanary }));
    must(await call(page, 'people.put', { name: kCanary, while_locked: false }));
    must(await call(page, 'vault.lock'));
    must(await call(page, 'notes.write', { text: kCanary }));
    await visitor.close();
    assert.deepEqual(await find_in_clear(visitor.profile, [kCanary]), []);
    await visitor.open();
  });
});

test('whom the person put on the open card is on the help page, without the core', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const page = await with_core(visitor);
    must(await call(page, 'vault.create', kDevice, { secret: 'device_new' }));
    must(
      await call(page, 'people.put', {
        name: 'Mira <b>Sol</b>',
        consent: 'agreed',
        channels: [{ type: 'tel', value_as_dialled: '020 7946 0018', note: '' }],
        while_locked: true,
      }),
    );
    await page.waitForFunction(() => globalThis.core.states.includes('card_written'));
    await end_core(page);
    await page.goto(visitor.url('/help.html'));
    const own = page.locator('#own-card');
    await own.waitFor();
    assert.match(await own.innerText(), /Mira <b>Sol<\/b>/);
    assert.equal(await own.locator('a[href^="tel:"]').count(), 1);
    visitor.assert_no_foreign_host();
  });
});

test('deleting everything leaves nothing behind', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const page = await with_core(visitor);
    must(await call(page, 'vault.create', kDevice, { secret: 'device_new' }));
    must(await call(page, 'people.put', { name: kCanary, while_locked: true }));
    await page.waitForFunction(() => globalThis.core.states.includes('card_written'));
    assert.equal(await act(page, 'erase'), 'done');
    assert.equal(must(await call(page, 'vault.state')).status, 'none');
    const left = await page.evaluate(async () => {
      const names = [];
      for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name);
      const databases = await indexedDB.databases();
      return { names, databases: databases.map(({ name }) => name) };
    });
    assert.deepEqual(left.names, ['vault']);
    const again = await call(
      page,
      'vault.open',
      { ...kDevice, read_only: false },
      { secret: 'device' },
    );
    assert.equal(again.code, 'device_key_gone');
    await visitor.close();
    assert.deepEqual(await find_in_clear(`${visitor.profile}/Default/File System`, [kCanary]), []);
    await visitor.open();
  });
});

test('a tab that does not hold the vault helps and writes nothing', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const page = await with_core(visitor);
    must(await call(page, 'vault.create', kDevice, { secret: 'device_new' }));
    const second = await visitor.context.newPage();
    await with_core(visitor, second);
    assert.equal(must(await call(second, 'vault.state')).status, 'busy');
    assert.equal(
      (await call(second, 'vault.create', kDevice, { secret: 'device_new' })).code,
      'elsewhere',
    );
    assert.ok(must(await call(second, 'lines.for_region', { region: 'GB' })).emergency.length > 0);
    must(await call(second, 'ride.begin', { door: 'help_now' }));
    // The first tab lets go; only then the second one may have it.
    assert.equal(await act(second, 'take'), 'elsewhere');
    must(await call(page, 'vault.lock'));
    assert.equal(await act(page, 'let_go'), 'done');
    await second.waitForFunction(() => globalThis.core.ownership === 'free');
    assert.equal(await act(second, 'take'), 'done');
    assert.equal(must(await call(second, 'vault.state')).status, 'locked');
    assert.equal(must(await call(page, 'vault.state')).status, 'busy');
  });
});

test('more files are opened when the vault wants them', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const page = await with_core(visitor);
    must(await call(page, 'vault.create', kDevice, { secret: 'device_new' }));
    const ids = [];
    for (let count = 0; count < 40; count += 1) {
      const kept = await call(
        page,
        'attachments.put',
        { media_type: 'image/png' },
        { bytes: 1000 },
      );
      ids.push(must(kept).id);
    }
    assert.equal(new Set(ids).size, 40);
    must(await call(page, 'vault.lock'));
    assert.equal(await act(page, 'renew'), 'done');
    must(await call(page, 'vault.open', { ...kDevice, read_only: false }, { secret: 'device' }));
    for (const id of [ids[0], ids.at(-1)]) {
      assert.equal((await call(page, 'attachments.get', { id })).blob.length, 1000);
    }
  });
});

test('a vault that the browser threw away is noticed', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const page = await with_core(visitor);
    must(await call(page, 'vault.create', kDevice, { secret: 'device_new' }));
    await end_core(page);
    await page.goto(visitor.url('/help.html'));
    await page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      for (let tries = 0; tries < 40; tries += 1) {
        try {
          await root.removeEntry('vault', { recursive: true });
          return;
        } catch {
          await new Promise((done) => setTimeout(done, 50));
        }
      }
    });
    await start_core(page);
    assert.equal(must(await call(page, 'vault.state')).status, 'none');
    assert.ok((await told(page)).states.includes('evicted'));
  });
});
