// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { cpus, loadavg, release } from 'node:os';
import { kChromium } from '../../web/e2e/support/places.mjs';

function browser_version() {
  return execFileSync(kChromium, ['--version'], { encoding: 'utf8' }).trim().split(' built')[0];
}

export function ms(value) {
  return value >= 100 ? `${value.toFixed(0)} ms` : `${value.toFixed(1)} ms`;
}
export function kb(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
export function verdict(reached) {
  return reached ? 'reached' : 'missed';
}

/** Prints a row as the native ones are printed. */
export function print_row({ row, what, goal, peer, columns, lines, said = [] }) {
  const load = loadavg()
    .map((value) => value.toFixed(2))
    .join(' ');
  const out = [
    '',
    `row       ${row}: ${what}`,
    `machine   ${cpus()[0].model}, ${cpus().length} cores, Linux ${release()}, load ${load}`,
    `versions  ${browser_version()}, Node ${process.versions.node}`,
    `goal      ${goal}`,
    `peer      ${peer}`,
  ];
  const table = [columns, ...lines].map((line) => line.map(String));
  const widths = columns.map((_, i) => Math.max(...table.map((line) => line[i].length)));
  for (const line of table) {
    out.push(`  ${line.map((cell, i) => cell.padStart(widths[i])).join('  ')}`);
  }
  for (const sentence of said) out.push(`  ${sentence}`);
  process.stdout.write(`${out.join('\n')}\n`);
}
