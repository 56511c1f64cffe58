// SPDX-License-Identifier: Apache-2.0
// The browser fails at any moment: it is killed, the worker stops, the module traps or gets no
// memory, files fail, space runs out, everything kept is thrown away. What was acknowledged is there
// afterwards, help is there all the time, and the person is told. BW_FAULTS repeats more often.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { until, visit } from './support/browser.mjs';
import { call, end_core, start_core } from './support/core.mjs';
import { kill_browser, prepare_faults, repetitions, set_fault, Tally } from './support/faults.mjs';
import { assert_help_in_one_touch, on_screen, skip_first_run } from './support/moment.mjs';
import { start_server } from './support/server.mjs';

let server;
before(async () => {
  server = await start_server();
});
after(() => server?.stop());

const kDevice = { kind: 'device' };
const kBlocked = { serviceWorkers: 'block' };
const kPictureSize = 200_000;
const kNotesWithoutMemory = 12;

function must(answer) {
  assert.equal(answer.code, undefined, `${answer.code}: ${answer.what}`);
  return answer.ok;
}

async function with_core(page) {
  await page.goto(`${server.url}/help.html`);
  await start_core(page);
}

async function make_vault(page) {
  await with_core(page);
  must(await call(page, 'vault.create', kDevice, { secret: 'device_new' }));
}

async function open_again(page) {
  must(await call(page, 'vault.open', { ...kDevice, read_only: false }, { secret: 'device' }));
}

/** All of them: the list on the screen ends after some hundred. */
async function notes_of(page) {
  const exported = await call(page, 'vault.export');
  must(exported);
  const notes = JSON.parse(exported.blob).records.filter(({ kind }) => kind === 'Note');
  return new Set(notes.map(({ fields }) => fields.text));
}

function has_all(there, acknowledged) {
  return [...acknowledged].every((text) => there.has(text));
}

/** Writes notes until something ends it; keeps in the page's own window what was acknowledged. */
function write_without_end(page, first) {
  return page.evaluate((from) => {
    globalThis.acknowledged = [];
    const go_on = async (number) => {
      const text = `note ${number} ${'h'.repeat(number % 3 === 0 ? 9000 : 20)}`;
      const message = { kind: 'call', method: 'notes.write', request: { text }, secret: 'given' };
      const answer = await globalThis.core.ask({ ...message, blob: null });
      if (answer.kind !== 'answer') return;
      globalThis.acknowledged.push(text);
      globalThis.tell_acknowledged?.(text);
      void go_on(number + 1);
    };
    void go_on(from);
  }, first);
}

test('a worker that stops in the middle of writing loses nothing acknowledged', async () => {
  const tally = new Tally('the worker stops', 'write notes');
  await visit({ base: server.url, options: kBlocked }, async ({ page }) => {
    await make_vault(page);
    const acknowledged = new Set();
    for (let round = 0; round < repetitions(3); round += 1) {
      await write_without_end(page, round * 1000);
      await page.waitForTimeout(Math.random() * 150);
      await end_core(page);
      for (const text of await page.evaluate(() => globalThis.acknowledged)) acknowledged.add(text);
      await start_core(page);
      await open_again(page);
      const has_survived = has_all(await notes_of(page), acknowledged);
      tally.count({ has_struck: true, has_survived, told: 'crashed' });
      assert.ok(has_survived, `round ${round}`);
    }
  });
  await tally.tell();
});

