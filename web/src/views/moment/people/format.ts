// SPDX-License-Identifier: Apache-2.0
import { locale, written_locale } from '../../../i18n';

const kDay = /^(\d{4})-(\d{2})-(\d{2})$/;

/** YYYY-MM-DD as a day in the person's language and region; as it is when it is something else. */
export function day_words(day: string): string {
  const parts = kDay.exec(day);
  if (parts === null) return day;
  const noon = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]), 12);
  return new Intl.DateTimeFormat(written_locale(), { dateStyle: 'long', timeZone: 'UTC' }).format(
    noon,
  );
}

/** ISO 639 tags as names of languages in the person's language. */
export function language_names(tags: readonly string[]): string {
  const names = new Intl.DisplayNames([locale.value], { type: 'language', fallback: 'code' });
  const known = tags.map((tag) => {
    try {
      return names.of(tag) ?? tag;
    } catch {
      return tag;
    }
  });
  return new Intl.ListFormat(locale.value, { type: 'conjunction' }).format(known);
}

/** Without case and accents, so that nobody has to type them. */
export function plain_letters(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase(locale.value).trim();
}
