// SPDX-License-Identifier: Apache-2.0

/**
 * Slots: files without names that the core reads and writes through the imports of
 * `breakwater_host`. In the browser they are synchronous access handles of the origin's private
 * file system; without one they are memory, so that help, rides and lines still work.
 */
export interface SlotHandle {
  read(into: Uint8Array, options: { at: number }): number;
  write(bytes: Uint8Array, options: { at: number }): number;
  getSize(): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
}

export const kSlotsAtStart = 24;

/** Codes of slot_write and its kin on the wasm boundary. */
export const kSlotOk = 0;
export const kSlotFailed = 1;
export const kSlotFull = 2;

function is_quota(cause: unknown): boolean {
  return cause instanceof Error && cause.name === 'QuotaExceededError';
}

function guarded(act: () => boolean): number {
  try {
    return act() ? kSlotOk : kSlotFull;
  } catch (cause) {
    return is_quota(cause) ? kSlotFull : kSlotFailed;
  }
}

/** The slots of one core. Every failure is a code: nothing may throw through the core's stack. */
export class SlotPool {
  readonly #handles: SlotHandle[] = [];

  add(handles: readonly SlotHandle[]): void {
    this.#handles.push(...handles);
  }

  count(): number {
    return this.#handles.length;
  }

  read(slot: number, at: number, into: Uint8Array): number {
    try {
      return this.#handles[slot]?.read(into, { at }) ?? -1;
    } catch {
      return -1;
    }
  }

  /** Fewer bytes taken than given means that the device is full. */
  write(slot: number, at: number, bytes: Uint8Array): number {
    const handle = this.#handles[slot];
    if (handle === undefined) return kSlotFailed;
    return guarded(() => handle.write(bytes, { at }) === bytes.byteLength);
  }

  size(slot: number): number {
    try {
      return this.#handles[slot]?.getSize() ?? -1;
    } catch {
      return -1;
    }
  }

  truncate(slot: number, size: number): number {
    const handle = this.#handles[slot];
    if (handle === undefined) return kSlotFailed;
    return guarded(() => {
      handle.truncate(size);
      return true;
    });
  }

  flush(slot: number): number {
    const handle = this.#handles[slot];
    if (handle === undefined) return kSlotFailed;
    return guarded(() => {
      handle.flush();
      return true;
    });
  }

  close(): void {
    for (const handle of this.#handles.splice(0)) handle.close();
  }
}

/** A slot that is gone with the tab. */
export class MemorySlot implements SlotHandle {
  #bytes = new Uint8Array(0);
  #size = 0;

  #reserve(size: number): void {
    if (size <= this.#bytes.byteLength) return;
    const grown = new Uint8Array(Math.max(size, this.#bytes.byteLength * 2, 4096));
    grown.set(this.#bytes.subarray(0, this.#size));
    this.#bytes = grown;
  }

  read(into: Uint8Array, { at }: { at: number }): number {
    const part = this.#bytes.subarray(
      Math.min(at, this.#size),
      Math.min(at + into.byteLength, this.#size),
    );
    into.set(part);
    return part.byteLength;
  }

  write(bytes: Uint8Array, { at }: { at: number }): number {
    this.#reserve(at + bytes.byteLength);
    this.#bytes.set(bytes, at);
    this.#size = Math.max(this.#size, at + bytes.byteLength);
    return bytes.byteLength;
  }

  getSize(): number {
    return this.#size;
  }

  truncate(size: number): void {
    this.#reserve(size);
    if (size < this.#size) this.#bytes.fill(0, size, this.#size);
    this.#size = size;
  }

  flush(): void {}

  close(): void {
    this.#bytes.fill(0);
    this.#size = 0;
  }
}
