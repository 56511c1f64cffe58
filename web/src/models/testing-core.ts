// SPDX-License-Identifier: Apache-2.0
import { CoreClient } from '../client/client';
import type { WorkerPort } from '../client/client';
import type { VaultState } from '../gen/api.gen';
import type {
  ActName,
  CallMessage,
  FromWorker,
  Method,
  Ownership,
  ProblemCode,
  ToWorker,
} from '../worker/protocol';

/** For tests of models: answers calls as it was told, in the order they were made. */
type Handler = (message: CallMessage) => { value?: unknown; code?: ProblemCode; blob?: number[] };

export const kVault: VaultState = {
  status: 'none',
  slots: [],
  has_passphrase: false,
  has_recovery_code: false,
  inbox_count: 0,
  rotation_pending: false,
  rotation_needs_code: false,
  previous_header_used: false,
  opened_read_only: false,
  card_was_altered: false,
  inbox_opened: 0,
  inbox_unreadable: 0,
};

export class TestingPort implements WorkerPort {
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  readonly calls: CallMessage[] = [];
  readonly acts: ActName[] = [];
  readonly handlers = new Map<Method, Handler>();

  terminate(): void {}

  postMessage(message: ToWorker): void {
    if (message.kind === 'act') {
      this.acts.push(message.act);
      this.#later({
        kind: 'answer',
        id: message.id,
        value: null,
        changed: [],
        blob: new Uint8Array(0),
      });
    }
    if (message.kind === 'call') {
      this.calls.push(message);
      const { value = {}, code, blob = [] } = this.handlers.get(message.method)?.(message) ?? {};
      const { id } = message;
      if (code !== undefined) this.#later({ kind: 'refusal', id, code, what: '' });
      else this.#later({ kind: 'answer', id, value, changed: [], blob: Uint8Array.from(blob) });
    }
  }

  #later(message: FromWorker): void {
    queueMicrotask(() => this.say(message));
  }
  say(data: FromWorker): void {
    this.onmessage?.({ data } as MessageEvent<FromWorker>);
  }
  own(ownership: Ownership): void {
    this.say({ kind: 'ownership', ownership });
  }
  names(): Method[] {
    return this.calls.map(({ method }) => method);
  }
}

export const port = new TestingPort();
export const core = new CoreClient(() => port);
core.start({ wasm_url: '/w', catalogue_url: '/c', locale: 'en' });
