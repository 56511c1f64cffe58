// SPDX-License-Identifier: Apache-2.0
// Questions that are asked of every screen: what can be pressed, is it seen, is anything cut off.
import assert from 'node:assert/strict';
import { arrive, enter } from './calm.mjs';
import { fill, kScreens, settle } from './calm-screens.mjs';

/** The screens of the moment that an address leads to; those of a ride are walked by their tests. */
export const kMomentScreens = [
  ['/'],
  ['/help'],
  ['/ride'],
  ['/building'],
  ['/plan/run'],
  ['/open'],
  ['/care'],
];

export const kAllScreens = [...kMomentScreens, ...kScreens];

/** Asks `question(name)` on every screen, each with something on it, after `prepare`. */
export async function on_every_screen(visitor, question, { screens = kAllScreens, prepare } = {}) {
  const { page } = visitor;
  await arrive(visitor, '/plan');
  await fill(page);
  await prepare?.(page);
  for (const [path, id] of screens) {
    await enter(page, path, id);
    await settle(page);
    await question(id === undefined ? path : `${path} ${id}`);
  }
  visitor.assert_no_errors();
}

/** Rules that the page's own policy lets in: a sheet made by script, not a `<style>`. */
export async function lay_over(page, css) {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, css);
}

/** What reaches over the edge of the window, and what is cut off inside its own box. */
export async function assert_nothing_is_cut_off(page, name) {
  const found = await page.evaluate(() => {
    const root = document.documentElement;
    const said = [];
    const tell = (element, what) =>
      said.push(`${what}: ${element.className || element.tagName} "${element.textContent.trim().slice(0, 40)}"`);
    if (root.scrollWidth > root.clientWidth) said.push(`page ${root.scrollWidth} > ${root.clientWidth}`);
    for (const element of document.querySelectorAll('body *')) {
      const { width, height, left, right } = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      if (element.closest('svg, .scene, .visually-hidden, .sr, [aria-hidden="true"], [hidden]')) continue;
      if (width === 0 || height === 0 || style.visibility === 'hidden') continue;
      const words = element.childElementCount === 0 && element.textContent.trim() !== '';
      if (words && (left < -0.5 || right > root.clientWidth + 0.5)) tell(element, 'outside');
      const hides = [style.overflowX, style.overflowY].some((each) => each === 'hidden' || each === 'clip');
      if (!hides || style.opacity === '0') continue;
      if (element.scrollWidth > element.clientWidth + 1) tell(element, 'cut at the side');
      if (element.scrollHeight > element.clientHeight + 1) tell(element, 'cut below');
    }
    return said;
  });
  assert.deepEqual(found, [], `cut off on ${name}`);
}

/**
 * Every control: its name, its box, and the box that answers a touch (a radio answers on its label).
 * @returns {Promise<{name: string, tag: string, inline: boolean, width: number, height: number}[]>}
 */
export function controls(page) {
  return page.evaluate(() => {
    const kWanted = 'a[href], button, input, select, textarea, summary';
    return [...document.querySelectorAll(kWanted)]
      .filter((each) => each.checkVisibility({ checkVisibilityCSS: true }) && !each.disabled)
      .map((each) => {
        const box = (each.matches('input') ? each.closest('label') : null) ?? each;
        const { width, height } = box.getBoundingClientRect();
        const around = each.parentElement?.matches('p, li, dd, span') === true;
        return {
          name: (each.getAttribute('aria-label') ?? (box.innerText || each.value) ?? '').trim().slice(0, 40),
          tag: each.tagName.toLowerCase(),
          inline: each.tagName === 'A' && around && getComputedStyle(each).display === 'inline',
          width: Math.round(width * 10) / 10,
          height: Math.round(height * 10) / 10,
        };
      });
  });
}

const kScrollMs = 2000;

/**
 * What has the focus: its name, where it stands, whether a ring is drawn around it (or around its
 * label), and what lies over its middle and its corners.
 */
export async function focused(page) {
  const end = Date.now() + kScrollMs;
  for (;;) {
    const at = await look_at_focus(page);
    // The window may still be on its way there.
    if (at === null || at.seen > 0 || Date.now() > end) return at;
  }
}

function look_at_focus(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return null;
    const lines = (each) => {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(each);
      const drawn = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      return drawn && outlineColor !== 'rgba(0, 0, 0, 0)';
    };
    const track = element.matches('.switch__input') ? element.nextElementSibling : null;
    const label = element.matches('input') ? element.closest('label') : null;
    const box = track ?? (label !== null && element.matches('[type="radio"], [type="file"]') ? label : element);
    const { left, top, right, bottom } = box.getBoundingClientRect();
    const inset = 3;
    const points = [
      [(left + right) / 2, (top + bottom) / 2],
      [left + inset, (top + bottom) / 2],
      [right - inset, (top + bottom) / 2],
      [(left + right) / 2, top + inset],
      [(left + right) / 2, bottom - inset],
    ];
    const inside = ([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
    const own = label ?? element;
    const seen = points.filter(inside).filter(([x, y]) => {
      const hit = document.elementFromPoint(x, y);
      return hit !== null && (own.contains(hit) || hit.contains(own) || box.contains(hit));
    });
    const name = element.getAttribute('aria-label') ?? (own.innerText || element.id);
    return {
      name: name.trim().split('\n')[0].slice(0, 50),
      mark: element.dataset.test ?? element.dataset.value ?? '',
      tag: element.tagName.toLowerCase(),
      ring: lines(box) || lines(element),
      points: points.length,
      seen: seen.length,
      top: Math.round(top + scrollY),
      left: Math.round(left),
      screen: document.querySelector('[data-screen]')?.dataset.screen ?? '',
    };
  });
}

/** A focused control has a ring and is not behind anything (WCAG 2.4.7, 2.4.11). */
export function assert_focus_is_seen(at, where) {
  assert.ok(at.ring, `${where}: no ring around "${at.name}"`);
  assert.ok(at.seen >= 1, `${where}: "${at.name}" is hidden behind something`);
}

const kTabsMax = 120;

/**
 * Presses Tab until the focus leaves the page (or comes round), and looks at each stop.
 * @returns {Promise<object[]>} the stops in their order
 */
export async function tab_through(page, where) {
  const stops = [];
  const { screen } = (await focused(page)) ?? { screen: '' };
  for (let count = 0; count < kTabsMax; count += 1) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    if (at === null) return stops;
    assert_focus_is_seen(at, where);
    if (screen !== '') assert.equal(at.screen, screen, `${where}: focus alone changed the screen`);
    const first = stops[0];
    if (first !== undefined && same(first, at)) return stops;
    stops.push(at);
  }
  assert.fail(`${where}: the focus does not come out again`);
}

function same(one, other) {
  return one.mark === other.mark && one.name === other.name && one.top === other.top;
}

/** Tabs on to the control with this mark and presses a key on it. */
export async function tab_to(page, mark, key = 'Enter') {
  for (let count = 0; count < kTabsMax; count += 1) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    if (at === null) continue;
    assert_focus_is_seen(at, `on the way to ${mark}`);
    if (at.mark !== mark) continue;
    if (key !== '') await page.keyboard.press(key);
    return at;
  }
  assert.fail(`${mark} cannot be reached with Tab`);
}
