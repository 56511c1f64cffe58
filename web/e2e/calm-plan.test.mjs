// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { visit } from './support/browser.mjs';
import {
  arrive,
  begin_plan,
  enter,
  lock,
  make_plan,
  press,
  screen,
  set_passphrase,
  test_id,
  turn,
} from './support/calm.mjs';
import { start_server } from './support/server.mjs';

let server;
before(async () => {
  server = await start_server();
});
after(() => server?.stop());

const kBench = 'The bench by the library.';
const kCat = 'Sit on the back step with the cat.';

test('a plan is made, put into use, and read while locked', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await arrive(visitor);
    await make_plan(page, { distraction_places: kBench, internal_coping: kCat });
    assert.ok(await page.getByText(kBench).isVisible());
    await set_passphrase(page);
    await lock(page);
    await enter(page, '/plan');
    await screen(page, 'plan/locked');
    await enter(page, '/plan/run');
    const said = [];
    for (let step = 0; step < 2; step += 1) {
      said.push(await page.locator('h1').first().textContent());
      await press(page, 'next');
    }
    assert.deepEqual(said.sort(), [kCat, kBench].sort());
    visitor.assert_no_errors();
  });
});

test('a plan that may not be read while locked stays shut', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await arrive(visitor);
    await make_plan(page, { distraction_places: kBench });
    await enter(page, '/plan/make', 'distraction_places');
    await test_id(page, 'new-line').fill('The park, too.');
    await press(page, 'add-line');
    await page.getByText('The park, too.').waitFor();
    await enter(page, '/plan/make', 'publish');
    await turn(page, 'while-locked', false);
    await press(page, 'publish');
    await screen(page, 'plan');
    await set_passphrase(page);
    await lock(page);
    await enter(page, '/plan/run');
    await screen(page, 'plan-run/none');
    assert.equal(await page.getByText(kBench).count(), 0);
  });
});

test('words that were typed but not added are kept when the part is left', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await arrive(visitor);
    await begin_plan(page);
    await enter(page, '/plan/make', 'warning_signs');
    await test_id(page, 'new-line').fill('I go quiet.');
    await enter(page, '/people');
    await screen(page, 'people');
    await enter(page, '/plan/make', 'warning_signs');
    await page.locator('[data-test="line"]', { hasText: 'I go quiet.' }).waitFor();
  });
});

test('an example becomes the beginning of a line of one’s own', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await arrive(visitor);
    await begin_plan(page);
    await enter(page, '/plan/make', 'warning_signs');
    const chip = page.locator('.chip').first();
    const words = await chip.textContent();
    await chip.click();
    assert.equal(await test_id(page, 'new-line').inputValue(), words);
  });
});

test('lines move and go away without dragging', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await arrive(visitor);
    await begin_plan(page);
    await enter(page, '/plan/make', 'internal_coping');
    for (const words of ['one', 'two', 'three']) {
      await test_id(page, 'new-line').fill(words);
      await press(page, 'add-line');
      await page.locator('[data-test="line"]', { hasText: words }).waitFor();
    }
    const order = () => page.locator('[data-test="line"] .row__title').allTextContents();
    await page.getByRole('button', { name: 'Move up: three' }).click();
    await page.getByRole('button', { name: 'Move down: one' }).click();
    await page.waitForFunction(
      () => document.querySelector('[data-test="line"] .row__title')?.textContent === 'three',
    );
    assert.deepEqual(await order(), ['three', 'one', 'two']);
    await page.getByRole('button', { name: 'Take out: one' }).click();
    await press(page, 'confirm');
    await page.locator('[data-test="line"]', { hasText: 'one' }).waitFor({ state: 'detached' });
    assert.deepEqual(await order(), ['three', 'two']);
  });
});

test('what could get in the way is kept with its line, and safer space has its own words', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await arrive(visitor);
    await begin_plan(page);
    await enter(page, '/plan/make', 'internal_coping');
    await test_id(page, 'new-line').fill(kCat);
    await press(page, 'add-line');
    await press(page, 'line');
    await page.locator('summary').click();
    await test_id(page, 'line-barrier').fill('It rains.');
    await test_id(page, 'line-workaround').fill('Sit at the window.');
    await press(page, 'line-done');
    await page.getByText('Sit at the window.').waitFor();
    await enter(page, '/plan/make', 'safer_space');
    await test_id(page, 'new-line').fill('Sit in the living room.');
    await press(page, 'add-line');
    await press(page, 'line');
    await page.locator('label.segment', { hasText: 'Agreed' }).click();
    await press(page, 'line-done');
    await page.locator('.row__note', { hasText: 'Agreed' }).waitFor();
  });
});

test('every version is kept, and an older one comes back as a draft', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await arrive(visitor);
    await make_plan(page, { internal_coping: 'first thing' });
    await enter(page, '/plan/make', 'internal_coping');
    await test_id(page, 'new-line').fill('second thing');
    await press(page, 'add-line');
    await page.getByText('second thing').waitFor();
    await enter(page, '/plan/make', 'publish');
    await test_id(page, 'change-note').fill('Something new to try');
    await press(page, 'publish');
    await screen(page, 'plan');
    await press(page, 'plan-versions');
    await screen(page, 'plan-versions');
    await page.getByText('Something new to try').waitFor();
    await press(page, 'restore-1');
    await press(page, 'confirm');
    await screen(page, 'plan-make/publish');
    await page.locator('[data-change="removed"]', { hasText: 'second thing' }).waitFor();
    await enter(page, '/plan/make', 'internal_coping');
    await page.locator('[data-test="line"]', { hasText: 'first thing' }).waitFor();
    assert.equal(await page.getByText('second thing').count(), 0);
    await enter(page, '/plan');
    await page.getByText('second thing').waitFor();
  });
});

test('the plan goes onto paper: a page, large print, a card; parts can be left out', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await arrive(visitor);
    await make_plan(page, { internal_coping: kCat, distraction_places: kBench });
    await enter(page, '/plan', 'print');
    await screen(page, 'plan/print');
    for (const layout of ['Large print', 'Wallet card', 'Page']) {
      await page.locator('label.segment', { hasText: layout }).click();
      await test_id(page, 'paper').getByText(kCat).waitFor();
    }
    await page.locator('.chip', { hasText: 'Places' }).click();
    await test_id(page, 'paper').getByText(kBench).waitFor({ state: 'detached' });
    await page.emulateMedia({ media: 'print' });
    assert.ok(await test_id(page, 'paper').isVisible());
    assert.ok(!(await test_id(page, 'print').isVisible()));
    assert.ok(!(await page.locator('.top-line').isVisible()));
  });
});

test('a look at the plan is kept, and asks when to look again', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await arrive(visitor);
    await make_plan(page, { internal_coping: kCat });
    await press(page, 'review-plan');
    await page.locator('label.option', { hasText: 'Yes' }).click();
    await page.locator('label.segment', { hasText: 'In 3 months' }).click();
    await press(page, 'review-keep');
    await screen(page, 'plan');
    await page.getByText('Next look:').waitFor();
  });
});
