// SPDX-License-Identifier: Apache-2.0
// node main.mjs ROW…: the rows of performance.md, section 1. bench/run calls it.
import { row_first } from './row-first.mjs';
import { row_help } from './row-help.mjs';
import { row_later } from './row-later.mjs';
import { row_lighthouse } from './row-lighthouse.mjs';
import { row_page_taps, row_unlock } from './row-unlock.mjs';
import { row_wasm } from './row-wasm.mjs';

const kRows = {
  help: row_help,
  first: row_first,
  later: row_later,
  wasm: row_wasm,
  unlock: row_unlock,
  'page-taps': row_page_taps,
  lighthouse: row_lighthouse,
};

for (const name of process.argv.slice(2)) {
  const row = kRows[name];
  if (row === undefined) {
    process.stderr.write(`no such row: ${name}; there are ${Object.keys(kRows).join(', ')}\n`);
    process.exit(1);
  }
  await row();
}
