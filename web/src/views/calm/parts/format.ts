// SPDX-License-Identifier: Apache-2.0
import { written_locale } from '../../../i18n';

/** A moment as a day in the person's language and zone. */
export function day_of(at_ms: number): string {
  return new Intl.DateTimeFormat(written_locale(), { dateStyle: 'long' }).format(at_ms);
}

/** A moment as day and time, where the clock stood when it was written. */
export function moment_of(at_ms: number, utc_offset_minutes: number): string {
  const there = at_ms + utc_offset_minutes * 60_000;
  return new Intl.DateTimeFormat(written_locale(), {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(there);
}

/** Today in the form the core keeps days in, from the device's calendar. */
export function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** A day from today on, in the same form; leap years and summer time play no part at noon. */
export function day_ahead(days: number): string {
  const noon = Date.parse(`${today()}T12:00:00Z`) + days * 86_400_000;
  return new Date(noon).toISOString().slice(0, 10);
}

/** When the person says that something holds: now. */
export const now_ms = (): number => Date.now();
