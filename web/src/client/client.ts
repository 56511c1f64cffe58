// SPDX-License-Identifier: Apache-2.0
import { batch, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Api } from '../gen/api.gen';
import { Problem } from '../worker/problem';
import type {
  ActName,
  FromWorker,
  Method,
  Ownership,
  SecretSource,
  ToWorker,
} from '../worker/protocol';
import { touch_topics } from './topics';

export { code_of, Problem } from '../worker/problem';
export type { Method, Ownership, ProblemCode, SecretSource } from '../worker/protocol';

export interface Reply<T> {
  readonly value: T;
  readonly blob: Uint8Array<ArrayBuffer>;
}

export interface CallOptions {
  /** Bytes beside the JSON: a secret, a file. The buffer is taken over and wiped after the call. */
  readonly blob?: Uint8Array;
  /** `device`: the key this browser keeps opens the vault; it never reaches the page. */
  readonly secret?: SecretSource;
}

/** What the worker is to the client; a real Worker outside of tests. */
export interface WorkerPort {
  postMessage(message: ToWorker, transfer: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface CoreFiles {
  readonly wasm_url: string;
  readonly catalogue_url: string;
  readonly locale: string;
}

interface Pending {
  readonly resolve: (reply: Reply<unknown>) => void;
  readonly reject: (cause: Problem) => void;
}

export type CoreState = 'starting' | 'ready' | 'no_core';

/** Its own buffer, so that it can be handed over whole; a part of a larger one is wiped there. */
function take_over(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer } = bytes;
  if (
    buffer instanceof ArrayBuffer &&
    bytes.byteOffset === 0 &&
    bytes.byteLength === buffer.byteLength
  ) {
    return new Uint8Array(buffer);
  }
  const copy = new Uint8Array(bytes);
  bytes.fill(0);
  return copy;
}

/**
 * The page's side of the worker. Calls may be made at any time: they wait in the worker's queue
 * until the core is there. Only models use it.
 */
export class CoreClient {
  readonly #make_port: () => WorkerPort;
  readonly #pending = new Map<number, Pending>();
  readonly #ownership = signal<Ownership>('waiting');
  readonly #state = signal<CoreState>('starting');
  readonly #restarts = signal(0);
  readonly #evicted = signal(false);
  #port: WorkerPort | null = null;
  #files: CoreFiles | null = null;
  #held_back: { message: ToWorker; transfer: Transferable[] }[] = [];
  #last_id = 0;

  constructor(make_port: () => WorkerPort) {
    this.#make_port = make_port;
  }

  get ownership(): ReadonlySignal<Ownership> {
    return this.#ownership;
  }
  get state(): ReadonlySignal<CoreState> {
    return this.#state;
  }
  /** Grows each time the core had to be started again after a crash: the vault is locked then. */
  get restarts(): ReadonlySignal<number> {
    return this.#restarts;
  }
  /** A vault was here before and the browser threw it away. */
  get evicted(): ReadonlySignal<boolean> {
    return this.#evicted;
  }

  start(files: CoreFiles): void {
    this.#files = files;
    const port = this.#make_port();
    port.onmessage = (event) => this.#receive(event.data);
    port.onerror = () => this.#replace_worker();
    this.#port = port;
    port.postMessage({ kind: 'start', ...files }, []);
    for (const { message, transfer } of this.#held_back.splice(0))
      port.postMessage(message, transfer);
  }

  call<K extends Method>(
    method: K,
    request: Api[K]['request'],
    options: CallOptions = {},
  ): Promise<Reply<Api[K]['response']>> {
    const blob = options.blob === undefined ? null : take_over(options.blob);
    return this.#ask((id) => ({
      message: { kind: 'call', id, method, request, secret: options.secret ?? 'given', blob },
      transfer: blob === null ? [] : [blob.buffer],
    })) as Promise<Reply<Api[K]['response']>>;
  }

  async act(act: ActName): Promise<void> {
    await this.#ask((id) => ({ message: { kind: 'act', id, act }, transfer: [] }));
  }

  #ask(
    make: (id: number) => { message: ToWorker; transfer: Transferable[] },
  ): Promise<Reply<unknown>> {
    this.#last_id += 1;
    const id = this.#last_id;
    const { message, transfer } = make(id);
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      if (this.#port === null) this.#held_back.push({ message, transfer });
      else this.#port.postMessage(message, transfer);
    });
  }

  #receive(message: FromWorker): void {
    switch (message.kind) {
      case 'answer': {
        const { value, blob, changed } = message;
        this.#settle(message.id)?.resolve({ value, blob });
        // A turn later: whoever asked has the answer in place before anybody reads again.
        if (changed.length > 0) setTimeout(() => touch_topics(changed), 0);
        break;
      }
      case 'refusal':
        this.#settle(message.id)?.reject(new Problem(message.code, message.what));
        break;
      case 'ownership':
        this.#ownership.value = message.ownership;
        break;
      case 'state':
        this.#note(message.state);
        break;
    }
  }

  #note(state: 'ready' | 'no_core' | 'crashed' | 'card_written' | 'evicted'): void {
    if (state === 'crashed') this.#restarts.value += 1;
    else if (state === 'card_written') touch_topics(['card_file']);
    else if (state === 'evicted') this.#evicted.value = true;
    else this.#state.value = state;
  }

  #settle(id: number): Pending | undefined {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    return pending;
  }

  /** The worker itself died: what it was asked is refused, and a new one begins, locked. */
  #replace_worker(): void {
    this.#port?.terminate();
    this.#port = null;
    const lost = [...this.#pending.values()];
    this.#pending.clear();
    for (const { reject } of lost) reject(new Problem('crashed'));
    batch(() => {
      this.#restarts.value += 1;
      this.#state.value = this.#restarts.value > kRestartsMax ? 'no_core' : 'starting';
    });
    if (this.#state.value === 'starting' && this.#files !== null) this.start(this.#files);
  }
}

/** A worker that dies again and again is not started for ever; help works without it. */
const kRestartsMax = 5;
