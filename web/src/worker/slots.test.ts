// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { host_imports, wasi_imports } from './host';
import { kSlotFailed, kSlotFull, kSlotOk, MemorySlot, SlotPool } from './slots';
import type { SlotHandle } from './slots';

function pool_of(...handles: SlotHandle[]): SlotPool {
  const pool = new SlotPool();
  pool.add(handles);
  return pool;
}

/** Fails in the way that it was given. */
class BrokenSlot extends MemorySlot {
  constructor(readonly cause: Error | 'short') {
    super();
  }
  override write(bytes: Uint8Array, options: { at: number }): number {
    if (this.cause !== 'short') throw this.cause;
    return super.write(bytes.subarray(0, 1), options);
  }
}
function named_error(name: string): Error {
  return Object.assign(new Error(name), { name });
}

describe('MemorySlot', () => {
  it('ReadsWhatWasWrittenAndNotMore', () => {
    const slot = new MemorySlot();
    slot.write(Uint8Array.of(1, 2, 3), { at: 5 });
    const into = new Uint8Array(6);
    expect(slot.read(into, { at: 4 })).toBe(4);
    expect([...into]).toEqual([0, 1, 2, 3, 0, 0]);
    expect(slot.read(into, { at: 100 })).toBe(0);
    expect(slot.getSize()).toBe(8);
  });

  it('GivesZerosAfterItWasCutAndGrown', () => {
    const slot = new MemorySlot();
    slot.write(Uint8Array.of(1, 2, 3, 4), { at: 0 });
    slot.truncate(2);
    slot.truncate(4);
    const into = new Uint8Array(4);
    slot.read(into, { at: 0 });
    expect([...into]).toEqual([1, 2, 0, 0]);
  });
});

describe('SlotPool', () => {
  it('AnswersByCodeAndNeverThrows', () => {
    const pool = pool_of(
      new MemorySlot(),
      new BrokenSlot(named_error('QuotaExceededError')),
      new BrokenSlot(named_error('InvalidStateError')),
      new BrokenSlot('short'),
    );
    const bytes = Uint8Array.of(1, 2);
    expect([0, 1, 2, 3, 9].map((slot) => pool.write(slot, 0, bytes))).toEqual([
      kSlotOk,
      kSlotFull,
      kSlotFailed,
      kSlotFull,
      kSlotFailed,
    ]);
    expect(pool.read(9, 0, bytes)).toBe(-1);
    expect(pool.size(9)).toBe(-1);
    expect(pool.flush(9)).toBe(kSlotFailed);
    expect(pool.truncate(9, 0)).toBe(kSlotFailed);
  });

  it('TakesMoreSlotsAtTheEnd', () => {
    const pool = pool_of(new MemorySlot());
    pool.add([new MemorySlot()]);
    expect(pool.count()).toBe(2);
    expect(pool.write(1, 0, Uint8Array.of(1))).toBe(kSlotOk);
  });
});

const kClock = {
  utc_now_ms: () => 1.5,
  monotonic_now_ms: () => 2.5,
  local_offset_minutes: () => 60,
};

describe('Host', () => {
  it('FillsMoreRandomnessThanTheBrowserGivesAtOnce', () => {
    const memory = new Uint8Array(200_000);
    const imports = host_imports(
      (at, length) => memory.subarray(at, at + length),
      new SlotPool(),
      kClock,
    );
    expect(Reflect.apply(imports['random_fill'] as () => number, null, [0, 200_000])).toBe(0);
    expect(memory.subarray(190_000).some((byte) => byte !== 0)).toBe(true);
  });

  it('DiscardsWhatIsPrintedAndTellsTheTime', () => {
    const memory = new Uint8Array(64);
    const view = new DataView(memory.buffer);
    view.setUint32(4, 5, true);
    view.setUint32(12, 6, true);
    const wasi = wasi_imports((at, length) => memory.subarray(at, at + length), kClock);
    expect(Reflect.apply(wasi['fd_write'] as () => number, null, [1, 0, 2, 32])).toBe(0);
    expect(view.getUint32(32, true)).toBe(11);
    expect(Reflect.apply(wasi['clock_time_get'] as () => number, null, [0, 0n, 40])).toBe(0);
    expect(view.getBigUint64(40, true)).toBe(1_500_000n);
    expect(() => Reflect.apply(wasi['proc_exit'] as () => void, null, [1])).toThrow(
      WebAssembly.RuntimeError,
    );
  });
});
