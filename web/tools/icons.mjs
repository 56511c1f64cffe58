// SPDX-License-Identifier: Apache-2.0

/**
 * Draws web/public/icons: `node tools/icons.mjs`. The pictures are written here as SVG and set as
 * PNG by Chromium in the sizes that platforms ask for; both are committed. Two looks: `harbour`, a
 * weather picture, and `plain`, a sheet of notes, for people who want it duller still (CS-34).
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const out = resolve(dirname(fileURLToPath(import.meta.url)), '../public/icons');

/** Full bleed on 512; everything that matters stays in the circle of 40 % that masks leave. */
const kHarbour = `
  <defs>
    <linearGradient id="sky" x1="0" y1="0" x2="0" y2="1">
      <stop offset="0" stop-color="#a9c4cc"/><stop offset=".6" stop-color="#dcd9d7"/><stop offset="1" stop-color="#f6d3a8"/>
    </linearGradient>
    <linearGradient id="sea" x1="0" y1="0" x2="0" y2="1">
      <stop offset="0" stop-color="#2f606d"/><stop offset=".5" stop-color="#4a7a87"/><stop offset="1" stop-color="#8fb0b6"/>
    </linearGradient>
    <radialGradient id="glow">
      <stop offset="0" stop-color="#f2a94f" stop-opacity=".85"/><stop offset=".35" stop-color="#f2a94f" stop-opacity=".3"/><stop offset="1" stop-color="#f2a94f" stop-opacity="0"/>
    </radialGradient>
  </defs>
  <rect width="512" height="330" fill="url(#sky)"/>
  <circle cx="318" cy="176" r="150" fill="url(#glow)"/>
  <path d="M0 276c40 0 46-34 84-34s44 34 82 34 50-26 88-26 44 20 80 20 60 2 178 2v60H0z" fill="#628f9a"/>
  <path d="M0 292c30 0 44-26 78-26s46 30 84 30 48-20 84-20 60 14 100 16 90-4 166-4v60H0z" fill="#3f7280"/>
  <rect y="318" width="512" height="194" fill="url(#sea)"/>
  <path d="M0 296h352c14 0 16 12 28 14 14 2 16 12 30 26H0z" fill="#26343b"/>
  <path d="M298 298l7-96h26l7 96zM292 190h52v14h-52zM298 156q20-28 40 0z" fill="#26343b"/>
  <rect x="303" y="158" width="30" height="33" rx="5" fill="#ffc674"/>
  <path d="M304 362h30M292 392h44M306 424h40" stroke="#f6bd75" stroke-width="9" stroke-linecap="round" opacity=".85"/>
  <path d="M92 378h110M148 420h90M382 392h70" stroke="#e8f0ee" stroke-width="6" stroke-linecap="round" opacity=".45"/>`;

const kPlain = `
  <rect width="512" height="512" fill="#dde5e5"/>
  <rect x="146" y="112" width="220" height="288" rx="26" fill="#fffdf9"/>
  <path d="M190 188h132M190 244h132M190 300h84" stroke="#8b9ca3" stroke-width="18" stroke-linecap="round"/>`;

const kLooks = { harbour: kHarbour, plain: kPlain };

/** Corners of a fifth for places that do not mask; a circle's worth of margin is not needed there. */
function svg(drawing, { round }) {
  const clip = round
    ? '<clipPath id="round"><rect width="512" height="512" rx="112"/></clipPath>'
    : '';
  const body = round ? `<g clip-path="url(#round)">${drawing}\n  </g>` : drawing;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">${clip}${body}\n</svg>\n`;
}

const kPictures = [
  { suffix: '-192', size: 192, round: true },
  { suffix: '-512', size: 512, round: true },
  { suffix: '-maskable-192', size: 192, round: false },
  { suffix: '-maskable-512', size: 512, round: false },
  { suffix: '-apple-180', size: 180, round: false },
];

await mkdir(out, { recursive: true });
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
const shows = { harbour: 'a sea wall with a small lantern at dusk', plain: 'a sheet with three lines' };
const icons = {};
try {
  const page = await browser.newPage();
  for (const [look, drawing] of Object.entries(kLooks)) {
    const vector = look === 'harbour' ? 'favicon.svg' : `${look}.svg`;
    await writeFile(`${out}/${vector}`, svg(drawing, { round: true }));
    icons[vector] = { shows: shows[look], tag: 'neutral' };
    for (const { suffix, size, round } of kPictures) {
      await page.setViewportSize({ width: size, height: size });
      const source = Buffer.from(svg(drawing, { round })).toString('base64');
      await page.setContent(
        `<style>*{margin:0}img{display:block;width:${size}px;height:${size}px}</style><img src="data:image/svg+xml;base64,${source}">`,
      );
      await page.locator('img').evaluate((image) => image.decode());
      await page.screenshot({ path: `${out}/${look}${suffix}.png`, omitBackground: true });
      icons[`${look}${suffix}.png`] = { shows: shows[look], tag: 'neutral' };
    }
  }
} finally {
  await browser.close();
}
const about =
  "Every picture of this folder (CS-2). 'shows' says what is to be seen; 'tag' is 'neutral' when it holds " +
  'no wound, scar, blood, blade, pill, rope or anything like it. Written by web/tools/icons.mjs.';
await writeFile(`${out}/manifest.json`, `${JSON.stringify({ about, icons }, null, 2)}\n`);
