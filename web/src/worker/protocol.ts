// SPDX-License-Identifier: Apache-2.0

/** What the page and the worker say to each other. Everything private stays in these messages. */
import type { Api, ErrorCode } from '../gen/api.gen';

export type Method = keyof Api;

/**
 * Codes that the core cannot know: `crashed` the core stopped and was started again, locked;
 * `elsewhere` another tab holds the vault; `no_storage` this browser keeps nothing for us;
 * `no_core` the core could not be brought; `device_key_gone` the browser no longer has the key
 * that opened the vault without a passphrase.
 */
export type ProblemCode =
  ErrorCode | 'crashed' | 'elsewhere' | 'no_storage' | 'no_core' | 'device_key_gone';

/**
 * Who holds the vault on this device. `free`: another tab let go and nothing was taken over yet;
 * `memory`: this browser offers no private file system, so nothing can be kept.
 */
export type Ownership = 'waiting' | 'owned' | 'elsewhere' | 'free' | 'memory';

/**
 * Where the secret on the blob lane comes from. `given`: from the page. `device`: the key that this
 * browser keeps, which never leaves the worker; `device_new` makes one when there is none.
 */
export type SecretSource = 'given' | 'device' | 'device_new';

export interface StartMessage {
  readonly kind: 'start';
  readonly wasm_url: string;
  readonly catalogue_url: string;
  readonly locale: string;
}
export interface CallMessage {
  readonly kind: 'call';
  readonly id: number;
  readonly method: Method;
  readonly request: unknown;
  readonly secret: SecretSource;
  readonly blob: Uint8Array<ArrayBuffer> | null;
}
/** Acts of the worker itself. `renew`: a fresh core after a lock; `erase`: delete everything. */
export type ActName = 'renew' | 'take' | 'let_go' | 'erase';
export interface ActMessage {
  readonly kind: 'act';
  readonly id: number;
  readonly act: ActName;
}
export type ToWorker = StartMessage | CallMessage | ActMessage;

export interface Answer {
  readonly kind: 'answer';
  readonly id: number;
  readonly value: unknown;
  readonly changed: readonly string[];
  readonly blob: Uint8Array<ArrayBuffer>;
}
export interface Refusal {
  readonly kind: 'refusal';
  readonly id: number;
  readonly code: ProblemCode;
  readonly what: string;
}
export interface OwnershipNotice {
  readonly kind: 'ownership';
  readonly ownership: Ownership;
}
/** `crashed` without a call: the core stopped while it was being started. */
export interface StateNotice {
  readonly kind: 'state';
  readonly state: 'ready' | 'no_core' | 'crashed' | 'card_written' | 'evicted';
}
export type FromWorker = Answer | Refusal | OwnershipNotice | StateNotice;

export const kWipeWords = 'delete everything';
