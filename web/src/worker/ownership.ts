// SPDX-License-Identifier: Apache-2.0

/** One tab owns the vault: an exclusive lock that ends with the tab. It is never taken by force. */
const kLockName = 'breakwater-vault';
/** A page that is loaded again meets the lock of its own last breath for a moment. */
const kOwnBreathMs = 700;

export type Release = () => void;

function request_lock(options: LockOptions): Promise<Release | null> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(kLockName, options, (lock) => {
        if (lock === null) {
          resolve(null);
          return undefined;
        }
        return new Promise<void>((release) => resolve(release));
      })
      .catch(reject);
  });
}

/** The lock, or null when another tab has it. */
export async function try_lock(): Promise<Release | null> {
  const at_once = await request_lock({ ifAvailable: true });
  if (at_once !== null) return at_once;
  try {
    return await request_lock({ signal: AbortSignal.timeout(kOwnBreathMs) });
  } catch {
    return null;
  }
}

/** The lock as soon as the other tab lets go. */
export async function wait_for_lock(): Promise<Release> {
  const release = await request_lock({});
  return release ?? (() => undefined);
}
