// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';
import type { SkillView } from '../../../gen/api.gen';
import { router } from '../../../app/router';
import { t } from '../../../i18n';
import { ListRow } from '../../../ui';
import { short_name } from '../parts/skill-of';

export const is_mine = (view: SkillView): boolean => view.mine || view.entry?.chosen === true;

interface SkillRowProps {
  view: SkillView;
  /** False where everything in the list is in the toolbox. */
  marked?: boolean;
  actions?: ComponentChildren;
}

export function SkillRow({ view, marked = true, actions }: SkillRowProps) {
  const { skill, entry } = view;
  const note = entry?.hidden === true ? t('toolbox.hidden') : skill.purpose;
  return (
    <ListRow
      title={short_name(skill)}
      note={note === '' ? undefined : note}
      lit={marked && is_mine(view)}
      lit_label={t('toolbox.in_it')}
      onPress={() => router.go('skill', { id: skill.id })}
      test_id={`skill-${skill.id}`}
      actions={actions}
    />
  );
}
