// SPDX-License-Identifier: Apache-2.0
import { written_locale } from './index';

/** `{day} {month} {year}` as the language and the region put them. */
export function date_pattern(): string {
  const parts = new Intl.DateTimeFormat(written_locale(), { dateStyle: 'long' }).formatToParts(0);
  return parts
    .map(({ type, value }) => (type === 'literal' ? value : `{${type}}`))
    .join('');
}

/** January is 1. */
export function month_name(month: number): string {
  const day = Date.UTC(2024, month - 1, 15);
  return new Intl.DateTimeFormat(written_locale(), { month: 'long', timeZone: 'UTC' }).format(day);
}
