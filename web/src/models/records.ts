// SPDX-License-Identifier: Apache-2.0
import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { code_of, Problem } from '../client/client';
import type { ProblemCode } from '../client/client';
import { core } from '../client/core';
import type { NoteList, SearchHits, Trigger, TriggerList, UrgeList, Written } from '../gen/api.gen';
import { on_lock } from './lock-bell';
import { pages } from './pages';
import { resource } from './resource';
import { session } from './session';

// --- triggers ------------------------------------------------------------------------------------

const with_sensitive = signal(false);
const trigger_list = resource<TriggerList>(
  async () =>
    (await core.call('triggers.list', { include_sensitive: with_sensitive.peek() })).value,
  ['triggers', 'vault'],
);

export const kNewTrigger: Trigger = {
  id: '',
  label: '',
  group: 'other',
  sensitive: false,
  warning_sign: false,
  skill_ids: [],
  order_key: '',
  updated_at_ms: 0,
};

export const triggers = {
  list: trigger_list,
  with_sensitive: with_sensitive as ReadonlySignal<boolean>,
  async show_sensitive(on: boolean): Promise<void> {
    with_sensitive.value = on;
    await trigger_list.refresh();
  },
  async put(trigger: Trigger): Promise<string> {
    await session.ensure_vault();
    return (await core.call('triggers.put', trigger)).value.id;
  },
  async remove(id: string): Promise<void> {
    await core.call('triggers.remove', { id });
  },
  async move(id: string, after_id: string): Promise<void> {
    await core.call('triggers.move', { id, after_id });
  },
};
on_lock(() => {
  with_sensitive.value = false;
});

// --- notes: kept while locked too, sealed --------------------------------------------------------

const note_list = pages<NoteList>(
  async (page) => (await core.call('notes.list', page)).value,
  ['notes', 'vault'],
);

export const notes = {
  list: note_list,
  /** While the vault is locked the note is sealed: `sealed` says so. */
  async write(text: string): Promise<Written> {
    try {
      await session.ensure_vault();
    } catch (cause) {
      if (!(cause instanceof Problem) || cause.code !== 'locked') throw cause;
    }
    return (await core.call('notes.write', { text })).value;
  },
  async remove(id: string): Promise<void> {
    await core.call('notes.remove', { id });
    if (note_list.from_id.peek() === id) await note_list.begin_with('');
  },
};

// --- rides that were kept ------------------------------------------------------------------------

const urge_list = pages<UrgeList>(
  async (page) => (await core.call('urges.list', page)).value,
  ['urges', 'vault'],
);

export const urges = {
  list: urge_list,
  async remove(id: string): Promise<void> {
    await core.call('urges.remove', { id });
    if (urge_list.from_id.peek() === id) await urge_list.begin_with('');
  },
};

// --- search --------------------------------------------------------------------------------------

const words = signal('');
const hits = signal<SearchHits['hits'] | null>(null);
const search_problem = signal<ProblemCode | null>(null);
const kSearchLimit = 40;

export const search = {
  words: words as ReadonlySignal<string>,
  /** Null until something was looked for. */
  hits: hits as ReadonlySignal<SearchHits['hits'] | null>,
  problem: search_problem as ReadonlySignal<ProblemCode | null>,
  async find(text: string): Promise<void> {
    words.value = text;
    if (text.trim() === '') {
      hits.value = null;
      return;
    }
    try {
      const { value } = await core.call('search.find', { query: text, limit: kSearchLimit });
      if (words.peek() === text) hits.value = value.hits;
      search_problem.value = null;
    } catch (cause) {
      search_problem.value = code_of(cause);
    }
  },
};
on_lock(() => {
  words.value = '';
  hits.value = null;
});

// --- pictures and sounds -------------------------------------------------------------------------

const kAttachmentBytesMax = 32 * 1024 * 1024;
/** Object URLs of what is on the screen; all are taken back at a lock. */
const urls = new Map<string, string>();

function forget_urls(): void {
  for (const url of urls.values()) URL.revokeObjectURL(url);
  urls.clear();
}
on_lock(forget_urls);

export const attachments = {
  /** Keeps a file, encrypted. Returns its id. */
  async put(file: File): Promise<string> {
    if (file.size > kAttachmentBytesMax) throw new Problem('limit');
    await session.ensure_vault();
    const blob = new Uint8Array(await file.arrayBuffer());
    return (await core.call('attachments.put', { media_type: file.type }, { blob })).value.id;
  },
  /** An address for `<img>` or `<audio>` that works until the vault is locked. */
  async url(id: string, media_type: string): Promise<string> {
    const known = urls.get(id);
    if (known !== undefined) return known;
    const { blob } = await core.call('attachments.get', { id });
    const url = URL.createObjectURL(new Blob([blob], { type: media_type }));
    urls.set(id, url);
    return url;
  },
};
