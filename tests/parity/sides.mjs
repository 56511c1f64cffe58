// SPDX-License-Identifier: Apache-2.0
// Two cores behind one interface: the native program (native_side.cpp) and the WebAssembly module.
// The slots of the module are memory here; clock and randomness are those of the native side.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { join } from 'node:path';

const kSlots = 64;
const kStartMs = 1_750_000_000_000;
const kMask = (1n << 64n) - 1n;
const kWasiNosys = 52;

/** As SeededRandom::fill. */
function seeded_fill(seed, out) {
  let state = seed & kMask;
  let word = 0n;
  for (let i = 0; i < out.length; i += 1) {
    if (i % 8 === 0) {
      state = (state + 0x9e3779b97f4a7c15n) & kMask;
      let mixed = state;
      mixed = ((mixed ^ (mixed >> 30n)) * 0xbf58476d1ce4e5b9n) & kMask;
      mixed = ((mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn) & kMask;
      word = mixed ^ (mixed >> 31n);
    }
    out[i] = Number(word & 0xffn);
    word >>= 8n;
  }
}

/** As ParityRandom. */
class ParityRandom {
  #call = 0n;
  #drawn = new Map();
  begin_call(call) {
    this.#call = BigInt(call);
    this.#drawn.clear();
  }
  fill(out) {
    const nth = this.#drawn.get(out.length) ?? 0;
    this.#drawn.set(out.length, nth + 1);
    seeded_fill((this.#call << 32n) + (BigInt(out.length) << 12n) + BigInt(nth), out);
  }
}

/** A file without a name, as long as what was written to it. */
class Slot {
  bytes = Buffer.alloc(0);
  resize(size) {
    const next = Buffer.alloc(size);
    this.bytes.copy(next);
    this.bytes = next;
  }
  read(at, into) {
    return at >= this.bytes.length ? 0 : this.bytes.copy(into, 0, at, at + into.length);
  }
  write(at, from) {
    if (at + from.length > this.bytes.length) this.resize(at + from.length);
    this.bytes.set(from, at);
  }
}

export class WasmSide {
  #module;
  #exports = null;
  #reply = 0;
  #slots = Array.from({ length: kSlots }, () => new Slot());
  #random = new ParityRandom();
  #clock_ms = 0;
  #calls = 0;

  constructor(path) {
    this.#module = new WebAssembly.Module(readFileSync(path));
    this.restart();
  }

  #view(at, size) {
    return new Uint8Array(this.#exports.memory.buffer, at >>> 0, size >>> 0);
  }

  #host() {
    const slot = (index) => this.#slots[index];
    return {
      utc_now_ms: () => kStartMs + this.#clock_ms,
      monotonic_now_ms: () => this.#clock_ms,
      local_offset_minutes: () => 0,
      random_fill: (at, size) => (this.#random.fill(this.#view(at, size)), 0),
      slot_count: () => kSlots,
      slot_read: (index, offset, at, size) => slot(index).read(offset, this.#view(at, size)),
      slot_write: (index, offset, at, size) => (slot(index).write(offset, this.#view(at, size)), 0),
      slot_size: (index) => slot(index).bytes.length,
      slot_truncate: (index, size) => (slot(index).resize(size), 0),
      slot_flush: () => 0,
    };
  }

  restart() {
    const wasi = {};
    for (const wanted of WebAssembly.Module.imports(this.#module)) {
      if (wanted.module === 'wasi_snapshot_preview1') wasi[wanted.name] = () => kWasiNosys;
    }
    const instance = new WebAssembly.Instance(this.#module, {
      breakwater_host: this.#host(),
      wasi_snapshot_preview1: wasi,
    });
    this.#exports = instance.exports;
    this.#exports._initialize();
    this.#reply = this.#exports.bw_alloc(16);
    this.#exports.bw_slots_wanted(); // starts the core, as the worker does
  }

  async call(method, json, blob) {
    this.#calls += 1;
    this.#random.begin_call(this.#calls);
    const size = 8 + json.length + blob.length;
    const request = this.#exports.bw_alloc(size);
    const bytes = this.#view(request, size);
    const header = new DataView(bytes.buffer, bytes.byteOffset, 8);
    header.setUint32(0, method, true);
    header.setUint32(4, json.length, true);
    bytes.set(json, 8);
    bytes.set(blob, 8 + json.length);
    if (this.#exports.bw_call(request, size, this.#reply) !== 0) throw new Error('no request');
    this.#exports.bw_release(request, size);
    const at = new DataView(this.#exports.memory.buffer, this.#reply >>> 0, 16);
    const take = (offset) =>
      Buffer.from(this.#view(at.getUint32(offset, true), at.getUint32(offset + 4, true)));
    return { json: take(0), blob: take(8) };
  }

  async advance(elapsed_ms) {
    this.#clock_ms += elapsed_ms;
  }

  async save(folder) {
    mkdirSync(folder, { recursive: true });
    this.#slots.forEach((slot, index) => writeFileSync(join(folder, `slot-${index}`), slot.bytes));
  }

  async load(folder) {
    this.#slots.forEach((slot, index) => {
      slot.bytes = readFileSync(join(folder, `slot-${index}`));
    });
    this.restart();
  }

  close() {}
}

export class NativeSide {
  #child;
  #lines;

  constructor(path) {
    this.#child = spawn(path, { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#lines = createInterface({ input: this.#child.stdout })[Symbol.asyncIterator]();
  }

  async #ask(line) {
    this.#child.stdin.write(`${line}\n`);
    const { value, done } = await this.#lines.next();
    if (done) throw new Error('the native side has ended');
    return value;
  }

  async number(name) {
    return Number(await this.#ask(`number ${name}`));
  }

  async call(method, json, blob) {
    const hex = (bytes) => (bytes.length === 0 ? '-' : Buffer.from(bytes).toString('hex'));
    const reply = (await this.#ask(`call ${method} ${hex(json)} ${hex(blob)}`)).split(' ');
    return { json: Buffer.from(reply[0], 'hex'), blob: Buffer.from(reply[1] ?? '', 'hex') };
  }

  advance(elapsed_ms) {
    return this.#ask(`advance ${elapsed_ms}`);
  }
  restart() {
    return this.#ask('restart');
  }
  save(folder) {
    return this.#ask(`save ${folder}`);
  }
  load(folder) {
    return this.#ask(`load ${folder}`);
  }
  import_folder(folder) {
    return this.#ask(`import ${folder}`);
  }
  close() {
    this.#child.stdin.end();
  }
}
