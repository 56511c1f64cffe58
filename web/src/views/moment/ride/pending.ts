// SPDX-License-Identifier: Apache-2.0
import { signal } from '@preact/signals';
import type { FinishRide, RideKept } from '../../../gen/api.gen';
import { ride } from '../../../models';

/** What the person wrote about the ride that is under way. In memory only, gone with the ride. */
export interface Account {
  readonly note: string;
  readonly who_was_there: string;
  readonly lasted: readonly string[];
}

const kNoAccount: Account = { note: '', who_was_there: '', lasted: [] };

const account = signal<Account>(kNoAccount);
/** Asked for; done as soon as the core says that the ride has ended. */
const wants_keeping = signal(false);

export const pending = {
  account,
  wants_keeping,
  begin(): void {
    account.value = kNoAccount;
    wants_keeping.value = false;
  },
};

function request(): FinishRide {
  const { note, who_was_there, lasted } = account.peek();
  const lasted_minutes = lasted[0] === undefined ? {} : { lasted_minutes: Number(lasted[0]) };
  return { keep: true, note, who_was_there, trigger_ids: [], ...lasted_minutes };
}

/** Keeps the ride; the words stay in memory until that has worked. */
export async function keep_ride(): Promise<RideKept> {
  const kept = await ride.finish(request());
  pending.begin();
  return kept;
}

export async function leave_ride(): Promise<void> {
  pending.begin();
  await ride.finish();
}
