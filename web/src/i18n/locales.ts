// SPDX-License-Identifier: Apache-2.0

export interface LocaleInfo {
  /** As a person who reads it calls it. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** Whose messages it is made of; itself unless it is a test locale. */
  readonly base: 'en';
  /** Long words with accents, and mirrored script: never offered, for tests. */
  readonly pseudo?: 'accents' | 'mirrored';
}

export const kLocales = {
  en: { name: 'English', direction: 'ltr', base: 'en' },
  'en-XA': { name: 'en-XA', direction: 'ltr', base: 'en', pseudo: 'accents' },
  'ar-XB': { name: 'ar-XB', direction: 'rtl', base: 'en', pseudo: 'mirrored' },
} as const satisfies Record<string, LocaleInfo>;

export type Locale = keyof typeof kLocales;

function is_locale(tag: string): tag is Locale {
  return Object.hasOwn(kLocales, tag);
}

/** The best locale for a wish: itself, its language, English. */
export function resolve_locale(wished: string): Locale {
  if (is_locale(wished)) return wished;
  const language = wished.split('-')[0] ?? '';
  return is_locale(language) ? language : 'en';
}

export function locale_info(locale: Locale): LocaleInfo {
  return kLocales[locale];
}
