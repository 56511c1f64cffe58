// SPDX-License-Identifier: Apache-2.0
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { METHODS } from '../gen/api.gen';
import type { FromWorker, Method, SecretSource } from './protocol';
import { tiny_core } from './testing-module';
import { VaultWorker } from './vault-worker';

const kTrapAt = METHODS.indexOf('app.about');
const kState = '{"ok":{"status":"none","slots":[]},"changed":["vault"]}';

/** The worker as it runs in a browser that has no private file system. */
class Stage {
  readonly said: FromWorker[] = [];
  readonly worker = new VaultWorker((message) => this.said.push(message));
  #last_id = 0;

  start(): void {
    this.worker.receive({ kind: 'start', wasm_url: '/w.wasm', catalogue_url: '/c', locale: 'en' });
  }
  async call(method: Method, secret: SecretSource = 'given'): Promise<FromWorker> {
    this.#last_id += 1;
    const id = this.#last_id;
    this.worker.receive({ kind: 'call', id, method, request: {}, secret, blob: null });
    return vi.waitUntil(() => this.said.find((message) => 'id' in message && message.id === id));
  }
  states(): string[] {
    return this.said.flatMap((message) => (message.kind === 'state' ? [message.state] : []));
  }
}

let network_is_there = true;

beforeEach(() => {
  network_is_there = true;
  vi.stubGlobal('navigator', { storage: {} });
  vi.stubGlobal('fetch', async (url: string) => {
    if (!network_is_there) throw new TypeError('no network');
    const headers = { 'content-type': 'application/wasm' };
    return url.endsWith('.wasm')
      ? new Response(tiny_core(kState, kTrapAt), { headers })
      : new Response('{}');
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('VaultWorker', () => {
  it('WorksWithoutFilesAndSaysThatNothingIsKept', async () => {
    const stage = new Stage();
    stage.start();
    expect(await stage.call('vault.state')).toMatchObject({ kind: 'answer', changed: ['vault'] });
    expect(stage.said).toContainEqual({ kind: 'ownership', ownership: 'memory' });
    expect(await stage.call('vault.create')).toMatchObject({ kind: 'refusal', code: 'no_storage' });
  });

  it('StartsAFreshCoreAfterATrap', async () => {
    const stage = new Stage();
    stage.start();
    expect(await stage.call('app.about')).toMatchObject({ kind: 'refusal', code: 'crashed' });
    expect(stage.states()).toContain('crashed');
    expect(await stage.call('vault.state')).toMatchObject({ kind: 'answer' });
    expect(stage.states().filter((state) => state === 'ready')).toHaveLength(2);
  });

  it('TriesAgainWhenTheCoreCouldNotBeBrought', async () => {
    network_is_there = false;
    const stage = new Stage();
    stage.start();
    expect(await stage.call('vault.state')).toMatchObject({ kind: 'refusal', code: 'no_core' });
    network_is_there = true;
    expect(await stage.call('vault.state')).toMatchObject({ kind: 'answer' });
    expect(stage.states()).toEqual(['no_core', 'ready']);
  });

  it('AnswersInTheOrderItWasAsked', async () => {
    const stage = new Stage();
    stage.start();
    await Promise.all([
      stage.call('vault.state'),
      stage.call('app.about'),
      stage.call('vault.state'),
    ]);
    const ids = stage.said.flatMap((message) => ('id' in message ? [message.id] : []));
    expect(ids).toEqual([1, 2, 3]);
  });

  it('RenewsTheCoreWhenAsked', async () => {
    const stage = new Stage();
    stage.start();
    await stage.call('vault.state');
    stage.worker.receive({ kind: 'act', id: 99, act: 'renew' });
    await vi.waitUntil(() => stage.said.some((message) => 'id' in message && message.id === 99));
    expect(stage.states()).toEqual(['ready', 'ready']);
  });
});
