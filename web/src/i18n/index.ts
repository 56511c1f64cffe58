// SPDX-License-Identifier: Apache-2.0
import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { IntlMessageFormat } from 'intl-messageformat';
import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type words from './en.json';
import { locale_info, resolve_locale } from './locales';
import type { Locale } from './locales';
import { load_all_messages, load_locale, message_of } from './messages';

export type { Locale } from './locales';
export { kLocales } from './locales';
export { error_words } from './errors';
export type { ErrorWords } from './errors';

export type MessageKey = keyof typeof words;
export type MessageValues = Readonly<Record<string, string | number>>;

const current = signal<Locale>('en');
export const locale: ReadonlySignal<Locale> = current;

/**
 * How days are written: in our language, as the region of the browser writes them. The language may
 * have no region of its own there (English in Finland); Intl knows the customs of both.
 */
export function written_locale(): string {
  const language = locale_info(current.value).base;
  for (const wish of [...navigator.languages, navigator.language]) {
    try {
      const { region } = new Intl.Locale(wish).maximize();
      if (region !== undefined) return `${language}-${region}`;
    } catch {
      // Not a language tag; the next one may be.
    }
  }
  return language;
}

const formats = new Map<
  string,
  { source: readonly MessageFormatElement[]; format: IntlMessageFormat }
>();

function format_of(key: string, source: readonly MessageFormatElement[]): IntlMessageFormat {
  const known = formats.get(key);
  if (known !== undefined && known.source === source) return known.format;
  const format = new IntlMessageFormat([...source], locale_info(current.value).base);
  formats.set(key, { source, format });
  return format;
}

/**
 * The words of a key in the person's language. Reads signals: a view that calls it is drawn again
 * when the language changes. `values` fill `{name}` and plurals.
 */
export function t(key: MessageKey, values?: MessageValues): string {
  const message = message_of(current.value, key);
  if (message === undefined) return '';
  if (typeof message === 'string') return message;
  const text = format_of(key, message).format(values === undefined ? {} : { ...values });
  return Array.isArray(text) ? text.join('') : String(text);
}

/** Whether a key made at run time (`feeling.${feeling}`) has words. */
export function has_message(key: string): key is MessageKey {
  return message_of(current.value, key) !== undefined;
}

/** Sets language and direction of the page; unknown tags fall back to English. */
export async function set_locale(wished: string): Promise<void> {
  const next = resolve_locale(wished);
  await load_locale(next);
  current.value = next;
  document.documentElement.lang = next;
  document.documentElement.dir = locale_info(next).direction;
}

export function load_words(): Promise<void> {
  return load_all_messages(current.peek());
}
