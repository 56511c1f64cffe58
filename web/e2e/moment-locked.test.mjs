// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assert_accessible } from './support/axe.mjs';
import { visit } from './support/browser.mjs';
import { find_in_clear } from './support/canary.mjs';
import { call, end_core, start_core } from './support/core.mjs';
import { choose, kPassphrase, on_screen, open_entry, title, touch, unlock } from './support/moment.mjs';
import { start_server } from './support/server.mjs';

let server;
before(async () => {
  server = await start_server();
});
after(() => server?.stop());

const kLine = 'The bench by the library. Take the blue headphones.';

function item(kind, text) {
  return {
    id: '',
    kind,
    text,
    order_key: '',
    barrier: '',
    workaround: '',
    share: 'plan',
    who_helps_contact_id: '',
    added_at_ms: 0,
  };
}

/** A vault behind a passphrase, with a plan that may be read while it is locked, or may not. */
async function make_vault(visitor, { while_locked }) {
  const { page } = visitor;
  await visitor.go('/help.html');
  await start_core(page);
  const must = async (...asked) => {
    const answer = await call(page, ...asked);
    assert.ok(answer.ok !== undefined, `${asked[0]}: ${answer.code} ${answer.what}`);
    return answer.ok;
  };
  await must('vault.create', { kind: 'passphrase' }, { words: kPassphrase });
  await must('plan.put_item', item('distraction_places', kLine));
  await must('plan.put_item', item('internal_coping', 'Hot chocolate in the big cup'));
  const how = { change_note: '', made_with: ['self'], review_in_days: 0, while_locked };
  await must('plan.publish', how);
  await must('vault.lock');
  await end_core(page);
}

async function locked_home(visitor) {
  await visitor.go('/');
  await on_screen(visitor.page, 'home');
  await visitor.page.waitForSelector('[data-test="unlock"]');
}

test('the plan runs while locked, one line a screen, exactly as written', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await make_vault(visitor, { while_locked: true });
    await locked_home(visitor);
    await assert_accessible(page, 'home, locked');
    await touch(page, 'my-plan');
    const seen = [];
    for (let at = 0; at < 2; at += 1) {
      await page.waitForSelector('[data-screen^="plan-run/"] h1');
      seen.push(await title(page));
      if (at === 0) await assert_accessible(page, 'plan-run');
      await touch(page, 'next');
    }
    assert.ok(seen.includes(kLine), seen.join(' / '));
    await on_screen(page, 'plan-run/end');
  });
});

test('… also when the core never arrives', async () => {
  await visit({ base: server.url, options: { serviceWorkers: 'block' } }, async (visitor) => {
    const { page } = visitor;
    await make_vault(visitor, { while_locked: true });
    await visitor.context.route(/\.wasm$/, (route) => route.abort());
    await visitor.go('/plan/run');
    await page.waitForSelector('[data-screen^="plan-run/"] h1.screen__title--own');
  });
});

test('a plan that may not be read while locked stays shut, and says how to go on', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await make_vault(visitor, { while_locked: false });
    await locked_home(visitor);
    await touch(page, 'my-plan');
    await on_screen(page, 'plan-run/none');
    assert.ok(!(await page.content()).includes('blue headphones'));
    await touch(page, 'unlock');
    await on_screen(page, 'unlock');
  });
});

test('all three doors and a whole ride work while locked', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await make_vault(visitor, { while_locked: true });
    await locked_home(visitor);
    await touch(page, 'building');
    await on_screen(page, 'feelings');
    await visitor.go('/');
    await on_screen(page, 'home');
    await open_entry(page);
    await choose(page, 'hurt_not_die');
    await on_screen(page, 'ride/');
    await touch(page, 'stop');
    await on_screen(page, 'ended');
    await touch(page, 'write');
    await page.fill('[data-test="ride-note"]', 'Rain on the window, quiet street.');
    await touch(page, 'keep');
    await page.waitForFunction(() => /sealed until you unlock/.test(document.body.innerText));
  });
});

test('a note is written without unlocking, sealed, and there after the unlock', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await make_vault(visitor, { while_locked: true });
    await locked_home(visitor);
    await touch(page, 'unlock');
    await on_screen(page, 'unlock');
    await touch(page, 'write-note');
    await page.fill('[data-test="note"]', 'canary-lighthouse-keeper');
    await touch(page, 'seal');
    await on_screen(page, 'locked-note-sealed');
    await visitor.close();
    assert.deepEqual(await find_in_clear(visitor.profile, ['canary-lighthouse-keeper']), []);
    await visitor.open();
    await locked_home(visitor);
    await unlock(visitor.page, kPassphrase);
    await on_screen(visitor.page, 'home');
    await visitor.go('/notes');
    await unlock_if_asked(visitor);
    await visitor.page.waitForFunction(() =>
      document.body.innerText.includes('canary-lighthouse-keeper'),
    );
  });
});

/** A page that is loaded again is locked again. */
async function unlock_if_asked(visitor) {
  const { page } = visitor;
  await visitor.go('/');
  await page.waitForSelector('[data-test="unlock"]');
  await unlock(page, kPassphrase);
  await on_screen(page, 'home');
  await page.click('a[href="/notes"]');
}

test('a wrong passphrase is calm, as often as it happens', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await make_vault(visitor, { while_locked: true });
    await locked_home(visitor);
    await touch(page, 'unlock');
    for (const guess of ['one', 'two']) {
      await page.fill('[data-test="passphrase"]', guess);
      await touch(page, 'open');
      await page.waitForSelector('.field--error');
      assert.equal(await page.inputValue('[data-test="passphrase"]'), '');
    }
    await assert_accessible(page, 'unlock');
    await page.fill('[data-test="passphrase"]', kPassphrase);
    await page.keyboard.press('Enter');
    await on_screen(page, 'home');
    await page.waitForSelector('[data-test="unlock"]', { state: 'detached' });
  });
});

test('the exit is on the screen and leaves', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    visitor.allowed.add('https://www.bbc.co.uk');
    await visitor.context.route('https://www.bbc.co.uk/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' }),
    );
    await make_vault(visitor, { while_locked: true });
    await locked_home(visitor);
    await touch(page, 'my-plan');
    await page.waitForSelector('[data-screen^="plan-run/"]');
    await touch(page, 'exit');
    await page.waitForURL('https://www.bbc.co.uk/**');
    assert.ok(!(await page.content()).includes('blue headphones'));
  });
});
