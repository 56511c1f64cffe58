// SPDX-License-Identifier: Apache-2.0
import { signal } from '@preact/signals';
import first from 'virtual:messages/first';
import type { CompiledMessage } from './compiled';
import { locale_info } from './locales';
import type { Locale } from './locales';

/**
 * Messages by locale. The words of the first screens come with the page, the rest with the first
 * view that needs them, so that home is on the screen early.
 */
type Messages = Readonly<Record<string, CompiledMessage>>;

const english = signal<Messages>(first);
const pseudo = signal<{ locale: Locale; messages: Messages } | null>(null);

async function make_pseudo(locale: Locale): Promise<void> {
  const { pseudo: kind } = locale_info(locale);
  if (kind === undefined) {
    pseudo.value = null;
    return;
  }
  const { pseudo_message } = await import('./pseudo');
  const messages = Object.fromEntries(
    Object.entries(english.value).map(
      ([key, message]) => [key, pseudo_message(message, kind)] as const,
    ),
  );
  pseudo.value = { locale, messages };
}

let rest: Promise<void> | null = null;

/** Brings the words of all other screens. */
export function load_all_messages(locale: Locale): Promise<void> {
  rest ??= import('virtual:messages/rest').then(async ({ default: more }) => {
    english.value = { ...english.value, ...more };
    await make_pseudo(locale);
  });
  return rest;
}

export async function load_locale(locale: Locale): Promise<void> {
  await make_pseudo(locale);
}

/** The message of a locale, or of the next one in its chain; undefined when it is not there yet. */
export function message_of(locale: Locale, key: string): CompiledMessage | undefined {
  const made = pseudo.value;
  if (made !== null && made.locale === locale) return made.messages[key];
  return english.value[key];
}
