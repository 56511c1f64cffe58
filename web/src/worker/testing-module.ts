// SPDX-License-Identifier: Apache-2.0

/**
 * A core in a hundred bytes of WebAssembly, for tests of what happens around a core: it answers
 * every method with the same words and traps at the method with number `trap_at`.
 */
const kReplyAt = 8192;
const kHeapAt = 16384;

function leb(value: number): number[] {
  const bytes: number[] = [];
  for (let rest = value; ; rest >>= 7) {
    // Signed: the last byte's sixth bit must not be taken for a sign.
    if (rest < 64) return [...bytes, rest];
    bytes.push((rest & 127) | 128);
  }
}
function section(id: number, content: number[]): number[] {
  return [id, ...leb(content.length), ...content];
}
function list(items: number[][]): number[] {
  return [...leb(items.length), ...items.flat()];
}
function text(words: string): number[] {
  const bytes = [...new TextEncoder().encode(words)];
  return [...leb(bytes.length), ...bytes];
}
function body(code: number[]): number[] {
  const whole = [0, ...code, 0x0b];
  return [...leb(whole.length), ...whole];
}

const kI32 = 0x7f;
const kConst = (value: number) => [0x41, ...leb(value)];
const kGet = (local: number) => [0x20, local];
const kLoad = [0x28, 2, 0];
const kStore = (at: number) => [0x36, 2, at];

const kFunctions = [
  '_initialize',
  'bw_abi_version',
  'bw_alloc',
  'bw_release',
  'bw_call',
  'bw_slots_wanted',
];

export function tiny_core(json: string, trap_at: number): Uint8Array<ArrayBuffer> {
  const reply = [...new TextEncoder().encode(json)];
  const types = list([
    [0x60, 0, 0],
    [0x60, 0, 1, kI32],
    [0x60, 1, kI32, 1, kI32],
    [0x60, 2, kI32, kI32, 0],
    [0x60, 3, kI32, kI32, kI32, 1, kI32],
  ]);
  const call = [
    ...kGet(0),
    ...kLoad,
    ...kConst(trap_at),
    0x46,
    ...[0x04, 0x40, 0x00, 0x0b],
    ...[...kGet(2), ...kConst(kReplyAt), ...kStore(0)],
    ...[...kGet(2), ...kConst(reply.length), ...kStore(4)],
    ...[...kGet(2), ...kConst(0), ...kStore(8)],
    ...[...kGet(2), ...kConst(0), ...kStore(12)],
    ...kConst(0),
  ];
  const codes = [[], kConst(1), kConst(kHeapAt), [], call, kConst(0)];
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, types),
    ...section(3, list([0, 1, 2, 3, 4, 1].map((type) => [type]))),
    ...section(5, list([[0, 4]])),
    ...section(
      7,
      list([
        [...text('memory'), 2, 0],
        ...kFunctions.map((name, index) => [...text(name), 0, index]),
      ]),
    ),
    ...section(10, list(codes.map(body))),
    ...section(11, list([[0, ...kConst(kReplyAt), 0x0b, ...leb(reply.length), ...reply]])),
  ]);
}
