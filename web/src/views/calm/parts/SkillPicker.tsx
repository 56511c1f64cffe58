// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../../i18n';
import { skills } from '../../../models';
import type { Skill } from '../../../gen/api.gen';
import { Dialog, EmptyState, OptionList, Stack, TextField } from '../../../ui';

const kShown = 30;

interface SkillPickerProps {
  open: boolean;
  onPick: (skill: Skill) => void;
  onClose: () => void;
}

/** Chooses one skill; those of the toolbox come first. */
export function SkillPicker({ open, onPick, onClose }: SkillPickerProps) {
  const [words, set_words] = useState('');
  useEffect(() => {
    if (open) void skills.find({ words });
  }, [open, words]);
  const found = skills.list.value.value?.skills ?? [];
  const options = found.slice(0, kShown).map(({ skill }) => ({
    value: skill.id,
    label: skill.plain_name === '' ? skill.name : skill.plain_name,
    note: skill.purpose === '' ? undefined : skill.purpose,
  }));
  const pick = (id: string) => {
    const view = found.find(({ skill }) => skill.id === id);
    if (view !== undefined) onPick(view.skill);
  };
  return (
    <Dialog
      open={open}
      title={t('skill.pick.title')}
      onClose={onClose}
      close_label={t('people_now.ask.close')}
    >
      <Stack>
        <TextField label={t('toolbox.search')} type="search" value={words} onInput={set_words} />
        {options.length === 0 ? (
          <EmptyState title={t('toolbox.nothing_fits')} />
        ) : (
          <OptionList
            legend={t('skill.pick.title')}
            legend_hidden
            options={options}
            onSelect={pick}
          />
        )}
      </Stack>
    </Dialog>
  );
}
