// SPDX-License-Identifier: Apache-2.0
// node parity.mjs calls|vaults|golden NATIVE WASM CATALOGUE GOLDEN_VAULT
//   calls   the same calls get the same replies, byte for byte: a whole walk, then each of its
//           requests with something in it replaced
//   vaults  a vault made natively opens in WebAssembly and tells the same, and the other way round
//   golden  the golden vault opens in both
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NativeSide, WasmSide } from './sides.mjs';
import { kPassphrase, look_around, walk } from './walk.mjs';

const [what, native_path, wasm_path, catalogue_path, golden_path] = process.argv.slice(2);
const catalogue = readFileSync(catalogue_path);
const kReplaced = 400;

/** A function that sends each call to all sides and holds their replies against each other. */
async function caller(sides, native) {
  const numbers = new Map();
  const sent = [];
  const call = async (name, request = {}, blob = Buffer.alloc(0)) => {
    if (!numbers.has(name)) numbers.set(name, await native.number(name));
    const text = typeof request === 'string' ? request : JSON.stringify(request);
    const replies = [];
    for (const side of sides) {
      await side.advance(1000);
      replies.push(await side.call(numbers.get(name), Buffer.from(text), blob));
    }
    for (const reply of replies) {
      assert.equal(reply.json.toString(), replies[0].json.toString(), `${name} ${text}`);
      assert.ok(reply.blob.equals(replies[0].blob), `the bytes of ${name} ${text}`);
    }
    sent.push({ name, text, blob });
    call.blob = replies[0].blob;
    call.last = JSON.parse(replies[0].json.toString());
    return call.last.ok;
  };
  call.sent = sent;
  await call('content.load', {}, catalogue);
  assert.ok(call.last.ok, 'the catalogue is read');
  return call;
}

let dice = 20260101;
function below(bound) {
  dice = (Math.imul(dice, 1664525) + 1013904223) >>> 0;
  return Math.floor((dice / 2 ** 32) * bound);
}

const kStrangers = [null, '', 'nobody', -1, 1.5, 2 ** 53, true, [], {}, [[{}]], 'ü\u0000"\\', 1e300];

function replaced(text) {
  const json = JSON.parse(text);
  const keys = Object.keys(json);
  const key = keys.length === 0 ? 'id' : keys[below(keys.length)];
  json[key] = kStrangers[below(kStrangers.length)];
  const changed = JSON.stringify(json);
  return below(10) === 0 ? changed.slice(0, below(changed.length)) : changed;
}

async function check_calls() {
  const native = new NativeSide(native_path);
  const call = await caller([native, new WasmSide(wasm_path)], native);
  await walk(call);
  assert.ok(call.sent.length > 200);
  const walked = call.sent.filter(({ name }) => !/^(vault\.|content\.)/.test(name));
  for (let round = 0; round < kReplaced; round += 1) {
    const { name, text, blob } = walked[below(walked.length)];
    await call(name, replaced(text), blob);
  }
  await look_around(call);
  await call('vault.wipe', { confirm: 'delete everything' });
  await call('vault.state');
  assert.equal(call.last.ok.status, 'none');
  native.close();
}

async function check_vaults(folder) {
  const native = new NativeSide(native_path);
  const wasm = new WasmSide(wasm_path);
  const both = await caller([native, wasm], native);
  await walk(both);
  await both('notes.write', { text: 'the last words before the change of sides' });
  await both('vault.lock');
  await native.save(join(folder, 'native'));
  await wasm.save(join(folder, 'wasm'));
  // Each goes on with what the other has written.
  await native.load(join(folder, 'wasm'));
  await wasm.load(join(folder, 'native'));
  await both('content.load', {}, catalogue);
  await both('vault.open', { kind: 'passphrase' }, kPassphrase);
  assert.equal(both.last.ok.status, 'open');
  assert.equal(both.last.ok.card_was_altered, false);
  await look_around(both);
  assert.equal((await both('notes.list')).notes[0].text, 'the last words before the change of sides');
  await both('notes.write', { text: 'and the first after it' });
  await native.restart();
  wasm.restart();
  await both('content.load', {}, catalogue);
  await both('vault.open', { kind: 'passphrase' }, kPassphrase);
  assert.equal((await both('notes.list')).notes[0].text, 'and the first after it');
  native.close();
}

async function check_golden(folder) {
  const native = new NativeSide(native_path);
  const wasm = new WasmSide(wasm_path);
  await native.import_folder(golden_path);
  await native.save(folder);
  await wasm.load(folder);
  const both = await caller([native, wasm], native);
  const secrets = JSON.parse(readFileSync(join(golden_path, 'opens_with.json'), 'utf8'));
  await both('vault.state');
  assert.equal(both.last.ok.status, 'locked');
  for (const [kind, secret] of [
    ['passphrase', Buffer.from(secrets.passphrase)],
    ['recovery_code', Buffer.from(secrets.recovery_code)],
    ['device', Buffer.from(secrets.device_secret_hex, 'hex')],
  ]) {
    await both('vault.open', { kind }, secret);
    assert.equal(both.last.ok.status, 'open', kind);
    await look_around(both);
    await both('vault.lock');
  }
  native.close();
}

const folder = mkdtempSync(join(tmpdir(), 'parity-'));
try {
  const checks = { calls: check_calls, vaults: check_vaults, golden: check_golden };
  await checks[what](folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
