// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import type { FromWorker, ToWorker } from '../worker/protocol';
import { secret_bytes, sized } from './bytes';
import { CoreClient } from './client';
import type { WorkerPort } from './client';
import { topic } from './topics';

class FakePort implements WorkerPort {
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  readonly sent: ToWorker[] = [];
  is_ended = false;
  postMessage(message: ToWorker): void {
    this.sent.push(message);
  }
  terminate(): void {
    this.is_ended = true;
  }
  say(data: FromWorker): void {
    this.onmessage?.({ data } as MessageEvent<FromWorker>);
  }
}

const kFiles = { wasm_url: '/w', catalogue_url: '/c', locale: 'en' };

function client_with_ports(): { client: CoreClient; ports: FakePort[] } {
  const ports: FakePort[] = [];
  const client = new CoreClient(() => {
    const port = new FakePort();
    ports.push(port);
    return port;
  });
  return { client, ports };
}
function turn(): Promise<void> {
  return new Promise((done) => setTimeout(done, 1));
}

describe('CoreClient', () => {
  it('HoldsCallsBackUntilTheWorkerIsThere', async () => {
    const { client, ports } = client_with_ports();
    const about = client.call('app.about', {});
    expect(ports).toHaveLength(0);
    client.start(kFiles);
    expect(ports[0]?.sent.map(({ kind }) => kind)).toEqual(['start', 'call']);
    ports[0]?.say({
      kind: 'answer',
      id: 1,
      value: { version: '1' },
      changed: [],
      blob: new Uint8Array(0),
    });
    expect((await about).value.version).toBe('1');
  });

  it('RejectsWithTheCodeOfTheCore', async () => {
    const { client, ports } = client_with_ports();
    client.start(kFiles);
    const opened = client.call('vault.lock', {});
    ports[0]?.say({ kind: 'refusal', id: 1, code: 'wrong_key', what: 'x' });
    await expect(opened).rejects.toMatchObject({ code: 'wrong_key' });
  });

  it('TouchesTopicsAfterTheAnswerIsInPlace', async () => {
    const { client, ports } = client_with_ports();
    client.start(kFiles);
    const before = topic('plan').value;
    const answered = client.call('app.about', {}).then(() => topic('plan').value);
    ports[0]?.say({ kind: 'answer', id: 1, value: {}, changed: ['plan'], blob: new Uint8Array(0) });
    expect(await answered).toBe(before);
    await turn();
    expect(topic('plan').value).toBe(before + 1);
  });

  it('TakesTheBytesOverAndWipesAPartOfALargerBuffer', () => {
    const { client, ports } = client_with_ports();
    client.start(kFiles);
    const whole = Uint8Array.of(1, 2, 3, 4);
    void client.call('vault.passphrase_strength', {}, { blob: whole.subarray(1, 3) });
    const sent = ports[0]?.sent.at(-1);
    expect(sent?.kind === 'call' && [...(sent.blob ?? [])]).toEqual([2, 3]);
    expect([...whole]).toEqual([1, 0, 0, 4]);
  });

  it('StartsAnotherWorkerWhenOneDies', async () => {
    const { client, ports } = client_with_ports();
    client.start(kFiles);
    const lost = client.call('app.about', {});
    ports[0]?.onerror?.({} as ErrorEvent);
    await expect(lost).rejects.toMatchObject({ code: 'crashed' });
    expect(ports).toHaveLength(2);
    expect(ports[0]?.is_ended).toBe(true);
    expect(client.restarts.value).toBe(1);
  });

  it('GivesUpOnAWorkerThatDiesAgainAndAgain', () => {
    const { client, ports } = client_with_ports();
    client.start(kFiles);
    for (let times = 0; times < 10; times += 1) ports.at(-1)?.onerror?.({} as ErrorEvent);
    expect(client.state.value).toBe('no_core');
    expect(ports.length).toBeLessThan(8);
  });
});

describe('Bytes', () => {
  it('GoSizedAndWipeTheirParts', () => {
    const first = secret_bytes('ab');
    const whole = sized(first, Uint8Array.of(9));
    expect([...whole]).toEqual([2, 0, 0, 0, 97, 98, 1, 0, 0, 0, 9]);
    expect([...first]).toEqual([0, 0]);
  });
});
