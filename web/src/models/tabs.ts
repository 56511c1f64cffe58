// SPDX-License-Identifier: Apache-2.0
import { computed, effect, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { core } from '../client/core';
import { ring_lock } from './lock-bell';
import { ride_is_active } from './ride-flag';
import { session } from './session';

/**
 * One tab has the vault. Another one may ask for it; the person agrees in the tab that has it.
 * Nothing private goes over this channel.
 */
type TabMessage = { readonly kind: 'ask' | 'withdraw' | 'kept' };

const kChannelName = 'breakwater-tabs';

const asked_by_other = signal(false);
const asking = signal(false);
const was_refused = signal(false);

let channel: BroadcastChannel | null = null;

function is_tab_message(data: unknown): data is TabMessage {
  return typeof data === 'object' && data !== null && 'kind' in data;
}

function on_message(data: unknown): void {
  if (!is_tab_message(data)) return;
  if (core.ownership.peek() === 'owned') {
    if (data.kind === 'ask') asked_by_other.value = true;
    if (data.kind === 'withdraw') asked_by_other.value = false;
  } else if (data.kind === 'kept' && asking.peek()) {
    asking.value = false;
    was_refused.value = true;
  }
}

function send(kind: TabMessage['kind']): void {
  channel?.postMessage({ kind } satisfies TabMessage);
}

async function take(): Promise<void> {
  asking.value = false;
  await core.act('take');
}

export const tabs = {
  /** Another tab has the vault. Help, lines, first aid and rides still work here. */
  is_elsewhere: computed(() => core.ownership.value === 'elsewhere'),
  /** The other tab let go while a ride is under way here: `take()` when the person wants it. */
  may_take: computed(() => core.ownership.value === 'free'),
  /** In the tab that has the vault: another one would like it. */
  asked_by_other: asked_by_other as ReadonlySignal<boolean>,
  /** In the tab without it: it has asked; and the answer was no. */
  asking: asking as ReadonlySignal<boolean>,
  was_refused: was_refused as ReadonlySignal<boolean>,

  start(): void {
    if (!('BroadcastChannel' in globalThis)) return;
    channel = new BroadcastChannel(kChannelName);
    channel.onmessage = (event: MessageEvent<unknown>) => on_message(event.data);
    effect(() => {
      if (core.ownership.value === 'free' && !ride_is_active.value) {
        void take().catch(() => undefined);
      }
    });
  },
  ask(): void {
    was_refused.value = false;
    asking.value = true;
    send('ask');
  },
  withdraw(): void {
    asking.value = false;
    send('withdraw');
  },
  take,
  /** The person agreed, here. The vault is locked and the other tab opens it by itself. */
  async let_go(): Promise<void> {
    asked_by_other.value = false;
    ring_lock();
    await session.lock();
    await core.act('let_go');
  },
  keep(): void {
    asked_by_other.value = false;
    send('kept');
  },
};
