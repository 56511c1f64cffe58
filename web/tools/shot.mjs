// SPDX-License-Identifier: Apache-2.0

/**
 * Pictures of the gallery for looking: `node tools/shot.mjs [--out /tmp/bw-shots] [--only home,ride]`
 * `[--look dark,rtl] [--size phone]`. Starts its own development server on a free port.
 */
import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';

const kSizes = { phone: [360, 740], tablet: [768, 1024], desk: [1440, 900], small: [320, 480] };
const kLooks = {
  light: '',
  dark: 'theme=dark',
  low: 'theme=light&stimulus=low',
  'low-dark': 'theme=dark&stimulus=low',
  rtl: 'theme=light&dir=rtl',
  double: 'theme=light&text=double',
  more: 'theme=light&contrast=more',
};
const kScreens = ['home', 'entry', 'ride', 'run', 'toolbox', 'settings', 'forms', 'surfaces', 'icons'];

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: '/tmp/bw-shots' },
    only: { type: 'string', default: kScreens.join(',') },
    look: { type: 'string', default: Object.keys(kLooks).join(',') },
    size: { type: 'string', default: 'phone,tablet,desk' },
    query: { type: 'string', default: '' },
    full: { type: 'boolean', default: false },
    wait: { type: 'string', default: '700' },
  },
});

const tools = dirname(fileURLToPath(import.meta.url));
const server = await createServer({
  root: resolve(tools, '..'),
  configFile: false,
  logLevel: 'error',
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  server: { port: 0, host: '127.0.0.1' },
});
await server.listen();
const address = server.resolvedUrls?.local[0];
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
await mkdir(values.out, { recursive: true });
try {
  for (const size of values.size.split(',')) {
    const [width, height] = kSizes[size];
    const page = await browser.newPage({ viewport: { width, height } });
    page.on('pageerror', (error) => process.stderr.write(`${error}\n`));
    for (const look of values.look.split(',')) {
      for (const screen of values.only.split(',')) {
        await page.goto(`${address}tools/gallery.html?screen=${screen}&${kLooks[look]}&${values.query}`);
        await page.evaluate(() => document.fonts.ready);
        await page.waitForTimeout(Number(values.wait));
        await page.screenshot({
          path: `${values.out}/${screen}-${size}-${look}.png`,
          fullPage: values.full,
        });
      }
    }
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}
