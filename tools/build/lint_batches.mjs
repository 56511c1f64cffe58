// SPDX-License-Identifier: Apache-2.0
// Puts the files that clang-tidy reads into few: most of its time goes into headers, which a batch
// reads once. Writes build/tidy/NAME.cpp, one a batch, and the compile commands for them; prints
// "NAME MEMBER…", one line a batch. Subcommands all have the same names inside: each is a batch.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const kMost = 14;
const kAlone = /_command\.cpp$/;
const kPatterns = ['core/*.cpp', 'platform/posix/*.cpp', 'server/*.cpp', 'cli/*.cpp', 'tools/*.cpp'];

const root = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../..');
const folder = join(root, 'build/tidy');
mkdirSync(folder, { recursive: true });

const commands = new Map(
  JSON.parse(readFileSync(join(root, 'build/release/compile_commands.json'), 'utf8')).map((entry) => [
    entry.file.slice(root.length + 1),
    entry,
  ]),
);

/** What a command says beside its own input and outputs: files with the same may share a batch. */
function flags_of({ command }) {
  return command
    .replace(/^.*?(\S*clang\+\+\S*) /, '$1 ')
    .replace(/ -o \S+/, '')
    .replace(/ -M[DFT]+( (?!-)\S+)?/g, '')
    .replace(/ -c \S+$/, '');
}

const batches = new Map();
for (const file of execFileSync('git', ['ls-files', ...kPatterns], { cwd: root, encoding: 'utf8' }).trim().split('\n')) {
  const entry = commands.get(file);
  if (entry === undefined || /_(test|fuzz)\.cpp$/.test(file)) continue;
  const name = kAlone.test(file) ? file.replace(/\W/g, '_') : file.split('/').slice(0, -1).slice(0, 2).join('_');
  const flags = flags_of(entry);
  const key = `${name} ${flags}`;
  const open = batches.get(key) ?? batches.set(key, []).get(key);
  if (open.length === 0 || open.at(-1).length === kMost) open.push([]);
  open.at(-1).push(file);
}

const database = [];
let number = 0;
for (const [key, parts] of batches) {
  const [name] = key.split(' ');
  for (const members of parts) {
    const file = `${name}_${number++}.cpp`;
    writeFileSync(join(folder, file), members.map((member) => `#include "${member}"  // NOLINT(bugprone-suspicious-include)\n`).join(''));
    // Warnings are errors in the build; here a name that two members give would only be noise.
    database.push({ directory: root, file: join(folder, file), command: `${key.slice(name.length + 1)} -w -c ${join(folder, file)}` });
    process.stdout.write(`${file} ${members.join(' ')}\n`);
  }
}
writeFileSync(join(folder, 'compile_commands.json'), JSON.stringify(database, null, 1));
