// SPDX-License-Identifier: Apache-2.0
import { batch, computed, effect, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { code_of, Problem } from '../client/client';
import type { ProblemCode } from '../client/client';
import { sized } from '../client/bytes';
import { core } from '../client/core';
import { topic } from '../client/topics';
import type { JobProgress, PassphraseStrength, SlotKind, VaultState } from '../gen/api.gen';
import { ring_lock } from './lock-bell';
import { ride_is_active } from './ride-flag';

/**
 * `starting`: the core is on its way; `no_core`: it could not be brought; `no_storage`: this browser
 * keeps nothing; `busy`: another tab has the vault; the others are the core's own words.
 */
export type SessionStatus = 'starting' | 'no_core' | 'no_storage' | VaultState['status'];

const vault = signal<VaultState | null>(null);
const problem = signal<ProblemCode | null>(null);
const persisted = signal<boolean | null>(null);

const status: ReadonlySignal<SessionStatus> = computed(() => {
  if (core.state.value === 'no_core') return 'no_core';
  if (core.ownership.value === 'elsewhere' || core.ownership.value === 'free') return 'busy';
  const state = vault.value;
  if (state === null) return 'starting';
  return core.ownership.value === 'memory' ? 'no_storage' : state.status;
});

function note(state: VaultState): VaultState {
  const was_open = vault.peek()?.status === 'open';
  vault.value = state;
  if (was_open && state.status !== 'open') after_lock();
  return state;
}

/** A ride goes on through a lock; the old core's memory is overwritten as soon as none is under way. */
function after_lock(): void {
  ring_lock();
  if (!ride_is_active.peek()) void core.act('renew').catch(() => undefined);
}

async function refresh(): Promise<void> {
  try {
    note((await core.call('vault.state', {})).value);
  } catch (cause) {
    problem.value = code_of(cause);
  }
}

function has_device_slot(): boolean {
  return vault.peek()?.slots.some((slot) => slot.kind === 'device') ?? false;
}

/** Opens by itself the vault of somebody who chose no passphrase, once, at the start. */
async function begin(): Promise<void> {
  await refresh();
  if (status.peek() !== 'locked' || !has_device_slot()) return;
  try {
    await open_with_device(false);
  } catch (cause) {
    problem.value = code_of(cause);
  }
}

/** The network is back: what could not be brought at the start is asked for again. */
function try_again(): void {
  if (status.peek() !== 'no_core') return;
  problem.value = null;
  void begin();
}

// --- opening and locking -------------------------------------------------------------------------

async function open_with_device(read_only: boolean): Promise<void> {
  note((await core.call('vault.open', { kind: 'device', read_only }, { secret: 'device' })).value);
}

async function open_with(kind: SlotKind, secret: Uint8Array, read_only: boolean): Promise<void> {
  note((await core.call('vault.open', { kind, read_only }, { blob: secret })).value);
}

async function lock(): Promise<void> {
  if (vault.peek()?.status !== 'open') return;
  // What is private leaves the screen before anything else happens.
  ring_lock();
  note((await core.call('vault.lock', {})).value);
}

let creating: Promise<void> | null = null;

async function create_device_vault(): Promise<void> {
  note((await core.call('vault.create', { kind: 'device' }, { secret: 'device_new' })).value);
  void ask_to_persist();
}

/** Before something is first stored: makes the vault that needs no passphrase. Rejects while locked. */
async function ensure_vault(): Promise<void> {
  if (vault.peek() === null) await refresh();
  const now = status.peek();
  if (now === 'open') return;
  if (now === 'none') {
    creating ??= create_device_vault().finally(() => {
      creating = null;
    });
    return creating;
  }
  if (now === 'busy') throw new Problem('elsewhere');
  if (now === 'no_storage' || now === 'no_core') throw new Problem(now);
  if (now === 'damaged') throw new Problem('corrupt');
  if (now === 'newer_format') throw new Problem('unsupported');
  throw new Problem('locked');
}

/** Asks the browser once not to throw our files away when space gets short. */
async function ask_to_persist(): Promise<void> {
  if (persisted.peek() === true) return;
  try {
    persisted.value = (await navigator.storage.persisted()) || (await navigator.storage.persist());
  } catch {
    persisted.value = false;
  }
}

// --- ways to open --------------------------------------------------------------------------------

/** Sets a first passphrase: makes the vault with it, or adds it to the one of this device. */
async function set_passphrase(
  secret: Uint8Array,
  options: { keep_device: boolean },
): Promise<void> {
  const device = vault.peek()?.slots.filter((slot) => slot.kind === 'device') ?? [];
  if (status.peek() === 'none') {
    note((await core.call('vault.create', { kind: 'passphrase' }, { blob: secret })).value);
    void ask_to_persist();
    return;
  }
  note((await core.call('vault.add_slot', { kind: 'passphrase' }, { blob: secret })).value);
  if (options.keep_device) return;
  // The core ends the device's way in by itself when a passphrase comes; what it left is ended here.
  const left = vault.peek()?.slots ?? [];
  for (const { slot_id } of device) {
    if (left.some((slot) => slot.slot_id === slot_id)) await remove_slot(slot_id);
  }
}

/** Takes the passphrase away again: this device opens the vault, and so does a recovery code. */
async function use_device_only(): Promise<void> {
  note((await core.call('vault.add_slot', { kind: 'device' }, { secret: 'device_new' })).value);
  for (const slot of vault.peek()?.slots ?? []) {
    if (slot.kind === 'passphrase') await remove_slot(slot.slot_id);
  }
}

async function change_passphrase(
  old_secret: Uint8Array,
  new_secret: Uint8Array,
  options: { keep_device: boolean },
): Promise<void> {
  const blob = sized(old_secret, new_secret);
  const request = { keep_device_slots: options.keep_device };
  note((await core.call('vault.change_passphrase', request, { blob })).value);
}

async function remove_slot(slot_id: string): Promise<void> {
  note((await core.call('vault.remove_slot', { slot_id })).value);
}

async function strength(secret: Uint8Array): Promise<PassphraseStrength> {
  return (await core.call('vault.passphrase_strength', {}, { blob: secret })).value;
}

/** The groups of a new recovery code. It opens nothing until `confirm_recovery` had it typed back. */
async function make_recovery(): Promise<string[]> {
  await ensure_vault();
  const { blob } = await core.call('vault.recovery_make', {});
  return code_groups(blob);
}

/** The code as the groups it is written in; the bytes are wiped. */
function code_groups(blob: Uint8Array): string[] {
  const text = new TextDecoder().decode(blob);
  blob.fill(0);
  return text.split(/[\s-]+/).filter((group) => group !== '');
}

async function confirm_recovery(typed: Uint8Array): Promise<void> {
  note((await core.call('vault.recovery_confirm', {}, { blob: typed })).value);
}

/**
 * Begins a change of the vault key. Returns the groups of a fresh recovery code: where there was one
 * before, the old one works until this one was typed back, and the change waits for that.
 */
async function rotate_begin(
  kind: 'passphrase' | 'device',
  secret: Uint8Array | null,
): Promise<string[]> {
  const options = secret === null ? { secret: 'device' as const } : { blob: secret };
  const begun = await core.call('vault.rotate_begin', { kind }, options);
  await refresh();
  return code_groups(begun.blob);
}

/** Goes on with it to its end, also with one that was interrupted. */
async function rotate_on(on_progress: (progress: JobProgress) => void): Promise<void> {
  let done = false;
  while (!done) {
    const { value } = await core.call('vault.rotate_step', {});
    on_progress(value);
    done = value.done;
  }
  await refresh();
}

async function rotate_abandon(): Promise<void> {
  note((await core.call('vault.rotate_abandon', {})).value);
}

// --- taking along and deleting -------------------------------------------------------------------

async function export_all(): Promise<{ file: Blob; file_name: string; record_count: number }> {
  const { value, blob } = await core.call('vault.export', {});
  return { file: new Blob([blob], { type: 'application/json' }), ...value };
}

/** Deletes everything on this device. Works also when the vault is damaged. */
async function wipe(): Promise<void> {
  ring_lock();
  await core.act('erase');
  batch(() => {
    vault.value = null;
    problem.value = null;
  });
  await refresh();
}

// --- following the core --------------------------------------------------------------------------

let restarts_seen = 0;
effect(() => {
  const restarts = core.restarts.value;
  if (restarts === restarts_seen) return;
  restarts_seen = restarts;
  ring_lock();
  problem.value = 'crashed';
  void refresh();
});

let last_ownership = core.ownership.peek();
effect(() => {
  const ownership = core.ownership.value;
  const gained = ownership === 'owned' && last_ownership === 'free';
  last_ownership = ownership;
  if (ownership === 'elsewhere') ring_lock();
  if (gained) void begin();
});

effect(() => {
  if (topic('vault').value > 0) void refresh();
});

// The lock waited for the ride to end.
let was_riding = false;
effect(() => {
  const is_riding = ride_is_active.value;
  const ended = was_riding && !is_riding;
  was_riding = is_riding;
  if (ended && vault.peek()?.status === 'locked') void core.act('renew').catch(() => undefined);
});

export const session = {
  status,
  vault: vault as ReadonlySignal<VaultState | null>,
  is_open: computed(() => status.value === 'open'),
  /** The last thing that went wrong by itself (not in answer to a call); words: `error.<code>.*`. */
  problem: problem as ReadonlySignal<ProblemCode | null>,
  dismiss_problem: () => {
    problem.value = null;
  },
  /** The browser threw away a vault that was here. */
  evicted: core.evicted,
  /** Whether the browser promised to keep our files; null until it was asked. */
  persisted: persisted as ReadonlySignal<boolean | null>,
  ownership: core.ownership,
  begin,
  try_again,
  refresh,
  ensure_vault,
  open_with_device: () => open_with_device(false),
  open_with_passphrase: (secret: Uint8Array) => open_with('passphrase', secret, false),
  open_with_recovery_code: (secret: Uint8Array) => open_with('recovery_code', secret, false),
  /** A damaged vault, as far as it can be read; nothing is written. */
  open_damaged: (kind: SlotKind, secret: Uint8Array) => open_with(kind, secret, true),
  open_damaged_with_device: () => open_with_device(true),
  lock,
  set_passphrase,
  change_passphrase,
  use_device_only,
  remove_slot,
  strength,
  make_recovery,
  confirm_recovery,
  rotate_begin,
  rotate_on,
  rotate_abandon,
  export_all,
  wipe,
  /** Presence tells when the core locked by itself. */
  locked_by_core: async () => {
    ring_lock();
    await refresh();
  },
};
