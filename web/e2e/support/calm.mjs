// SPDX-License-Identifier: Apache-2.0
// What the tests of the calm screens do over and over.
export const test_id = (page, id) => page.locator(`[data-test="${id}"]`).first();

/** The screen with this id is on the glass. */
export async function screen(page, id) {
  await page.waitForSelector(`[data-screen="${id}"] h1`);
}

/** Goes where the router would go, with an id that stands in no address. */
export async function enter(page, path, id = '') {
  await page.evaluate(
    ([address, kept]) => {
      history.pushState({ id: kept, depth: 1 }, '', address);
      dispatchEvent(new PopStateEvent('popstate', { state: history.state }));
    },
    [path, id],
  );
}

export async function press(page, id) {
  await test_id(page, id).click();
}

/** A switch is drawn over its own input. */
export async function turn(page, id, on) {
  await test_id(page, id).setChecked(on, { force: true });
}

/** The app, at a calm screen, past the first run. */
export async function arrive(visitor, path = '/plan') {
  await visitor.go(path);
  await visitor.page.waitForSelector('[data-screen] h1');
}

/** Begins a first plan: the list of its parts. */
export async function begin_plan(page) {
  await enter(page, '/plan');
  await press(page, 'make-plan');
  await screen(page, 'plan-make');
}

/** A first plan with these lines, in use. */
export async function make_plan(page, lines) {
  await begin_plan(page);
  for (const [kind, words] of Object.entries(lines)) {
    await enter(page, '/plan/make', kind);
    await screen(page, `plan-make/${kind}`);
    await test_id(page, 'new-line').fill(words);
    await press(page, 'add-line');
    await page.waitForSelector('[data-test="line"]');
  }
  await enter(page, '/plan/make', 'publish');
  await screen(page, 'plan-make/publish');
  await press(page, 'publish');
  await screen(page, 'plan');
}

export const kPassphrase = 'seven lanterns beside quiet water';

/** Deriving a key takes its time by design, more so on a machine with other work. */
const kDerivationMs = 60_000;

/** Sets a first passphrase in Settings; ends on the page that offers a recovery code. */
export async function set_passphrase(page, words = kPassphrase) {
  await enter(page, '/settings/page', 'passphrase');
  await screen(page, 'settings/passphrase');
  await test_id(page, 'passphrase').fill(words);
  await test_id(page, 'passphrase-again').fill(words);
  await page.waitForSelector('[data-test="save-passphrase"]:not([disabled])');
  await press(page, 'save-passphrase');
  await page.waitForSelector('[data-screen="settings/code"] h1', { timeout: kDerivationMs });
}

export async function lock(page) {
  await enter(page, '/settings');
  await press(page, 'lock-now');
  await screen(page, 'home');
}
