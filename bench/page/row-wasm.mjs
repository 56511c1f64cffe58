// SPDX-License-Identifier: Apache-2.0
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { kDist } from '../../web/e2e/support/places.mjs';
import { whole_weight } from '../../web/e2e/support/weight.mjs';
import { kb, print_row, verdict } from './report.mjs';

export async function row_wasm() {
  const assets = await readdir(join(kDist, 'assets'));
  const size = async (ending) => {
    const name = assets.find((each) => each.endsWith(ending));
    return name === undefined ? 0 : (await stat(join(kDist, 'assets', name))).size;
  };
  const module = await size('.wasm.br');
  print_row({
    row: 'wasm',
    what: 'the core as it is sent',
    goal: '<= 450 kB with brotli (asserted in web/e2e/budget.test.mjs)',
    peer: 'none',
    columns: ['what', 'size', 'goal'],
    lines: [
      ['module', kb(await size('.wasm')), ''],
      ['module, brotli', kb(module), verdict(module <= 450_000)],
      ['everything of a first visit', kb(await whole_weight()), ''],
    ],
  });
}
