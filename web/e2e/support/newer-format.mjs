// SPDX-License-Identifier: Apache-2.0
// Makes a vault look as if a newer Breakwater had written it: another version in every copy of its
// header, and the checksum over it (docs/formats/vault.md), which every version ends in.
const kMask = (1n << 64n) - 1n;
const kStart = [
  0x6a09e667f3bcc908n,
  0xbb67ae8584caa73bn,
  0x3c6ef372fe94f82bn,
  0xa54ff53a5f1d36f1n,
  0x510e527fade682d1n,
  0x9b05688c2b3e6c1fn,
  0x1f83d9abfb41bd6bn,
  0x5be0cd19137e2179n,
];
const kOrder = [
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
  [14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3],
  [11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4],
  [7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8],
  [9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13],
  [2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9],
  [12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11],
  [13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10],
  [6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5],
  [10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0],
];
const kMixes = [
  [0, 4, 8, 12],
  [1, 5, 9, 13],
  [2, 6, 10, 14],
  [3, 7, 11, 15],
  [0, 5, 10, 15],
  [1, 6, 11, 12],
  [2, 7, 8, 13],
  [3, 4, 9, 14],
];

/** BLAKE2b without a key. Source: RFC 7693. */
export function blake2b(input, size = 32) {
  const state = [...kStart];
  state[0] ^= 0x01010000n ^ BigInt(size);
  const turn = (value, by) => ((value >> by) | (value << (64n - by))) & kMask;
  const blocks = Math.max(1, Math.ceil(input.length / 128));
  for (let block = 0; block < blocks; block += 1) {
    const piece = Buffer.alloc(128);
    Buffer.from(input).copy(piece, 0, block * 128, (block + 1) * 128);
    const words = Array.from({ length: 16 }, (_, at) => piece.readBigUInt64LE(at * 8));
    const last = block === blocks - 1;
    const work = [...state, ...kStart];
    work[12] ^= BigInt(last ? input.length : (block + 1) * 128);
    if (last) work[14] ^= kMask;
    for (let round = 0; round < 12; round += 1) {
      kMixes.forEach(([a, b, c, d], at) => {
        const order = kOrder[round % 10];
        const mix = (word, first, second) => {
          work[a] = (work[a] + work[b] + word) & kMask;
          work[d] = turn(work[d] ^ work[a], first);
          work[c] = (work[c] + work[d]) & kMask;
          work[b] = turn(work[b] ^ work[c], second);
        };
        mix(words[order[at * 2]], 32n, 24n);
        mix(words[order[at * 2 + 1]], 16n, 63n);
      });
    }
    for (let at = 0; at < 8; at += 1) state[at] ^= work[at] ^ work[at + 8];
  }
  const out = Buffer.alloc(64);
  state.forEach((word, at) => out.writeBigUInt64LE(word, at * 8));
  return out.subarray(0, size);
}

/** Gives every copy of the header in the slots of this browser the next version. Returns how many. */
export async function make_newer(page) {
  const files = await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('vault');
    const found = [];
    for await (const [name, handle] of folder.entries()) {
      const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
      if (new TextDecoder('latin1').decode(bytes.subarray(8192, 8200)) === 'BWHEADER')
        found.push([name, [...bytes]]);
    }
    return found;
  });
  for (const [name, bytes] of files) {
    const whole = Buffer.from(bytes);
    const header = whole.subarray(8192, 8192 + whole.readUInt32LE(8192 + 10));
    header.writeUInt16LE(2, 8);
    blake2b(header.subarray(0, header.length - 32)).copy(header, header.length - 32);
    await page.evaluate(
      async ([file, content]) => {
        const root = await navigator.storage.getDirectory();
        const folder = await root.getDirectoryHandle('vault');
        const out = await (await folder.getFileHandle(file)).createWritable();
        await out.write(new Uint8Array(content));
        await out.close();
      },
      [name, [...whole]],
    );
  }
  return files.length;
}
