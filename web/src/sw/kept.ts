// SPDX-License-Identifier: Apache-2.0

/**
 * One file of the build: its path and the SHA-256 of its bytes. `on_use`: brought when a page first
 * asks for it and kept from then on, such as letters that few languages need.
 */
export type KeptFile = readonly [path: string, hash: string, on_use?: 'on_use'];

const kOrigin = 'https://kept.invalid';

/** Files are kept by path and hash, so that a new version shares what did not change. */
export function key_of([path, hash]: KeptFile): string {
  return `${kOrigin}${path}?${hash}`;
}

/** One name for one build: any other byte in any file gives another. */
export async function cache_name(files: readonly KeptFile[]): Promise<string> {
  const text = new TextEncoder().encode(files.map(([path, hash]) => `${path} ${hash}`).join('\n'));
  return `breakwater-${(await hash_of(text)).slice(0, 16)}`;
}

export async function hash_of(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Which file answers a request; null: not ours, the network answers. */
export function path_for(
  pathname: string,
  is_navigation: boolean,
  paths: ReadonlySet<string>,
): string | null {
  if (paths.has(pathname)) return pathname;
  if (!is_navigation) return null;
  const is_route =
    !pathname.includes('.') && pathname !== '/healthz' && !/^\/api(\/|$)/.test(pathname);
  return is_route ? '/index.html' : null;
}
