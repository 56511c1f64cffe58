// SPDX-License-Identifier: Apache-2.0
// Builds web/dist (or the folder BW_DIST, which the browser tests read, too): the app, the public
// files, the service worker with its list, compressed copies.
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { finish } from './finish.mjs';

const web = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const dist = process.env.BW_DIST ?? join(web, 'dist');

/** These get hashed names in /assets/; icons/manifest.json is for those who review pictures. */
const kNotCopied = new Set(['wasm', 'content', 'help.css']);

async function copy_public() {
  const source = join(web, 'public');
  for (const name of await readdir(source)) {
    if (kNotCopied.has(name)) continue;
    await cp(join(source, name), join(dist, name), {
      recursive: true,
      filter: (path) => !path.endsWith(join('icons', 'manifest.json')),
    });
  }
}

/** One round trip less before the first number stands on the glass; breakwaterd pins the sheet by its hash. */
async function bring_style_into_help_page() {
  const page = join(dist, 'help.html');
  const link = '<link rel="stylesheet" href="/help.css">';
  const html = await readFile(page, 'utf8');
  if (!html.includes(link)) throw new Error(`help.html holds no ${link}`);
  const style = (await readFile(join(web, 'public/help.css'), 'utf8')).replaceAll(/\/\*[^]*?\*\/\s*/g, '');
  if (style.includes('<')) throw new Error('help.css holds a <, which ends a style element');
  await writeFile(page, html.replace(link, () => `<style>\n${style}</style>`));
}

async function build_service_worker() {
  await build({
    configFile: false,
    root: web,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir: dist,
      emptyOutDir: false,
      target: 'es2022',
      reportCompressedSize: false,
      lib: {
        entry: join(web, 'src/sw/index.ts'),
        formats: ['iife'],
        name: 'sw',
        fileName: () => 'sw.js',
      },
    },
  });
}

await build({
  configFile: join(web, 'vite.config.ts'),
  logLevel: 'warn',
  build: { outDir: dist, emptyOutDir: true },
});
await mkdir(dist, { recursive: true });
await copy_public();
await bring_style_into_help_page();
await build_service_worker();
const { files, bytes, transfer } = await finish(dist);
process.stdout.write(`${dist}: ${files} files, ${bytes} bytes, ${transfer} over the wire\n`);
