// SPDX-License-Identifier: Apache-2.0

/**
 * Holds the gallery to what every screen needs, in a real browser: `node tools/kit-check.mjs`.
 * No sideways scrolling, targets large enough, focus on the title, nothing covered by the foot,
 * nothing moving where nothing may move, the dialog keeps the keyboard, axe finds nothing.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';

const kScreens = process.env.KIT_SCREENS?.split(',') ?? ['home', 'entry', 'ride', 'run', 'toolbox', 'settings', 'forms', 'surfaces'];
const kLooks = ['', 'theme=dark', 'dir=rtl', 'text=double', 'stimulus=low', 'contrast=more&theme=dark'];
/** The last one is 1280 × 900 at 400 %. */
const kWindows = [
  [320, 568],
  [360, 740],
  [768, 1024],
  [1440, 900],
  [320, 225],
];
const kTargetMinPx = 44;

const tools = dirname(fileURLToPath(import.meta.url));
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const server = await createServer({
  root: resolve(tools, '..'),
  configFile: false,
  logLevel: 'error',
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  server: { port: 0, host: '127.0.0.1' },
});
await server.listen();
const gallery = `${server.resolvedUrls?.local[0]}tools/gallery.html`;
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});

let passed = 0;
const failed = [];
function expect(name, found) {
  const wrong = Array.isArray(found) ? found.length > 0 : !found;
  if (wrong) failed.push(Array.isArray(found) ? `${name}: ${found.join('; ')}` : name);
  else passed += 1;
}

/** Runs in the page. */
function small_targets(min_px) {
  const controls = document.querySelectorAll('button, a[href], summary, select, input:not([type=radio])');
  return [...controls]
    .filter((el) => !el.closest('[hidden], dialog:not([open])') && el.getClientRects().length > 0)
    .filter((el) => !el.classList.contains('visually-hidden') && el.type !== 'file')
    .filter((el) => el.getBoundingClientRect().height < min_px)
    .map((el) => `${el.className} ${Math.round(el.getBoundingClientRect().height)}`);
}

/** Runs in the page: at the end of scrolling, no control in the content lies behind the foot. */
function covered() {
  window.scrollTo(0, document.documentElement.scrollHeight);
  const foot = document.querySelector('.screen__foot')?.getBoundingClientRect();
  if (foot === undefined) return [];
  return [...document.querySelectorAll('.screen__main *')]
    .filter((el) => !el.closest('dialog, .toast-place, .visually-hidden') && el.children.length === 0)
    .filter((el) => el.getBoundingClientRect().bottom > foot.top + 1)
    .map((el) => el.className || el.tagName);
}

async function look_at(page, screen, look, width, height) {
  const name = `${screen} ${look || 'light'} ${width}x${height}`;
  await page.goto(`${gallery}?screen=${screen}&${look}`);
  await page.evaluate(() => document.fonts.ready);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(`${name} scrolls sideways by ${wide}`, wide <= 0);
  expect(`${name} small target`, await page.evaluate(small_targets, kTargetMinPx));
  expect(`${name} focus`, await page.evaluate(() => document.activeElement?.tagName === 'H1'));
  expect(`${name} covered`, await page.evaluate(covered));
  if (height === 225) {
    const pinned = await page.evaluate(
      () => document.querySelector('.screen__foot')?.getAttribute('data-pinned') ?? 'false',
    );
    const foot = await page.evaluate(() => document.querySelector('.screen__foot')?.clientHeight ?? 0);
    expect(`${name} pinned`, pinned === 'false' || foot <= height / 2);
  }
  if (width !== 360) return;
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document, { rules: { region: { enabled: false } } });
    return violations.map((v) => `${v.id} ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`);
  });
  expect(`${name} axe`, found);
}

async function try_dialog(page) {
  await page.goto(`${gallery}?screen=surfaces`);
  const opener = page.locator('.screen__foot .btn--primary');
  await opener.focus();
  await page.keyboard.press('Enter');
  await page.locator('dialog[open]').waitFor();
  for (let i = 0; i < 7; i += 1) {
    await page.keyboard.press('Tab');
    const inside = await page.evaluate(
      () => document.activeElement === document.body || document.activeElement.closest('dialog') !== null,
    );
    expect(`dialog keeps focus after ${i + 1} tabs`, inside);
  }
  await page.keyboard.press('Escape');
  const gone = page.locator('dialog[open]').waitFor({ state: 'detached', timeout: 3000 });
  expect('Escape closes the dialog', await gone.then(() => true).catch(() => false));
  expect('focus returns', await opener.evaluate((el) => el === document.activeElement));
}

async function try_stillness(page) {
  for (const look of ['motion=reduced', 'stimulus=low']) {
    await page.goto(`${gallery}?screen=ride&${look}`);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((el) => {
          const style = getComputedStyle(el);
          return style.animationName !== 'none' || !/^(0s(, )?)+$/.test(style.transitionDuration);
        })
        .map((el) => el.getAttribute('class')),
    );
    expect(`${look} moves`, moving);
  }
  await page.goto(`${gallery}?screen=ride&motion=full`);
  const drifts = await page.evaluate(
    () => document.getAnimations().filter((a) => a.effect.getTiming().duration < 600).length,
  );
  expect('nothing is faster than 600 ms', drifts === 0);
}

try {
  for (const [width, height] of kWindows) {
    const page = await browser.newPage({ viewport: { width, height } });
    page.on('pageerror', (error) => failed.push(String(error)));
    for (const look of kLooks) for (const screen of kScreens) await look_at(page, screen, look, width, height);
    await page.close();
  }
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await try_dialog(page);
  await try_stillness(page);
} finally {
  await browser.close();
  await server.close();
}
for (const line of failed) process.stdout.write(`${line}\n`);
process.stdout.write(`${passed} passed, ${failed.length} failed\n`);
process.exitCode = failed.length === 0 ? 0 : 1;
