// SPDX-License-Identifier: Apache-2.0
import type {
  AskKind,
  Consent,
  ContactRole,
  Feeling,
  SectionKind,
  Setting,
  SkillFamily,
  TriggerGroup,
} from '../../../gen/api.gen';
import { FeelingWords, SettingWords } from '../../../gen/api.gen';
import { locale, t } from '../../../i18n';
import type { Choice } from '../../../ui';

export const section_words = (kind: SectionKind): string => t(`plan.run.kind.${kind}`);
export const family_words = (family: SkillFamily): string => t(`toolbox.family.${family}`);
export const group_words = (group: TriggerGroup): string => t(`triggers.group.${group}`);
export const role_words = (role: ContactRole): string => t(`people.role.${role}`);
export const consent_words = (consent: Consent): string => t(`people.consent.${consent}`);
export const ask_words = (kind: AskKind): string => t(`people_now.ask.${kind}`);

export function feeling_words(feeling: Feeling): string {
  return feeling === 'any' ? t('toolbox.feeling.any') : t(`ride.feeling.${feeling}`);
}

export function place_words(setting: Setting): string {
  return setting === 'anywhere' ? t('toolbox.place.anywhere') : t(`ride.setting.${setting}`);
}

/** What a person may say they feel; `any` is a word of the catalogue's, not of theirs. */
export const feeling_choices = (): Choice[] =>
  FeelingWords.filter((feeling) => feeling !== 'any').map((value) => ({
    value,
    label: feeling_words(value),
  }));

/** Places, and silence as a demand of its own. */
export const place_choices = (): Choice[] =>
  SettingWords.map((value) => ({ value, label: place_words(value) }));

export function listed(words: readonly string[]): string {
  return new Intl.ListFormat(locale.value, { type: 'conjunction' }).format(words);
}

/** The words of `all` that stand in `chosen`, typed again after they went through a control. */
export function typed<T extends string>(all: readonly T[], chosen: readonly string[]): T[] {
  return all.filter((word) => chosen.includes(word));
}

export function one_of<T extends string>(all: readonly T[], chosen: string): T | undefined {
  return all.find((word) => word === chosen);
}

/** A number or an address keeps its own direction wherever it stands. */
export const as_dialled = (label: string): string => `\u2066${label}\u2069`;
