// SPDX-License-Identifier: Apache-2.0
// What is done to a built folder last: the service worker learns what to keep, and every file gets
// compressed copies beside it. May be run again on a folder whose files were changed.
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { promisify } from 'node:util';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

const kServiceWorker = 'sw.js';
const kListName = 'self.__KEPT';
/** For the moment of installing only: the system fetches them then, so nobody else has to. */
const kNotKept = /-512\.png$/;
/** Brought when a page first needs them: English needs no further letters. */
const kOnUse = /-latin-ext-.*\.woff2$/;
/** Already compressed by their own format. */
const kAsTheyAre = /\.(png|woff2|woff|jpg|webp|avif)$/;
const kSmallest = 150;

/** Paths below `folder`, with a slash in front, in a fixed order; compressed copies are left out. */
export async function list_files(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map((entry) =>
      join(entry.parentPath ?? entry.path, entry.name)
        .slice(folder.length)
        .replaceAll('\\', '/'),
    )
    .sort();
}

async function compress(path) {
  const bytes = await readFile(path);
  await rm(`${path}.br`, { force: true });
  await rm(`${path}.gz`, { force: true });
  if (kAsTheyAre.test(path) || bytes.length < kSmallest) return bytes.length;
  const [small, usual] = await Promise.all([
    brotli(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_LGWIN]: 24,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
    zip(bytes, { level: 9 }),
  ]);
  if (small.length < bytes.length) await writeFile(`${path}.br`, small);
  if (usual.length < bytes.length) await writeFile(`${path}.gz`, usual);
  return Math.min(small.length, bytes.length);
}

/** The list stands in the first line of sw.js: any change of any file makes a new service worker. */
async function write_list(folder) {
  const kept = [];
  for (const path of await list_files(folder)) {
    if (path === `/${kServiceWorker}` || kNotKept.test(path)) continue;
    const hash = createHash('sha256')
      .update(await readFile(join(folder, path)))
      .digest('hex');
    kept.push(kOnUse.test(path) ? [path, hash, 'on_use'] : [path, hash]);
  }
  const file = join(folder, kServiceWorker);
  const script = (await readFile(file, 'utf8')).replace(/^self\.__KEPT = .*\n/, '');
  await writeFile(file, `${kListName} = ${JSON.stringify(kept)};\n${script}`);
}

export async function finish(folder) {
  await write_list(folder);
  const paths = await list_files(folder);
  const sizes = await Promise.all(paths.map((path) => compress(join(folder, path))));
  let bytes = 0;
  for (const path of paths) bytes += (await readFile(join(folder, path))).length;
  return { files: paths.length, bytes, transfer: sizes.reduce((sum, size) => sum + size, 0) };
}
