// SPDX-License-Identifier: Apache-2.0
// node run.mjs MODULE FOLDER: checks every file of vectors in WebAssembly.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [module_path, folder] = process.argv.slice(2);
const kWasiNosys = 52;
const kFilesMin = 6;

const module = new WebAssembly.Module(readFileSync(module_path));
const imports = {};
for (const { module: from, name } of WebAssembly.Module.imports(module)) {
  imports[from] = { ...imports[from], [name]: () => kWasiNosys };
}
const { exports } = new WebAssembly.Instance(module, imports);
exports._initialize();

let files = 0;
for (const name of readdirSync(folder).filter((each) => each.endsWith('.txt'))) {
  const bytes = readFileSync(join(folder, name));
  const at = exports.bw_vectors_alloc(bytes.length);
  new Uint8Array(exports.memory.buffer, at, bytes.length).set(bytes);
  const outcome = exports.bw_vectors_check(at, bytes.length);
  assert.ok(outcome > 0, `${name}: line ${-outcome} does not match`);
  const vectors = bytes.toString().split('\n').filter((line) => /^[a-z]/.test(line)).length;
  assert.equal(outcome, vectors, name);
  console.log(`${name}: ${outcome} vectors`);
  files += 1;
}
assert.ok(files >= kFilesMin);
