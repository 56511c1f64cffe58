// SPDX-License-Identifier: Apache-2.0

/**
 * Keeps the whole app on the device: what the first visit brought answers from then on, with or
 * without a network. A new version is brought beside the old one, checked byte for byte, and waits;
 * the old one goes only when the new one is complete and no page uses it any more.
 */
import { cache_name, hash_of, key_of, path_for } from './kept';
import type { KeptFile } from './kept';

declare const self: ServiceWorkerGlobalScope & { readonly __KEPT: readonly KeptFile[] };

const kPrefix = 'breakwater-';
const kept = self.__KEPT;
const by_path = new Map(kept.map((file) => [file[0], file]));
const paths: ReadonlySet<string> = new Set(by_path.keys());
const name = cache_name(kept);

async function of_older_version(key: string): Promise<Response | undefined> {
  for (const older of await caches.keys()) {
    if (!older.startsWith(kPrefix)) continue;
    const found = await (await caches.open(older)).match(key);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** From the network, and only if it is the very file of this build. */
async function fetch_checked([path, hash]: KeptFile): Promise<Response> {
  const response = await fetch(path, { cache: 'no-cache', redirect: 'error', credentials: 'omit' });
  const bytes = await response.arrayBuffer();
  if (!response.ok || (await hash_of(bytes)) !== hash)
    throw new Error('another file than the list says');
  const headers = new Headers(response.headers);
  // The bytes are kept as they are; these speak of how they travelled.
  for (const gone of ['content-encoding', 'content-length', 'transfer-encoding'])
    headers.delete(gone);
  return new Response(bytes, { status: 200, headers });
}

async function bring_all(): Promise<void> {
  const cache = await caches.open(await name);
  await Promise.all(
    kept.map(async (file) => {
      const key = key_of(file);
      if ((await cache.match(key)) !== undefined) return;
      const older = await of_older_version(key);
      if (older === undefined && file[2] === 'on_use') return;
      await cache.put(key, older ?? (await fetch_checked(file)));
    }),
  );
}

async function remove_older(): Promise<void> {
  const mine = await name;
  const older = (await caches.keys()).filter((each) => each.startsWith(kPrefix) && each !== mine);
  await Promise.all(older.map((each) => caches.delete(each)));
}

/** A page of the older version, in another tab, may still want its own files. */
async function remove_older_if_alone(): Promise<void> {
  if (self.registration.waiting !== null || self.registration.installing !== null) return;
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (pages.length <= 1) await remove_older();
}

/** A file of an older version, by its hashed name. */
async function of_any_version(path: string): Promise<Response | undefined> {
  if (!path.startsWith('/assets/')) return undefined;
  for (const older of await caches.keys()) {
    if (!older.startsWith(kPrefix)) continue;
    const found = await (
      await caches.open(older)
    ).match(`https://kept.invalid${path}`, { ignoreSearch: true });
    if (found !== undefined) return found;
  }
  return undefined;
}

async function answer(request: Request, path: string): Promise<Response> {
  const file = by_path.get(path);
  if (file === undefined) return fetch(request);
  const cache = await caches.open(await name);
  const found = await cache.match(key_of(file));
  if (found !== undefined) return found;
  if (file[2] !== 'on_use') return fetch(request);
  const brought = await fetch_checked(file);
  // Nobody waits for it to be kept, and a full device shows the letters all the same.
  void cache.put(key_of(file), brought.clone()).catch(() => undefined);
  return brought;
}

async function answer_unknown(request: Request, path: string): Promise<Response> {
  return (await of_any_version(path)) ?? fetch(request);
}

self.addEventListener('install', (event) => event.waitUntil(bring_all()));

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim().then(remove_older_if_alone));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  const path = path_for(url.pathname, request.mode === 'navigate', paths);
  if (path !== null) event.respondWith(answer(request, path));
  else if (url.pathname.startsWith('/assets/'))
    event.respondWith(answer_unknown(request, url.pathname));
});

interface PageMessage {
  readonly kind: 'use_now' | 'tidy';
}
self.addEventListener('message', (event) => {
  const { kind } = event.data as PageMessage;
  if (kind === 'use_now') event.waitUntil(self.skipWaiting());
  if (kind === 'tidy') event.waitUntil(remove_older_if_alone());
});
