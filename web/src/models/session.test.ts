// SPDX-License-Identifier: Apache-2.0
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { secret_bytes } from '../client/bytes';
import { on_lock } from './lock-bell';
import { ride_is_active } from './ride-flag';
import { session } from './session';
import { kVault, port } from './testing-core';

vi.mock('../client/core', () => import('./testing-core'));

const kDeviceSlot = { slot_id: 'a', kind: 'device', created_at_ms: 0 } as const;
const kOpen = { ...kVault, status: 'open', slots: [kDeviceSlot] } as const;
const kLocked = { ...kOpen, status: 'locked' } as const;

beforeEach(async () => {
  port.calls.length = 0;
  port.acts.length = 0;
  port.handlers.clear();
  ride_is_active.value = false;
  port.handlers.set('vault.state', () => ({ value: kVault }));
  port.own('owned');
  await session.refresh();
  port.calls.length = 0;
});

describe('Session', () => {
  it('MakesTheVaultOnceWhenSomethingIsFirstStored', async () => {
    port.handlers.set('vault.create', () => ({ value: kOpen }));
    await Promise.all([session.ensure_vault(), session.ensure_vault()]);
    await session.ensure_vault();
    expect(port.names()).toEqual(['vault.create']);
    expect(port.calls[0]).toMatchObject({ secret: 'device_new', request: { kind: 'device' } });
    expect(session.status.value).toBe('open');
  });

  it('OpensByItselfWhatNoPassphraseProtects', async () => {
    port.handlers.set('vault.state', () => ({ value: kLocked }));
    port.handlers.set('vault.open', () => ({ value: kOpen }));
    await session.begin();
    expect(port.calls.at(-1)).toMatchObject({ method: 'vault.open', secret: 'device' });
    expect(session.is_open.value).toBe(true);
  });

  it('WaitsForThePassphraseWhereThereIsOne', async () => {
    port.handlers.set('vault.state', () => ({ value: { ...kLocked, slots: [] } }));
    await session.begin();
    expect(port.names()).toEqual(['vault.state']);
    await expect(session.ensure_vault()).rejects.toMatchObject({ code: 'locked' });
  });

  it('EmptiesTheScreenBeforeItLocksAndOverwritesTheOldCore', async () => {
    port.handlers.set('vault.create', () => ({ value: kOpen }));
    port.handlers.set('vault.lock', () => ({ value: kLocked }));
    await session.ensure_vault();
    const order: string[] = [];
    const stop = on_lock(() => order.push('dropped'));
    port.handlers.set('vault.lock', () => {
      order.push('locked');
      return { value: kLocked };
    });
    await session.lock();
    stop();
    expect(order.slice(0, 2)).toEqual(['dropped', 'locked']);
    expect(port.acts).toEqual(['renew']);
  });

  it('LetsARideGoOnThroughALock', async () => {
    port.handlers.set('vault.create', () => ({ value: kOpen }));
    port.handlers.set('vault.lock', () => ({ value: kLocked }));
    await session.ensure_vault();
    ride_is_active.value = true;
    await session.lock();
    expect(port.acts).toEqual([]);
    ride_is_active.value = false;
    expect(port.acts).toEqual(['renew']);
  });

  it('SaysThatAnotherTabHasIt', async () => {
    port.own('elsewhere');
    expect(session.status.value).toBe('busy');
    await expect(session.ensure_vault()).rejects.toMatchObject({ code: 'elsewhere' });
  });

  it('TellsACrashAndAsksAnew', async () => {
    port.handlers.set('vault.create', () => ({ value: kOpen }));
    await session.ensure_vault();
    port.handlers.set('vault.state', () => ({ value: kLocked }));
    port.say({ kind: 'state', state: 'crashed' });
    await vi.waitUntil(() => session.status.value === 'locked');
    expect(session.problem.value).toBe('crashed');
  });

  it('GivesTheRecoveryCodeInGroups', async () => {
    port.handlers.set('vault.create', () => ({ value: kOpen }));
    const code = [...secret_bytes('AB12-CD34 EF56')];
    port.handlers.set('vault.recovery_make', () => ({ blob: code }));
    expect(await session.make_recovery()).toEqual(['AB12', 'CD34', 'EF56']);
  });

  it('ReplacesTheKeyOfThisDeviceWhenAPassphraseIsSet', async () => {
    port.handlers.set('vault.create', () => ({ value: kOpen }));
    await session.ensure_vault();
    port.handlers.set('vault.add_slot', () => ({ value: kOpen }));
    port.handlers.set('vault.remove_slot', () => ({ value: { ...kOpen, slots: [] } }));
    await session.set_passphrase(secret_bytes('quiet'), { keep_device: false });
    expect(port.calls.at(-1)).toMatchObject({
      method: 'vault.remove_slot',
      request: { slot_id: 'a' },
    });
  });
});
