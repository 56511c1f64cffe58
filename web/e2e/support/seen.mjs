// SPDX-License-Identifier: Apache-2.0
// Whether everything that can be pressed or filled in is seen, in pixels.
import assert from 'node:assert/strict';

/** WCAG 1.4.11. */
const kSignMin = 3;

/**
 * The boxes of everything that can be pressed or filled in, and the upper edges that are drawn.
 * Underlined words and segments inside a frame need no edge of their own.
 */
function boxes(page) {
  return page.evaluate(() => {
    const found = [];
    for (const each of document.querySelectorAll('a[href], button, input, select, textarea, summary')) {
      if (!each.checkVisibility({ checkVisibilityCSS: true }) || each.disabled) continue;
      const track = each.matches('.switch__input') ? each.nextElementSibling : null;
      const label = each.matches('input[type="radio"], input[type="file"]') ? each.closest('label') : null;
      const element = track ?? label ?? each;
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const name = (each.getAttribute('aria-label') ?? element.innerText ?? '').trim().slice(0, 40);
      const page_box = [left + scrollX, top + scrollY, right + scrollX, bottom + scrollY];
      found.push({ name: `${element.className || each.tagName} "${name}"`, box: page_box });
      const { borderTopWidth, borderTopStyle } = getComputedStyle(element);
      const edge = Number.parseFloat(borderTopWidth);
      if (edge < 1 || borderTopStyle === 'none' || element.matches('.segment, .btn--link')) continue;
      const middle = (left + right) / 2 + scrollX;
      const line = [middle - 2, top + scrollY - 3, middle + 2, top + scrollY + edge + 1];
      found.push({ name: `edge of ${element.className || each.tagName} "${name}"`, box: line });
    }
    return found;
  });
}

export async function assert_all_is_seen(eye, page, name) {
  await eye.look(page);
  const all = await boxes(page);
  const contrasts = await eye.contrasts(all.map(({ box }) => box));
  const pale = all.filter((_, at) => contrasts[at] < kSignMin).map((each) => each.name);
  assert.deepEqual(pale, [], `not seen on ${name}`);
}
