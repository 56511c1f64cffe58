// SPDX-License-Identifier: Apache-2.0
// What the build weighs as it is sent: brotli where that is smaller.
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { kDist } from './places.mjs';

async function weight(path) {
  const compressed = await stat(join(kDist, `${path}.br`)).catch(() => null);
  return (compressed ?? (await stat(join(kDist, path)))).size;
}

/** Units: bytes over the wire. */
export async function weights(paths) {
  return (await Promise.all(paths.map(weight))).reduce((total, size) => total + size, 0);
}

/** What a first visit brings, core and catalogue included; what is brought on use is left out. */
export async function kept_paths() {
  const [first] = (await readFile(join(kDist, 'sw.js'), 'utf8')).split('\n');
  const kept = JSON.parse(first.replace(/^self\.__KEPT = /, '').replace(/;$/, ''));
  return kept.filter(([, , when]) => when !== 'on_use').map(([path]) => path);
}

/** Everything of a first visit. Units: bytes over the wire. */
export async function whole_weight() {
  return weights([...(await kept_paths()), '/sw.js']);
}
