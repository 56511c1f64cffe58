// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { visit } from './support/browser.mjs';
import {
  arrive,
  enter,
  lock,
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

async function add_person(page, name, number) {
  await enter(page, '/people/one', 'new');
  await test_id(page, 'person-name').fill(name);
  await press(page, 'add-channel');
  await test_id(page, 'channel-0').fill(number);
}

test('an idea goes into the toolbox, is hidden, and comes back', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await arrive(visitor, '/ideas');
    await test_id(page, 'idea-words').fill('feet on the floor');
    await press(page, 'skill-feet-on-floor');
    await press(page, 'choose');
    await page.getByText('Take out of my toolbox').waitFor();
    await enter(page, '/box');
    await test_id(page, 'skill-feet-on-floor').waitFor();
    await press(page, 'skill-feet-on-floor');
    await page.locator('summary', { hasText: 'Make it mine' }).click();
    await turn(page, 'skill-hide', true);
    await enter(page, '/ideas');
    await test_id(page, 'idea-words').fill('feet on the floor');
    await test_id(page, 'skill-feet-on-floor').waitFor({ state: 'detached' });
    await page.locator('summary', { hasText: 'Narrow it down' }).click();
    await page.getByRole('switch').setChecked(true, { force: true });
    await test_id(page, 'skill-feet-on-floor').waitFor();
  });
});

test('a skill of one’s own needs a name only, and comes first', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await arrive(visitor, '/box');
    await press(page, 'add-own');
    await test_id(page, 'own-name').fill('Sort the buttons');
    await test_id(page, 'own-step-0').fill('Take the jar');
    await press(page, 'add-step');
    await test_id(page, 'own-step-1').fill('Sort by colour');
    await press(page, 'save-own');
    await screen(page, 'toolbox');
    await page.getByText('Sort the buttons').click();
    await press(page, 'practise');
    assert.equal(await page.locator('h1').textContent(), 'Take the jar');
    await press(page, 'next-step');
    await press(page, 'next-step');
    await page.getByRole('button', { name: 'It did some good' }).click();
    await page.getByText('Used once. You said it helped once.').waitFor();
  });
});

/** One red pixel, as a camera would not send it. */
const kPicture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

test('a picture of one’s own is kept with a skill and shown again', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await arrive(visitor, '/box');
    await press(page, 'add-own');
    await test_id(page, 'own-name').fill('Look at the lake');
    await test_id(page, 'own-picture').setInputFiles({
      name: 'lake.png',
      mimeType: 'image/png',
      buffer: kPicture,
    });
    await page.locator('img.own-picture').waitFor();
    await press(page, 'save-own');
    await page.getByText('Look at the lake').click();
    await page.waitForFunction(
      () => (document.querySelector('img.own-picture')?.naturalWidth ?? 0) > 0,
    );
    visitor.assert_no_errors();
  });
});

test('strong sensations wait behind their cautions, and a flag keeps them away', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await arrive(visitor, '/ideas');
    await press(page, 'held-back');
    await screen(page, 'settings/flags');
    await press(page, 'cautions-read');
    await test_id(page, 'cautions-undo').waitFor();
    await enter(page, '/ideas/one', 'ice-in-a-cloth');
    await test_id(page, 'choose').waitFor();
    await enter(page, '/settings/page', 'flags');
    await page.locator('.chip', { hasText: 'I am not sure' }).click();
    await enter(page, '/ideas/one', 'ice-in-a-cloth');
    await test_id(page, 'choose').waitFor({ state: 'detached' });
    assert.equal(await test_id(page, 'practise').count(), 0);
  });
});

test('a person is kept with what they agreed to, and nobody who said no is asked', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await arrive(visitor, '/people');
    await add_person(page, 'Ana', '+44 7700 900123');
    await page.locator('label.option', { hasText: 'They agreed' }).click();
    await page.locator('summary', { hasText: 'My words for asking' }).click();
    await test_id(page, 'ask-distract').fill('Tell me about the garden.');
    await press(page, 'save-person');
    await screen(page, 'people');
    await press(page, 'person');
    await page.getByText('They agreed').first().waitFor();
    const call = page.locator('a[href^="tel:"]').first();
    assert.match((await call.getAttribute('href')) ?? '', /tel:\+447700900123/);
    await press(page, 'ask');
    await page.getByRole('button', { name: 'Take my mind off it' }).click();
    assert.equal(await page.locator('dialog textarea').inputValue(), 'Tell me about the garden.');
    await page.keyboard.press('Escape');
    await press(page, 'edit-person');
    await page.locator('label.option', { hasText: 'They said no' }).click();
    await press(page, 'save-person');
    await test_id(page, 'edit-person').waitFor();
    await test_id(page, 'ask').waitFor({ state: 'detached' });
    assert.equal(await page.locator('a[href^="tel:"]').count(), 0);
    assert.equal(await test_id(page, 'ask').count(), 0);
  });
});

