// SPDX-License-Identifier: Apache-2.0
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ride } from './ride';
import { session } from './session';
import { kVault, port } from './testing-core';

vi.mock('../client/core', () => import('./testing-core'));
vi.mock('./wake-lock', () => ({ keep_screen_on: () => undefined }));

const kView = {
  screen: 'entry_check',
  door: 'help_now',
  elapsed_s: 0,
  planned_minutes: 10,
  next_mark_s: 0,
  suggestions: [],
};

beforeEach(async () => {
  port.handlers.clear();
  port.calls.length = 0;
  port.handlers.set('vault.state', () => ({ value: kVault }));
  port.own('owned');
  await session.refresh();
  ride.forget();
  port.calls.length = 0;
});

describe('Ride', () => {
  it('ShowsTheFirstScreenBeforeTheCoreAnswers', async () => {
    port.handlers.set('ride.begin', () => ({ value: kView }));
    const begun = ride.begin('help_now');
    expect(ride.view.value?.screen).toBe('entry_check');
    expect(ride.is_guess.value).toBe(true);
    await begun;
    expect(ride.is_guess.value).toBe(false);
    expect(ride.is_active.value).toBe(true);
  });

  it.each([
    ['dying_or_unsure', 'people_first'],
    ['already_hurt', 'medical'],
  ] as const)('PutsHumanHelpOnTheScreenAtOnceFor %s', async (entry_choice, screen) => {
    port.handlers.set('ride.begin', () => ({ value: kView }));
    port.handlers.set('ride.step', () => ({ value: { ...kView, screen } }));
    await ride.begin('help_now');
    const stepped = ride.step('choose_entry', { entry_choice });
    expect(ride.view.value?.screen).toBe(screen);
    await stepped;
    expect(port.calls.at(-1)).toMatchObject({ request: { action: 'choose_entry', entry_choice } });
  });

  it('KeepsTheScreenAndTellsTheCodeWhenAStepFails', async () => {
    port.handlers.set('ride.begin', () => ({ value: kView }));
    port.handlers.set('ride.step', () => ({ code: 'invalid_argument' }));
    await ride.begin('help_now');
    await ride.step('another_way');
    expect(ride.view.value?.screen).toBe('entry_check');
    expect(ride.problem.value).toBe('invalid_argument');
  });

  it('IsSealedWhenItIsKeptWhileLocked', async () => {
    port.handlers.set('vault.state', () => ({ value: { ...kVault, status: 'locked' } }));
    await session.refresh();
    port.handlers.set('ride.begin', () => ({ value: kView }));
    port.handlers.set('ride.finish', () => ({ value: { kept: true, sealed: true, id: '' } }));
    await ride.begin('help_now');
    expect(await ride.finish({ keep: true })).toMatchObject({ sealed: true });
    expect(port.names()).not.toContain('vault.create');
    expect(ride.view.value).toBeNull();
  });

  it('MakesTheVaultWhenTheFirstRideIsKept', async () => {
    port.handlers.set('vault.create', () => ({ value: { ...kVault, status: 'open' } }));
    port.handlers.set('ride.finish', () => ({ value: { kept: true, sealed: false, id: 'x' } }));
    await ride.finish({ keep: true, note: 'calmer' });
    expect(port.names()).toContain('vault.create');
    expect(port.calls.at(-1)).toMatchObject({ request: { keep: true, note: 'calmer' } });
  });
});
