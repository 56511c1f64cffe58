// SPDX-License-Identifier: Apache-2.0
// Every calm screen, with something on it: for the tests that look at all of them.
import { assert_accessible } from './axe.mjs';
import { arrive, enter, make_plan, press, screen, test_id } from './calm.mjs';

export const kScreens = [
  ['/plan'],
  ['/plan', 'print'],
  ['/plan', 'review'],
  ['/plan/make'],
  ['/plan/make', 'internal_coping'],
  ['/plan/make', 'safer_space'],
  ['/plan/make', 'crisis_lines'],
  ['/plan/make', 'publish'],
  ['/plan/versions'],
  ['/box'],
  ['/box', 'cards'],
  ['/ideas'],
  ['/ideas/one', 'feet-on-floor'],
  ['/ideas/one', 'ice-in-a-cloth'],
  ['/ideas/edit'],
  ['/signs'],
  ['/signs', 'new'],
  ['/people'],
  ['/people/one', 'new'],
  ['/notes'],
  ['/search'],
  ['/days'],
  ['/settings'],
  ...['lock', 'passphrase', 'code', 'key', 'card', 'exit', 'look', 'region', 'age', 'flags'].map(
    (id) => ['/settings/page', id],
  ),
  ...['topics', 'ways', 'data', 'delete'].map((id) => ['/settings/page', id]),
  ['/about'],
  ['/about', 'licences'],
];

export async function fill(page) {
  await make_plan(page, {
    internal_coping: 'Count the roofs.',
    safer_space: 'Sit in the living room.',
  });
  await enter(page, '/people');
  await enter(page, '/people/one', 'new');
  await test_id(page, 'person-name').fill('Ana');
  await press(page, 'save-person');
  await screen(page, 'people');
  await enter(page, '/signs');
  await enter(page, '/signs', 'new');
  await test_id(page, 'trigger-label').fill('Sunday evenings');
  await press(page, 'save-trigger');
  await screen(page, 'triggers');
}

export async function settle(page) {
  await page.waitForSelector('[data-screen] h1');
  await page.waitForFunction(() => document.querySelector('.waiting') === null);
}

/** axe over all of them, in light and in dark. */
export async function assert_all_accessible(visitor, query) {
  const { page } = visitor;
  await arrive(visitor, `/plan${query}`);
  await fill(page);
  for (const [path, id] of kScreens) {
    await enter(page, path, id);
    await settle(page);
    await assert_accessible(page, `${path} ${id ?? ''}`);
  }
  visitor.assert_no_errors();
}