test('a number that cannot be dialled is told kindly, and nothing is lost', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await arrive(visitor, '/people');
    await add_person(page, 'Jo', 'ask at home');
    await press(page, 'save-person');
    await page.getByText('A number is only digits').waitFor();
    assert.equal(await test_id(page, 'person-name').inputValue(), 'Jo');
    await test_id(page, 'channel-0').fill('01632 960 111');
    await press(page, 'save-person');
    await screen(page, 'people');
  });
});

test('what sets it off is kept, and a sensitive one stays out of sight until asked for', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await arrive(visitor, '/signs');
    for (const [words, sensitive] of [
      ['Sunday evenings', false],
      ['a certain song', true],
    ]) {
      await press(page, 'add-trigger');
      await test_id(page, 'trigger-label').fill(words);
      await turn(page, 'trigger-sensitive', sensitive);
      await press(page, 'save-trigger');
      await screen(page, 'triggers');
    }
    await page.getByText('Sunday evenings').waitFor();
    assert.equal(await page.getByText('a certain song').count(), 0);
    await press(page, 'show-sensitive');
    await page.getByText('a certain song').waitFor();
  });
});

test('notes are kept, found by their words, and deleted', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await arrive(visitor, '/notes');
    await test_id(page, 'note').fill('It was windy and that was nice.');
    await press(page, 'keep-note');
    await page.locator('.own-words', { hasText: 'windy' }).waitFor();
    await enter(page, '/search');
    await test_id(page, 'search-words').fill('windy');
    await press(page, 'hit');
    await screen(page, 'notes');
    await press(page, 'remove-note');
    await press(page, 'confirm');
    await page.locator('.own-words', { hasText: 'windy' }).waitFor({ state: 'detached' });
  });
});

test('a few notes stand there; earlier ones come when asked for, and a found one leads to itself', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await arrive(visitor, '/notes');
    const kNotes = 13;
    for (let at = 1; at <= kNotes; at += 1) {
      await test_id(page, 'note').fill(`page ${at} of the river`);
      await press(page, 'keep-note');
      await page.locator('.own-words', { hasText: `page ${at} of` }).waitFor();
    }
    const words = page.locator('.own-words');
    assert.equal(await words.count(), 10);
    await press(page, 'earlier');
    await words.nth(kNotes - 1).waitFor();
    assert.equal(await words.last().innerText(), 'page 1 of the river');
    // The keyboard goes on where the earlier ones begin, and there are no more to ask for.
    assert.match(await page.evaluate(() => document.activeElement.innerText), /page 3 of the river/);
    assert.equal(await page.locator('[data-test="earlier"]').count(), 0);
    await enter(page, '/search');
    await test_id(page, 'search-words').fill('"page 2 of"');
    await test_id(page, 'hit').waitFor();
    await press(page, 'hit');
    await screen(page, 'notes');
    await page.locator('.own-words', { hasText: 'page 2 of' }).waitFor();
    assert.equal(await words.first().innerText(), 'page 2 of the river');
    await press(page, 'newest');
    await page.locator('.own-words', { hasText: `page ${kNotes} of` }).waitFor();
    visitor.assert_no_errors();
  });
});

test('a note written while locked is sealed, and there after unlocking', async () => {
  await visit({ base: server.url }, async (visitor) => {
    const { page } = visitor;
    await arrive(visitor, '/notes');
    await set_passphrase(page);
    await lock(page);
    await enter(page, '/notes');
    await test_id(page, 'note').fill('written in the dark');
    await press(page, 'keep-note');
    await page.getByText('Sealed.').waitFor();
    assert.equal(await page.locator('.own-words').count(), 0);
  });
});
