// SPDX-License-Identifier: Apache-2.0

/** Typed words as bytes for the blob lane. Call it as late as possible and drop the text. */
export function secret_bytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

/** Several byte strings in one: each with a u32 length before it, little-endian. Wipes the parts. */
export function sized(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + 4 + part.byteLength, 0));
  const view = new DataView(whole.buffer);
  let at = 0;
  for (const part of parts) {
    view.setUint32(at, part.byteLength, true);
    whole.set(part, at + 4);
    at += 4 + part.byteLength;
    part.fill(0);
  }
  return whole;
}
