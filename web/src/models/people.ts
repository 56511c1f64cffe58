// SPDX-License-Identifier: Apache-2.0
import { computed } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { core } from '../client/core';
import type {
  AskKind,
  ComposedAsk,
  Contact,
  ContactAction,
  ContactList,
  HelpPeople,
  LinesView,
  MedicalPage,
  RegionList,
} from '../gen/api.gen';
import { open_card } from './card';
import { resource } from './resource';
import { session } from './session';
import { settings } from './settings';

const list = resource<ContactList>(
  async () => (await core.call('people.list', {})).value,
  ['people', 'vault'],
);

const help_of_core = resource<HelpPeople>(
  async () => (await core.call('help.people', { region: settings.region.peek() })).value,
  ['people', 'settings', 'vault'],
);
const regions = resource<RegionList>(async () => (await core.call('lines.regions', {})).value, [], {
  is_public: true,
});
const medical = resource<MedicalPage>(async () => (await core.call('medical.page', {})).value, [], {
  is_public: true,
});

/** Somebody to turn to, whether read from the vault or from the open card. */
export interface HelpPerson {
  readonly id: string;
  readonly name: string;
  readonly availability_text: string;
  readonly actions: readonly ContactAction[];
}
export interface HelpNow {
  /** Null only until the core is there for the first time and no card exists. */
  readonly lines: LinesView | null;
  readonly people: readonly HelpPerson[];
}

/** Everybody who can be turned to now (CS-12): at once from the open card, then from the core. */
const now: ReadonlySignal<HelpNow> = computed(() => {
  const of_core = help_of_core.value.value;
  const card = open_card.card.value;
  const own: readonly HelpPerson[] =
    of_core?.people.map(({ contact, actions }) => ({
      id: contact.id,
      name: contact.name,
      availability_text: contact.availability_text,
      actions,
    })) ?? [];
  return {
    lines: of_core?.lines ?? card?.lines ?? null,
    people: own.length > 0 ? own : (card?.people ?? []),
  };
});

/** An empty contact to fill in. */
export const kNewContact: Contact = {
  id: '',
  name: '',
  relation: '',
  role: 'friend',
  channels: [],
  good_for: [],
  availability_text: '',
  knows_about: 'no',
  consent: 'not_asked',
  asks: [],
  while_locked: true,
  order_key: '',
  updated_at_ms: 0,
};

export const people = {
  list,
  /** Keeps a contact; an empty id makes a new one. Returns its id. */
  async put(contact: Contact): Promise<string> {
    await session.ensure_vault();
    return (await core.call('people.put', contact)).value.id;
  },
  async remove(id: string): Promise<void> {
    await core.call('people.remove', { id });
  },
  /** `after_id` empty: to the first place. */
  async move(id: string, after_id: string): Promise<void> {
    await core.call('people.move', { id, after_id });
  },
  async compose(contact_id: string, kind: AskKind): Promise<ComposedAsk> {
    return (await core.call('people.compose', { contact_id, kind })).value;
  },
};

export const help = {
  now,
  /** Asks the core as well; call it when a help screen is shown. */
  open: () => help_of_core.open(),
  regions,
  medical,
  async lines_for(region: string): Promise<LinesView> {
    return (await core.call('lines.for_region', { region })).value;
  },
  start(): void {
    // The region may become known after the lines were read.
    settings.region.subscribe(() => {
      if (help_of_core.value.peek() !== null) void help_of_core.refresh();
    });
  },
};
