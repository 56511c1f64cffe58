// SPDX-License-Identifier: Apache-2.0
import { computed, effect, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { core } from '../client/core';
import type { Settings, SettingsView } from '../gen/api.gen';
import { set_locale, t } from '../i18n';
import { open_card } from './card';
import type { OpenCard } from '../gen/api.gen';
import { resource } from './resource';
import { session } from './session';

/** How it looks, known before the core is there: from the open card, then from the settings. */
export interface Appearance {
  readonly locale: string;
  readonly theme: string;
  readonly text_size: string;
  readonly low_stimulus: boolean;
  readonly still: boolean;
  readonly easy_letters: boolean;
  readonly discreet_name: boolean;
}

const view = resource<SettingsView>(
  async () => (await core.call('settings.get', {})).value,
  ['settings', 'vault'],
  {
    is_public: true,
  },
);

const kPlain: Appearance = {
  locale: '',
  theme: 'system',
  text_size: 'normal',
  low_stimulus: false,
  still: false,
  easy_letters: false,
  discreet_name: false,
};

/** `?lang=` of the address: for links in another language, and for tests. */
const asked_locale = signal('');

function of_card(card: OpenCard): Appearance {
  return card;
}

function of_settings(settings: Settings): Appearance {
  return { ...settings, still: settings.motion === 'still' };
}

const appearance: ReadonlySignal<Appearance> = computed(() => {
  const settings = view.value.value?.settings;
  if (settings !== undefined && session.is_open.value) return of_settings(settings);
  const card = open_card.card.value;
  return card === null ? kPlain : of_card(card);
});

const kTextSteps: Readonly<Record<string, string>> = {
  large: 'larger',
  larger: 'largest',
  largest: 'double',
};

function set_mark(name: string, value: string | undefined): void {
  if (value === undefined) delete document.documentElement.dataset[name];
  else document.documentElement.dataset[name] = value;
}

function set_icon(discreet: boolean): void {
  const link = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
  const href = discreet ? '/icons/plain.svg' : '/icons/favicon.svg';
  if (link !== null && link.getAttribute('href') !== href) link.href = href;
}

function apply(look: Appearance): void {
  set_mark('theme', look.theme === 'light' || look.theme === 'dark' ? look.theme : undefined);
  set_mark('text', kTextSteps[look.text_size]);
  set_mark('stimulus', look.low_stimulus ? 'low' : undefined);
  set_mark('motion', look.still ? 'reduced' : undefined);
  set_mark('spacing', look.easy_letters ? 'wide' : undefined);
  set_icon(look.discreet_name);
  document.title = look.discreet_name ? t('app.discreet_title') : t('app.title');
}

/** Region as the person chose it; empty while none is known. */
const region: ReadonlySignal<string> = computed(() => {
  const settings = view.value.value?.settings;
  const chosen = settings?.region ?? '';
  return chosen !== '' ? chosen : (open_card.card.value?.region ?? '');
});

let last: Promise<unknown> = Promise.resolve();

/** One change of the settings after the other: each reads what the one before has written. */
function in_turn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work);
  last = mine.catch(() => undefined);
  return mine;
}

function put(change: Partial<Settings>): Promise<void> {
  return in_turn(async () => {
    await session.ensure_vault();
    // Read fresh: settings that were shown before the vault opened are only what the card tells.
    const { settings } = (await core.call('settings.get', {})).value;
    view.set((await core.call('settings.put', { ...settings, ...change })).value);
  });
}

/** The cautions of strong sensations were read. */
function acknowledge_cautions(): Promise<void> {
  return in_turn(async () => {
    await session.ensure_vault();
    view.set((await core.call('cautions.acknowledge', {})).value);
  });
}

export const settings = {
  view,
  /** The settings as they are now; null until the core answered once. */
  current: computed(() => view.value.value?.settings ?? null),
  appearance,
  region,
  /** Young-person mode (CS-35). */
  young_person_mode: computed(() => view.value.value?.young_person_mode ?? false),
  rating_words_only: computed(() => view.value.value?.rating_words_only ?? false),
  put,
  acknowledge_cautions,
  start(search: string): void {
    asked_locale.value = new URLSearchParams(search).get('lang') ?? '';
    effect(() => apply(appearance.value));
    effect(() => {
      const wished = asked_locale.value !== '' ? asked_locale.value : appearance.value.locale;
      void set_locale(wished === '' ? navigator.language : wished).then(() =>
        apply(appearance.peek()),
      );
    });
    void view.open();
    session.is_open.subscribe(() => void view.refresh());
  },
};
