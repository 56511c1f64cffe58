// SPDX-License-Identifier: Apache-2.0
import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { core } from '../client/core';
import type {
  InfoCards,
  Skill,
  SkillList,
  SkillQuery,
  SkillUse,
  SkillView,
  ToolboxEntry,
} from '../gen/api.gen';
import { resource } from './resource';
import type { Resource } from './resource';
import { session } from './session';

const kTopics = ['toolbox', 'skills', 'settings', 'vault'] as const;

const kAll: SkillQuery = {
  toolbox_only: false,
  include_hidden: false,
  words: '',
  feelings: [],
  settings: [],
};

const query = signal<SkillQuery>(kAll);
const list = resource<SkillList>(
  async () => (await core.call('skills.list', query.peek())).value,
  kTopics,
);
const toolbox_list = resource<SkillList>(
  async () => (await core.call('skills.list', { ...kAll, toolbox_only: true })).value,
  kTopics,
);
const cards = resource<InfoCards>(
  async () => (await core.call('skills.cards', {})).value,
  ['settings', 'vault'],
);

const kNewEntry: ToolboxEntry = {
  id: '',
  skill_id: '',
  chosen: true,
  hidden: false,
  order_key: '',
  settings: [],
  note: '',
  while_locked: false,
  updated_at_ms: 0,
};

/** An own skill to fill in. */
export const kNewSkill: Skill = {
  id: '',
  version: 1,
  family: 'soothing',
  name: '',
  plain_name: '',
  purpose: '',
  steps: [],
  est_minutes: 5,
  effort: 'low',
  needs: [],
  settings: [],
  senses: [],
  energy_match: 'any',
  feelings: [],
  tier: 't0',
  seconds_max: 0,
  cautions: [],
  exclusion_question: '',
  exclusion_flags: [],
  audience: 'all',
  topics: [],
  involves_person: false,
  attention_inward: false,
  stop_note: '',
  grounding_alternative_id: '',
  lesson: { why: '', known: '', not_when: '' },
  evidence_note: '',
  author: '',
  reviewer_role: '',
  review_date: '',
  clinically_reviewed: false,
  licence: '',
};

async function put(entry: ToolboxEntry): Promise<string> {
  await session.ensure_vault();
  return (await core.call('toolbox.put', entry)).value.id;
}

/** What the person has made of a skill, or a new entry for it. */
function entry_of(view: SkillView): ToolboxEntry {
  return view.entry ?? { ...kNewEntry, skill_id: view.skill.id, chosen: false };
}

export const skills = {
  /** What matches `query`; the toolbox first. */
  list,
  query: query as ReadonlySignal<SkillQuery>,
  async find(change: Partial<SkillQuery>): Promise<void> {
    query.value = { ...kAll, ...change };
    await list.open();
    await list.refresh();
  },
  /** One skill, followed: `const one = skills.one(id); one.open()`. */
  one: (id: string): Resource<SkillView> =>
    resource(async () => (await core.call('skills.get', { id })).value, kTopics),
  cards,
  /** Keeps a use outside of a ride. */
  async used(skill_id: string, details: Partial<SkillUse>): Promise<void> {
    await session.ensure_vault();
    await core.call('skills.used', {
      id: '',
      context: 'practice',
      started_at_ms: 0,
      helped: 'skip',
      note: '',
      stopped_reason: '',
      ...details,
      skill_id,
    });
  },
};

export const toolbox = {
  list: toolbox_list,
  put,
  choose: (view: SkillView, chosen: boolean) => put({ ...entry_of(view), chosen }),
  hide: (view: SkillView, hidden: boolean) => put({ ...entry_of(view), hidden }),
  change: (view: SkillView, change: Partial<ToolboxEntry>) => put({ ...entry_of(view), ...change }),
  add_own: (own: Skill, more: Partial<ToolboxEntry> = {}) => put({ ...kNewEntry, ...more, own }),
  async remove(id: string): Promise<void> {
    await core.call('toolbox.remove', { id });
  },
  async move(id: string, after_id: string): Promise<void> {
    await core.call('toolbox.move', { id, after_id });
  },
};
