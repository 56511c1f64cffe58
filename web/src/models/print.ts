// SPDX-License-Identifier: Apache-2.0
import { core } from '../client/core';
import type { PrintModel, PrintVariant, PrintWord, SectionKind } from '../gen/api.gen';
import { SectionKindWords } from '../gen/api.gen';
import { locale, t } from '../i18n';
import { date_pattern, month_name } from '../i18n/days';
import type { MessageKey } from '../i18n';
import { locale_info } from '../i18n/locales';

/** The words of ours that stand on paper (docs/formats/print.md), by the core's names for them. */
const kWords = {
  title: 'plan.title',
  first: 'help.emergency',
  body_first: 'plan.print.body_first',
  emergency_unknown: 'help.emergency_unknown',
  checked: 'help.trust.checked',
  check_first: 'help.trust.check_first',
  who_number: 'plan.print.who_number',
  sms: 'help.line.sms',
  sms_word: 'help.line.sms_word',
  always: 'help.line.always',
  workaround: 'plan.link.workaround',
  finder: 'help.finders',
  more_services: 'plan.print.more_services',
  left_out: 'plan.print.left_out',
  no_lines: 'plan.print.no_lines',
  version: 'plan.print.version',
  printed: 'plan.print.printed',
  not_reviewed: 'plan.print.not_reviewed',
} as const satisfies Record<string, MessageKey>;

/** The core fills the gaps: here each stands for itself. */
const kGaps = Object.fromEntries(
  ['date', 'who', 'number', 'word', 'words', 'count', 'version', 'day', 'today'].map((gap) => [
    gap,
    `{${gap}}`,
  ]),
);

function words(): PrintWord[] {
  return [
    ...Object.entries(kWords).map(([key, from]) => ({ key, text: t(from, kGaps) })),
    ...SectionKindWords.map((kind) => ({
      key: `heading.${kind}`,
      text: t(`plan.run.kind.${kind}`),
    })),
    ...Array.from({ length: 12 }, (_, at) => ({
      key: `month.${at + 1}`,
      text: month_name(at + 1),
    })),
    { key: 'date', text: date_pattern() },
  ];
}

export interface Sheet {
  readonly model: PrintModel;
  /** The same as one plain file. */
  readonly file: Blob;
}

/** The plan as it stands on paper; while locked what the open card holds of it. */
export async function print_plan(
  variant: PrintVariant,
  leave_out: readonly SectionKind[],
): Promise<Sheet> {
  const { value, blob } = await core.call('plan.print', {
    variant,
    leave_out: [...leave_out],
    words: words(),
    language: locale.value,
    right_to_left: locale_info(locale.value).direction === 'rtl',
    region: '',
  });
  return { model: value, file: new Blob([blob], { type: 'text/html' }) };
}
