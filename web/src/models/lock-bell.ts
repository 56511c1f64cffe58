// SPDX-License-Identifier: Apache-2.0

/** Rings when the vault was locked: whoever holds something private drops it. */
const listeners = new Set<() => void>();

export function on_lock(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function ring_lock(): void {
  for (const listener of listeners) listener();
}
