// SPDX-License-Identifier: Apache-2.0
import { Problem } from './problem';

/**
 * The secret of people who chose no passphrase: 32 random bytes, kept in IndexedDB only under a key
 * that the browser never hands out. Beside it stands a mark that a vault is expected here, so that a
 * browser that threw the files away is noticed and said.
 */
const kDatabase = 'breakwater';
const kStore = 'local';
const kKeyName = 'device_key';
const kExpectedName = 'vault_expected';
const kSecretSize = 32;
const kNonceSize = 12;

interface WrappedSecret {
  readonly key: CryptoKey;
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
}

function is_wrapped(value: unknown): value is WrappedSecret {
  return (
    typeof value === 'object' &&
    value !== null &&
    'key' in value &&
    'nonce' in value &&
    'sealed' in value
  );
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Problem('storage_failed'));
  });
}

async function open_database(): Promise<IDBDatabase> {
  const request = indexedDB.open(kDatabase, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(kStore);
  return done(request);
}

async function with_store<T>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await open_database();
  try {
    const transaction = database.transaction(kStore, mode, { durability: 'strict' });
    const finished = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Problem('storage_failed'));
    });
    const result = await done(act(transaction.objectStore(kStore)));
    await finished;
    return result;
  } finally {
    database.close();
  }
}

/** Makes a new secret and keeps it, replacing an older one. The caller wipes what it gets. */
export async function make_device_secret(): Promise<Uint8Array<ArrayBuffer>> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const secret = crypto.getRandomValues(new Uint8Array(kSecretSize));
  const nonce = crypto.getRandomValues(new Uint8Array(kNonceSize));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, key, secret);
  const wrapped: WrappedSecret = { key, nonce, sealed };
  await with_store('readwrite', (store) => store.put(wrapped, kKeyName));
  return secret;
}

/** The secret, or null when there is none. The caller wipes what it gets. */
export async function read_device_secret(): Promise<Uint8Array<ArrayBuffer> | null> {
  const wrapped: unknown = await with_store<unknown>('readonly', (store) => store.get(kKeyName));
  if (!is_wrapped(wrapped)) return null;
  try {
    const opened = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: wrapped.nonce },
      wrapped.key,
      wrapped.sealed,
    );
    return new Uint8Array(opened);
  } catch {
    return null;
  }
}

export async function forget_device_secret(): Promise<void> {
  await with_store('readwrite', (store) => store.delete(kKeyName));
}

export async function expect_vault(expected: boolean): Promise<void> {
  if (expected) await with_store('readwrite', (store) => store.put(true, kExpectedName));
  else await with_store('readwrite', (store) => store.delete(kExpectedName));
}

export async function is_vault_expected(): Promise<boolean> {
  return (await with_store<unknown>('readonly', (store) => store.get(kExpectedName))) === true;
}

export async function erase_database(): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(kDatabase);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new Problem('storage_failed'));
    // Another tab has it open for a moment; the browser deletes it when that ends.
    request.onblocked = () => resolve();
  });
}