test('a browser that is killed in the middle of writing loses nothing acknowledged', async () => {
  const tally = new Tally('the browser is killed (kill -9)', 'write notes');
  await visit({ base: server.url, options: kBlocked }, async (visitor) => {
    const acknowledged = new Set();
    const listen = () =>
      visitor.context.exposeFunction('tell_acknowledged', (text) => acknowledged.add(text));
    await listen();
    await make_vault(visitor.page);
    for (let round = 0; round < Math.ceil(repetitions(2) / 4); round += 1) {
      await write_without_end(visitor.page, round * 1000);
      await until(visitor.page, () => globalThis.acknowledged.length > 0);
      await visitor.page.waitForTimeout(Math.random() * 400);
      await kill_browser(visitor);
      await visitor.open();
      await listen();
      await with_core(visitor.page);
      await open_again(visitor.page);
      const there = await notes_of(visitor.page);
      const missing = [...acknowledged].filter((text) => !there.has(text));
      tally.count({ has_struck: true, has_survived: missing.length === 0, told: 'opens' });
      const told = missing.map((text) => text.slice(0, 12));
      assert.deepEqual(told, [], `round ${round}: of ${acknowledged.size} acknowledged`);
    }
  });
  await tally.tell();
});

const kOperations = [
  ['write a note', 'notes.write', (n) => [{ text: `kept ${n}` }]],
  ['put a person', 'people.put', (n) => [{ name: `Ana ${n}` }]],
  ['put the plan into use', 'plan.publish', (n) => [{ change_note: `change ${n}` }]],
  ['keep a picture', 'attachments.put', () => [{ media_type: 'image/png' }, { bytes: kPictureSize }]],
  ['add a way to open', 'vault.add_slot', (n) => [kDevice, { words: `${n}`.padStart(32, 'k') }]],
];

/** Everything that can be seen, as one text; ids and times stay the same within one vault. */
async function seen(page) {
  const { blob } = await call(page, 'vault.export');
  const { slots } = must(await call(page, 'vault.state'));
  const { records, attachments } = JSON.parse(blob);
  assert.ok(Array.isArray(records), 'an export lists its records');
  return JSON.stringify([records, attachments, slots]);
}

async function under_fault(page, name, method, [request, extra], fault, tally) {
  if (method === 'plan.publish') must(await call(page, 'plan.put_item', { kind: 'warning_signs', text: name }));
  const before_it = await seen(page);
  await set_fault(page, fault);
  const answer = await call(page, method, request, extra);
  const has_help = (await call(page, 'help.people', { region: 'GB' })).ok !== undefined;
  await set_fault(page, { kind: '', left: 0 });
  if (answer.code === 'crashed') await open_again(page);
  const after_it = await seen(page);
  await end_core(page);
  await start_core(page);
  await open_again(page);
  // Of what was not acknowledged there may be all or nothing; a fresh worker must agree with this one.
  const has_survived = has_help && (await seen(page)) === after_it;
  const is_whole = answer.ok === undefined || after_it !== before_it;
  tally.count({
    has_struck: answer.code !== undefined,
    has_survived: has_survived && is_whole,
    told: answer.code ?? 'answered',
  });
  return { answer, has_survived: has_survived && is_whole };
}

for (const [kind, title] of [
  ['trap', 'the module traps'],
  ['write', 'a write fails in the browser'],
  ['flush', 'a sync fails in the browser'],
  ['read', 'a read fails in the browser'],
  ['full', 'the browser has no space'],
]) {
  test(`${title}: all or nothing, and the worker goes on`, async () => {
    await visit({ base: server.url, options: kBlocked }, async (visitor) => {
      await prepare_faults(visitor.context);
      await make_vault(visitor.page);
      for (const [name, method, make] of kOperations) {
        const tally = new Tally(title, name);
        for (let n = 1; n <= repetitions(2); n += 1) {
          const fault = { kind, left: 1 + Math.floor(n * (method === 'attachments.put' ? 1.5 : 1)) };
          const { answer, has_survived } = await under_fault(
            visitor.page, name, method, make(`${kind}${n}`), fault, tally,
          );
          assert.ok(has_survived, `${name}, ${kind} ${n}: ${answer.code ?? 'answered'}`);
          if (kind === 'full' && answer.code !== undefined) assert.equal(answer.code, 'storage_full');
        }
        await tally.tell();
      }
    });
  });
}

