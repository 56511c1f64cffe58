// SPDX-License-Identifier: Apache-2.0
import type { SlotPool } from './slots';

/** What the core may ask of the browser: time, randomness and its slots. Nothing else exists for it. */
export interface HostClock {
  utc_now_ms(): number;
  monotonic_now_ms(): number;
  local_offset_minutes(): number;
}

export const kBrowserClock: HostClock = {
  utc_now_ms: () => Date.now(),
  monotonic_now_ms: () => performance.now(),
  local_offset_minutes: () => -new Date().getTimezoneOffset(),
};

const kRandomChunk = 65536;
/** Error numbers of WASI preview 1. */
const kWasiBadf = 8;
const kWasiNosys = 52;

export type MemoryView = (pointer: number, length: number) => Uint8Array<ArrayBuffer>;

function fill_random(bytes: Uint8Array<ArrayBuffer>): number {
  try {
    for (let at = 0; at < bytes.byteLength; at += kRandomChunk) {
      crypto.getRandomValues(bytes.subarray(at, at + kRandomChunk));
    }
    return 0;
  } catch {
    return 1;
  }
}

/** Imports of the module `breakwater_host`. `view` is asked anew each time: memory may have grown. */
export function host_imports(
  view: MemoryView,
  slots: SlotPool,
  clock: HostClock,
): WebAssembly.ModuleImports {
  return {
    utc_now_ms: clock.utc_now_ms,
    monotonic_now_ms: clock.monotonic_now_ms,
    local_offset_minutes: clock.local_offset_minutes,
    random_fill: (pointer: number, length: number) => fill_random(view(pointer, length)),
    slot_count: () => slots.count(),
    slot_read: (slot: number, at: number, pointer: number, length: number) =>
      slots.read(slot, at, view(pointer, length)),
    slot_write: (slot: number, at: number, pointer: number, length: number) =>
      slots.write(slot, at, view(pointer, length)),
    slot_size: (slot: number) => slots.size(slot),
    slot_truncate: (slot: number, size: number) => slots.truncate(slot, size),
    slot_flush: (slot: number) => slots.flush(slot),
  };
}

/**
 * The few WASI calls that the C library may make. There are no files, no arguments and no
 * environment; what is printed is discarded, because it could hold somebody's words.
 */
export function wasi_imports(view: MemoryView, clock: HostClock): WebAssembly.ModuleImports {
  const words = (pointer: number, count: number) => {
    const bytes = view(pointer, count * 4);
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  };
  const zero_pair = (first: number, second: number) => {
    words(first, 1).setUint32(0, 0, true);
    words(second, 1).setUint32(0, 0, true);
    return 0;
  };
  return {
    proc_exit: (code: number) => {
      throw new WebAssembly.RuntimeError(`the core left with ${code}`);
    },
    fd_write: (_fd: number, parts: number, count: number, written: number) => {
      const list = words(parts, count * 2);
      let total = 0;
      for (let part = 0; part < count; part += 1) total += list.getUint32(part * 8 + 4, true);
      words(written, 1).setUint32(0, total, true);
      return 0;
    },
    clock_time_get: (id: number, _precision: bigint, out: number) => {
      const now_ms = id === 0 ? clock.utc_now_ms() : clock.monotonic_now_ms();
      words(out, 2).setBigUint64(0, BigInt(Math.round(now_ms * 1e6)), true);
      return 0;
    },
    clock_res_get: (_id: number, out: number) => {
      words(out, 2).setBigUint64(0, 1_000_000n, true);
      return 0;
    },
    random_get: (pointer: number, length: number) => fill_random(view(pointer, length)),
    environ_sizes_get: zero_pair,
    environ_get: () => 0,
    args_sizes_get: zero_pair,
    args_get: () => 0,
    sched_yield: () => 0,
    fd_close: () => kWasiBadf,
    fd_read: () => kWasiBadf,
    fd_seek: () => kWasiBadf,
    fd_fdstat_get: () => kWasiBadf,
    fd_fdstat_set_flags: () => kWasiBadf,
    fd_filestat_get: () => kWasiBadf,
    fd_prestat_get: () => kWasiBadf,
    fd_prestat_dir_name: () => kWasiBadf,
    path_open: () => kWasiNosys,
    path_filestat_get: () => kWasiNosys,
    path_unlink_file: () => kWasiNosys,
    path_remove_directory: () => kWasiNosys,
    path_create_directory: () => kWasiNosys,
    path_rename: () => kWasiNosys,
    path_readlink: () => kWasiNosys,
    poll_oneoff: () => kWasiNosys,
  };
}

/** Whatever else the module names fails by number instead of keeping it from starting. */
export function with_missing(
  module: WebAssembly.Module,
  name: string,
  given: WebAssembly.ModuleImports,
): WebAssembly.ModuleImports {
  const all = { ...given };
  for (const wanted of WebAssembly.Module.imports(module)) {
    if (wanted.module === name && wanted.kind === 'function' && !(wanted.name in all)) {
      all[wanted.name] = () => kWasiNosys;
    }
  }
  return all;
}
