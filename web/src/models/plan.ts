// SPDX-License-Identifier: Apache-2.0
import { computed } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { core } from '../client/core';
import type {
  CheckAnswer,
  PlanItem,
  PlanRun,
  PlanVersions,
  PlanView,
  PublishPlan,
  ReviewPlan,
  SafetyPlan,
  SectionKind,
} from '../gen/api.gen';
import { open_card } from './card';
import { resource } from './resource';
import { session } from './session';

const view = resource<PlanView>(
  async () => (await core.call('plan.get', {})).value,
  ['plan', 'people', 'settings', 'urges', 'ride', 'vault'],
);
const versions = resource<PlanVersions>(
  async () => (await core.call('plan.versions', {})).value,
  ['plan', 'vault'],
);
const core_run = resource<PlanRun>(
  async () => (await core.call('plan.run', {})).value,
  ['plan', 'people', 'vault'],
);

/** Of the open vault, or at once from the open card, without the core. Null: there is no plan to run. */
const run: ReadonlySignal<PlanRun | null> = computed(() => {
  const of_core = core_run.value.value;
  if (of_core !== null && of_core.items.length > 0) return of_core;
  const card = open_card.card.value;
  if (card === null || card.plan.length === 0) return null;
  return { items: open_card.run_items(card), from_card: true };
});

async function change(call: () => Promise<{ value: PlanView }>): Promise<PlanView> {
  await session.ensure_vault();
  const { value } = await call();
  view.set(value);
  return value;
}

const kNewItem: Omit<PlanItem, 'kind' | 'text'> = {
  id: '',
  order_key: '',
  barrier: '',
  workaround: '',
  share: 'private',
  who_helps_contact_id: '',
  added_at_ms: 0,
};

export const plan = {
  view,
  versions,
  run,
  open_run: () => core_run.open(),
  /** Adds a line to the draft. */
  add: (kind: SectionKind, text: string, more: Partial<PlanItem> = {}) =>
    change(() => core.call('plan.put_item', { ...kNewItem, ...more, kind, text })),
  put_item: (item: PlanItem) => change(() => core.call('plan.put_item', item)),
  remove_item: (id: string) => change(() => core.call('plan.remove_item', { id })),
  /** `after_item_id` empty: to the first place of its section. */
  move_item: (item_id: string, after_item_id: string) =>
    change(() => core.call('plan.move_item', { item_id, after_item_id })),
  publish: (how: PublishPlan) => change(() => core.call('plan.publish', how)),
  discard_draft: () => change(() => core.call('plan.discard_draft', {})),
  /** One version in full. The id tells two of one number apart. */
  read_version: async (version: number, id: string): Promise<SafetyPlan> =>
    (await core.call('plan.version', { version, id, over_draft: false })).value,
  /** A draft from an older version; lets go of the draft there is when `over_draft` says so. */
  restore: (version: number, id: string, over_draft: boolean) =>
    change(() => core.call('plan.restore', { version, id, over_draft })),
  review: (look: ReviewPlan) => change(() => core.call('plan.review', look)),
  /** Not now: nothing asks about the plan for these days. */
  later: (in_days: number) => change(() => core.call('plan.later', { in_days })),
  answer_check: (contact_id: string, answer: CheckAnswer) =>
    change(() => core.call('plan.answer_check', { contact_id, answer })),
};
