// SPDX-License-Identifier: Apache-2.0
import { METHODS } from '../gen/api.gen';
import type { VaultState } from '../gen/api.gen';
import { start_core } from './core';
import type { Core } from './core';
import {
  erase_database,
  expect_vault,
  forget_device_secret,
  is_vault_expected,
  make_device_secret,
  read_device_secret,
} from './device-key';
import { erase_files, memory_slots, open_root, open_slots, write_card } from './opfs';
import { try_lock, wait_for_lock } from './ownership';
import type { Release } from './ownership';
import { Problem } from './problem';
import { kWipeWords } from './protocol';
import type {
  ActMessage,
  CallMessage,
  FromWorker,
  Method,
  Ownership,
  ProblemCode,
  StartMessage,
  ToWorker,
} from './protocol';
import { kSlotsAtStart, SlotPool } from './slots';

interface OkReply {
  readonly ok: unknown;
  readonly changed?: readonly string[];
}
interface ErrorReply {
  readonly error: { readonly code: ProblemCode; readonly what: string };
}
interface Outcome {
  readonly value: unknown;
  readonly changed: readonly string[];
  readonly blob: Uint8Array<ArrayBuffer>;
}

/** What makes or opens a vault has no sense in a tab that does not hold it. */
const kNeedsOwnership: ReadonlySet<Method> = new Set<Method>([
  'vault.create',
  'vault.open',
  'vault.add_slot',
  'vault.remove_slot',
  'vault.change_passphrase',
  'vault.recovery_make',
  'vault.recovery_confirm',
  'vault.rotate_begin',
  'vault.wipe',
]);

function vault_state_of(method: Method, value: unknown): VaultState | null {
  const tells =
    method.startsWith('vault.') && typeof value === 'object' && value !== null && 'slots' in value;
  return tells ? (value as VaultState) : null;
}

/**
 * The core, its files and the lock of one tab. Everything runs one after another in the order it
 * was asked; the core itself never waits for anything.
 */
export class VaultWorker {
  readonly #post: (message: FromWorker, transfer: Transferable[]) => void;
  #files: StartMessage | null = null;
  #module: WebAssembly.Module | null = null;
  #catalogue: Uint8Array | null = null;
  #core: Core | null = null;
  #slots = new SlotPool();
  #root: FileSystemDirectoryHandle | null = null;
  #release: Release | null = null;
  #ownership: Ownership = 'waiting';
  #queue: Promise<void> = Promise.resolve();

  constructor(post: (message: FromWorker, transfer: Transferable[]) => void) {
    this.#post = post;
  }

  receive(message: ToWorker): void {
    switch (message.kind) {
      case 'start':
        this.#files = message;
        this.#enqueue(() => this.#start());
        break;
      case 'call':
        this.#enqueue(() => this.#answer(message.id, () => this.#run(message)));
        break;
      case 'act':
        this.#enqueue(() => this.#answer(message.id, () => this.#act(message)));
        break;
    }
  }

