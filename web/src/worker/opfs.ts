// SPDX-License-Identifier: Apache-2.0
import { MemorySlot } from './slots';
import type { SlotHandle } from './slots';

/** The origin's private file system: `vault/slot-NN` for the core, `card.json` for the open card. */
const kVaultFolder = 'vault';
const kCardFile = 'card.json';
const kCardNewFile = 'card.json.new';
const kOpenTries = 40;
const kOpenPauseMs = 50;

export function memory_slots(count: number): SlotHandle[] {
  return Array.from({ length: count }, () => new MemorySlot());
}

/** Null when this browser has no private file system, or does not give it out (private windows). */
export async function open_root(): Promise<FileSystemDirectoryHandle | null> {
  try {
    return await navigator.storage.getDirectory();
  } catch {
    return null;
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

// A tab that was just closed or loaded again may not have given its handles back yet.
async function open_handle(file: FileSystemFileHandle): Promise<SlotHandle> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await file.createSyncAccessHandle();
    } catch (cause) {
      if (tries >= kOpenTries) throw cause;
      await pause(kOpenPauseMs);
    }
  }
}

function slot_name(index: number): string {
  return `slot-${String(index).padStart(2, '0')}`;
}

async function count_slots(folder: FileSystemDirectoryHandle): Promise<number> {
  let count = 0;
  for await (const name of folder.keys()) if (name.startsWith('slot-')) count += 1;
  return count;
}

/**
 * Opens slots `from` up to `from + count`; at the start (`from` 0) at least all that are there.
 * Throws when the file system is there but cannot be used.
 */
export async function open_slots(
  root: FileSystemDirectoryHandle,
  from: number,
  count: number,
): Promise<SlotHandle[]> {
  const folder = await root.getDirectoryHandle(kVaultFolder, { create: true });
  const until = from + Math.max(count, from === 0 ? await count_slots(folder) : 0);
  const handles: SlotHandle[] = [];
  try {
    for (let index = from; index < until; index += 1) {
      handles.push(
        await open_handle(await folder.getFileHandle(slot_name(index), { create: true })),
      );
    }
  } catch (cause) {
    for (const handle of handles) handle.close();
    throw cause;
  }
  return handles;
}

async function remove_if_there(root: FileSystemDirectoryHandle, name: string): Promise<void> {
  try {
    await root.removeEntry(name, { recursive: true });
  } catch (cause) {
    if (!(cause instanceof DOMException && cause.name === 'NotFoundError')) throw cause;
  }
}

interface Movable {
  move(name: string): Promise<void>;
}
function is_movable(file: object): file is Movable {
  return 'move' in file && typeof file.move === 'function';
}

async function write_whole(file: FileSystemFileHandle, bytes: Uint8Array): Promise<void> {
  const handle = await open_handle(file);
  try {
    handle.truncate(0);
    handle.write(bytes, { at: 0 });
    handle.flush();
  } finally {
    handle.close();
  }
}

/** Replaces the open card as the page and help.html read it; an empty card removes it. */
export async function write_card(
  root: FileSystemDirectoryHandle,
  bytes: Uint8Array,
): Promise<void> {
  if (bytes.byteLength === 0) {
    await remove_if_there(root, kCardFile);
    return;
  }
  const fresh = await root.getFileHandle(kCardNewFile, { create: true });
  await write_whole(fresh, bytes);
  if (is_movable(fresh)) {
    await fresh.move(kCardFile);
    return;
  }
  await write_whole(await root.getFileHandle(kCardFile, { create: true }), bytes);
  await remove_if_there(root, kCardNewFile);
}

/** Deletes everything this origin keeps in its private file system. All slots must be closed. */
export async function erase_files(root: FileSystemDirectoryHandle): Promise<void> {
  const names: string[] = [];
  for await (const name of root.keys()) names.push(name);
  for (const name of names) await remove_if_there(root, name);
}
