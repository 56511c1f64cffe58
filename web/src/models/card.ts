// SPDX-License-Identifier: Apache-2.0
import { effect, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { topic } from '../client/topics';
import type { OpenCard, RunItem } from '../gen/api.gen';

/**
 * The open card: what the person allowed to be read without the passphrase. It is a plain file that
 * the worker writes, read here without the core, so that it is there at once and also when the core
 * is not.
 */
const kCardFile = 'card.json';
const kCardVersion = 1;

const card = signal<OpenCard | null>(null);
const was_read = signal(false);

function is_card(value: unknown): value is OpenCard {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'card_version' in value &&
    value.card_version === kCardVersion &&
    'plan' in value &&
    Array.isArray(value.plan) &&
    'people' in value &&
    Array.isArray(value.people) &&
    'skills' in value &&
    Array.isArray(value.skills) &&
    'lines' in value &&
    typeof value.lines === 'object' &&
    value.lines !== null
  );
}

async function read(): Promise<OpenCard | null> {
  try {
    const root = await navigator.storage.getDirectory();
    const file = await (await root.getFileHandle(kCardFile)).getFile();
    const value: unknown = JSON.parse(await file.text());
    return is_card(value) ? value : null;
  } catch {
    return null;
  }
}

async function load(): Promise<void> {
  card.value = await read();
  was_read.value = true;
}

/** Its plan as the screens of a run. */
function run_items(from: OpenCard): RunItem[] {
  return from.plan.map((line, at) => ({
    item_id: `card-${at}`,
    kind: line.kind,
    text: line.text,
    workaround: line.workaround,
    ...(line.skill_id === '' ? {} : { skill_id: line.skill_id }),
    actions: line.actions,
    contact_name: line.contact_name,
  }));
}

export const open_card = {
  card: card as ReadonlySignal<OpenCard | null>,
  /** True once it is known whether there is one. */
  was_read: was_read as ReadonlySignal<boolean>,
  load,
  run_items,
  start(): void {
    effect(() => {
      if (topic('card_file').value > 0) void load();
    });
  },
};
