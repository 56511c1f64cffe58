// SPDX-License-Identifier: Apache-2.0
import { host_imports, kBrowserClock, wasi_imports, with_missing } from './host';
import type { HostClock } from './host';
import { Problem } from './problem';
import type { SlotPool } from './slots';

/** What wasm/reactor.cpp exports. */
export interface CoreExports {
  readonly memory: WebAssembly.Memory;
  _initialize(): void;
  bw_abi_version(): number;
  bw_alloc(size: number): number;
  bw_release(pointer: number, size: number): void;
  bw_call(request: number, size: number, reply: number): number;
  bw_slots_wanted(): number;
}

export interface RawReply {
  readonly json: string;
  readonly blob: Uint8Array<ArrayBuffer>;
}

const kAbiVersion = 1;
const kReplySize = 16;
const kHeaderSize = 8;

/** One running core. A trap ends it: whoever catches one drops the instance and makes another. */
export class Core {
  readonly #exports: CoreExports;
  readonly #reply: number;

  constructor(exports: CoreExports) {
    this.#exports = exports;
    exports._initialize();
    if (exports.bw_abi_version() !== kAbiVersion)
      throw new Problem('no_core', 'another boundary version');
    this.#reply = exports.bw_alloc(kReplySize);
  }

  #view(pointer: number, length: number): Uint8Array<ArrayBuffer> {
    return view_of(this.#exports.memory, pointer, length);
  }

  slots_wanted(): number {
    return this.#exports.bw_slots_wanted();
  }

  /** `blob` is zero-filled before the core runs: from then on only the core has the secret. */
  call(method: number, json: string, blob: Uint8Array | null): RawReply {
    const text = new TextEncoder().encode(json);
    const size = kHeaderSize + text.byteLength + (blob?.byteLength ?? 0);
    const request = this.#exports.bw_alloc(size);
    if (request === 0) throw new Problem('limit', 'no memory for the request');
    const bytes = this.#view(request, size);
    const header = new DataView(bytes.buffer, bytes.byteOffset, kHeaderSize);
    header.setUint32(0, method, true);
    header.setUint32(4, text.byteLength, true);
    bytes.set(text, kHeaderSize);
    text.fill(0);
    if (blob !== null) {
      bytes.set(blob, kHeaderSize + text.byteLength);
      blob.fill(0);
    }
    const status = this.#exports.bw_call(request, size, this.#reply);
    this.#exports.bw_release(request, size);
    if (status !== 0) throw new Problem('invalid_argument', 'the core took it for no request');
    return this.#take_reply();
  }

  #take_reply(): RawReply {
    const fields = this.#view(this.#reply, kReplySize);
    const reply = new DataView(fields.buffer, fields.byteOffset, kReplySize);
    const json = this.#view(reply.getUint32(0, true), reply.getUint32(4, true));
    const blob = this.#view(reply.getUint32(8, true), reply.getUint32(12, true));
    const taken = { json: new TextDecoder().decode(json), blob: blob.slice() };
    // It may be a recovery code or a picture; the core has no more use for it.
    blob.fill(0);
    return taken;
  }

  /** Overwrites all that this core ever held. It cannot be called afterwards. */
  wipe(): void {
    const { memory } = this.#exports;
    this.#view(0, memory.buffer.byteLength).fill(0);
  }
}

function view_of(
  memory: WebAssembly.Memory,
  pointer: number,
  length: number,
): Uint8Array<ArrayBuffer> {
  const { buffer } = memory;
  if (!(buffer instanceof ArrayBuffer)) throw new Problem('no_core', 'shared memory');
  // Pointers arrive as signed numbers.
  return new Uint8Array(buffer, pointer >>> 0, length >>> 0);
}

function is_core(exports: WebAssembly.Exports): exports is WebAssembly.Exports & CoreExports {
  return (
    ['_initialize', 'bw_abi_version', 'bw_alloc', 'bw_release', 'bw_call', 'bw_slots_wanted'].every(
      (name) => typeof exports[name] === 'function',
    ) && exports['memory'] instanceof WebAssembly.Memory
  );
}

export async function start_core(
  module: WebAssembly.Module,
  slots: SlotPool,
  clock: HostClock = kBrowserClock,
): Promise<Core> {
  const held: { memory: WebAssembly.Memory | null } = { memory: null };
  const view = (pointer: number, length: number) => {
    if (held.memory === null) throw new Problem('no_core', 'called before its memory was there');
    return view_of(held.memory, pointer, length);
  };
  const instance = await WebAssembly.instantiate(module, {
    breakwater_host: host_imports(view, slots, clock),
    wasi_snapshot_preview1: with_missing(
      module,
      'wasi_snapshot_preview1',
      wasi_imports(view, clock),
    ),
  });
  if (!is_core(instance.exports)) throw new Problem('no_core', 'not our module');
  held.memory = instance.exports.memory;
  return new Core(instance.exports);
}