  #enqueue(job: () => Promise<void>): void {
    this.#queue = this.#queue.then(job, job);
  }

  async #answer(id: number, job: () => Promise<Outcome>): Promise<void> {
    try {
      const { value, changed, blob } = await job();
      this.#post({ kind: 'answer', id, value, changed, blob }, [blob.buffer]);
    } catch (cause) {
      const code = cause instanceof Problem ? cause.code : 'storage_failed';
      this.#post(
        { kind: 'refusal', id, code, what: cause instanceof Error ? cause.message : '' },
        [],
      );
    }
  }

  #own(ownership: Ownership): void {
    this.#ownership = ownership;
    this.#post({ kind: 'ownership', ownership }, []);
  }

  // --- starting --------------------------------------------------------------------------------

  async #start(): Promise<void> {
    const files = this.#prepare_files();
    this.#root = 'locks' in navigator ? await open_root() : null;
    if (this.#root === null) {
      this.#own('memory');
    } else {
      this.#release = await try_lock();
      if (this.#release === null) this.#stand_by();
      else await this.#take_files();
    }
    await files;
    try {
      await this.#ready_core();
      await this.#look_for_eviction();
    } catch {
      this.#post({ kind: 'state', state: 'no_core' }, []);
    }
  }

  /** Fetches meanwhile; a failure shows when the core is needed, which then tries again. */
  async #prepare_files(): Promise<void> {
    try {
      await Promise.all([this.#load_module(), this.#load_catalogue()]);
    } catch {
      this.#module = null;
    }
  }

  async #load_module(): Promise<WebAssembly.Module> {
    if (this.#files === null) throw new Problem('no_core', 'not started');
    if (this.#module === null) {
      const response = await fetch(this.#files.wasm_url);
      if (!response.ok) throw new Problem('no_core', 'the module did not arrive');
      this.#module = await WebAssembly.compileStreaming(response);
    }
    return this.#module;
  }

  async #load_catalogue(): Promise<Uint8Array> {
    if (this.#files === null) throw new Problem('no_core', 'not started');
    if (this.#catalogue === null) {
      const response = await fetch(this.#files.catalogue_url);
      if (!response.ok) throw new Problem('no_core', 'the catalogue did not arrive');
      this.#catalogue = new Uint8Array(await response.arrayBuffer());
    }
    return this.#catalogue;
  }

  async #take_files(): Promise<void> {
    if (this.#root === null) return;
    this.#slots.close();
    try {
      this.#slots.add(await open_slots(this.#root, 0, kSlotsAtStart));
      this.#own('owned');
    } catch {
      this.#release?.();
      this.#release = null;
      this.#own('memory');
    }
  }

  /** Waits for the other tab without asking it for anything. */
  #stand_by(): void {
    this.#own('elsewhere');
    void wait_for_lock().then((release) => {
      this.#release = release;
      this.#own('free');
    });
  }

  async #ready_core(): Promise<Core> {
    if (this.#core !== null) return this.#core;
    let module: WebAssembly.Module;
    let catalogue: Uint8Array;
    try {
      [module, catalogue] = await Promise.all([this.#load_module(), this.#load_catalogue()]);
    } catch {
      throw new Problem('no_core', 'it could not be brought');
    }
    if (this.#slots.count() === 0) this.#slots.add(memory_slots(kSlotsAtStart));
    const core = await start_core(module, this.#slots);
    const load = JSON.stringify({ locale: this.#files?.locale ?? 'en' });
    core.call(METHODS.indexOf('content.load'), load, catalogue.slice());
    this.#core = core;
    this.#post({ kind: 'state', state: 'ready' }, []);
    return core;
  }

  async #look_for_eviction(): Promise<void> {
    if (this.#ownership !== 'owned') return;
    const { value } = await this.#call_core('vault.state', {}, null);
    const there = vault_state_of('vault.state', value)?.status !== 'none';
    if (there) await expect_vault(true);
    else if (await is_vault_expected()) this.#post({ kind: 'state', state: 'evicted' }, []);
  }

  // --- calls -----------------------------------------------------------------------------------

  async #run(message: CallMessage): Promise<Outcome> {
    const { method } = message;
    if (this.#ownership !== 'owned' && kNeedsOwnership.has(method)) throw this.#not_ours();
    const { secret, is_new } = await this.#secret_for(message);
    try {
      const outcome = await this.#call_core(method, message.request, secret);
      await this.#after(method, outcome);
      return this.#ownership === 'owned'
        ? outcome
        : as_seen_elsewhere(method, outcome, this.#ownership);
    } catch (cause) {
      if (is_new) await forget_device_secret();
      const is_locked = cause instanceof Problem && cause.code === 'locked';
      throw is_locked && this.#ownership !== 'owned' ? this.#not_ours() : cause;
    }
  }

  #not_ours(): Problem {
    return new Problem(this.#ownership === 'memory' ? 'no_storage' : 'elsewhere');
  }

  async #secret_for(message: CallMessage): Promise<{ secret: Uint8Array | null; is_new: boolean }> {
    if (message.secret === 'given') return { secret: message.blob, is_new: false };
    const kept = message.method === 'vault.create' ? null : await read_device_secret();
    if (kept !== null) return { secret: kept, is_new: false };
    if (message.secret === 'device') throw new Problem('device_key_gone');
    return { secret: await make_device_secret(), is_new: true };
  }

  async #call_core(method: Method, request: unknown, blob: Uint8Array | null): Promise<Outcome> {
    const core = await this.#ready_core();
    try {
      await this.#open_wanted_slots(core);
      const reply = core.call(METHODS.indexOf(method), JSON.stringify(request), blob);
      const parsed = JSON.parse(reply.json) as OkReply | ErrorReply;
      if ('error' in parsed) throw new Problem(parsed.error.code, parsed.error.what);
      return { value: parsed.ok, changed: parsed.changed ?? [], blob: reply.blob };
    } catch (cause) {
      if (cause instanceof Problem) throw cause;
      await this.#start_again();
      throw new Problem('crashed', method);
    } finally {
      blob?.fill(0);
    }
  }

  async #open_wanted_slots(core: Core): Promise<void> {
    const wanted = core.slots_wanted();
    if (wanted <= 0) return;
    const from = this.#slots.count();
    const owned = this.#ownership === 'owned' && this.#root !== null;
    try {
      this.#slots.add(
        owned && this.#root !== null
          ? await open_slots(this.#root, from, wanted)
          : memory_slots(wanted),
      );
    } catch {
      // No room for another file: the core says `storage_full` itself when it needs one.
    }
  }

  /** After a trap nothing of the old core may be used again. The vault is locked then. */
  async #start_again(): Promise<void> {
    this.#drop_core();
    this.#post({ kind: 'state', state: 'crashed' }, []);
    try {
      await this.#ready_core();
    } catch {
      this.#post({ kind: 'state', state: 'no_core' }, []);
    }
  }

  #drop_core(): void {
    this.#core?.wipe();
    this.#core = null;
  }

  async #after(method: Method, outcome: Outcome): Promise<void> {
    if (outcome.changed.includes('card')) await this.#publish_card();
    const state = vault_state_of(method, outcome.value);
    if (state === null || this.#ownership !== 'owned') return;
    if (method === 'vault.create') await expect_vault(true);
    const has_device_slot = state.slots.some((slot) => slot.kind === 'device');
    if (state.status === 'open' && !has_device_slot) await forget_device_secret();
  }

  async #publish_card(): Promise<void> {
    if (this.#ownership !== 'owned' || this.#root === null) return;
    try {
      const { blob } = await this.#call_core('card.read', {}, null);
      await write_card(this.#root, blob);
      this.#post({ kind: 'state', state: 'card_written' }, []);
    } catch {
      // The vault has it; the copy for the page is written with the next change.
    }
  }

  // --- acts ------------------------------------------------------------------------------------

  async #act({ act }: ActMessage): Promise<Outcome> {
    switch (act) {
      case 'renew':
        this.#drop_core();
        await this.#ready_core();
        break;
      case 'take':
        await this.#take();
        break;
      case 'let_go':
        await this.#let_go();
        break;
      case 'erase':
        await this.#erase();
        break;
    }
    return { value: null, changed: [], blob: new Uint8Array(0) };
  }

  async #take(): Promise<void> {
    if (this.#ownership !== 'free') throw new Problem('elsewhere');
    this.#drop_core();
    await this.#take_files();
    await this.#ready_core();
  }

  async #let_go(): Promise<void> {
    if (this.#ownership !== 'owned') return;
    this.#drop_core();
    this.#slots.close();
    this.#release?.();
    this.#release = null;
    this.#stand_by();
    await this.#ready_core();
  }

  /** Works also when the vault is damaged or the core cannot be started. */
  async #erase(): Promise<void> {
    if (this.#ownership !== 'owned' || this.#root === null) throw this.#not_ours();
    try {
      await this.#call_core('vault.wipe', { confirm: kWipeWords }, null);
    } catch {
      // Its files are removed all the same.
    }
    this.#drop_core();
    this.#slots.close();
    await erase_files(this.#root);
    await erase_database();
    await this.#take_files();
    await this.#ready_core();
    this.#post({ kind: 'state', state: 'card_written' }, []);
  }
}

/** A tab without the vault tells that it is busy, not that there is none. */
function as_seen_elsewhere(method: Method, outcome: Outcome, ownership: Ownership): Outcome {
  const state = vault_state_of(method, outcome.value);
  if (state === null || ownership === 'memory') return outcome;
  return { ...outcome, value: { ...state, status: 'busy' } satisfies VaultState };
}
