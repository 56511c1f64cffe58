// SPDX-License-Identifier: Apache-2.0
// The moves that the tests of the moment share: what a person touches, by its mark in the page.
import assert from 'node:assert/strict';

export const kPassphrase = 'teapot window sand violin';

export function touch(page, mark) {
  return page.click(`[data-test="${mark}"]`);
}
export function choose(page, value) {
  return page.click(`[data-value="${value}"]`);
}
/** Waits until a screen whose name begins so is on the glass. */
export async function on_screen(page, name) {
  await page.waitForSelector(`[data-screen^="${name}"] h1`);
}
/**
 * Notes each screen from now on, also one that is on the glass for a single frame.
 * @returns {Promise<() => Promise<string[]>>} asks for their names in their order
 */
export async function watch_screens(page) {
  await page.evaluate(() => {
    globalThis.screens_seen = [];
    new MutationObserver(() => {
      const name = document.querySelector('[data-screen]')?.dataset.screen ?? '';
      if (globalThis.screens_seen.at(-1) !== name) globalThis.screens_seen.push(name);
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
  });
  return () => page.evaluate(() => globalThis.screens_seen);
}
export function title(page) {
  return page.locator('h1').innerText();
}

/** Over the first screens in one touch; everything is kept on this device from then on. */
export async function skip_first_run(visitor) {
  await visitor.go('/');
  await on_screen(visitor.page, 'first-run/what');
  await touch(visitor.page, 'skip-all');
  await on_screen(visitor.page, 'home');
}

/** Through the three screens with a country and, if asked for, a passphrase. */
export async function first_run(visitor, { country = 'Netherlands', passphrase } = {}) {
  const { page } = visitor;
  await visitor.go('/');
  await on_screen(page, 'first-run/what');
  await touch(page, 'next');
  await on_screen(page, 'first-run/where');
  if (country !== '') {
    await page.fill('[data-test="region-search"]', country);
    await page.click('.option');
  }
  await touch(page, 'next');
  await on_screen(page, 'first-run/private');
  if (passphrase === undefined) {
    await choose(page, 'device');
    await on_screen(page, 'home');
    return;
  }
  await choose(page, 'passphrase');
  await page.fill('[data-test="phrase"]', passphrase);
  await page.fill('[data-test="phrase-again"]', passphrase);
  await touch(page, 'use-phrase');
  await on_screen(page, 'first-run/code');
  await page.waitForSelector('.code-groups__group');
}

/** The entry check, from the hero of the start page. */
export async function open_entry(page) {
  await touch(page, 'help-now');
  await on_screen(page, 'entry');
}

/** Unlocks from the start page. */
export async function unlock(page, secret, field = 'passphrase') {
  await touch(page, 'unlock');
  await on_screen(page, 'unlock');
  if (field === 'recovery_code') await touch(page, 'other-way');
  await page.fill(`[data-test="${field}"]`, secret);
  await touch(page, 'open');
}

/** A person, or the page that needs nothing, is one touch away (CS-11). */
export async function assert_help_in_one_touch(page, where) {
  const links = page.locator('a[href="/help"], a[href="/help.html"], a[href^="tel:"]');
  const visible = await links.evaluateAll((all) =>
    all.some((each) => each.getClientRects().length > 0),
  );
  assert.ok(visible, `no way to help on ${where}`);
}

const kStepsMax = 20;

/** Through the steps of the open skill to its question. */
export async function walk_skill(page) {
  await on_screen(page, 'skill/');
  for (let steps = 0; steps < kStepsMax; steps += 1) {
    const name = await page.getAttribute('[data-screen]', 'data-screen');
    if (!name.startsWith('skill/')) return;
    await touch(page, 'next');
    await page.waitForFunction(
      (before) => document.querySelector('[data-screen]')?.dataset.screen !== before,
      name,
    );
  }
  assert.fail('a skill that does not end');
}

/** Stops the ride and goes to the start page. */
export async function end_here(page) {
  await touch(page, 'stop');
  await on_screen(page, 'ended');
  assert.match(await title(page), /come back any time/);
  await touch(page, 'to-start');
  await on_screen(page, 'home');
}
