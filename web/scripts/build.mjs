// SPDX-License-Identifier: Apache-2.0
// Builds web/dist (or the folder BW_DIST, which the browser tests read, too): the app, the public
// files, the service worker with its list, compressed copies.
import { cp, mkdir, readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { finish } from './finish.mjs';

const web = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const dist = process.env.BW_DIST ?? join(web, 'dist');

/** These get hashed names in /assets/; icons/manifest.json is for those who review pictures. */
const kNotCopied = new Set(['wasm', 'content']);

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
await build_service_worker();
const { files, bytes, transfer } = await finish(dist);
process.stdout.write(`${dist}: ${files} files, ${bytes} bytes, ${transfer} over the wire\n`);
