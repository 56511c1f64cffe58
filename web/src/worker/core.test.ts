// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { Core } from './core';
import type { CoreExports } from './core';
import { Problem } from './problem';

/** A core of JavaScript: keeps what it was given and answers with what it was told to. */
class FakeCore {
  readonly memory = new WebAssembly.Memory({ initial: 4 });
  readonly seen: { method: number; json: string; blob: number[] }[] = [];
  readonly released: number[][] = [];
  answer = { json: '{"ok":{}}', blob: new Uint8Array(0) };
  status = 0;
  version = 1;
  grows = false;
  #top = 4096;

  bytes(pointer: number, size: number): Uint8Array {
    return new Uint8Array(this.memory.buffer, pointer, size);
  }
  #take(size: number): number {
    const at = this.#top;
    this.#top += Math.ceil(size / 16) * 16;
    return at;
  }
  #place(bytes: Uint8Array): number {
    const at = this.#take(bytes.byteLength);
    this.bytes(at, bytes.byteLength).set(bytes);
    return at;
  }
  #run(request: number, size: number, reply: number): number {
    const given = new DataView(this.memory.buffer, request, size);
    const json_size = given.getUint32(4, true);
    this.seen.push({
      method: given.getUint32(0, true),
      json: new TextDecoder().decode(this.bytes(request + 8, json_size)),
      blob: [...this.bytes(request + 8 + json_size, size - 8 - json_size)],
    });
    if (this.grows) this.memory.grow(1);
    const json = new TextEncoder().encode(this.answer.json);
    const out = [
      this.#place(json),
      json.byteLength,
      this.#place(this.answer.blob),
      this.answer.blob.byteLength,
    ];
    out.forEach((value, at) =>
      new DataView(this.memory.buffer).setUint32(reply + at * 4, value, true),
    );
    this.blob_at = out[2] ?? 0;
    return this.status;
  }
  blob_at = 0;

  exports(): CoreExports {
    return {
      memory: this.memory,
      _initialize: () => undefined,
      bw_abi_version: () => this.version,
      bw_alloc: (size) => this.#take(size),
      bw_release: (pointer, size) => this.released.push([pointer, size]),
      bw_call: (request, size, reply) => this.#run(request, size, reply),
      bw_slots_wanted: () => 0,
    };
  }
}

describe('Core', () => {
  it('CarriesBothLanesThereAndBack', () => {
    const fake = new FakeCore();
    fake.answer = { json: '{"ok":{"word":"ruhig ☂"}}', blob: Uint8Array.of(7, 8) };
    const reply = new Core(fake.exports()).call(3, '{"a":"ü"}', Uint8Array.of(1, 2, 3));
    expect(fake.seen).toEqual([{ method: 3, json: '{"a":"ü"}', blob: [1, 2, 3] }]);
    expect(reply.json).toBe('{"ok":{"word":"ruhig ☂"}}');
    expect([...reply.blob]).toEqual([7, 8]);
  });

  it('WipesSecretsOnBothSides', () => {
    const fake = new FakeCore();
    fake.answer = { json: '{"ok":{}}', blob: Uint8Array.of(9, 9, 9) };
    const secret = Uint8Array.of(1, 2, 3);
    new Core(fake.exports()).call(0, '{}', secret);
    expect([...secret]).toEqual([0, 0, 0]);
    expect([...fake.bytes(fake.blob_at, 3)]).toEqual([0, 0, 0]);
    expect(fake.released).toHaveLength(1);
  });

  it('ReadsTheReplyAfterMemoryGrew', () => {
    const fake = new FakeCore();
    fake.grows = true;
    fake.answer = { json: '{"ok":1}', blob: Uint8Array.of(5) };
    const reply = new Core(fake.exports()).call(0, '{}', null);
    expect(reply.json).toBe('{"ok":1}');
    expect([...reply.blob]).toEqual([5]);
  });

  it('RefusesAnotherBoundary', () => {
    const fake = new FakeCore();
    fake.version = 2;
    expect(() => new Core(fake.exports())).toThrow(Problem);
  });

  it('TellsWhenItWasNoRequest', () => {
    const fake = new FakeCore();
    fake.status = 1;
    expect(() => new Core(fake.exports()).call(0, '{}', null)).toThrow(/invalid_argument/);
  });

  it('OverwritesAllItsMemory', () => {
    const fake = new FakeCore();
    const core = new Core(fake.exports());
    core.call(0, '{"private":"words"}', null);
    core.wipe();
    expect(fake.bytes(0, fake.memory.buffer.byteLength).some((byte) => byte !== 0)).toBe(false);
  });
});
