// SPDX-License-Identifier: Apache-2.0
import type { FromWorker, ToWorker } from './protocol';
import { VaultWorker } from './vault-worker';

declare const self: DedicatedWorkerGlobalScope;

const worker = new VaultWorker((message: FromWorker, transfer: Transferable[]) =>
  self.postMessage(message, transfer),
);
self.addEventListener('message', (event: MessageEvent<ToWorker>) => worker.receive(event.data));
