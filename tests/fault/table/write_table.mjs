// SPDX-License-Identifier: Apache-2.0
// node write_table.mjs LINES OUT: makes docs/safety/fault-table.md from the lines of bw_fault_table
// and of web/e2e/faults.test.mjs. What the person sees comes from the catalogue of messages.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';

const [lines_path, out_path] = process.argv.slice(2);
const messages = JSON.parse(
  readFileSync(new URL('../../../web/src/i18n/en.json', import.meta.url), 'utf8'),
);

/** Where no message appears, that is what there is to say. */
const kNoMessage = {
  answered: '(no message: it worked all the same)',
  opens: '(no message: it opens as before)',
};

function words_for(told) {
  if (told in kNoMessage) return kNoMessage[told];
  if (told.startsWith('says:')) {
    const said = told.slice('says:'.length).trim();
    return said === '' ? '(the program ends without a word)' : `“${said}”`;
  }
  const words = ['what', 'safe', 'do'].map((part) => messages[`error.${told}.${part}`]);
  if (words.includes(undefined)) throw new Error(`no words for ${told}`);
  return `“${words.join(' ')}”`;
}

const rows = readFileSync(lines_path, 'utf8')
  .split('\n')
  .filter((line) => line.split('\t').length === 6)
  .map((line) => {
    const [fault, operation, tried, struck, survived, told] = line.split('\t');
    const counts = told.split(',').filter(Boolean).map((each) => {
      const at = each.lastIndexOf('=');
      return [each.slice(0, at), Number(each.slice(at + 1))];
    });
    return { fault, operation, tried: +tried, struck: +struck, survived: +survived, counts };
  });
if (rows.length === 0) throw new Error('nothing was tried');

const number = (value) => value.toLocaleString('en-GB');
const sum = (list, of) => list.reduce((total, each) => total + of(each), 0);
const by = (key) => Map.groupBy?.(rows, key) ?? grouped(key);
function grouped(key) {
  const groups = new Map();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
}

function seen_in(group) {
  const counts = new Map();
  for (const [told, count] of group.flatMap((row) => row.counts)) {
    counts.set(told, (counts.get(told) ?? 0) + count);
  }
  return [...counts]
    .filter(([, count]) => count > 0)
    .sort((a, b) => b[1] - a[1])
    .map(([told, count]) => `${number(count)} × ${words_for(told)}`)
    .join('<br>');
}

function chromium() {
  try {
    return execFileSync(process.env.BW_CHROMIUM ?? '/usr/bin/chromium', ['--version'], {
      encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'],
    }).trim().split(' built')[0];
  } catch {
    return 'no browser';
  }
}

const faults = by((row) => row.fault);
const operations = by((row) => row.operation);
const total = { tried: sum(rows, (row) => row.tried), struck: sum(rows, (row) => row.struck), survived: sum(rows, (row) => row.survived) };
const day = new Date().toISOString().slice(0, 10);
const machine = `${cpus()[0].model.trim()}, ${cpus().length} processors, ${Math.round(totalmem() / 2 ** 30)} GiB, Linux ${release()}, ${chromium()}`;

const text = `# Fault table

Written by \`tools/build/fault_table\`; do not edit. ${day}, on ${machine}; the native part built as ${process.env.BW_FAULT_BUILD ?? 'configured'}.

**${number(total.tried)} tries, ${number(total.struck)} of them struck, ${number(total.survived)} survived.** A try is one operation of a person under one fault. It has
survived when the vault opens afterwards, everything that was acknowledged is there, of what was under way there is all or nothing, and
(for faults that leave the program running) help answers in the middle of it. What is compared is the whole export and the ways to open.

## By fault

What the person sees stands in \`web/src/i18n/en.json\` and is taken from there; words that a program or a page said by itself were read from it.

| fault | tried | struck | survived | what the person sees |
|---|---|---|---|---|
${[...faults].map(([fault, group]) => `| ${fault} | ${number(sum(group, (row) => row.tried))} | ${number(sum(group, (row) => row.struck))} | ${number(sum(group, (row) => row.survived))} | ${seen_in(group)} |`).join('\n')}

## By operation

| operation | faults | tried | survived |
|---|---|---|---|
${[...operations].map(([operation, group]) => `| ${operation} | ${group.length} | ${number(sum(group, (row) => row.tried))} | ${number(sum(group, (row) => row.survived))} |`).join('\n')}

## How

- **Disk.** The n-th read, write, sync, rename or remove fails once, and the program goes on; or nothing works from the n-th access on and then
  power fails, where what was not synced is lost, torn at a sector or applied in another order; or space ends after so many bytes. Disks in memory
  (\`platform/memory\`), natively and as the slots of the browser (\`platform/wasm/slot_pool.h\`).
- **Programs.** A real process on a real file system gets \`kill -9\` at a random moment of the operation.
- **Memory.** The n-th request for memory is refused to whoever makes it. SQLite and libsodium pass that on as an error. What is asked for with \`new\`
  cannot be passed on, because nothing throws: the program ends there and then, and what it left is opened by another. In the browser the
  module traps, the worker meets that and starts a fresh one, locked.
- **Clock.** Set by an hour, a year or ten years, forwards and back, before the operation, and as far the other way after it.
- **Browser.** A real Chromium: \`web/e2e/faults.test.mjs\`. "The browser throws away its files" cannot be survived by anything on that device; what is
  counted there is that it is told, and that help is there.

A short version of all of it belongs to the tests: \`ctest --preset dev -R fault.table\`, and \`node web/e2e/run.mjs faults\`.
`;
writeFileSync(out_path, text);
process.stdout.write(`${number(total.tried)} tried, ${number(total.survived)} survived\n`);
process.exitCode = total.tried === total.survived ? 0 : 1;
