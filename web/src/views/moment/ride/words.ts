// SPDX-License-Identifier: Apache-2.0
import { EndStateWords, FeelingWords, HelpedWords, SettingWords } from '../../../gen/api.gen';
import type { EndState, Feeling, Helped, Need, Setting } from '../../../gen/api.gen';
import { t } from '../../../i18n';
import type { Choice } from '../../../ui';

/** What is hard to say comes first: nobody has to search for it. */
const kFeelingsFirst: readonly Feeling[] = ['numb', 'empty', 'unreal', 'no_words'];
/** `any` and `anywhere` are the core's words for having said nothing. */
const kOfferedSettings: readonly Setting[] = [
  'home',
  'private',
  'in_bed',
  'in_public',
  'school',
  'work',
  'outdoors',
  'no_sound',
];
/** What may be missing and makes a difference to what is suggested. */
const kOfferedNeeds = [
  'paper',
  'pen',
  'water',
  'food',
  'drink',
  'music',
  'headphones',
  'phone_signal',
  'blanket',
  'shower',
  'outdoors_space',
  'floor_space',
] as const satisfies readonly Need[];

type OfferedFeeling = Exclude<Feeling, 'any'>;
type OfferedSetting = Exclude<Setting, 'anywhere'>;

export function feeling_choices(): Choice[] {
  const rest = FeelingWords.filter((word) => word !== 'any' && !kFeelingsFirst.includes(word));
  return [...kFeelingsFirst, ...rest].map((value) => ({
    value,
    label: t(`ride.feeling.${value as OfferedFeeling}`),
  }));
}

export function setting_choices(): Choice[] {
  return kOfferedSettings.map((value) => ({
    value,
    label: t(`ride.setting.${value as OfferedSetting}`),
  }));
}

export function need_choices(): Choice[] {
  return kOfferedNeeds.map((value) => ({ value, label: t(`ride.need.${value}`) }));
}

/** The words of a closed list that came back from a choice. */
export function chosen<T extends string>(values: readonly string[], words: readonly T[]): T[] {
  return words.filter((word) => values.includes(word));
}

export function chosen_feelings(values: readonly string[]): Feeling[] {
  return chosen(values, FeelingWords);
}
export function chosen_settings(values: readonly string[]): Setting[] {
  return chosen(values, SettingWords);
}
export function chosen_needs(values: readonly string[]): Need[] {
  return chosen(values, kOfferedNeeds);
}
export function chosen_helped(value: string): Helped {
  return chosen([value], HelpedWords)[0] ?? 'skip';
}
export function chosen_end(value: string): EndState | undefined {
  return chosen([value], EndStateWords)[0];
}

/** The four ways an urge can stand; leaving and needing help are buttons of their own. */
export function end_choices(): Choice[] {
  return (['passed', 'lower', 'same', 'higher'] as const).map((value) => ({
    value,
    label: t(`ride.end.${value}`),
  }));
}