// Without memory a large call is refused by name, or ends the module; then a fresh one is there.
test('a module that gets no more memory refuses or ends, and loses nothing', async () => {
  const tally = new Tally('the module gets no memory', 'keep a picture, write notes');
  await visit({ base: server.url, options: kBlocked }, async (visitor) => {
    const { page } = visitor;
    await prepare_faults(visitor.context);
    await make_vault(page);
    for (let round = 0; round < Math.ceil(repetitions(1) / 8); round += 1) {
      const kept = new Set([`before ${round}`]);
      must(await call(page, 'notes.write', { text: `before ${round}` }));
      await set_fault(page, { kind: 'no_memory' });
      const large = { bytes: 24 << 20 };
      const answer = await call(page, 'attachments.put', { media_type: 'image/png' }, large);
      assert.ok(['limit', 'crashed'].includes(answer.code), `${answer.code}`);
      for (let n = 0; n < kNotesWithoutMemory; n += 1) {
        const text = `${round} ${n} ${'h'.repeat(60_000)}`;
        const { ok, code } = await call(page, 'notes.write', { text });
        if (ok !== undefined) kept.add(text);
        else assert.ok(['limit', 'crashed', 'locked', 'storage_failed'].includes(code), code);
      }
      await end_core(page);
      await start_core(page);
      await open_again(page);
      const has_survived = has_all(await notes_of(page), kept);
      tally.count({ has_struck: true, has_survived, told: answer.code });
      assert.ok(has_survived);
    }
  });
  await tally.tell();
});

async function shown(page) {
  const words = JSON.parse(await readFile(new URL('../src/i18n/en.json', import.meta.url), 'utf8'));
  const title = words['shell.data_lost.title'];
  await page.waitForSelector(`text=${title}`);
  const text = await page.locator('[data-screen]').first().innerText();
  assert.ok(text.includes(title), `says what happened: ${text.slice(0, 300)}`);
  return text.slice(text.indexOf(title)).split('\n').slice(0, 3).filter(Boolean).join(' ');
}

test('when the browser has thrown everything away the page says so, and help is there', async () => {
  const tally = new Tally('the browser throws away its files', 'start again');
  await visit({ base: server.url, options: kBlocked }, async (visitor) => {
    const { page } = visitor;
    await skip_first_run(visitor);
    await with_core(page);
    if (must(await call(page, 'vault.state')).status === 'none') {
      must(await call(page, 'vault.create', kDevice, { secret: 'device_new' }));
    }
    await end_core(page);
    // The page has seen it once.
    await visitor.go('/');
    await page.waitForFunction(() => localStorage.getItem('kept') !== null);
    await visitor.go('/help.html');
    await page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      await root.removeEntry('vault', { recursive: true });
    });
    await visitor.go('/');
    await on_screen(page, 'home');
    const told = await shown(page);
    await assert_help_in_one_touch(page, 'the start page after everything was thrown away');
    // It is no loss of ours, but nothing was there to survive: what counts is that it is told.
    tally.count({ has_struck: true, has_survived: true, told: `says:${told}` });
  });
  await tally.tell();
});

test('files thrown away while the page is open are an error, not a crash, and help stays', async () => {
  const tally = new Tally('the browser throws away its files', 'write while it happens');
  await visit({ base: server.url, options: kBlocked }, async (visitor) => {
    const { page } = visitor;
    await make_vault(page);
    must(await call(page, 'notes.write', { text: 'kept until then' }));
    const session = await visitor.context.newCDPSession(page);
    await session.send('Storage.clearDataForOrigin', { origin: server.url, storageTypes: 'all' });
    const answer = await call(page, 'notes.write', { text: 'after it' });
    const help = await call(page, 'help.people', { region: 'GB' });
    assert.ok(help.ok !== undefined, help.code);
    const told = answer.code ?? 'answered';
    tally.count({ has_struck: true, has_survived: help.ok !== undefined, told });
  });
  await tally.tell();
});
